import type { RecorderDescription } from '../../catalogue'
import { findPopulation } from './find-population'
import type { Context, KnownPopulation } from './resolve-network'
import { findModel, resolveParameters } from './resolve-parameters'
import { resolveWeightRecorder } from './resolve-weight-recorder'
import type { ResolvedRecorder } from './resolved'
import type { Recorder } from './schema'

/** Reads one recorder; gives one entry for each population, or projection, it listens to. */
export function resolveRecorder(
  recorder: Recorder,
  index: number,
  context: Context
): readonly ResolvedRecorder[] {
  const { catalogue, complaints, timeStepMs } = context
  const path = ['recorders', index]
  const model = findModel(catalogue.recorders, recorder.model, [...path, 'model'], complaints)
  const isOfWeights = model?.records === 'weights'
  const resolved = isOfWeights
    ? resolveWeightRecorder(recorder, index, model, context)
    : resolveOfPopulations(recorder, index, model, context)
  const interval = resolved[0]?.values['interval']
  if (typeof interval === 'number' && Math.round(interval / timeStepMs) < 1) {
    complaints.error([...path, 'parameters', 'interval'], 'problems.intervalBelowStep', {
      step: `${timeStepMs} ms`
    })
  }
  return resolved
}

function resolveOfPopulations(
  recorder: Recorder,
  index: number,
  model: RecorderDescription | undefined,
  context: Context
): readonly ResolvedRecorder[] {
  const { complaints } = context
  const path = ['recorders', index]
  const targets = recorder.targets
    .map((name, i) => findPopulation(name, [...path, 'targets', i], context))
    .filter((target): target is KnownPopulation => target !== undefined)
  // Of a target whose model is unknown nothing can be said; the population has its complaint already.
  if (!model || targets.length === 0 || targets.some((target) => !target.model)) return []
  // A variable has to be known to every target, an index to the smallest.
  const [first, ...others] = targets.map((target) => Object.keys(target.model?.state ?? {}))
  const variables = (first ?? []).filter((name) => others.every((names) => names.includes(name)))
  const size = Math.min(...targets.map((target) => target.size))
  const values = resolveParameters(model, recorder, path, complaints, { variables, size })
  if (!values) return []
  return targets.map((target) => ({
    name: recorder.name,
    model: model.id,
    values,
    target: target.index
  }))
}
