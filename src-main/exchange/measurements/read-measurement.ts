import { createHash } from 'node:crypto'
import type {
  ImportWishes,
  MeasuredColumn,
  ReadMeasurement
} from '../../../src-shared/contract/measurements'
import { failure, ok, type Result } from '../../../src-shared/result'
import { readPieces } from '../io'
import { trimGroups } from './groups'
import { LineCutter } from './lines'
import { headBytes, lookAtHead, type Head } from './look-at-head'
import { RowReader } from './row-reader'
import { ThinnedRows } from './thinned-rows'

export interface ReadOptions {
  /** Rows to keep at most; 200,000 unless given. */
  readonly keep?: number | undefined
  readonly onProgress?: (progress: { readonly fraction: number; readonly rows: number }) => void
  readonly isCancelled?: () => boolean
}

/** What the file itself says; stretches and the look at the values come afterwards. */
export type ReadTable = Omit<ReadMeasurement, 'stretches'>

const standardKeep = 200_000
/** Pieces between two breaths for everybody else. */
const piecesPerBreath = 4

/** Reads a table of measured numbers as a stream: memory does not grow with the file. */
export const readMeasurement = (
  file: string,
  wishes: ImportWishes = {},
  options: ReadOptions = {}
): Promise<Result<ReadTable>> =>
  readPieces(file, (bytes, pieces) => readTable(file, bytes, pieces, wishes, options))

async function readTable(
  file: string,
  bytes: number,
  pieces: AsyncGenerator<Uint8Array, void, void>,
  wishes: ImportWishes,
  options: ReadOptions
): Promise<Result<ReadTable>> {
  const first = await headOf(pieces)
  const head = lookAtHead(file, first, first.length >= bytes, wishes)
  if (!head.ok) return head
  const reader = RowReader.of(head.value.settings, headerText(head.value))
  if (!reader.ok) return reader
  const rows = new ThinnedRows(reader.value.used.length + 1, options.keep ?? standardKeep)
  const take = (line: string, number: number): Result<null> => {
    const row = reader.value.read(line, number)
    if (!row.ok) return row
    if (row.value) rows.add(row.value)
    return ok(null)
  }
  const hash = createHash('sha256')
  const cutter = new LineCutter(head.value.settings.encoding)
  let [done, turn] = [0, 0]
  for await (const piece of startingWith(first, pieces)) {
    hash.update(piece)
    const taken = cutter.push(piece, take)
    if (!taken.ok) return taken
    done += piece.length
    if (++turn % piecesPerBreath !== 0) continue
    options.onProgress?.({ fraction: Math.min(1, done / bytes), rows: rows.seen })
    if (options.isCancelled?.()) return failure('cancelled', 'failures.measurement.cancelled')
    await new Promise((resolve) => setImmediate(resolve))
  }
  const taken = cutter.end(take)
  if (!taken.ok) return taken
  if (rows.seen === 0) {
    const { firstLine } = head.value.settings
    return failure('bad-input', 'failures.measurement.noRows', { file, line: firstLine })
  }
  return ok({
    file,
    bytes: done,
    sha256: hash.digest('hex'),
    ...tableOf(head.value, reader.value, rows)
  })
}

function tableOf(head: Head, reader: RowReader, rows: ThinnedRows) {
  const { settings } = head
  const lines = rows.column(reader.used.length)
  const columns = reader.used.flatMap((index, i): MeasuredColumn[] => {
    const column = settings.columns[index]
    if (!column) return []
    const { name, role, group, direction } = column
    return [{ name, role, unit: reader.unitOf(i), group, direction, values: rows.column(i) }]
  })
  const { columns: trimmed, findings } = trimGroups(columns, lines)
  if (rows.every > 1) {
    findings.push({
      severity: 'info',
      key: 'failures.measurement.thinned',
      details: { rows: rows.seen, kept: rows.count, every: rows.every }
    })
  }
  return { settings, rows: rows.seen, keptEvery: rows.every, columns: trimmed, lines, findings }
}

const headerText = ({ settings, lines }: Head): string | null =>
  settings.headerLine === null ? null : (lines[settings.headerLine - 1] ?? null)

/** The first pieces together, as many as decide how the file is read. */
async function headOf(pieces: AsyncGenerator<Uint8Array, void, void>): Promise<Uint8Array> {
  const taken: Uint8Array[] = []
  let bytes = 0
  while (bytes < headBytes) {
    const { done, value } = await pieces.next()
    if (done || !value) break
    taken.push(value)
    bytes += value.length
  }
  const head = new Uint8Array(bytes)
  let at = 0
  for (const piece of taken) {
    head.set(piece, at)
    at += piece.length
  }
  return head
}

async function* startingWith(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, void>
): AsyncGenerator<Uint8Array, void, void> {
  yield first
  yield* rest
}

/** The beginning of a file: for a preview. */
export const readHead = (
  file: string,
  wishes: ImportWishes
): Promise<Result<{ readonly head: Head; readonly bytes: number }>> =>
  readPieces(file, async (bytes, pieces) => {
    const first = await headOf(pieces)
    const head = lookAtHead(file, first, first.length >= bytes, wishes)
    return head.ok ? ok({ head: head.value, bytes }) : head
  })
