import type { Sql } from '../sql'
import { keyOf, TableCopy, type Row } from './rows'

/** So many bytes are written in one transaction. */
const bytesAtOnce = 4 * 2 ** 20

/** Everything that belongs to a run, but its checkpoint, which is of use only where it was made. */
export class RunCopy {
  readonly #run: TableCopy
  readonly #document: TableCopy
  readonly #plain: readonly TableCopy[]
  readonly #series: readonly { readonly outer: TableCopy; readonly chunks: TableCopy }[]
  readonly #target: Sql

  constructor(source: Sql, target: Sql) {
    const copy = (table: string, ...own: string[]): TableCopy =>
      new TableCopy(source, target, table, own)
    this.#target = target
    this.#run = copy('run', 'number', 'experiment_id', 'document_id', 'place', 'removed_at')
    this.#document = copy('document')
    this.#plain = ['run_tag', 'metric', 'log_line', 'run_outcome', 'note_picture'].map((table) =>
      copy(table, 'run_id', ...(table === 'note_picture' ? ['experiment_id'] : []))
    )
    this.#series = [
      { outer: copy('recording', 'run_id'), chunks: copy('chunk', 'recording_id') },
      { outer: copy('curve_set', 'run_id'), chunks: copy('curve_chunk', 'curve_set_id') }
    ]
  }

  /** @param where of runs of the source */
  runs(where: string, ...values: (string | number)[]): Row[] {
    return this.#run.rows(where, ...values)
  }

  /**
   * Copies one run under a new number; nobody sees it until it has arrived. Stops after each transaction.
   * @returns the key of the new run
   */
  *copy(run: Row, document: number, experiment: number | null): Generator<void, number> {
    const key = this.#target.write(() => {
      const number = this.#target.get<{ number: number }>(nextNumber)?.number ?? 1
      const frozen = this.#freeze(document)
      const added = this.#run.add(run, number, experiment, frozen, 'arriving', null)
      for (const table of this.#plain) {
        const own = table.own.length > 1 ? [added, null] : [added]
        for (const row of table.rows('WHERE run_id = ? ORDER BY id', keyOf(run))) {
          table.add(row, ...own)
        }
      }
      return added
    })
    for (const { outer, chunks } of this.#series) {
      for (const row of outer.rows('WHERE run_id = ? ORDER BY id', keyOf(run))) {
        const parent = this.#target.write(() => outer.add(row, key))
        yield* this.#chunks(chunks, keyOf(row), parent)
      }
    }
    return key
  }

  *#chunks(chunks: TableCopy, from: number, to: number): Generator<void> {
    const [foreign = ''] = chunks.own
    let last = -1
    for (let isMore = true; isMore;) {
      this.#target.write(() => {
        for (let bytes = 0; bytes < bytesAtOnce;) {
          const [row] = chunks.rows(
            `WHERE ${foreign} = ? AND seq > ? ORDER BY seq LIMIT 1`,
            from,
            last
          )
          isMore = row !== undefined
          if (!row) return
          last = Number(row['seq'])
          const { data } = row
          bytes += data instanceof Uint8Array ? data.length : 1
          chunks.add(row, to)
        }
      })
      yield
    }
  }

  /** @returns the key of the same frozen document in the target */
  #freeze(document: number): number {
    const [row] = this.#document.rows('WHERE id = ?', document)
    if (!row) throw new Error(`no document ${document}`)
    const find = (): number | undefined =>
      this.#target.get<{ id: number }>(selectDocument, String(row['hash']))?.id
    return find() ?? this.#document.add(row)
  }
}

const selectDocument = 'SELECT id FROM document WHERE hash = ?'
const nextNumber = 'SELECT coalesce(max(number), 0) + 1 AS number FROM run'
