import type { Catalogue, DevicePreset } from '../../../src-shared/catalogue'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { resolveCharacterisation } from '../../../src-shared/experiments/characterisation/resolve-characterisation'
import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import {
  characterisationSchema,
  type CharacterisationDocument
} from '../../../src-shared/experiments/characterisation/schema'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { formatPath, type Problem } from '../../../src-shared/experiments/problem'
import { readDocument } from '../../../src-shared/experiments/read-document'
import { failure, ok, type Result } from '../../../src-shared/result'
import type { Store } from '../../store'
import { keptPreset } from './kept-preset'

export interface CheckedCharacterisation {
  readonly problems: readonly Problem[]
  /** Null when a problem is an error, or the document is of another kind. */
  readonly plan: ResolvedCharacterisation | null
}

/** Checks a document against the catalogue and the presets that the project keeps. */
export async function checkCharacterisation(
  document: Json,
  catalogue: Catalogue,
  store: Store
): Promise<CheckedCharacterisation> {
  const read = readDocument(document)
  if (!read.ok) return { problems: read.problems, plan: null }
  if (read.kind !== 'characterisation') return { problems: [], plan: null }
  const parsed = characterisationSchema.parse(read.document)
  const kept = await keptPresets(parsed, catalogue, store)
  const { characterisation, problems } = resolveCharacterisation(parsed, {
    ...catalogue,
    presets: [...catalogue.presets, ...kept]
  })
  return { problems, plan: characterisation }
}

/** Presets of the project that the document names; also those that were taken off the list. */
async function keptPresets(
  { devices }: CharacterisationDocument,
  { presets }: Catalogue,
  store: Store
): Promise<readonly DevicePreset[]> {
  const known = new Set(presets.map(({ id }) => id))
  const named = new Set(devices.flatMap(({ preset }) => (preset === undefined ? [] : [preset])))
  const found: DevicePreset[] = []
  for (const id of named) {
    if (known.has(id)) continue
    const kept = await store.presets.get(id)
    if (kept.ok) found.push(keptPreset(kept.value))
  }
  return found
}

export interface PreparedCharacterisation {
  readonly plan: ResolvedCharacterisation
  /** Canonical JSON of what has influence on the result. */
  readonly document: string
}

const withoutInfluence = ['name', 'description', 'expect', 'sources', 'seed', 'measurements']

/** Makes a document ready to be measured. */
export async function prepareCharacterisation(
  document: Json,
  catalogue: Catalogue,
  store: Store,
  seed: number | undefined
): Promise<Result<PreparedCharacterisation>> {
  const { problems, plan } = await checkCharacterisation(document, catalogue, store)
  if (!plan) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    return failure('bad-input', 'failures.run.invalidDocument', {
      count: errors.length,
      path: formatPath(errors[0]?.path ?? [])
    })
  }
  const members = isJsonObject(document) ? Object.entries(document) : []
  const measured = Object.fromEntries(members.filter(([key]) => !withoutInfluence.includes(key)))
  return ok({
    plan: { ...plan, seed: seed ?? plan.seed },
    document: canonicalJson(measured)
  })
}
