import type { DevicePreset, ParameterDescriptions } from '../../../src-shared/catalogue'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { lawMean } from '../../../src-shared/experiments/network/law'
import type {
  ResolvedNetwork,
  ResolvedProjection,
  ResolvedValues
} from '../../../src-shared/experiments/network/resolved'
import { neuronModels } from '../neurons'
import type { NeuronModel, Values } from '../neurons/neuron-model'
import { synapseModels } from '../synapses'
import type { ChosenPresets } from '../synapses/synapse-model'
import { upkeepOf } from '../synapses/upkeep-parameters'
import type { CompiledPlasticity } from './compiled-network'
import { modelNumbers } from './model-numbers'

/** A projection's rule in its kernel's numbers; null for synapses that never change. */
export function compilePlasticity(
  { synapse, weight, target }: ResolvedProjection,
  network: ResolvedNetwork,
  defined: readonly NeuronModel[]
): CompiledPlasticity | null {
  const { id, parameters, plastic } = modelWithId(synapseModels, synapse.model)
  if (!plastic) return null
  const values = synapseNumbers(synapse.values, parameters)
  const lowered = plastic.lower(
    values,
    network.timeStepMs,
    presetsAmong(synapse.values, parameters)
  )
  const { layout, observes } = plastic
  return {
    kernel: id.replaceAll('-', '_'),
    sourceBytes: layout.sourceBytes,
    entryBytes: layout.entryBytes,
    hasQueue: layout.hasQueue,
    synapseBytes: lowered.synapseBytes ?? layout.synapseBytes ?? 0,
    targetBytes: lowered.targetBytes ?? 0,
    ownBytes: lowered.ownBytes ?? 0,
    devices: lowered.devices ?? null,
    stepBytes: layout.stepBytes ?? 0,
    hooks: layout.hooks ?? [],
    reference: lawMean(weight),
    constants: lowered.constants,
    taus: lowered.taus,
    hears: lowered.hears ?? null,
    observes: observes ? observedState(observes.state, network, target, defined) : null,
    every: lowered.every ?? 0,
    upkeep: upkeepOf(values, network.timeStepMs)
  }
}

function observedState(
  name: string,
  { populations }: ResolvedNetwork,
  target: number,
  defined: readonly NeuronModel[]
): CompiledPlasticity['observes'] {
  const population = populations[target]
  const model = modelWithId([...defined, ...neuronModels], population?.model ?? '')
  const state = Object.keys(model.state).indexOf(name)
  if (!population || state < 0) throw new Error(`${model.id} has no state ${name}`)
  const offsets = model.offsets?.(modelNumbers(model, population.values)) ?? {}
  return { state, offset: offsets[name] ?? 0 }
}

function presetsAmong(values: ResolvedValues, parameters: ParameterDescriptions): ChosenPresets {
  const entries = Object.keys(parameters).flatMap((name): [string, DevicePreset | string][] => {
    const value = values[name]
    if (parameters[name]?.kind !== 'preset') return []
    if (typeof value === 'string') return [[name, value]]
    return typeof value === 'object' && 'preset' in value ? [[name, value.preset]] : []
  })
  return Object.fromEntries(entries)
}

/** Kernels take numbers: a choice is the position of its option, a population its index; a preset is none. */
export function synapseNumbers(values: ResolvedValues, parameters: ParameterDescriptions): Values {
  const entries = Object.entries(parameters).map(([name, description]): [string, number] => {
    const value = values[name]
    if (typeof value === 'number') return [name, value]
    if (typeof value === 'object' && 'population' in value) return [name, value.population]
    if (description.kind !== 'choice') return [name, value === true ? 1 : 0]
    return [name, description.options.findIndex((option) => option.value === value)]
  })
  return Object.fromEntries(entries)
}
