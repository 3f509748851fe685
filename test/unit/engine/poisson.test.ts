import { describe, expect, it } from 'vitest'
import { driveShard } from '../../../src-main/engine/kernel/drive-shard'
import { PopulationShard } from '../../../src-main/engine/kernel/population-shard'
import { poissonTable } from '../../../src-main/engine/kernel/poisson-table'
import { compileDocument } from '../../setup/simulate'
import { kernelRoom, mean, only, variance } from './kernel-room'

const neurons = 64

/** Events that reach each neuron in each step: [step][neuron]. */
function drawTrains(meanPerStep: number, steps: number, seed = 1): Float32Array[] {
  const { kernel, arena } = kernelRoom()
  const share = { worker: 0, workers: 1 }
  const network = compileDocument({
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'Driven',
    simulation: { duration: '1 ms' },
    populations: [{ name: 'n', model: 'lif-delta', size: neurons }]
  })
  const population = new PopulationShard(only(network.populations), kernel, arena, share)
  population.makeRing(1)
  const drive = driveShard(
    { population: 0, receptor: 0, weight: 1, drive: { kind: 'poisson', meanPerStep } },
    0,
    population,
    { kernel, arena, share, seed }
  )
  return Array.from({ length: steps }, (_, i) => {
    drive.act(i + 1)
    const input = new Float32Array(kernel.memory.buffer, population.inputOf(i + 1, 0), neurons)
    const events = input.slice()
    input.fill(0)
    return events
  })
}

/** Probabilities of 0, 1, 2 … events. */
function distribution(lambda: number): number[] {
  const pmf: number[] = []
  for (let k = 0, log = -lambda; k < 2 * lambda + 40; k++, log += Math.log(lambda / k)) {
    pmf.push(Math.exp(log))
  }
  return pmf
}

/** Pearson's statistic over cells of at least 20 expected draws, with its degrees of freedom. */
function chiSquare(counts: ReadonlyMap<number, number>, pmf: readonly number[], draws: number) {
  let chi2 = 0
  let cells = 0
  let [found, expected] = [0, 0]
  let left = 1
  pmf.forEach((probability, k) => {
    found += counts.get(k) ?? 0
    expected += probability * draws
    left -= probability
    if (expected < 20 || left * draws < 20) return
    chi2 += (found - expected) ** 2 / expected
    cells++
    ;[found, expected] = [0, 0]
  })
  chi2 += (found - expected) ** 2 / Math.max(expected, 1e-9)
  return { chi2, freedom: cells }
}

describe.each([0.0008, 0.1, 2, 30])('a Poisson train of %d events a step', (lambda) => {
  const steps = lambda < 0.01 ? 60_000 : 12_000
  const trains = drawTrains(lambda, steps)
  const draws = steps * neurons
  const all = Float32Array.from(trains.flatMap((events) => [...events]))

  it('has its mean and, as its variance, the same', () => {
    expect(Math.abs(mean(all) - lambda)).toBeLessThan(5 * Math.sqrt(lambda / draws))
    // The sample's variance has the variance (lambda + 2 lambda^2) / n.
    const error = Math.sqrt((lambda + 2 * lambda ** 2) / draws)
    expect(Math.abs(variance(all) - lambda)).toBeLessThan(5 * error)
  })

  it('follows the Poisson distribution', () => {
    const counts = new Map<number, number>()
    for (const events of all) counts.set(events, (counts.get(events) ?? 0) + 1)
    const { chi2, freedom } = chiSquare(counts, distribution(lambda), draws)
    expect(freedom).toBeGreaterThan(0)
    expect(chi2).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom))
  })

  it('is not correlated from step to step, in both halves of a draw', () => {
    for (const lag of [1, 2, 3]) {
      for (const parity of [0, 1]) {
        let sum = 0
        let pairs = 0
        for (let t = parity; t + lag < steps; t += 2) {
          for (let n = 0; n < neurons; n++) {
            sum += ((trains[t]?.[n] ?? 0) - lambda) * ((trains[t + lag]?.[n] ?? 0) - lambda)
            pairs++
          }
        }
        expect(Math.abs(sum / pairs / lambda)).toBeLessThan(5 / Math.sqrt(pairs))
      }
    }
  })

  it('is not correlated with any other neuron’s', () => {
    const ofNeuron = Array.from({ length: neurons }, (_, n) =>
      Float64Array.from(trains, (events) => (events[n] ?? 0) - lambda)
    )
    let worst = 0
    for (let a = 0; a < neurons; a++) {
      for (let b = 0; b < a; b++) {
        let sum = 0
        const [x, y] = [ofNeuron[a], ofNeuron[b]]
        for (let t = 0; t < steps; t++) sum += (x?.[t] ?? 0) * (y?.[t] ?? 0)
        worst = Math.max(worst, Math.abs(sum / steps / lambda))
      }
    }
    // Of 2,016 pairs the largest lies near 3.5 deviations; rare events make the tail heavier.
    expect(worst).toBeLessThan((lambda < 0.01 ? 20 : 6) / Math.sqrt(steps))
  })
})

describe('the table for the inversion', () => {
  it.each([0.0008, 0.1, 2, 30, 700])('says the distribution of mean %d to 32 bits', (lambda) => {
    const { base, thresholds } = poissonTable(lambda)
    let cumulative = 0
    const pmf = distribution(lambda)
    thresholds.forEach((threshold, i) => {
      cumulative = pmf.slice(0, base + i + 1).reduce((sum, p) => sum + p, 0)
      expect(Math.abs(threshold / 2 ** 32 - cumulative)).toBeLessThan(1e-9)
    })
    expect(1 - cumulative).toBeLessThan(1e-8)
    expect([...thresholds].sort((a, b) => a - b)).toEqual(thresholds)
  })

  it('of a rate of zero has no events', () => {
    expect(drawTrains(0, 1000).every((events) => events.every((count) => count === 0))).toBe(true)
  })
})

it('a neuron whose draw lies on the edge of a threshold is settled with more bits', () => {
  // With a mean of 1e-5 an event needs a draw in the last 1e-5 of the range: less than the 16 bits
  // of a half can tell from the next, so without the further bits there would be none, or far more.
  const lambda = 1e-5
  const steps = 100_000
  const events = drawTrains(lambda, steps).reduce(
    (sum, one) => sum + one.reduce((a, b) => a + b),
    0
  )
  const expected = lambda * steps * neurons
  expect(Math.abs(events - expected)).toBeLessThan(5 * Math.sqrt(expected))
})
