import type { Definition } from '../equations'
import { renameInFormula } from '../equations/rename-in-formula'
import type { Patch } from '../../patch'
import type { NetworkDocument } from '../schema'
import type { EditDraft } from './draft'
import { asJson } from './items'

/**
 * Gives a parameter, a state or a part of a document's own neuron model another name; formulas and
 * the populations of the model follow.
 * @throws RangeError when there is no such definition
 */
export function renameSymbol(
  document: NetworkDocument,
  index: number,
  before: string,
  after: string
): EditDraft {
  const definition = document.definitions?.[index]
  if (!definition) throw new RangeError(`no definitions[${index}]`)
  const followers = document.populations.flatMap(({ model, parameters, initial }, i): Patch => {
    const renameIn = (member: string, values: Readonly<Record<string, unknown>> = {}): Patch =>
      Object.hasOwn(values, before)
        ? [
            {
              op: 'set',
              path: ['populations', i, member],
              value: asJson(renamedKey(values, before, after))
            }
          ]
        : []
    return model === definition.id
      ? [...renameIn('parameters', parameters), ...renameIn('initial', initial)]
      : []
  })
  const renamed = asJson(renamedIn(definition, before, after))
  return {
    label: 'networks.edits.rename',
    details: { before, name: after },
    patch: [{ op: 'set', path: ['definitions', index], value: renamed }, ...followers]
  }
}

function renamedIn(definition: Definition, before: string, after: string): Definition {
  const formula = (text: string): string => renameInFormula(text, before, after)
  const { parameters, state, receptors, equations, threshold, reset, refractory } = definition
  const states = Object.entries(state).map(([name, one]) => [
    name,
    one.initial === before ? { ...one, initial: after } : one
  ])
  const targets = Object.entries(receptors ?? {}).map(([name, one]) => [
    name,
    one.target === before ? { ...one, target: after } : one
  ])
  return {
    ...definition,
    ...(parameters ? { parameters: renamedKey(parameters, before, after) } : {}),
    state: renamedKey(Object.fromEntries(states), before, after),
    equations: equations.map(formula),
    ...(receptors ? { receptors: Object.fromEntries(targets) } : {}),
    ...(threshold === undefined ? {} : { threshold: formula(threshold) }),
    ...(reset ? { reset: reset.map(formula) } : {}),
    ...(refractory === undefined ? {} : { refractory: formula(refractory) })
  }
}

/** The same members in the same order, one under another name. */
const renamedKey = <T>(
  values: Readonly<Record<string, T>>,
  before: string,
  after: string
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name === before ? after : name, value])
  )
