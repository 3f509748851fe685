import type { KernelLaw } from '../compile/compiled-network'

/** Which weights there are. Numbers are in the unit in which a neuron's kernel takes them. */
export type WeightGrid =
  /** Multiples of `step`, at most `most` of them either way. */
  | { readonly kind: 'grid'; readonly step: number; readonly most: number }
  /** `levels[i]` for weights below `edges[i]`, the last for all others; both ascend. */
  | {
      readonly kind: 'levels'
      readonly levels: readonly number[]
      readonly edges: readonly number[]
    }
  /** Floating point with `bits` bits behind the leading one. */
  | { readonly kind: 'float'; readonly bits: number; readonly least: number; readonly most: number }

/** Gains of analog synapses; deviations of their own and of their neuron's. */
export interface GainSpread {
  readonly lognormal: boolean
  readonly synapses: number
  readonly targets: number
}

/** What a chip makes of a projection, once its synapses have been drawn. */
export interface ProjectionConstraint {
  readonly seed: number
  /** Weights in the kernel's unit for one of the document. */
  readonly scale: number
  readonly weights: WeightGrid | null
  readonly gain: GainSpread | null
  /** Delays in steps by those of the document; the last stands for all longer ones. */
  readonly delays: readonly number[] | null
  /** What a synapse of chance adds, if it adds anything; 0 for synapses that always do. */
  readonly chanceUnit: number
}

export type StateFormat =
  | { readonly kind: 'fixed'; readonly step: number; readonly least: number; readonly most: number }
  | { readonly kind: 'float'; readonly bits: number; readonly least: number; readonly most: number }

/** What a chip makes of a population, in every step. */
export interface PopulationConstraint {
  readonly seed: number
  /** pA, besides what the model says. */
  readonly current: number
  /** Largest input of a step by receptor; null where there is no end. */
  readonly inputs: readonly (number | null)[]
  /** By state; null for those that are kept as they are. */
  readonly states: readonly (StateFormat | null)[]
  /** States that are parameters, each neuron's drawn from the chip's seed. */
  readonly spread: readonly { readonly state: number; readonly law: KernelLaw }[]
  /** A leak that comes by chance, toward zero. */
  readonly leak: { readonly amount: number; readonly unit: number } | null
  /** Bits of a whole number that is added to the threshold in every step. */
  readonly thresholdBits: number
}

/** Half of the way from zero to a weight rounds to even, as in the kernels. */
function nearestEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  if (rest !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

/** What becomes of one weight; `kernel/chip.as.ts` does the same to many. */
export function onGrid(grid: WeightGrid, weight: number): number {
  switch (grid.kind) {
    case 'grid': {
      const steps = nearestEven(weight / grid.step)
      return Math.min(Math.max(steps, -grid.most), grid.most) * grid.step
    }
    case 'levels': {
      const found = grid.edges.findIndex((edge) => edge > weight)
      return grid.levels[found < 0 ? grid.levels.length - 1 : found] ?? 0
    }
    case 'float':
      return shortened(weight, grid)
  }
}

/** The nearest floating-point number of fewer bits. */
export function shortened(
  value: number,
  { bits, least, most }: { readonly bits: number; readonly least: number; readonly most: number }
): number {
  const size = Math.abs(value)
  if (!(size > 0)) return value
  const unit = Math.max(least, 2 ** (Math.floor(Math.log2(size)) - bits))
  return Math.min(Math.max(nearestEven(value / unit) * unit, -most), most)
}
