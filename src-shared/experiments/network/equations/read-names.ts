import type { ParameterDescription, Receptor, StateVariable } from '../../../catalogue'
import { dimensionName, parseQuantity, parseUnit, sameDimension, type Unit } from '../../../units'
import { nearest } from '../../nearest'
import type { Path } from '../../problem'
import type { Complaints } from '../complaints'
import { quantityComplaint, readQuantity } from '../quantities'
import { coherentFactor, dimensionText, unitText } from './coherent-units'
import type { Definition } from './definition-schema'
import { isReserved } from './expression'
import { symbolTex } from './tex'

export interface NamedUnit {
  readonly unit: Unit
  readonly factor: number
}

/** What a definition's names stand for, and how the catalogue describes them. */
export interface Names {
  readonly parameters: ReadonlyMap<string, NamedUnit>
  readonly states: ReadonlyMap<string, NamedUnit>
  /** Defaults of the parameters in coherent units. */
  readonly defaults: ReadonlyMap<string, number>
  readonly described: {
    readonly parameters: Readonly<Record<string, ParameterDescription>>
    readonly state: Readonly<Record<string, StateVariable>>
    readonly initial: Readonly<Record<string, string | number>>
    readonly receptors: readonly Receptor[]
  }
  readonly receptors: readonly { readonly state: number; readonly factor: number }[]
}

const label = (title: string) => ({ en: title, ko: title })

/** Reads parameters, states and receptors, and complains about those that are wrong. */
export function readNames(definition: Definition, path: Path, complaints: Complaints): Names {
  const parameters = new Map<string, NamedUnit>()
  const defaults = new Map<string, number>()
  const described: Record<string, ParameterDescription> = {}
  for (const [name, value] of Object.entries(definition.parameters ?? {})) {
    const at = [...path, 'parameters', name]
    if (isReserved(name)) complaints.error(at, 'problems.equationReserved', { name })
    const read = parseQuantity(String(value), '10 ms')
    if (!read.ok) {
      const { key, details } = quantityComplaint(read.failure)
      complaints.error(at, key, details)
      continue
    }
    const { unit, value: standard } = read.value
    const factor = coherentFactor(unit)
    parameters.set(name, { unit, factor })
    defaults.set(name, standard * factor)
    const common = { default: standard, label: label(name), symbol: symbolTex(name) }
    described[name] =
      unit.symbol === '1'
        ? { kind: 'number', ...common }
        : { kind: 'quantity', unit: unit.symbol, ...common }
  }
  const { states, state, initial } = readStates(definition, path, parameters, complaints)
  return {
    parameters,
    states,
    defaults,
    ...readReceptors(
      definition,
      path,
      states,
      { parameters: described, state, initial },
      complaints
    )
  }
}

function readStates(
  definition: Definition,
  path: Path,
  parameters: ReadonlyMap<string, NamedUnit>,
  complaints: Complaints
) {
  const states = new Map<string, NamedUnit>()
  const state: Record<string, StateVariable> = {}
  const initial: Record<string, string | number> = {}
  if (Object.keys(definition.state).length === 0) {
    complaints.error([...path, 'state'], 'problems.equationNoState')
  }
  for (const [name, given] of Object.entries(definition.state)) {
    const at = [...path, 'state', name]
    if (isReserved(name)) complaints.error(at, 'problems.equationReserved', { name })
    if (parameters.has(name)) complaints.error(at, 'problems.nameTaken', { name })
    const start = given.initial ?? 0
    const parameter = typeof start === 'string' ? parameters.get(start.trim()) : undefined
    const unit = unitOfState(given, parameter)
    if (!unit) {
      const text = given.unit ?? String(start)
      complaints.error(
        [...at, given.unit === undefined ? 'initial' : 'unit'],
        'problems.unknownUnit',
        {
          text,
          unit: text
        }
      )
      continue
    }
    states.set(name, { unit, factor: coherentFactor(unit) })
    state[name] = {
      label: label(given.title ?? name),
      symbol: symbolTex(name),
      unit: unit.symbol
    }
    if (parameter && typeof start === 'string') {
      const fits = sameDimension(parameter.unit.dimension, unit.dimension)
      if (fits && parameter.unit.scale === unit.scale) initial[name] = start.trim()
      else {
        complaints.error([...at, 'initial'], 'problems.equationInitialUnit', {
          parameter: start.trim(),
          unit: unit.symbol,
          found: parameter.unit.symbol
        })
      }
      continue
    }
    const read = given.initial === undefined ? undefined : readQuantity(start, unit.symbol)
    if (read && !read.ok)
      complaints.error([...at, 'initial'], read.failure.key, read.failure.details)
    initial[name] = read?.ok ? read.value : 0
  }
  return { states, state, initial }
}

function unitOfState(
  { unit, initial = 0 }: Definition['state'][string],
  parameter: NamedUnit | undefined
): Unit | undefined {
  if (unit !== undefined) return parseUnit(unit)
  if (parameter) return parameter.unit
  const read = parseQuantity(String(initial), '0 mV')
  return read.ok ? read.value.unit : undefined
}

function readReceptors(
  definition: Definition,
  path: Path,
  states: ReadonlyMap<string, NamedUnit>,
  described: Omit<Names['described'], 'receptors'>,
  complaints: Complaints
): Pick<Names, 'described' | 'receptors'> {
  const all: Receptor[] = []
  const receptors: { state: number; factor: number }[] = []
  const known = Object.keys(definition.state)
  for (const [id, { target, unit: written, sign = 'any', title }] of Object.entries(
    definition.receptors ?? {}
  )) {
    const at = [...path, 'receptors', id]
    const state = states.get(target)
    if (!state) {
      if (known.includes(target)) continue // its own flaw is told already
      const suggestion = nearest(target, known)
      complaints.error(
        [...at, 'target'],
        suggestion === undefined ? 'problems.unknownVariable' : 'problems.unknownVariableNearest',
        { variable: target, known: known.join(', '), suggestion: suggestion ?? '' }
      )
      continue
    }
    const unit = written === undefined ? state.unit : parseUnit(written)
    if (!unit) {
      const details = { text: written ?? '', unit: written ?? '' }
      complaints.error([...at, 'unit'], 'problems.unknownUnit', details)
      continue
    }
    if (!sameDimension(unit.dimension, state.unit.dimension)) {
      complaints.error([...at, 'unit'], 'problems.equationReceptorUnit', {
        target,
        unit: unit.symbol,
        wanted: dimensionText(state.unit.dimension),
        remedy: unitText(state.unit.dimension)
      })
    }
    const magnitude = dimensionName(unit.dimension) === 'conductance' ? { magnitude: true } : {}
    all.push({ id, label: label(title ?? id), unit: unit.symbol, sign, ...magnitude })
    receptors.push({ state: known.indexOf(target), factor: coherentFactor(unit) })
  }
  return { described: { ...described, receptors: all }, receptors }
}
