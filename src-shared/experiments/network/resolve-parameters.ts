import type {
  Constraint,
  DevicePreset,
  ModelDescription,
  ParameterDescription,
  PresetParameter,
  QuantityParameter,
  StepsParameter,
  UnfitAsSynapse
} from '../../catalogue'
import { nearest } from '../nearest'
import type { Path } from '../problem'
import type { Complaints } from './complaints'
import { connections, type ConnectionEnds } from './resolve-connections'
import { events, numbers, quantities, trains } from './resolve-lists'
import { readQuantity, withinLimits } from './quantities'
import type { ChosenPreset, ResolvedValue, ResolvedValues } from './resolved'
import type { ModelReference, ParameterValue } from './schema'

/** What a parameter's check may have to know of its surroundings. */
export interface Surroundings {
  /** State variables that a recorder can name. */
  readonly variables?: readonly string[]
  /** Neurons that a recorder can choose from: the smallest of its populations. */
  readonly size?: number
  /** What a list of connections has to fit. */
  readonly connections?: ConnectionEnds
  /** Finds a population by its name, and complains where there is none. */
  readonly population?: (name: string, path: Path) => { readonly index: number } | undefined
  /** Presets of the document's own, and why one of them cannot be a synapse. */
  readonly presets?: readonly OwnPreset[]
}

export interface OwnPreset {
  readonly preset: DevicePreset
  readonly unfit: UnfitAsSynapse | undefined
}

/** Looks a model up by its id and complains, with the nearest name, where there is none. */
export function findModel<T extends ModelDescription>(
  models: readonly T[],
  id: string,
  path: Path,
  complaints: Complaints
): T | undefined {
  const model = models.find((candidate) => candidate.id === id)
  if (model) return model
  const known = models.map((candidate) => candidate.id)
  const suggestion = nearest(id, known)
  if (suggestion === undefined) {
    complaints.error(path, 'problems.unknownModel', { model: id, known: known.join(', ') })
  } else complaints.error(path, 'problems.unknownModelNearest', { model: id, suggestion })
  return undefined
}

/**
 * Reads a model's parameters: defaults filled in, units converted, ranges and relations checked.
 * @returns undefined when a value is missing or wrong
 */
export function resolveParameters(
  model: ModelDescription,
  reference: ModelReference,
  path: Path,
  complaints: Complaints,
  surroundings: Surroundings = {}
): ResolvedValues | undefined {
  const given = reference.parameters ?? {}
  const names = Object.keys(model.parameters)
  let complete = true
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(model.parameters, name)) continue
    complete = false
    const suggestion = nearest(name, names)
    complaints.error(
      [...path, 'parameters', name],
      suggestion === undefined ? 'problems.unknownParameter' : 'problems.unknownParameterNearest',
      { parameter: name, model: model.id, suggestion: suggestion ?? '', known: names.join(', ') }
    )
  }
  const values: Record<string, ResolvedValue> = {}
  for (const [name, description] of Object.entries(model.parameters)) {
    const at = [...path, 'parameters', name]
    const value = resolveOne(description, given[name], at, complaints, surroundings)
    if (value === undefined) complete = false
    else values[name] = value
  }
  if (!complete) return undefined
  const kept = (model.constraints ?? []).every((constraint) =>
    keeps(constraint, values, model, path, complaints)
  )
  return kept ? values : undefined
}

function keeps(
  { left, relation, right }: Constraint,
  values: ResolvedValues,
  model: ModelDescription,
  path: Path,
  complaints: Complaints
): boolean {
  const a = values[left]
  const b = values[right]
  if (typeof a !== 'number' || typeof b !== 'number') return true
  const holds = relation === '<' ? a < b : relation === '<=' ? a <= b : a !== b
  if (holds) return true
  const unit = (name: string): string => {
    const description = model.parameters[name]
    return description?.kind === 'quantity' ? ` ${description.unit}` : ''
  }
  complaints.error([...path, 'parameters', left], 'problems.constraint', {
    left,
    relation: `@problems.relation.${relation === '<' ? 'below' : relation === '<=' ? 'atMost' : 'unlike'}`,
    right,
    leftValue: `${a}${unit(left)}`,
    rightValue: `${b}${unit(right)}`
  })
  return false
}

function resolveOne(
  description: ParameterDescription,
  given: ParameterValue | undefined,
  path: Path,
  complaints: Complaints,
  surroundings: Surroundings
): ResolvedValue | undefined {
  const wrongType = (expected: string): undefined => {
    complaints.error(path, 'problems.wrongType', { expected: `@problems.type.${expected}` })
    return undefined
  }
  switch (description.kind) {
    case 'quantity':
      return quantity(description, given, path, complaints)
    case 'number':
    case 'integer': {
      const value = given ?? description.default
      if (value === undefined) {
        complaints.error(path, 'problems.required', { name: String(path.at(-1)) })
        return undefined
      }
      if (typeof value !== 'number') return wrongType(description.kind)
      if (description.kind === 'integer' && !Number.isInteger(value)) return wrongType('integer')
      const checked = withinLimits(value, '1', description)
      if (checked.ok) return checked.value
      complaints.error(path, checked.failure.key, checked.failure.details)
      return undefined
    }
    case 'boolean':
      if (given === undefined) return description.default
      return typeof given === 'boolean' ? given : wrongType('boolean')
    case 'choice': {
      const value = given ?? description.default
      const choices = description.options.map((option) => option.value)
      if (typeof value === 'string' && choices.includes(value)) return value
      complaints.error(path, 'problems.notAChoice', { choices: choices.join(', ') })
      return undefined
    }
    case 'preset':
      return preset(description, given, path, complaints, surroundings.presets ?? [])
    case 'times':
      return times(given, path, complaints)
    case 'quantities':
      return quantities(description, given, path, complaints)
    case 'steps':
      return steps(description, given, path, complaints)
    case 'numbers':
      return numbers(description, given, path, complaints, surroundings.size)
    case 'trains':
      return trains(given, path, complaints, surroundings.size)
    case 'events':
      return events(given, path, complaints, surroundings.size)
    case 'connections':
      return surroundings.connections
        ? connections(given, path, complaints, surroundings.connections)
        : wrongType('connections')
    case 'variables':
      return variables(given, path, complaints, surroundings.variables ?? [])
    case 'neurons':
      return neurons(given, path, complaints, surroundings.size ?? 0)
    case 'population': {
      if (given === undefined) {
        complaints.error(path, 'problems.required', { name: String(path.at(-1)) })
        return undefined
      }
      const isNamed = typeof given === 'object' && 'population' in given
      if (!isNamed || !surroundings.population) return wrongType('population')
      const found = surroundings.population(given.population, [...path, 'population'])
      return found && { population: found.index }
    }
  }
}

function preset(
  { options, unfit, default: standard }: PresetParameter,
  given: ParameterValue | undefined,
  path: Path,
  complaints: Complaints,
  own: readonly OwnPreset[]
): string | ChosenPreset | undefined {
  const value = given ?? standard
  const builtIn = options.map((option) => option.value)
  const known = [...own.flatMap((one) => (one.unfit ? [] : [one.preset.id])), ...builtIn]
  if (typeof value !== 'string') {
    complaints.error(path, 'problems.wrongType', { expected: '@problems.type.preset' })
    return undefined
  }
  const found = own.find((one) => one.preset.id === value)
  if (found && !found.unfit) return { preset: found.preset }
  if (builtIn.includes(value)) return value
  const reason = found?.unfit ?? unfit.find((one) => one.value === value)?.reason
  if (reason) {
    complaints.error(path, 'problems.unfitPreset', {
      name: found?.preset.title.en ?? value,
      reason: `@problems.unfitBecause.${reason}`,
      known: known.join(', ')
    })
    return undefined
  }
  const suggestion = nearest(value, [...known, ...unfit.map((one) => one.value)])
  const key = suggestion === undefined ? 'problems.unknownPreset' : 'problems.unknownPresetNearest'
  complaints.error(path, key, {
    name: value,
    suggestion: suggestion ?? '',
    known: known.join(', ')
  })
  return undefined
}

function quantity(
  description: QuantityParameter,
  given: ParameterValue | undefined,
  path: Path,
  complaints: Complaints
): number | undefined {
  if (given === undefined) return description.default
  if (typeof given !== 'string' && typeof given !== 'number') {
    complaints.error(path, 'problems.wrongType', { expected: '@problems.type.quantity' })
    return undefined
  }
  const read = readQuantity(given, description.unit, description)
  if (read.ok) return read.value
  complaints.error(path, read.failure.key, read.failure.details)
  return undefined
}

function times(
  given: ParameterValue | undefined,
  path: Path,
  complaints: Complaints
): readonly number[] | undefined {
  if (given === undefined) return []
  if (!Array.isArray(given)) {
    complaints.error(path, 'problems.wrongType', { expected: '@problems.type.times' })
    return undefined
  }
  const result: number[] = []
  for (const [i, entry] of given.entries()) {
    const read = readQuantity(typeof entry === 'object' ? '' : entry, 'ms', { min: 0 })
    if (read.ok) result.push(read.value)
    else complaints.error([...path, i], read.failure.key, read.failure.details)
  }
  return result.length === given.length ? result : undefined
}

function steps(
  { unit, min }: StepsParameter,
  given: ParameterValue | undefined,
  path: Path,
  complaints: Complaints
): readonly { at: number; value: number }[] | undefined {
  if (given === undefined) return []
  if (!Array.isArray(given)) {
    complaints.error(path, 'problems.wrongType', { expected: '@problems.type.steps' })
    return undefined
  }
  const result: { at: number; value: number }[] = []
  for (const [i, entry] of given.entries()) {
    if (typeof entry !== 'object' || Array.isArray(entry)) {
      complaints.error([...path, i], 'problems.wrongType', { expected: '@problems.type.steps' })
      continue
    }
    const at = readQuantity(entry.at, 'ms', { min: result.at(-1)?.at ?? 0 })
    if (!at.ok) complaints.error([...path, i, 'at'], at.failure.key, at.failure.details)
    const value = readQuantity(entry.value, unit, { min })
    if (!value.ok) complaints.error([...path, i, 'value'], value.failure.key, value.failure.details)
    if (at.ok && value.ok) result.push({ at: at.value, value: value.value })
  }
  return result.length === given.length ? result : undefined
}

function variables(
  given: ParameterValue | undefined,
  path: Path,
  complaints: Complaints,
  known: readonly string[]
): readonly string[] | undefined {
  if (given === undefined) return known.slice(0, 1)
  if (!Array.isArray(given) || given.length === 0) {
    complaints.error(path, 'problems.wrongType', { expected: '@problems.type.variables' })
    return undefined
  }
  const result: string[] = []
  for (const [i, name] of given.entries()) {
    if (typeof name === 'string' && known.includes(name)) {
      if (!result.includes(name)) result.push(name)
      continue
    }
    const suggestion = nearest(String(name), known)
    complaints.error(
      [...path, i],
      suggestion === undefined ? 'problems.unknownVariable' : 'problems.unknownVariableNearest',
      { variable: String(name), known: known.join(', '), suggestion: suggestion ?? '' }
    )
    return undefined
  }
  return result
}

function neurons(
  given: ParameterValue | undefined,
  path: Path,
  complaints: Complaints,
  size: number
): ResolvedValue | undefined {
  if (given === undefined || given === 'all') return { neurons: null }
  let chosen: readonly number[] | undefined
  if (Array.isArray(given) && given.length > 0) {
    const numbers = given.filter((entry) => typeof entry === 'number')
    if (numbers.length === given.length) chosen = [...new Set(numbers)].sort((a, b) => a - b)
  } else if (typeof given === 'object' && 'from' in given) {
    const { from, count } = given
    if (from + count <= size) chosen = Array.from({ length: count }, (_, i) => from + i)
    else chosen = [from + count - 1]
  }
  if (!chosen) {
    complaints.error(path, 'problems.wrongType', { expected: '@problems.type.neurons' })
    return undefined
  }
  const last = chosen.at(-1) ?? 0
  if (last < size) return { neurons: chosen }
  complaints.error(path, 'problems.neuronBeyond', { index: last, last: size - 1, size })
  return undefined
}
