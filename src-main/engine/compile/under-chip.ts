import {
  onGrid,
  type PopulationConstraint,
  type ProjectionConstraint
} from '../emulation/constraint'
import type { CompiledPopulation, CompiledProjection, KernelLaw } from './compiled-network'

type Projection = Omit<CompiledProjection, 'byArrival'>

/** A projection as a chip has it: what is the same for all synapses is changed here, the rest when it is drawn. */
export function projectionUnderChip(
  projection: Projection,
  chip: ProjectionConstraint | null | undefined
): Projection {
  if (!chip || hasNoEffect(chip)) return projection
  const { weight, delay, plasticity } = projection
  const spreads = chip.gain !== null && (chip.gain.synapses > 0 || chip.gain.targets > 0)
  const storesWeights = spreads || chip.chanceUnit > 0
  const isSame = weight.law === 0 && plasticity === null && !storesWeights
  return {
    ...projection,
    weight: isSame ? sameWeight(weight, chip) : weight,
    delay: chip.delays ? delayOf(delay, chip.delays) : delay,
    plasticity: plasticity && { ...plasticity, reference: plasticity.reference * chip.scale },
    chip: { ...chip, storesWeights }
  }
}

const hasNoEffect = ({ scale, weights, gain, delays, chanceUnit }: ProjectionConstraint): boolean =>
  scale === 1 && !weights && !gain && !delays && chanceUnit === 0

function sameWeight(law: KernelLaw, { scale, weights }: ProjectionConstraint): KernelLaw {
  const scaled = law.a * scale
  const a = weights ? onGrid(weights, scaled) : scaled
  return { ...law, a, low: a, high: a }
}

/** Tables ascend, so the shortest delay there was becomes the shortest there is. */
function delayOf(delay: KernelLaw, table: readonly number[]): KernelLaw {
  const mapped = (steps: number): number =>
    table[Math.min(table.length - 1, Math.max(1, Math.floor(steps + 0.5)))] ?? steps
  if (delay.law === 0) {
    const a = mapped(delay.a)
    return { ...delay, a, low: a, high: a }
  }
  // Room is taken for the delays that are drawn, before they are mapped.
  const most = delay.most ?? delay.high
  return { ...delay, least: mapped(delay.least ?? delay.low), most }
}

/** A population as a chip has it. */
export function populationUnderChip(
  population: CompiledPopulation,
  chip: PopulationConstraint | null | undefined
): CompiledPopulation {
  if (!chip) return population
  const current = population.current + chip.current
  const isIdle =
    chip.spread.length === 0 &&
    chip.inputs.every((one) => one === null) &&
    chip.states.every((one) => one === null) &&
    chip.leak === null &&
    chip.thresholdBits === 0
  return isIdle ? { ...population, current } : { ...population, current, chip }
}
