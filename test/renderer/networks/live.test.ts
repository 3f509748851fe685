import { describe, expect, it } from 'vitest'
import { describeModels } from '../../../src-main/engine'
import { createLiveAxis } from '../../../src-renderer/panels/networks-live/live-axis'
import { colouredPopulations } from '../../../src-renderer/panels/networks-live/paint'
import { bands, populationAt } from '../../../src-renderer/panels/networks-live/raster'
import {
  numberIn,
  rangeOf,
  textOf
} from '../../../src-renderer/panels/networks-live/stimulus-range'
import { LiveBuffer } from '../../../src-renderer/stores/live-buffer'

const piece = (fromMs: number, spikes: number) => ({
  fromMs,
  toMs: fromMs + 10,
  traces: [],
  weights: [],
  populations: [
    {
      name: 'E',
      size: 100,
      rateHz: spikes,
      timesMs: Float64Array.from({ length: spikes }, (_, i) => fromMs + (10 * i) / spikes),
      neurons: Uint32Array.from({ length: spikes }, (_, i) => i % 100),
      statistics: null
    }
  ]
})

describe('the live buffer', () => {
  it('keeps the latest spikes when more come than it holds', () => {
    const buffer = new LiveBuffer()
    for (let i = 0; i < 30; i++) buffer.add(piece(i * 10, 10_000))
    const kept = buffer.populations.get('E')
    expect(kept?.count).toBe(200_000)
    expect(Math.min(...Array.from(kept?.timesMs.subarray(0, 1000) ?? []))).toBeGreaterThanOrEqual(
      100
    )
    expect(Math.max(...(kept?.timesMs ?? []).slice(0, 100_000))).toBeLessThan(300)
    expect(buffer.toMs).toBe(300)
    expect(kept?.rates).toHaveLength(30)
  })

  it('does not grow for ever while nothing but rates come in', () => {
    const buffer = new LiveBuffer()
    for (let i = 0; i < 20_000; i++) buffer.add(piece(i * 10, 0))
    expect(buffer.populations.get('E')?.rates.length).toBeLessThanOrEqual(4000)
    expect(buffer.populations.get('E')?.rates.at(-1)?.toMs).toBe(200_000)
  })

  it('starts anew with the next run', () => {
    const buffer = new LiveBuffer()
    buffer.add(piece(0, 5))
    buffer.clear()
    buffer.add(piece(200, 5))
    expect(buffer.fromMs).toBe(200)
    expect(buffer.populations.get('E')?.count).toBe(5)
  })
})

describe('bands of the live raster', () => {
  it('fill the height without touching, and leave a small population visible', () => {
    const rows = bands([8000, 80], 300, 6)
    expect(rows[0]?.top).toBe(0)
    expect(rows[1]?.top).toBeGreaterThanOrEqual((rows[0]?.height ?? 0) + 6)
    expect((rows[1]?.top ?? 0) + (rows[1]?.height ?? 0)).toBeLessThanOrEqual(300)
    expect(rows[1]?.height).toBeGreaterThan(20)
  })
})

describe('what is shown of a run that goes on', () => {
  it('keeps voltages by neuron, and weights with their mean over time', () => {
    const buffer = new LiveBuffer()
    const trace = {
      recording: 'v',
      population: 'E',
      variable: 'v',
      unit: 'mV',
      neurons: [0, 2],
      timesMs: Float64Array.from([1, 2]),
      values: Float64Array.from([-70, -60, -71, -61])
    }
    const weights = {
      recording: 'w',
      projection: 'E→E',
      population: 'E',
      unit: 'pA',
      atMs: 5,
      from: 0,
      binWidth: 1,
      counts: Float64Array.from([3, 1]),
      mean: 0.75,
      sd: 0.4
    }
    buffer.add({ ...piece(0, 1), traces: [trace], weights: [weights] })
    buffer.add({ ...piece(10, 1), traces: [trace], weights: [{ ...weights, atMs: 6, mean: null }] })
    expect([...buffer.curves.keys()]).toEqual(['v/0', 'v/2'])
    expect(buffer.curves.get('v/2')?.points.slice(0, 2)).toEqual([
      { ms: 1, value: -60 },
      { ms: 2, value: -61 }
    ])
    expect(buffer.spreads.get('w')?.history).toEqual([{ ms: 5, mean: 0.75, sd: 0.4 }])
    expect(buffer.spreads.get('w')?.now.atMs).toBe(6)
  })

  it('follows the latest time until a part is chosen, and again when all is asked for', () => {
    const buffer = new LiveBuffer()
    let isFollowing = true
    const axis = createLiveAxis({
      subject: () => 'run',
      is: () => isFollowing,
      set: (is) => (isFollowing = is)
    })
    for (let i = 0; i < 100; i++) buffer.add(piece(i * 10, 1))
    axis.advance(buffer, 300)
    expect([axis.fromMs, axis.toMs]).toEqual([700, 1000])
    axis.set({ fromMs: 200, toMs: 250 })
    buffer.add(piece(1000, 1))
    axis.advance(buffer, 300)
    expect([axis.fromMs, axis.toMs, axis.fullToMs]).toEqual([200, 250, 1010])
    axis.reset()
    axis.advance(buffer, 300)
    expect([axis.fromMs, axis.toMs]).toEqual([710, 1010])
  })

  it('finds the population of a band of the raster', () => {
    const buffer = new LiveBuffer()
    const [one] = piece(0, 1).populations
    buffer.add({ ...piece(0, 1), populations: [one!, { ...one!, name: 'I' }] })
    const populations = colouredPopulations(buffer, null)
    expect(populationAt(populations, 206, 20, 6)).toBe('E')
    expect(populationAt(populations, 206, 180, 6)).toBe('I')
    expect(populationAt(populations, 206, 103, 6)).toBeNull()
    expect(colouredPopulations(buffer, 'I').map(({ colour }) => colour)).toEqual([1])
  })
})

describe('sliders of stimuli', () => {
  const [poisson, current] = (['poisson', 'direct-current'] as const).map((id) => {
    const model = describeModels().stimuli.find((one) => one.id === id)
    if (!model) throw new Error(id)
    return model
  })
  it('go to twice what the run began with, and not below what is allowed', () => {
    expect(rangeOf(poisson!, 'rate', '8 kHz')).toEqual({ min: 0, max: 16, unit: 'kHz' })
    expect(rangeOf(poisson!, 'rate', '9 MHz')).toEqual({ min: 0, max: 10, unit: 'MHz' })
    expect(rangeOf(poisson!, 'rate', 0)).toEqual({ min: 0, max: 2000, unit: 'Hz' })
  })
  it('go to both sides of zero where a number may be negative, and keep the sign of a weight', () => {
    expect(rangeOf(current!, 'amplitude', '50 pA')).toEqual({ min: -100, max: 100, unit: 'pA' })
    expect(rangeOf(poisson!, 'weight', '-2 mV')).toEqual({ min: -4, max: 0, unit: 'mV' })
    expect(rangeOf(poisson!, 'weight', '2 mV')).toEqual({ min: 0, max: 4, unit: 'mV' })
  })
  it('write what they show', () => {
    expect(textOf(8123.456, 'Hz')).toBe('8123 Hz')
    expect(numberIn('1.5 kHz', 'Hz')).toBe(1500)
  })
})
