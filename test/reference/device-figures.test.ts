import { describe, expect, test } from 'vitest'
import type { Json } from '../../src-shared/experiments/json'
import { applyPatch } from '../../src-shared/experiments/patch'
import { samplesOf, simulate } from '../setup/simulate'
import { finish } from '../property/engine/jobs'
import { goOn, withCheckpoints } from '../property/engine/checkpoint-jobs'
import { command, puppet } from './puppets'

const sources = 10
const targets = 30
/** Spikes of the sources, then of the targets, each by all of them at once. */
const pre = [5, 20, 40, 60]
const post = [10, 12, 14, 30, 50]

/** Each source is connected with each target; every spike at either end is a pulse. */
const network = (parameters: { readonly [key: string]: Json }): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'sums',
  simulation: { duration: '70 ms', timeStep: '0.1 ms', seed: 9 },
  populations: [
    { ...puppet('pre'), size: sources },
    { ...puppet('post'), size: targets }
  ],
  stimuli: [command('to pre', 'pre', pre), command('to post', 'post', post)],
  projections: [
    {
      name: 'cells',
      source: 'pre',
      target: 'post',
      connector: { model: 'all-to-all' },
      synapse: {
        model: 'device-backed',
        parameters: { pulses: 'one', leastTrace: 0, readSpread: 0, ...parameters }
      },
      weight: '1 mV',
      delay: '0.1 ms'
    }
  ],
  recorders: [
    {
      name: 'weights',
      model: 'weights',
      targets: ['cells'],
      parameters: { synapses: 'all', interval: '70 ms' }
    }
  ]
})

async function figuresOf(document: Json, workers = 2) {
  const { outcome } = await finish(document, { workers })
  expect(outcome).toMatchObject({ outcome: 'done', failure: null })
  const [{ projection, figures } = { projection: -1, figures: null }, ...others] = outcome.devices
  expect([projection, others]).toEqual([0, []])
  if (!figures) throw new Error('no figures of devices')
  return figures
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('the figures of the devices of a projection', () => {
  test('are those of the weights that a recorder sees', async () => {
    const document = network({ preset: 'neurosim-device' })
    const { blocks } = await simulate(document)
    const [low, span] = [3.0769e-9, 3.8462e-8 - 3.0769e-9]
    // A weight of two is the full range.
    const conductances = samplesOf(blocks, 0).map((weight) => low + (weight / 2) * span)
    expect(conductances).toHaveLength(sources * targets)
    const figures = await figuresOf(document)
    expect(figures.devices).toBe(sources * targets)
    expect(figures.conductance / mean(conductances)).toBeCloseTo(1, 6)
    const deviation = Math.sqrt(mean(conductances.map((g) => (g - mean(conductances)) ** 2)))
    expect(deviation).toBeGreaterThan(1e-10)
    expect(figures.spread / deviation).toBeCloseTo(1, 5)
  })

  test('count the pulses: one up for each spike after one of the source, one down after one of the target', async () => {
    const figures = await figuresOf(network({ preset: 'neurosim-device' }))
    // The first spike of the sources finds no trace of the targets'.
    expect(figures.pulsesUp).toBe(post.length * sources * targets)
    expect(figures.pulsesDown).toBe((pre.length - 1) * sources * targets)
    expect(figures.refreshes).toBe(0)
  })

  test('have the energy of resistors, V² G t, where the preset says how it is programmed', async () => {
    // All devices are alike, so that the weight of one tells the conductance of all.
    const every = ['recorders', 0, 'parameters', 'interval']
    const document = applyPatch(network({ preset: 'neurosim-device', spread: 0, stepNoise: 0 }), [
      { op: 'set', path: every, value: '1 ms' }
    ]).value
    const { blocks } = await simulate(document)
    const samples = samplesOf(blocks, 0)
    const [low, span] = [3.0769e-9, 3.8462e-8 - 3.0769e-9]
    const at = (ms: number): number =>
      low + ((samples[(ms - 1) * sources * targets] ?? NaN) / 2) * span
    const energyOf = (times: readonly number[], amplitude: number): number =>
      times.reduce((sum, ms) => sum + amplitude ** 2 * 3e-4 * ((at(ms - 1) + at(ms + 1)) / 2), 0)
    const expected = energyOf(post, 3.2) + energyOf(pre.slice(1), 2.8)
    const { energy } = await figuresOf(document)
    expect((energy ?? NaN) / (sources * targets * expected)).toBeCloseTo(1, 5)
  })

  test('have no energy where nobody says what the pulses are', async () => {
    const values = {
      conductanceMin: { value: 1e-9, trust: 'fitted', source: 'x.csv' },
      conductanceMax: { value: 5e-8, trust: 'fitted', source: 'x.csv' }
    }
    const presets = [{ id: 'mine', name: 'Mine', model: 'pulse-exponential', values }]
    const document = applyPatch(network({ preset: 'mine' }), [
      { op: 'set', path: ['presets'], value: presets }
    ]).value
    const figures = await figuresOf(document)
    expect(figures.energy).toBeNull()
    expect(figures.pulsesUp).toBe(post.length * sources * targets)
    expect(figures.conductance).toBeGreaterThan(1e-9)
    expect(figures.conductance).toBeLessThan(5e-8)
  })

  test('tell stuck devices and those at the ends of their range', async () => {
    const figures = await figuresOf(
      network({ preset: 'neurosim-device', stuckOn: 0.2, stuckOff: 0.1, stepNoise: 0 })
    )
    const sigma = (share: number): number => Math.sqrt(300 * share * (1 - share))
    expect(Math.abs(figures.stuckOn - 60)).toBeLessThan(4 * sigma(0.2))
    expect(Math.abs(figures.stuckOff - 30)).toBeLessThan(4 * sigma(0.1))
    expect(figures.atHigh + figures.atLow).toBe(0)
    // As many pulses up as the device has levels, and none down.
    const steep = { pulses: 'rounded', rate: 1, asymmetry: 0, mostPulses: 100, stepNoise: 0 }
    const full = await figuresOf(network({ preset: 'neurosim-device', ...steep, stuckOff: 0.1 }))
    expect(full.atHigh).toBe(300 - full.stuckOff)
    expect(full.stuckOff).toBeGreaterThan(10)
  })

  test('are the same on any number of threads, and after a checkpoint', async () => {
    const document = network({ preset: 'pcm-joshi', arrangement: 'pair', largest: 1 })
    const all = await Promise.all([1, 2, 3].map((workers) => figuresOf(document, workers)))
    expect(all[1]).toEqual(all[0])
    expect(all[2]).toEqual(all[0])
    expect(all[0]?.devices).toBe(2 * sources * targets)
    const { checkpoints, outcome } = await withCheckpoints(document, { workers: 2 })
    const [first] = checkpoints
    if (!first) throw new Error('no checkpoint')
    const resumed = await goOn(document, first, { workers: 2 })
    expect(resumed.outcome.devices).toEqual(outcome.devices)
    expect(outcome.devices[0]?.figures).toEqual(all[0])
  })

  test('are none for other synapses', async () => {
    const plain = applyPatch(network({ preset: 'neurosim-device' }), [
      { op: 'set', path: ['projections', 0, 'synapse'], value: { model: 'static' } }
    ]).value
    expect((await finish(plain)).outcome.devices).toEqual([])
  })
})
