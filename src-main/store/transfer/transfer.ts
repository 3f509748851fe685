import type { MergeReport } from '../../../src-shared/contract/transfer'
import { emptyTrash } from '../empty-trash'
import { SearchText, listParameters } from '../run-text'
import type { Sql } from '../sql'
import { copyComparisons, copyReports } from './copy-documents'
import { copyExperiments } from './copy-experiments'
import { copyPresets } from './copy-presets'
import { RunCopy } from './copy-run'
import { copySweeps, plansOf, wantedSweeps } from './copy-sweeps'
import { textOf } from './rows'

export interface Transfer {
  readonly source: Sql
  readonly target: Sql
  /** Ids of the runs that are wanted; all of them, with all experiments and presets, unless told. */
  readonly only?: readonly string[] | undefined
  /** Name of the source, for what has to be renamed. */
  readonly origin: string
  /** ISO time. */
  readonly at: string
  /** Lets others be answered; throws when the work has been cancelled. */
  readonly pause: () => Promise<void>
  readonly onProgress: (fraction: number) => void
}

const hasPlace = `SELECT count(*) AS n FROM pragma_table_info('run') WHERE name = 'place'`
const arriveRuns = `UPDATE run SET place = 'list' WHERE place = 'arriving'`
const arriveExperiments = `UPDATE experiment SET place = 'list' WHERE place = 'arriving'`
const selectKnown = 'SELECT id, note, place FROM run WHERE uuid = ?'
const setNote = 'UPDATE run SET note = ? WHERE id = ?'
const sizeOfRun = `coalesce((SELECT sum(bytes) FROM recording c WHERE c.run_id = r.id), 0)`

/**
 * Copies runs with all that belongs to them, their experiments and presets. They come in many small
 * transactions, unseen, and are all there at once with the last one; after a failure none is there.
 */
export async function transfer(work: Transfer): Promise<MergeReport> {
  const { target, pause } = work
  try {
    return await copyAll(work)
  } catch (error) {
    await emptyTrash(target, { place: 'arriving' }, () => Promise.resolve())
    throw error
  } finally {
    await pause().catch(() => undefined)
  }
}

async function copyAll(work: Transfer): Promise<MergeReport> {
  const { source, target, origin, at, pause, onProgress } = work
  const isNew = (source.get<{ n: number }>(hasPlace)?.n ?? 0) > 0
  const listed = isNew ? "r.place = 'list' AND " : ''
  const chosen = work.only ? 'r.uuid IN (SELECT value FROM json_each(?)) AND ' : ''
  const only = work.only ? [JSON.stringify(work.only)] : []
  const runs = source.all<{
    id: number
    document: number
    experiment: number | null
    size: number
  }>(
    `SELECT r.id, r.document_id AS document, r.experiment_id AS experiment, ${sizeOfRun} AS size FROM run r
     WHERE ${listed}${chosen}r.state <> 'running' ORDER BY r.number`,
    ...only
  )
  const sweeps = wantedSweeps(source, work.only)
  const experiments = work.only
    ? [
        ...new Set([
          ...runs.flatMap(({ experiment }) => experiment ?? []),
          ...plansOf(source, sweeps)
        ])
      ].sort((a, b) => a - b)
    : source
        .all<{ id: number }>(
          `SELECT id FROM experiment ${isNew ? "WHERE place <> 'arriving'" : ''} ORDER BY id`
        )
        .map(({ id }) => id)
  const copied = target.write(() => copyExperiments(source, target, experiments, origin, at))
  const search = new SearchText(target)
  const copy = new RunCopy(source, target)
  const report = { added: 0, known: 0, otherNotes: [] as number[] }
  const total = runs.reduce((sum, { size }) => sum + size + bytesOfARun, 0)
  const keys = new Map<number, number>()
  let done = 0
  for (const { id, document, experiment, size } of runs) {
    const [row] = copy.runs('WHERE id = ?', id)
    const known = row ? target.get<Known>(selectKnown, textOf(row, 'uuid')) : undefined
    if (row && known) {
      report.known += 1
      keys.set(id, known.id)
      const number = keepNote(target, search, known, textOf(row, 'note'))
      if (number) report.otherNotes.push(id)
    } else if (row) {
      const owner = experiment === null ? null : (copied.keys.get(experiment) ?? null)
      const steps = copy.copy(row, document, owner)
      let step = steps.next()
      for (; !step.done; step = steps.next()) await pause()
      const key = step.value
      keys.set(id, key)
      target.write(() => {
        const frozen = target.get<{ document_id: number }>(selectDocument, key)
        if (frozen) listParameters(target, frozen.document_id)
        search.write(key, true)
      })
      report.added += 1
    }
    done += size + bytesOfARun
    onProgress(done / total)
    await pause()
  }
  return target.write((): MergeReport => {
    const texts = work.only
      ? target.all<{ body: string }>(`SELECT body FROM document
          UNION ALL SELECT snapshot FROM experiment`)
      : null
    const presets = copyPresets(
      source,
      target,
      origin,
      (id) => texts === null || texts.some(({ body }) => body.includes(id))
    )
    const swept = copySweeps(source, target, sweeps, keys, copied.keys)
    const copying = { source, target, only: work.only, origin, at }
    const comparisons = copyComparisons(copying)
    const comeAlong = new Set(
      target.all<{ uuid: string }>('SELECT uuid FROM sweep').map(({ uuid }) => uuid)
    )
    const reports = copyReports(copying, comparisons, comeAlong)
    target.run(arriveRuns)
    target.run(arriveExperiments)
    return {
      runs: { added: report.added, known: report.known },
      experiments: { added: copied.added, known: copied.known },
      presets: presets.ids.length,
      sweeps: swept,
      comparisons: comparisons.added,
      reports: reports.added,
      copies: [...comparisons.changed, ...reports.changed],
      changedExperiments: [...copied.changed],
      sameNames: [...copied.sameName],
      renamedPresets: [...presets.renamed],
      otherNotes: report.otherNotes.length
    }
  })
}

/** What a run costs besides what it recorded, as bytes of a recording. */
const bytesOfARun = 20_000
const selectDocument = 'SELECT document_id FROM run WHERE id = ?'

interface Known {
  readonly id: number
  readonly note: string
  readonly place: string
}

/** A note of theirs is taken where ours is empty. @returns whether both have one, and they differ */
function keepNote(target: Sql, search: SearchText, known: Known, note: string): boolean {
  if (note === '' || note === known.note) return false
  if (known.note !== '') return true
  target.write(() => {
    target.run(setNote, note, known.id)
    search.write(known.id)
  })
  return false
}
