import type {
  ResolvedPopulation,
  ResolvedValues
} from '../../../src-shared/experiments/network/resolved'
import type { NeuronModel } from '../neurons/neuron-model'
import type { FieldSeries } from './compiled-network'

const delayMs = 6
const inhibitoryWeight = 1.65

/**
 * What a field potential of a population is made of: its model's synaptic currents, or its
 * conductances with their driving forces, or its mean potential.
 */
export function fieldSeries(
  model: NeuronModel,
  population: ResolvedPopulation,
  values: ResolvedValues,
  dt: number
): FieldSeries {
  const place = (name: string): number => Object.keys(model.state).indexOf(name)
  const number = (name: string): number => {
    const value = population.values[name]
    return typeof value === 'number' ? value : NaN
  }
  const isWeighted = values['proxy'] === 'weighted'
  const laws = {
    delay: isWeighted ? Math.round(delayMs / dt) : 0,
    inhibitoryWeight: isWeighted ? inhibitoryWeight : 1
  }
  const common = { kind: 'field' as const, name: 'lfp' }
  const isCurrent = model.state['iSynE']?.unit === 'pA' && model.state['iSynI']?.unit === 'pA'
  if (isCurrent) {
    const parts = { excitatory: place('iSynE'), inhibitory: place('iSynI') }
    return { ...common, unit: 'pA', ...laws, ...parts, driving: null }
  }
  const [excitatory, inhibitory, v] = [place('gE'), place('gI'), place('v')]
  const [eRevE, eRevI] = [number('eRevE'), number('eRevI')]
  if (Math.min(excitatory, inhibitory, v) >= 0 && Number.isFinite(eRevE + eRevI)) {
    const driving = { potential: v, excitatory: eRevE, inhibitory: eRevI }
    return { ...common, unit: 'pA', ...laws, excitatory, inhibitory, driving }
  }
  const potential = Math.max(0, v)
  const unit = Object.values(model.state)[potential]?.unit ?? '1'
  return {
    ...common,
    unit,
    delay: 0,
    inhibitoryWeight: 0,
    excitatory: potential,
    inhibitory: null,
    driving: null
  }
}
