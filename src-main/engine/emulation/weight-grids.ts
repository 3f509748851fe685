import type { ResolvedEmulation } from '../../../src-shared/experiments/network/emulation/resolve-emulation'
import { clusterCentres, fitBases, subsetSums, type Sample } from './cluster'
import { onGrid, type WeightGrid } from './constraint'

/** Weights onto one population that share what a chip has for them. */
export interface Incoming {
  /** In the unit of the neuron that receives them; how often each one occurs is its weight. */
  readonly samples: readonly Sample[]
  readonly receptor: number
  /** Events that a neuron gets through them in a step, expected. */
  readonly eventsPerStep: number
}

/** What becomes of each group of weights, and the largest input of a step by receptor. */
export interface Grids {
  readonly grids: readonly WeightGrid[]
  readonly inputs: ReadonlyMap<number, number>
}

type Rule = NonNullable<ResolvedEmulation['weights']>

/**
 * The weights that a chip has for one population.
 * @param isWhole whether the neuron counts in whole units, to which the weights have been scaled
 */
export function gridsFor(rule: Rule, incoming: readonly Incoming[], isWhole: boolean): Grids {
  const all = incoming.flatMap(({ samples }) => samples)
  const none: ReadonlyMap<number, number> = new Map()
  switch (rule.format) {
    case 'mantissa': {
      const unit = isWhole ? 1 : topOf(all) / 255 || 1
      return {
        grids: incoming.map(({ samples }) => mantissas(samples, rule.bits, unit)),
        inputs: none
      }
    }
    case 'integer': {
      const most = Math.max(1, 2 ** (rule.bits - 1) - 1)
      const step = isWhole ? 1 : topOf(all) / most || 1
      return { grids: incoming.map(() => ({ kind: 'grid', step, most })), inputs: none }
    }
    case 'rows':
      return { grids: perRow(incoming, 2 ** rule.bits - 1), inputs: none }
    case 'types': {
      const centres = clusterCentres(all, rule.values ?? 4)
      const most = 2 ** (rule.bits - 1) - 1
      const levels = isWhole
        ? centres.map((one) => Math.max(-most, Math.min(most, Math.round(one))))
        : centres
      return { grids: incoming.map(() => nearestOf(levels)), inputs: none }
    }
    case 'bases':
      return { grids: fromBases(incoming, rule.values ?? 4), inputs: none }
    case 'ring':
      return ringBuffers(rule, incoming)
    case 'float':
      return { grids: incoming.map(() => floatOf(rule.bits)), inputs: none }
  }
}

/** Largest size among samples. */
export const topOf = (samples: readonly Sample[]): number =>
  samples.reduce((top, { value }) => Math.max(top, Math.abs(value)), 0)

/** The float16 of IEEE 754 for 16 bits; for others, the same exponents. */
export const floatOf = (bits: number): Extract<WeightGrid, { kind: 'float' }> => {
  const behind = Math.max(1, bits - 6)
  return {
    kind: 'float',
    bits: behind,
    least: 2 ** (-14 - behind),
    most: 2 ** 16 - 2 ** (15 - behind)
  }
}

/** Every weight becomes the nearest of these. */
export function nearestOf(values: readonly number[]): WeightGrid {
  const levels = [...new Set(values)].toSorted((a, b) => a - b)
  const edges = levels.slice(1).map((level, i) => (level + (levels[i] ?? 0)) / 2)
  return { kind: 'levels', levels: levels.length > 0 ? levels : [0], edges }
}

/**
 * Loihi's weights: a mantissa of at most 8 bits, of which signs of both kinds take one more, times two to an
 * exponent that all synapses of a projection share; what falls below the unit is floored.
 */
export function mantissas(samples: readonly Sample[], bits: number, unit: number): WeightGrid {
  const top = topOf(samples) / unit
  const isMixed = samples.some(({ value }) => value < 0) && samples.some(({ value }) => value > 0)
  const lost = Math.max(0, Math.min(8, 8 - bits + (isMixed ? 1 : 0)))
  const coarseness = 2 ** lost
  const most = Math.floor(255 / coarseness) * coarseness
  const wanted = top > 0 ? Math.ceil(Math.log2(top / Math.max(1, most)) - 1e-9) : 0
  const exponent = Math.max(-8, Math.min(7, wanted))
  const levels: number[] = []
  const edges: number[] = []
  for (let mantissa = -most; mantissa <= most; mantissa += coarseness) {
    const whole = Math.floor(mantissa * 2 ** exponent)
    // Without the zero that has a minus.
    levels.push(Math.max(-mostLoihi, Math.min(mostLoihi, whole)) * unit + 0)
    if (mantissa < most) edges.push((mantissa + coarseness / 2) * 2 ** exponent * unit)
  }
  return { kind: 'levels', levels, edges }
}

/** (2^21 − 2^6) / 2^6 */
const mostLoihi = 2 ** 15 - 1

/** Rows of one sign each: the largest weight of a receptor is the largest number of a row. */
function perRow(incoming: readonly Incoming[], most: number): readonly WeightGrid[] {
  return incoming.map(({ receptor, samples }) => {
    const isNegative = meanOf(samples) < 0
    const row = incoming.filter(
      (one) => one.receptor === receptor && meanOf(one.samples) < 0 === isNegative
    )
    const step = topOf(row.flatMap((one) => one.samples)) / most || 1
    return { kind: 'grid', step, most }
  })
}

/** Sums of subsets of base currents that excitation and inhibition each have of their own. */
function fromBases(incoming: readonly Incoming[], count: number): readonly WeightGrid[] {
  const sizes = (negative: boolean): readonly Sample[] =>
    incoming
      .flatMap(({ samples }) => samples)
      .filter(({ value }) => value < 0 === negative && value !== 0)
      .map(({ value, weight }) => ({ value: Math.abs(value), weight }))
  const up = subsetSums(fitBases(sizes(false), count))
  const down = subsetSums(fitBases(sizes(true), count))
  return incoming.map(({ samples }) => {
    const hasUp = samples.some(({ value }) => value > 0)
    const hasDown = samples.some(({ value }) => value < 0)
    return nearestOf([
      ...(hasUp || !hasDown ? up : []),
      ...(hasDown ? down.map((one) => (one === 0 ? 0 : -one)) : [])
    ])
  })
}

/** Buffers of whole numbers without a sign: the step leaves room for the largest sum that is expected. */
function ringBuffers(rule: Rule, incoming: readonly Incoming[]): Grids {
  const inputs = new Map<number, number>()
  const most = 2 ** rule.bits - 1
  const receptors = [...new Set(incoming.map(({ receptor }) => receptor))]
  const steps = new Map(
    receptors.map((receptor) => {
      const own = incoming.filter((one) => one.receptor === receptor)
      let [mean, variance] = [0, 0]
      for (const { samples, eventsPerStep } of own) {
        const total = samples.reduce((sum, { weight }) => sum + weight, 0) || 1
        for (const { value, weight } of samples) {
          const events = (eventsPerStep * weight) / total
          mean += events * Math.abs(value)
          variance += events * value * value
        }
      }
      const sum = mean + (rule.deviations ?? 5) * Math.sqrt(variance)
      const top = Math.max(sum, topOf(own.flatMap(({ samples }) => samples)))
      const step = top > 0 ? 2 ** Math.ceil(Math.log2(top)) / 2 ** rule.bits : 1
      inputs.set(receptor, most * step)
      return [receptor, step]
    })
  )
  return {
    grids: incoming.map(({ receptor }) => ({ kind: 'grid', step: steps.get(receptor) ?? 1, most })),
    inputs
  }
}

function meanOf(samples: readonly Sample[]): number {
  return samples.reduce((sum, { value, weight }) => sum + value * weight, 0)
}

/** Root of the mean squared change of weights over that of the weights; 0 for none. */
export function weightError(grid: WeightGrid, samples: readonly Sample[]): number {
  let [error, all] = [0, 0]
  for (const { value, weight } of samples) {
    error += weight * (onGrid(grid, value) - value) ** 2
    all += weight * value * value
  }
  return all > 0 ? Math.sqrt(error / all) : 0
}

/** How many different weights there are of some samples. */
export const levelsUsed = (grid: WeightGrid, samples: readonly Sample[]): number =>
  new Set(samples.map(({ value }) => onGrid(grid, value))).size
