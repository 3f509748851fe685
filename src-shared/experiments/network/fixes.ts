import { isJsonArray, isJsonObject, type Json } from '../json'
import type { Patch } from '../patch'
import { formatPath, type Path, type Problem } from '../problem'
import { at, freeName, removeItems, setValue, type EditDraft } from './edits'
import type { NetworkDocument } from './schema'

/** How a problem can be put right by one click, where there is but one evident way. */
export interface Fix {
  /** What the button says: a locale key with the values it names. */
  readonly key: string
  readonly details: Readonly<Record<string, string>>
  readonly draft: EditDraft
}

const edit = (path: Path, patch: Patch): EditDraft => ({
  label: 'networks.edits.fix',
  details: { field: formatPath(path), path: formatPath(path) },
  patch
})

/** Problems whose details name the value that would be right. */
const namedIn: Readonly<Record<string, string>> = {
  delayBelowStep: 'step',
  intervalBelowStep: 'step',
  notOnGrid: 'rounded',
  tooLow: 'limit',
  tooHigh: 'limit',
  missingUnit: 'example',
  unknownModelNearest: 'suggestion',
  unknownPopulationNearest: 'suggestion',
  unknownProjectionNearest: 'suggestion',
  unknownVariableNearest: 'suggestion',
  unknownPresetNearest: 'suggestion'
}

/**
 * @param problem may be of the document as it was a moment ago: the check comes after each edit
 * @returns undefined where the user has to decide
 */
export function fixFor(document: NetworkDocument, problem: Problem): Fix | undefined {
  const json: Json = JSON.parse(JSON.stringify(document))
  const key = problem.key.replace(/^problems\./, '')
  const member = namedIn[key]
  if (member !== undefined) return withValue(json, problem, problem.details[member])
  switch (key) {
    case 'unknownParameterNearest':
      return renamedKey(json, problem)
    case 'unknownParameter':
    case 'currentHasNoWeight':
      return cleared(json, problem.path)
    case 'highBelowLow':
      return exchanged(json, problem.path)
    case 'nameTaken':
      return freed(json, problem)
    case 'noTargets':
      return removed(document, problem.path)
    case 'negativeConductance':
      return positive(json, problem.path)
    default:
      return undefined
  }
}

function withValue(json: Json, { path }: Problem, wanted: unknown): Fix | undefined {
  const now = at(json, path)
  if (wanted === undefined || (typeof now !== 'string' && typeof now !== 'number')) return undefined
  const value = typeof now === 'number' ? Number(wanted) : String(wanted)
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined
  return {
    key: 'drawing.fix.setTo',
    details: { value: String(value) },
    draft: edit(path, [{ op: 'set', path, value }])
  }
}

function cleared(json: Json, path: Path): Fix | undefined {
  if (at(json, path) === undefined) return undefined
  const { patch } = setValue(json, path, undefined, '')
  return { key: 'drawing.fix.remove', details: {}, draft: edit(path, patch) }
}

/** A misspelt parameter gets its right name, unless that one is given as well. */
function renamedKey(json: Json, { path, details }: Problem): Fix | undefined {
  const { suggestion } = details
  const value = at(json, path)
  const right = [...path.slice(0, -1), String(suggestion)]
  if (suggestion === undefined || value === undefined || at(json, right) !== undefined)
    return undefined
  return {
    key: 'drawing.fix.replace',
    details: { value: String(suggestion) },
    draft: edit(path, [
      { op: 'remove', path },
      { op: 'set', path: right, value }
    ])
  }
}

/** The two ends of a law, whichever names it has for them. */
function exchanged(json: Json, path: Path): Fix | undefined {
  const parent = path.slice(0, -1)
  const law = at(json, parent)
  if (!isJsonObject(law)) return undefined
  const [low, high] = path.at(-1) === 'max' ? (['min', 'max'] as const) : (['low', 'high'] as const)
  const [a, b] = [law[low], law[high]]
  if (a === undefined || b === undefined) return undefined
  return {
    key: 'drawing.fix.exchange',
    details: {},
    draft: edit(parent, [
      { op: 'set', path: [...parent, low], value: b },
      { op: 'set', path: [...parent, high], value: a }
    ])
  }
}

/** A second item of a name gets a free one; a target named twice is named once. */
function freed(json: Json, { path }: Problem): Fix | undefined {
  const [kind, , field] = path
  if (at(json, path) === undefined) return undefined
  if (field === 'targets') {
    return {
      key: 'drawing.fix.remove',
      details: {},
      draft: edit(path, [{ op: 'remove', path }])
    }
  }
  const list = typeof kind === 'string' ? at(json, [kind]) : undefined
  const name = at(json, path)
  if (!isJsonArray(list) || typeof name !== 'string') return undefined
  const names = list.flatMap((item) => {
    const own = isJsonObject(item) ? item['name'] : undefined
    return typeof own === 'string' ? [own] : []
  })
  const free = freeName(name, names)
  return {
    key: 'drawing.fix.rename',
    details: { name: free },
    draft: edit(path, [{ op: 'set', path, value: free }])
  }
}

function removed(document: NetworkDocument, [kind, index]: Path): Fix | undefined {
  if ((kind !== 'stimuli' && kind !== 'recorders') || typeof index !== 'number') return undefined
  if (!document[kind]?.[index]) return undefined
  const { label, details, patch } = removeItems(document, [{ kind, index }])
  return { key: 'drawing.fix.remove', details: {}, draft: { label, details, patch } }
}

function positive(json: Json, path: Path): Fix | undefined {
  const now = at(json, path)
  if (typeof now !== 'string') return undefined
  const value = now.trim().replace(/^[-−]/, '')
  return {
    key: 'drawing.fix.setTo',
    details: { value },
    draft: edit(path, [{ op: 'set', path, value }])
  }
}
