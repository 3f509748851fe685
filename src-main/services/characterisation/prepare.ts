import type { Catalogue } from '../../../src-shared/catalogue'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { resolveCharacterisation } from '../../../src-shared/experiments/characterisation/resolve-characterisation'
import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import { characterisationSchema } from '../../../src-shared/experiments/characterisation/schema'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { formatPath, type Problem } from '../../../src-shared/experiments/problem'
import { readDocument } from '../../../src-shared/experiments/read-document'
import { failure, ok, type Result } from '../../../src-shared/result'

export interface CheckedCharacterisation {
  readonly problems: readonly Problem[]
  /** Null when a problem is an error, or the document is of another kind. */
  readonly plan: ResolvedCharacterisation | null
}

/** Checks a document against the catalogue. */
export function checkCharacterisation(
  document: Json,
  catalogue: Catalogue
): CheckedCharacterisation {
  const read = readDocument(document)
  if (!read.ok) return { problems: read.problems, plan: null }
  if (read.kind !== 'characterisation') return { problems: [], plan: null }
  const parsed = characterisationSchema.parse(read.document)
  const { characterisation, problems } = resolveCharacterisation(parsed, catalogue)
  return { problems, plan: characterisation }
}

export interface PreparedCharacterisation {
  readonly plan: ResolvedCharacterisation
  /** Canonical JSON of what has influence on the result. */
  readonly document: string
}

/** What presets have to say is in the curves. */
const withoutInfluence = [
  'name',
  'description',
  'expect',
  'sources',
  'seed',
  'measurements',
  'presets'
]

/** Makes a document ready to be measured. */
export function prepareCharacterisation(
  document: Json,
  catalogue: Catalogue,
  seed: number | undefined
): Result<PreparedCharacterisation> {
  const { problems, plan } = checkCharacterisation(document, catalogue)
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
