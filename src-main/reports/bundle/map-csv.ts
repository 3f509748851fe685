import type { MethodRequest } from '../../../src-shared/contract'
import type { RunId } from '../../../src-shared/ids'
import { ok, type Result } from '../../../src-shared/result'
import type { ReportClient } from '../report'
import { csvLine, headCell, numberCell } from './csv'

type MapName = MethodRequest<'crossbars.map'>['map']

const rowsAtOnce = 256

/** A map of all cells as it lies: a line a word line, a column a bit line; SI units, no head. */
export async function* mapCsv(
  client: ReportClient,
  id: RunId,
  map: MapName
): AsyncGenerator<Result<string>> {
  const reply = await client.call('crossbars.map', { id, map })
  if (!reply.ok) return yield reply
  const { rows, columns, values } = reply.value
  for (let first = 0; first < rows; first += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, rows - first)
    const lines = Array.from({ length: count }, (_, i) => {
      const start = (first + i) * columns
      return csvLine(Array.from(values.subarray(start, start + columns), numberCell))
    })
    yield ok(lines.join(''))
  }
}

/** Currents of an array's bit lines, or of its word lines, one line each; SI units. */
export async function* linesCsv(
  client: ReportClient,
  id: RunId,
  which: 'bits' | 'words'
): AsyncGenerator<Result<string>> {
  const reply = await client.call('crossbars.lines', { id })
  if (!reply.ok) return yield reply
  const { currents, idealCurrents, errors, wordCurrents } = reply.value
  const columns: readonly (readonly [string, string, Float64Array])[] =
    which === 'bits'
      ? [
          ['current', 'A', currents],
          ['ideal current', 'A', idealCurrents],
          ['relative error', '1', errors]
        ]
      : [['current', 'A', wordCurrents]]
  const head = csvLine(['line', ...columns.map(([name, unit]) => headCell(name, unit))])
  const length = columns[0]?.[2].length ?? 0
  const lines = Array.from({ length }, (_, line) =>
    csvLine([numberCell(line), ...columns.map(([, , values]) => numberCell(values[line] ?? null))])
  )
  yield ok(head + lines.join(''))
}
