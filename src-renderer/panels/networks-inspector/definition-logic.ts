import { Complaints } from '../../../src-shared/experiments/network/complaints'
import { checkDefinition } from '../../../src-shared/experiments/network/equations/check-definition'
import {
  definitionSchema,
  isReserved,
  type Definition
} from '../../../src-shared/experiments/network/equations'
import type { Json } from '../../../src-shared/experiments/json'
import { applyPatch } from '../../../src-shared/experiments/patch'
import type { Path, Problem } from '../../../src-shared/experiments/problem'
import type { LocaleKey } from '../../../src-shared/locale'
import { plain } from './use-fields'

/** Texts on their way into a definition, by the place they are typed at. */
export type Drafts = ReadonlyMap<string, { readonly path: Path; readonly text: string }>

/** A definition as it would be with what is being typed; as it is where that cannot be. */
export function withDrafts(definition: Definition, drafts: Drafts): Definition {
  const patch = [...drafts.values()].map(({ path, text }) => ({
    op: 'set' as const,
    path,
    value: text
  }))
  if (patch.length === 0) return definition
  const parsed = definitionSchema.safeParse(applyPatch(plain(definition), patch).value)
  return parsed.success ? parsed.data : definition
}

/** Everything wrong with a definition, at the place where it stands in the document. */
export function problemsOf(definition: Definition, path: Path): readonly Problem[] {
  const complaints = new Complaints()
  checkDefinition(definition, path, complaints)
  return complaints.problems
}

/** Every name that a definition gives a meaning. */
export function takenNames({ parameters = {}, state, equations }: Definition): readonly string[] {
  const parts = equations.flatMap((text) => /^\s*([A-Za-z]\w*)\s*=(?!=)/.exec(text)?.[1] ?? [])
  return [...Object.keys(parameters), ...Object.keys(state), ...parts]
}

/** What is wrong with a new name; undefined when nothing is. */
export function nameFlaw(name: string, taken: readonly string[]): LocaleKey | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_]{0,49}$/.test(name)) return 'networks.definition.badName'
  if (isReserved(name)) return 'problems.equationReserved'
  return taken.includes(name) ? 'networks.definition.takenName' : undefined
}

/** What is wrong with an id that populations write as their model. */
export function idFlaw(id: string, taken: readonly string[]): LocaleKey | undefined {
  if (id.length > 100 || !/^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$/.test(id)) {
    return 'networks.definition.badId'
  }
  return taken.includes(id) ? 'networks.definition.takenName' : undefined
}

/** The first of x, x2, x3 … that is free. */
export function freeSymbol(wished: string, taken: readonly string[]): string {
  let number = 1
  const name = (): string => (number === 1 ? wished : `${wished}${number}`)
  while (taken.includes(name())) number++
  return name()
}

const derivativeOf = (name: string): RegExp => new RegExp(`^\\s*d${name}\\s*/\\s*dt\\s*=`)

/** A state with an equation that keeps it as it is. */
export function withState(definition: Definition): Definition {
  const name = freeSymbol('x', takenNames(definition))
  return {
    ...definition,
    state: { ...definition.state, [name]: { initial: '0 mV' } },
    equations: [...definition.equations, `d${name}/dt = 0`]
  }
}

/** Without a state and the equation that says how it changes. */
export function withoutState(definition: Definition, name: string): Definition {
  const { [name]: _, ...state } = definition.state
  const others = definition.equations.filter((text) => !derivativeOf(name).test(text))
  return { ...definition, state, equations: others.length > 0 ? others : definition.equations }
}

/** One more equation: of a state that has none, else a part with a name of its own. */
export function withEquation(definition: Definition): Definition {
  const { equations, state } = definition
  const missing = Object.keys(state).find((name) =>
    equations.every((text) => !derivativeOf(name).test(text))
  )
  const left = missing ? `d${missing}/dt` : freeSymbol('part', takenNames(definition))
  return { ...definition, equations: [...equations, `${left} = 0`] }
}

/** A record without one member, or undefined when nothing is left of it. */
export function without<T>(
  values: Readonly<Record<string, T>> | undefined,
  name: string
): Readonly<Record<string, T>> | undefined {
  const left = Object.entries(values ?? {}).filter(([key]) => key !== name)
  return left.length === 0 ? undefined : Object.fromEntries(left)
}

/** A definition as it stands in a document. */
export const definitionJson = (definition: Definition): Json => plain(definition)
