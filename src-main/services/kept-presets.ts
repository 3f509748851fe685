import type { Preset } from '../../src-shared/contract/presets'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { nearest } from '../../src-shared/experiments/nearest'
import type { Path, Problem } from '../../src-shared/experiments/problem'
import type { Store } from '../store'

/** A document that says by itself what it means: presets of the project that it names are part of it. */
export interface SelfContained {
  readonly document: Json
  /** Problems with what was not part of the document, moved to where the document names it. */
  readonly inPlace: (problems: readonly Problem[]) => Promise<readonly Problem[]>
}

const identity = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Members of documents that name no preset. */
const withoutNames = new Set(['presets', 'measurements', 'layout', 'canvas'])

/**
 * Puts the presets of the project that a document names into it, also those that were taken off the list. A run
 * keeps such a document: what becomes of the preset later changes nothing about it.
 */
export async function selfContained(document: Json, store: Store): Promise<SelfContained> {
  const place = placeOf(document)
  if (!place) return { document, inPlace: (problems) => Promise.resolve(problems) }
  const { own, path, put } = place
  const defined = new Set(own.map((one) => (isJsonObject(one) ? one['id'] : undefined)))
  const added: Added[] = []
  for (const [id, at] of namesIn(document)) {
    if (defined.has(id)) continue
    const kept = await store.presets.get(id)
    if (kept.ok) added.push({ preset: kept.value, path: at })
  }
  return {
    document: added.length === 0 ? document : put(added.map(({ preset }) => asPart(preset))),
    inPlace: async (problems) => {
      const moved = problems.map((problem) => {
        const index = indexIn(path, problem.path)
        return moveTo(problem, added[index - own.length], path.length + 1)
      })
      const isUnknown = moved.some(({ key }) => key.startsWith('problems.unknownPreset'))
      const known = isUnknown ? await store.presets.list() : null
      return known?.ok ? moved.map((problem) => withNearest(problem, known.value)) : moved
    }
  }
}

interface Added {
  readonly preset: Preset
  /** Where the document names it first. */
  readonly path: Path
}

interface Place {
  readonly own: readonly Json[]
  readonly path: Path
  readonly put: (presets: readonly Json[]) => Json
}

/** Where a document has its presets: a sweep in the experiment that it varies, if that is part of it. */
function placeOf(document: Json): Place | null {
  if (!isJsonObject(document)) return null
  if (document['kind'] === 'sweep') {
    const inner = placeOf(document['experiment'] ?? null)
    return (
      inner && {
        own: inner.own,
        path: ['experiment', ...inner.path],
        put: (presets) => ({ ...document, experiment: inner.put(presets) })
      }
    )
  }
  const own = document['presets'] ?? []
  if (!Array.isArray(own)) return null
  const put = (presets: readonly Json[]): Json => ({ ...document, presets: [...own, ...presets] })
  return { own, path: ['presets'], put }
}

/** Every text that could be the id of a preset of the project, with the first place where it stands. */
function namesIn(document: Json): ReadonlyMap<string, Path> {
  const found = new Map<string, Path>()
  const look = (part: Json, path: Path): void => {
    if (typeof part === 'string') {
      if (identity.test(part) && !found.has(part)) found.set(part, path)
    } else if (Array.isArray(part)) part.forEach((one: Json, i) => look(one, [...path, i]))
    else if (isJsonObject(part)) {
      for (const [key, one] of Object.entries(part)) {
        if (!withoutNames.has(key)) look(one, [...path, key])
      }
    }
  }
  look(document, [])
  return found
}

/** A preset as a document holds it. */
function asPart({ createdAt: _, removedAt: __, ...preset }: Preset): Json {
  const part: Json = JSON.parse(JSON.stringify(preset))
  return part
}

/** Which of the presets at a place a path leads to; −1 for none. */
function indexIn(place: Path, path: Path): number {
  const index = path[place.length]
  return place.every((part, i) => part === path[i]) && typeof index === 'number' ? index : -1
}

function moveTo(problem: Problem, added: Added | undefined, depth: number): Problem {
  if (!added) return problem
  const [member, name = member] = problem.path.slice(depth)
  const details = { name: added.preset.name, part: String(name ?? 'values') }
  return { ...problem, path: added.path, key: 'problems.brokenPreset', details }
}

/** Whoever writes a preset's name is told its id. */
function withNearest(problem: Problem, presets: readonly Preset[]): Problem {
  const { name } = problem.details
  if (!problem.key.startsWith('problems.unknownPreset')) return problem
  const suggestion = nearest(
    String(name),
    presets.map((one) => one.name)
  )
  const meant = presets.find((one) => one.name === suggestion)
  if (!meant) return problem
  const details = { name: String(name), suggestion: meant.name, id: meant.id }
  return { ...problem, key: 'problems.unknownPresetKept', details }
}
