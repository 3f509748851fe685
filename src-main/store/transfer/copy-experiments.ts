import { randomBytes } from 'node:crypto'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { uuidV7 } from '../../../src-shared/ids'
import { Journal, type JournalState } from '../journal'
import type { Sql } from '../sql'
import { keyOf, TableCopy, textOf, type Row } from './rows'

const selectSame = `SELECT id, uuid, name, snapshot_position, position, first_position
  FROM experiment WHERE uuid = ?`
const countNamed = `SELECT count(*) AS n FROM experiment WHERE name = ? COLLATE NOCASE AND place = 'list'`

/** What became of experiments. */
export interface CopiedExperiments {
  /** Key in the target by key in the source. */
  readonly keys: ReadonlyMap<number, number>
  readonly added: number
  readonly known: number
  /** Changed in both projects: theirs came as a copy of this name. */
  readonly changed: readonly string[]
  /** Names that others have already; both are kept. */
  readonly sameName: readonly string[]
}

/**
 * Copies experiments with their steps. One that both projects have is known by its id; where its document differs,
 * theirs comes as a copy. Belongs into one transaction.
 * @param origin name of the source, for the names of copies
 */
export function copyExperiments(
  source: Sql,
  target: Sql,
  rows: readonly number[],
  origin: string,
  at: string
): CopiedExperiments {
  const experiments = new TableCopy(source, target, 'experiment', ['uuid', 'place', 'removed_at'])
  const steps = new TableCopy(source, target, 'edit', ['experiment_id'])
  const pictures = new TableCopy(source, target, 'note_picture', ['run_id', 'experiment_id'])
  const [theirs, ours] = [new Journal(source), new Journal(target)]
  const keys = new Map<number, number>()
  const [changed, sameName]: [string[], string[]] = [[], []]
  let [added, known] = [0, 0]
  const uuids = new TableCopy(source, target, 'experiment', [])
  for (const key of rows) {
    const [row] = experiments.rows('WHERE id = ?', key)
    const [named] = uuids.rows('WHERE id = ?', key)
    if (!row || !named) continue
    const uuid = textOf(named, 'uuid')
    const state = stateOf(row)
    const same = target.get<JournalState & { name: string }>(selectSame, uuid)
    const document = theirs.documentFromSnapshot(state, state.position)
    if (same) {
      const own = ours.documentFromSnapshot(same, same.position)
      if (canonicalJson(own) === canonicalJson(document)) {
        keys.set(key, same.id)
        known += 1
        continue
      }
      const name = `${textOf(row, 'name')} (${origin})`
      const copy = isJsonObject(document) ? { ...document, name } : document
      keys.set(key, experiments.add(fresh(row, copy, name), newId(at), 'arriving', null))
      changed.push(name)
      added += 1
      continue
    }
    if ((target.get<{ n: number }>(countNamed, textOf(row, 'name'))?.n ?? 0) > 0) {
      sameName.push(textOf(row, 'name'))
    }
    const inserted = experiments.add(row, uuid, 'arriving', null)
    keys.set(key, inserted)
    for (const step of steps.rows('WHERE experiment_id = ? ORDER BY seq', key)) {
      steps.add(step, inserted)
    }
    for (const picture of pictures.rows('WHERE experiment_id = ? ORDER BY id', key)) {
      pictures.add(picture, null, inserted)
    }
    added += 1
  }
  return { keys, added, known, changed, sameName }
}

const newId = (at: string): string => uuidV7(Date.parse(at), randomBytes(10))

const stateOf = (row: Row): JournalState => ({
  id: keyOf(row),
  snapshot_position: Number(row['snapshot_position']),
  position: Number(row['position']),
  first_position: Number(row['first_position'])
})

/** The same experiment without its steps, as its document is now. */
const fresh = (row: Row, document: Json, name: string): Row => ({
  ...row,
  name,
  snapshot: JSON.stringify(document),
  snapshot_position: 0,
  position: 0,
  first_position: 0
})
