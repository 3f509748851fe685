import { nearest } from '../nearest'
import type { Path } from '../problem'
import { readLaw, type Law } from './law'
import type { Context } from './resolve-network'
import { findModel, resolveParameters } from './resolve-parameters'
import type { ResolvedPopulation } from './resolved'
import type { Population } from './schema'

/** Reads one population: its model's parameters, and a law for each state variable's start. */
export function resolvePopulation(
  population: Population,
  index: number,
  { catalogue, complaints }: Context
): ResolvedPopulation | undefined {
  const path = ['populations', index]
  const model = findModel(catalogue.neurons, population.model, [...path, 'model'], complaints)
  if (!model) return undefined
  const values = resolveParameters(model, population, path, complaints)
  const given = population.initial ?? {}
  const initial: Record<string, Law> = {}
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(model.state, name)) continue
    const known = Object.keys(model.state)
    const suggestion = nearest(name, known)
    complaints.error(
      [...path, 'initial', name],
      suggestion === undefined ? 'problems.unknownVariable' : 'problems.unknownVariableNearest',
      { variable: name, known: known.join(', '), suggestion: suggestion ?? '' }
    )
  }
  for (const [name, variable] of Object.entries(model.state)) {
    const distribution = given[name]
    if (distribution === undefined) {
      const standard = model.initial[name] ?? 0
      const value = typeof standard === 'number' ? standard : values?.[standard]
      if (typeof value === 'number') initial[name] = { kind: 'constant', value }
      continue
    }
    const law = readLaw(distribution, variable.unit)
    if (law.ok) initial[name] = law.value
    else {
      const { member, key, details } = law.failure
      const at = [...path, 'initial', name]
      complaints.error(member === null ? at : [...at, member], key, details)
    }
  }
  const positions = population.positions
    ? resolvePositions(population.positions, [...path, 'positions'], { catalogue, complaints })
    : null
  const { name, size } = population
  return values && positions !== undefined
    ? { name, model: model.id, size, values, initial, positions }
    : undefined
}

function resolvePositions(
  reference: NonNullable<Population['positions']>,
  path: Path,
  { catalogue, complaints }: Pick<Context, 'catalogue' | 'complaints'>
): ResolvedPopulation['positions'] | undefined {
  const models = catalogue.arrangements
  const model = findModel(models, reference.model, [...path, 'model'], complaints)
  const values = model && resolveParameters(model, reference, path, complaints)
  return model && values && { model: model.id, values }
}
