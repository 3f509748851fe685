import { addAtLag, chanceByLag } from './lag-bins'
import { pairsByLag } from './pairs-by-lag'
import { firstSpikeAfter, type SpikeTrain } from './spike-range'

export interface CrossCorrelogram {
  /** Lag of the middle of the first bin; the middle bin's is zero. */
  readonly fromMs: number
  readonly binMs: number
  /** Pairs of spikes by lag, positive where the other's comes later. */
  readonly counts: Float64Array<ArrayBuffer>
  /** Pairs that independent populations of the same rates would have, by lag. */
  readonly chance: Float64Array<ArrayBuffer>
  /** Mean rate of a neuron of the other population around a spike of the reference, Hz. */
  readonly rateHz: Float64Array<ArrayBuffer>
  /** Its mean rate over the whole range: the rate by chance, at every lag. */
  readonly meanHz: number
  readonly referenceSpikes: number
  readonly otherSpikes: number
  /** Where the pairs differ most from chance, and how many times as many they are there. */
  readonly peak: { readonly lagMs: number; readonly ratio: number } | null
  /** Pearson coefficient of both populations' counts in bins of the same width; null without. */
  readonly coefficient: number | null
}

/** More would be about sampling the bins, and no longer about the populations. */
const mostBins = 4_000_000

interface Range {
  readonly fromMs: number
  readonly toMs: number
}

/**
 * How often a spike of one population follows one of another at each lag, whichever neurons they are
 * of, for spikes with fromMs < t ≤ toMs (Perkel, Gerstein & Moore 1967, Biophys. J. 7:419).
 * @param other   null for the population with itself; a spike is no pair with itself
 * @param neurons of the other population
 * @param bins    in all; one more where the number is even, as lag zero has the middle one
 */
export function crossCorrelogram(
  train: SpikeTrain,
  other: SpikeTrain | null,
  neurons: number,
  range: Range,
  maxLagMs: number,
  bins: number
): CrossCorrelogram {
  const half = Math.floor(bins / 2)
  const binMs = maxLagMs / Math.max(1, half)
  const totalMs = Math.max(0, range.toMs - range.fromMs)
  const reference = within(train, range)
  const target = other ? within(other, range) : reference
  const counts = countsByLag(reference, target, binMs / train.dt, half)
  if (!other) counts[half] = (counts[half] ?? 0) - reference.length
  const mates = target.length - (other ? 0 : 1)
  const chance = chanceByLag(Math.max(0, reference.length * mates), totalMs, binMs, half)
  const meanHz = totalMs > 0 ? (1000 * Math.max(0, mates)) / (neurons * totalMs) : 0
  return {
    fromMs: -half * binMs,
    binMs,
    counts,
    chance,
    rateHz: counts.map((count, i) => (chance[i] ? (count / chance[i]) * meanHz : 0)),
    meanHz,
    referenceSpikes: reference.length,
    otherSpikes: target.length,
    peak: peakOf(counts, chance, binMs),
    coefficient: other ? coefficientOf(reference, target, train.dt, range, binMs) : null
  }
}

const within = (train: SpikeTrain, { fromMs, toMs }: Range): Uint32Array =>
  train.steps.subarray(firstSpikeAfter(train, fromMs), firstSpikeAfter(train, toMs))

function countsByLag(
  reference: Uint32Array,
  target: Uint32Array,
  stepsPerBin: number,
  half: number
): Float64Array<ArrayBuffer> {
  const counts = new Float64Array(2 * half + 1)
  const [first, last] = [
    Math.min(reference[0] ?? 0, target[0] ?? 0),
    Math.max(reference.at(-1) ?? 0, target.at(-1) ?? 0)
  ]
  const farthest = Math.min(last - first, Math.floor((half + 0.5) * stepsPerBin + 1e-9))
  if (reference.length === 0 || target.length === 0) return counts
  pairsByLag(reference, target, farthest).forEach((pairs, i) =>
    addAtLag(counts, (i - farthest) / stepsPerBin + half, pairs)
  )
  return counts
}

/** The deviation is judged against that of counts by chance, whose variance is their mean. */
function peakOf(
  counts: Float64Array,
  chance: Float64Array,
  binMs: number
): CrossCorrelogram['peak'] {
  let best = -1
  let greatest = 0
  chance.forEach((expected, i) => {
    const deviation = Math.abs((counts[i] ?? 0) - expected) / Math.sqrt(expected)
    if (expected > 0 && deviation > greatest) [best, greatest] = [i, deviation]
  })
  if (best < 0) return null
  const half = (counts.length - 1) / 2
  return { lagMs: (best - half) * binMs, ratio: (counts[best] ?? 0) / (chance[best] ?? 1) }
}

function coefficientOf(
  reference: Uint32Array,
  target: Uint32Array,
  dt: number,
  { fromMs, toMs }: Range,
  binMs: number
): number | null {
  const bins = Math.floor((toMs - fromMs) / binMs + 1e-9)
  if (!(bins >= 2 && bins <= mostBins)) return null
  const [a, b] = [reference, target].map((steps) => {
    const counts = new Float64Array(bins)
    for (const step of steps) {
      const bin = Math.ceil((step * dt - fromMs) / binMs - 1e-6) - 1
      if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1
    }
    const mean = counts.reduce((sum, count) => sum + count, 0) / bins
    return counts.map((count) => count - mean)
  })
  const product = (x = new Float64Array(), y = new Float64Array()): number =>
    x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0)
  const norm = Math.sqrt(product(a, a) * product(b, b))
  return norm > 0 ? product(a, b) / norm : null
}
