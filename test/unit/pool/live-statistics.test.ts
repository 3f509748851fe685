import { describe, expect, it } from 'vitest'
import type { LivePiece } from '../../../src-main/pool'
import { RecentStatistics } from '../../../src-main/pool/live-statistics'
import { startJob } from '../../property/engine/jobs'
import { compileDocument } from '../../setup/simulate'
import { balanced } from './networks'

const network = compileDocument(balanced('10 s', 100))

/** Tells of the spikes of 80 neurons whose times, in steps, are given. @returns what is said of them */
function statisticsOf(spikes: (neuron: number) => readonly number[], upTo: number) {
  const recent = new RecentStatistics(network, 0)
  const all = Array.from({ length: 80 }, (_, neuron) =>
    spikes(neuron).map((step) => ({ step, neuron }))
  )
    .flat()
    .sort((a, b) => a.step - b.step)
  for (const { step, neuron } of all) recent.add(step, 0, neuron)
  return recent.at(upTo)[0]!
}

const regular = (period: number, phase: number, until: number): number[] =>
  Array.from({ length: Math.floor((until - phase) / period) }, (_, i) => phase + i * period + 1)

describe('statistics of the last second', () => {
  it('of clocks in step: their rate, no irregularity, full synchrony, a line at their frequency', () => {
    const { meanRateHz, cvIsi, synchrony, spectrum } = statisticsOf(
      () => regular(500, 0, 30_000),
      30_000
    )
    expect(meanRateHz).toBeCloseTo(20, 6)
    expect(cvIsi).toBeCloseTo(0, 9)
    expect(synchrony).toBeCloseTo(1, 6)
    const highest = spectrum.power.indexOf(Math.max(...spectrum.power))
    // A comb of impulses at 20 Hz: every harmonic is as strong as the first.
    const beside = (highest * spectrum.stepHz) % 20
    expect(Math.min(beside, 20 - beside)).toBeLessThan(spectrum.stepHz)
    expect(highest).toBeGreaterThan(0)
  })

  it('of clocks out of step: no synchrony', () => {
    const { synchrony } = statisticsOf((neuron) => regular(400, neuron * 5, 30_000), 30_000)
    expect(synchrony).toBeLessThan(0.15)
  })

  it('of intervals of one and three: their deviation of a half', () => {
    const spikes = regular(400, 0, 30_000).flatMap((step) => [step, step + 100])
    expect(statisticsOf(() => spikes, 30_000).cvIsi).toBeCloseTo(0.5, 1)
  })

  it('forgets what was longer ago', () => {
    const { meanRateHz, cvIsi } = statisticsOf(() => regular(100, 0, 5_000), 30_000)
    expect(meanRateHz).toBe(0)
    expect(cvIsi).toBeNull()
  })
})

describe('a run that is watched', () => {
  const document = {
    ...(balanced('1 h', 200) as object),
    recorders: [{ name: 'v', model: 'state', targets: ['E'], parameters: { interval: '0.5 ms' } }]
  } as ReturnType<typeof balanced>

  it.each([1, 2])(
    'shows voltages and statistics ten times a second on %d threads',
    async (workers) => {
      const pieces: { at: number; piece: LivePiece }[] = []
      let enough = (): void => undefined
      const all = new Promise<void>((resolve) => (enough = resolve))
      const { job } = startJob(document, {
        workers,
        live: true,
        onLive: (piece) => {
          if (piece.watched) pieces.push({ at: performance.now(), piece })
          if (pieces.length === 21) enough()
        }
      })
      job.watch(true)
      await all
      job.cancel()
      await job.ended
      const seconds = (pieces[20]!.at - pieces[0]!.at) / 1000
      // Ten times a second; a loaded machine gets five times as long.
      expect(20 / seconds).toBeGreaterThan(2)
      const traces = pieces.flatMap(({ piece }) => piece.watched!.traces)
      const columns = new Set(traces.flatMap((trace) => trace.columns))
      expect([...columns].sort()).toEqual([0, 1, 2, 3])
      for (const column of columns) {
        const steps = traces.flatMap((trace) => (trace.columns.includes(column) ? trace.steps : []))
        expect(steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? 0))).toBe(true)
        expect(steps.every((step) => step % 5 === 0)).toBe(true)
      }
      expect(traces.every(({ values }) => values.every(Number.isFinite))).toBe(true)
    }
  )

  it('shows spikes only where nobody looks on', async () => {
    let first = (_: LivePiece): void => undefined
    const come = new Promise<LivePiece>((resolve) => (first = resolve))
    const { job } = startJob(document, { live: true, onLive: (piece) => first(piece) })
    expect((await come).watched).toBeNull()
    job.cancel()
    await job.ended
  })
})
