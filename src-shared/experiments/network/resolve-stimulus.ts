import { findPopulation } from './find-population'
import type { Context } from './resolve-network'
import { findModel, resolveParameters } from './resolve-parameters'
import { resolveWeight } from './resolve-receptor'
import type { ResolvedStimulus } from './resolved'
import type { Stimulus } from './schema'

/** Reads one stimulus; gives one entry for each population it drives. */
export function resolveStimulus(
  stimulus: Stimulus,
  index: number,
  context: Context
): readonly ResolvedStimulus[] {
  const { catalogue, complaints } = context
  const path = ['stimuli', index]
  const model = findModel(catalogue.stimuli, stimulus.model, [...path, 'model'], complaints)
  if (!model) return []
  const sizes = stimulus.targets.flatMap(
    (name) => context.populations.find((population) => population.name === name)?.size ?? []
  )
  const size = Math.min(...sizes)
  const values = resolveParameters(model, stimulus, path, complaints, { size })
  if (model.acts === 'current' && stimulus.weight !== undefined) {
    complaints.error([...path, 'weight'], 'problems.currentHasNoWeight', { model: model.id })
  }
  if (model.acts === 'spikes' && stimulus.weight === undefined) {
    complaints.error([...path, 'weight'], 'problems.required', { name: 'weight' })
    return []
  }
  return stimulus.targets.flatMap((name, i) => {
    const target = findPopulation(name, [...path, 'targets', i], context)
    if (!target?.model) return []
    if (stimulus.targets.indexOf(name) !== i) {
      complaints.error([...path, 'targets', i], 'problems.nameTaken', { name })
      return []
    }
    if (model.perNeuron && !target.model.takesCurrents) {
      complaints.error([...path, 'targets', i], 'problems.noOwnCurrents', {
        population: name,
        model: target.model.id
      })
      return []
    }
    const common = { name: stimulus.name, model: model.id, target: target.index }
    if (model.acts === 'current') {
      return values ? [{ ...common, values, receptor: 0, weight: 0 }] : []
    }
    const weight = stimulus.weight ?? ''
    const found = resolveWeight(target.model, weight, stimulus.receptor, path, complaints)
    if (!values || found?.weight.kind !== 'constant') return []
    return [{ ...common, values, receptor: found.receptor, weight: found.weight.value }]
  })
}
