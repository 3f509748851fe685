import type { Catalogue } from '../../../src-shared/catalogue'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { resolveCrossbar } from '../../../src-shared/experiments/crossbar/resolve-crossbar'
import type { ResolvedCrossbar } from '../../../src-shared/experiments/crossbar/resolved'
import { crossbarSchema } from '../../../src-shared/experiments/crossbar/schema'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { formatPath, type Problem } from '../../../src-shared/experiments/problem'
import { readDocument } from '../../../src-shared/experiments/read-document'
import { failure, ok, type Result } from '../../../src-shared/result'

export interface CheckedCrossbar {
  readonly problems: readonly Problem[]
  /** Null when a problem is an error. */
  readonly crossbar: ResolvedCrossbar | null
}

/** Checks a document against the catalogue. */
export function checkCrossbar(document: Json, catalogue: Catalogue): CheckedCrossbar {
  const read = readDocument(document)
  if (!read.ok) return { problems: read.problems, crossbar: null }
  return resolveCrossbar(crossbarSchema.parse(read.document), catalogue)
}

/** Of the solver, and of what is kept of each cell until it is stored. */
const bytesPerCell = 8 * (8 + 18)
/** What is needed whatever the size. */
const bytesAlways = 32 * 2 ** 20
/** Of the free memory, so much may be planned for. */
const usableShare = 0.9

/** Memory that solving takes at most, bytes. */
export const memoryOf = ({ rows, columns }: Pick<ResolvedCrossbar, 'rows' | 'columns'>): number =>
  bytesAlways + rows * columns * bytesPerCell

export interface PreparedCrossbar {
  readonly crossbar: ResolvedCrossbar
  /** Canonical JSON of what has influence on the result. */
  readonly document: string
}

/** What presets have to say is in the currents. */
const withoutInfluence = ['name', 'description', 'expect', 'sources', 'seed', 'presets']

/** Makes a document ready to be solved, and refuses what does not fit into memory. */
export function prepareCrossbar(
  document: Json,
  catalogue: Catalogue,
  { seed, freeBytes }: { readonly seed: number | undefined; readonly freeBytes: number }
): Result<PreparedCrossbar> {
  const { problems, crossbar } = checkCrossbar(document, catalogue)
  if (!crossbar) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    return failure('bad-input', 'failures.run.invalidDocument', {
      count: errors.length,
      path: formatPath(errors[0]?.path ?? [])
    })
  }
  const bytes = memoryOf(crossbar)
  if (bytes > freeBytes * usableShare) {
    return failure('unavailable', 'failures.run.arrayTooLarge', {
      cells: crossbar.rows * crossbar.columns,
      needed: Math.ceil(bytes / 2 ** 20),
      available: Math.floor(freeBytes / 2 ** 20)
    })
  }
  const members = isJsonObject(document) ? Object.entries(document) : []
  const solved = Object.fromEntries(members.filter(([key]) => !withoutInfluence.includes(key)))
  return ok({
    crossbar: { ...crossbar, seed: seed ?? crossbar.seed },
    document: canonicalJson(solved)
  })
}
