import type { ParameterDescriptions } from '../catalogue'
import { isJsonArray, isJsonObject, type Json } from '../experiments/json'
import type { Text } from '../locale/text'
import { pathKey, type Leaf } from './leaf'
import { defaultOf, leafValue } from './leaf-value'

/** The parameters of a model, by the model's id or that of a preset, and where it is named; undefined for an unknown one. */
export type ParametersOf = (
  model: string,
  path: readonly string[]
) => ParameterDescriptions | undefined

type JsonObject = { readonly [key: string]: Json }

/** Items of a list that have names are known by them, wherever they stand in it. */
const namesOf: readonly ((item: JsonObject) => string | undefined)[] = [
  (item) => text(item['name']),
  (item) => text(item['id']),
  ({ source, target }) =>
    text(source) !== undefined && text(target) !== undefined
      ? `${text(source)} → ${text(target)}`
      : undefined,
  ({ figure, protocol }) =>
    text(figure) === undefined
      ? undefined
      : [text(protocol) ?? [], text(figure) ?? []].flat().join(' · '),
  (item) => text(item['model'])
]

const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/**
 * Every value of a document with its place, by the key of the place. Items of lists are found by name or id, not
 * by position; parameters that a document leaves to its models are there with their defaults. Lists of
 * anything else are one value.
 */
export function leavesOf(document: Json, parametersOf: ParametersOf): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const add = (
    path: readonly string[],
    value: Json,
    label: Text | null,
    isDefault = false
  ): void => {
    leaves.set(pathKey(path), { path, label, value: leafValue(value, isDefault) })
  }

  function visit(value: Json, path: readonly string[], labels: ParameterDescriptions): void {
    if (isJsonObject(value)) return visitObject(value, path, labels)
    const items = isJsonArray(value) ? namedItems(value) : undefined
    if (items) {
      for (const [name, item] of items) visitObject(item, [...path, name], {})
      return
    }
    const own = path.at(-1) ?? ''
    add(path, value, Object.hasOwn(labels, own) ? (labels[own]?.label ?? null) : null)
  }

  function visitObject(
    object: JsonObject,
    path: readonly string[],
    labels: ParameterDescriptions
  ): void {
    const model = text(object['preset']) ?? text(object['model'])
    const parameters = model === undefined ? undefined : parametersOf(model, path)
    for (const [key, value] of Object.entries(object)) {
      if (key === 'parameters' && isJsonObject(value)) {
        visitObject(value, [...path, key], parameters ?? {})
      } else visit(value, [...path, key], labels)
    }
    const written = isJsonObject(object['parameters']) ? object['parameters'] : {}
    for (const [name, parameter] of Object.entries(parameters ?? {})) {
      const value = Object.hasOwn(written, name) ? undefined : defaultOf(parameter)
      if (value !== undefined) add([...path, 'parameters', name], value, parameter.label, true)
    }
  }

  visit(document, [], {})
  return leaves
}

/** The items of a list by their names, two of one name numbered; undefined where one has none. */
function namedItems(list: readonly Json[]): readonly (readonly [string, JsonObject])[] | undefined {
  if (list.length === 0) return undefined
  const taken = new Map<string, number>()
  const items: (readonly [string, JsonObject])[] = []
  for (const item of list) {
    if (!isJsonObject(item)) return undefined
    const name = namesOf.map((find) => find(item)).find((found) => found !== undefined)
    if (name === undefined) return undefined
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    items.push([count === 1 ? name : `${name} (${count})`, item])
  }
  return items
}

export const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.length <= path.length && start.every((part, i) => part === path[i])
