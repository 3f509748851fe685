import { addAtLag, chanceByLag } from './lag-bins'
import { firstSpikeAfter, type SpikeTrain } from './spike-range'

export interface Correlogram {
  /** Lag of the middle of the first bin; the middle bin's is zero. */
  readonly fromMs: number
  readonly binMs: number
  /** Pairs of spikes by lag; a pair on the edge between two bins counts half to each. */
  readonly counts: Float64Array<ArrayBuffer>
  /** Pairs that independent trains of the same rates would have, by lag. */
  readonly chance: Float64Array<ArrayBuffer>
}

/**
 * How often a spike of one neuron follows one of another at each lag, for spikes with
 * fromMs < t ≤ toMs.
 * @param pair  reference and target; null for each neuron with itself, all neurons together. A train
 *              with itself: a spike is no pair with itself
 * @param bins  in all; one more where the number is even, as lag zero has the middle one
 */
export function correlogram(
  train: SpikeTrain,
  range: { readonly fromMs: number; readonly toMs: number },
  pair: readonly [reference: number, target: number] | null,
  maxLagMs: number,
  bins: number
): Correlogram {
  const half = Math.floor(bins / 2)
  const binMs = maxLagMs / Math.max(1, half)
  const counts = new Float64Array(2 * half + 1)
  const chance = new Float64Array(2 * half + 1)
  const total = range.toMs - range.fromMs
  for (const [reference, target] of trainPairs(train, range, pair)) {
    countPairs(reference, target, binMs / train.dt, half, counts)
    const own = reference === target ? reference.length : 0
    const pairs = reference.length * target.length - own
    chanceByLag(pairs, total, binMs, half).forEach((expected, i) => {
      chance[i] = (chance[i] ?? 0) + expected
    })
  }
  return { fromMs: -half * binMs, binMs, counts, chance }
}

type Steps = readonly number[]

/** Spike steps of each reference with its target; the same list where they are the same neuron. */
function trainPairs(
  train: SpikeTrain,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  pair: readonly [number, number] | null
): readonly (readonly [Steps, Steps])[] {
  const trains = new Map<number, number[]>()
  const last = firstSpikeAfter(train, toMs)
  for (let i = firstSpikeAfter(train, fromMs); i < last; i++) {
    const neuron = train.neurons[i] ?? 0
    if (pair && !pair.includes(neuron)) continue
    const steps = trains.get(neuron)
    if (steps) steps.push(train.steps[i] ?? 0)
    else trains.set(neuron, [train.steps[i] ?? 0])
  }
  if (!pair) return [...trains.values()].map((steps) => [steps, steps])
  const [reference = [], target = []] = pair.map((neuron) => trains.get(neuron))
  return [[reference, target]]
}

function countPairs(
  reference: Steps,
  target: Steps,
  stepsPerBin: number,
  half: number,
  counts: Float64Array
): void {
  const reach = (half + 0.5) * stepsPerBin
  let first = 0
  reference.forEach((step, i) => {
    while ((target[first] ?? Infinity) < step - reach) first++
    for (let k = first; (target[k] ?? Infinity) <= step + reach; k++) {
      if (reference === target && k === i) continue
      addAtLag(counts, ((target[k] ?? 0) - step) / stepsPerBin + half, 1)
    }
  })
}
