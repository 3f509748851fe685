import { defaultSynapse } from './default-synapse'
import { findPopulation } from './find-population'
import { readLaw, type Law } from './law'
import type { Path } from '../problem'
import type { Context } from './resolve-network'
import { mostDelaySteps } from './resolve-connections'
import { findModel, resolveParameters, type Surroundings } from './resolve-parameters'
import { resolveWeight } from './resolve-receptor'
import type { ResolvedProjection } from './resolved'
import type { Distribution, Projection } from './schema'

/** Reads one projection: both ends, rule, synapse, receptor, weight and delay. */
export function resolveProjection(
  projection: Projection,
  index: number,
  context: Context
): readonly ResolvedProjection[] {
  const { catalogue, complaints } = context
  const path = ['projections', index]
  const source = findPopulation(projection.source, [...path, 'source'], context)
  const target = findPopulation(projection.target, [...path, 'target'], context)
  const synapse = resolveModel(
    'synapse',
    'synapses',
    projection.synapse ?? { model: defaultSynapse },
    {
      population: (name, at) => findPopulation(name, at, context),
      presets: context.presets
    }
  )
  const delayMs = resolveDelay(projection.delay, [...path, 'delay'], context)
  const found =
    target?.model &&
    resolveWeight(target.model, projection.weight, projection.receptor, path, complaints)
  const connector = resolveModel('connector', 'connectors', projection.connector, {
    connections: {
      sources: source?.size ?? Infinity,
      targets: target?.size ?? Infinity,
      timeStepMs: context.timeStepMs,
      receptor: found && target?.model?.receptors[found.receptor],
      isNegative: found?.isNegative ?? false
    }
  })
  if (!source || !target || !connector || !synapse || !delayMs || !found) return []
  const { receptor, weight } = found
  const ends = { source: source.index, target: target.index }
  const { name } = projection
  return [
    {
      ...(name === undefined ? {} : { name }),
      ...ends,
      connector,
      synapse,
      delayMs,
      receptor,
      weight
    }
  ]

  function resolveModel(
    member: 'connector' | 'synapse',
    topic: 'connectors' | 'synapses',
    reference: Projection['connector'],
    surroundings: Surroundings = {}
  ): ResolvedProjection['connector'] | undefined {
    const at = [...path, member]
    const model = findModel(catalogue[topic], reference.model, [...at, 'model'], complaints)
    const values = model && resolveParameters(model, reference, at, complaints, surroundings)
    return model && values && { model: model.id, values }
  }
}

function resolveDelay(
  delay: Distribution,
  path: Path,
  { timeStepMs, complaints }: Context
): Law | undefined {
  // Half a step rounds up to one, so normal and lognormal laws are cut there.
  const isConstant = typeof delay !== 'object'
  const read = readLaw(delay, 'ms', {
    ...(isConstant ? {} : { min: timeStepMs / 2 }),
    max: timeStepMs * mostDelaySteps
  })
  if (!read.ok) {
    const { member, key, details } = read.failure
    complaints.error(member === null ? path : [...path, member], key, details)
    return undefined
  }
  const law = read.value
  if (law.kind !== 'constant') return law
  const steps = Math.round(law.value / timeStepMs)
  if (law.value <= 0 || steps < 1) {
    complaints.error(path, 'problems.delayBelowStep', {
      delay: `${law.value} ms`,
      step: `${timeStepMs} ms`
    })
    return undefined
  }
  if (Math.abs(steps - law.value / timeStepMs) > 1e-6) {
    complaints.warn(path, 'problems.notOnGrid', {
      step: `${timeStepMs} ms`,
      rounded: `${Number((steps * timeStepMs).toPrecision(12))} ms`
    })
  }
  return law
}
