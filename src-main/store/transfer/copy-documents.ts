import { randomBytes } from 'node:crypto'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { isJsonArray, isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { uuidV7 } from '../../../src-shared/ids'
import type { Sql } from '../sql'
import { storedJson } from '../stored-json'
import { keyOf, TableCopy, textOf, type Row } from './rows'

const selectSame = {
  comparison: 'SELECT document FROM comparison WHERE uuid = ?',
  report: 'SELECT document FROM report WHERE uuid = ?'
} as const

export interface Copying {
  readonly source: Sql
  readonly target: Sql
  /** Ids of the runs that come; all, without it. */
  readonly only: readonly string[] | undefined
  /** Name of the source, for the names of copies. */
  readonly origin: string
  readonly at: string
}

/** What became of comparisons, or of reports. */
export interface CopiedDocuments {
  readonly added: number
  /** Changed in both projects: theirs came as a copy of this name. */
  readonly changed: readonly string[]
  /** Ids that a copy got, by the one that it had. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Copies comparisons that are on the list; of some runs, those that are about nothing else. */
export function copyComparisons(copying: Copying): CopiedDocuments {
  const { only } = copying
  const isWanted = (document: Json): boolean => {
    const runs = isJsonObject(document) ? document['runs'] : undefined
    return !only || (isJsonArray(runs) && runs.length > 0 && areAll(runs, only))
  }
  return copyDocuments('comparison', copying, isWanted, (document) => document).copied
}

/**
 * Copies reports that are on the list, with their pictures; of some runs, those that are about them, or about a
 * comparison or a sweep that comes.
 * @param sweeps ids of those that come
 */
export function copyReports(
  copying: Copying,
  comparisons: CopiedDocuments,
  sweeps: ReadonlySet<string>
): CopiedDocuments {
  const { source, target, only, at } = copying
  const known = new Set(
    target.all<{ uuid: string }>('SELECT uuid FROM comparison').map(({ uuid }) => uuid)
  )
  const isWanted = (document: Json): boolean => {
    const subject = isJsonObject(document) ? document['subject'] : undefined
    if (!only || !isJsonObject(subject)) return !only
    const { of, id, runs } = subject
    if (of === 'comparison') return typeof id === 'string' && known.has(id)
    if (of === 'sweep') return typeof id === 'string' && sweeps.has(id)
    return isJsonArray(runs) && runs.length > 0 && areAll(runs, only)
  }
  const pictures = new TableCopy(source, target, 'report_picture', ['uuid', 'report_id'])
  const named = new TableCopy(source, target, 'report_picture', [])
  const ids = new Map<string, string>()
  const moved = (document: Json): Json =>
    withIds(document, new Map([...comparisons.renamed, ...ids]))
  const { copied, keys } = copyDocuments('report', copying, isWanted, moved, (key, isCopy) => {
    // A copy of a report has pictures of its own: an id stands for one picture.
    if (isCopy) for (const one of named.rows('WHERE report_id = ?', key)) ids.set(textOf(one, 'uuid'), newId(at)) // prettier-ignore
  })
  for (const [key, own] of keys) {
    const uuids = named.rows('WHERE report_id = ? ORDER BY id', key)
    for (const row of pictures.rows('WHERE report_id = ? ORDER BY id', key)) {
      const uuid = textOf(uuids.find((one) => keyOf(one) === keyOf(row)) ?? row, 'uuid')
      pictures.add(row, ids.get(uuid) ?? uuid, own)
    }
  }
  return copied
}

function copyDocuments(
  table: 'comparison' | 'report',
  { source, target, origin, at }: Copying,
  isWanted: (document: Json) => boolean,
  change: (document: Json) => Json,
  prepare: (key: number, isCopy: boolean) => void = () => undefined
): { copied: CopiedDocuments; keys: ReadonlyMap<number, number> } {
  const rows = new TableCopy(source, target, table, ['uuid', 'name', 'document', 'removed_at'])
  const named = new TableCopy(source, target, table, [])
  const changed: string[] = []
  const renamed = new Map<string, string>()
  const keys = new Map<number, number>()
  const whole = new Map<number, Row>(named.rows('').map((row) => [keyOf(row), row]))
  for (const row of rows.rows('WHERE removed_at IS NULL ORDER BY id')) {
    const key = keyOf(row)
    const all = whole.get(key) ?? row
    const [uuid, name, text] = ['uuid', 'name', 'document'].map((column) => textOf(all, column))
    if (uuid === undefined || name === undefined || text === undefined) continue
    const document = storedJson(text, table)
    if (!isWanted(document)) continue
    const same = target.get<{ document: string }>(selectSame[table], uuid)
    if (same) {
      const own = storedJson(same.document, table)
      if (canonicalJson(own) === canonicalJson(document)) continue
      prepare(key, true)
      const title = `${name} (${origin})`.trim()
      const id = newId(at)
      const copy = withName(change(document), table, title)
      const fresh = { ...row, position: 0, edits: '[]' }
      keys.set(key, rows.add(fresh, id, title, JSON.stringify(copy), null))
      renamed.set(uuid, id)
      changed.push(title)
    } else {
      prepare(key, false)
      keys.set(key, rows.add(row, uuid, name, JSON.stringify(change(document)), null))
    }
  }
  return { copied: { added: keys.size, changed, renamed }, keys }
}

const newId = (at: string): string => uuidV7(Date.parse(at), randomBytes(10))

const areAll = (runs: readonly Json[], only: readonly string[]): boolean =>
  runs.every((run) => typeof run === 'string' && only.includes(run))

const withName = (document: Json, table: 'comparison' | 'report', name: string): Json =>
  isJsonObject(document)
    ? { ...document, [table === 'comparison' ? 'name' : 'title']: name }
    : document

/** The same with ids replaced wherever one stands alone. */
function withIds(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (isJsonArray(value)) return value.map((one) => withIds(one, ids))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withIds(one, ids)]))
}
