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
    chance.forEach((_, i) => {
      // The further the lag, the less time is left in which both can lie within the range.
      const overlap = Math.max(0, total - Math.abs(i - half) * binMs)
      chance[i] = (chance[i] ?? 0) + (pairs * binMs * overlap) / (total * total)
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
      add(((target[k] ?? 0) - step) / stepsPerBin + half, counts)
    }
  })
}

/** Counts at a place between bins' middles; an edge belongs to both sides. */
function add(place: number, counts: Float64Array): void {
  const below = Math.floor(place)
  const isEdge = Math.abs(place - below - 0.5) < 1e-9
  for (const bin of isEdge ? [below, below + 1] : [Math.round(place)]) {
    if (bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] ?? 0) + (isEdge ? 0.5 : 1)
  }
}
