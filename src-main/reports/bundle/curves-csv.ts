import type { CurveSet } from '../../../src-shared/contract/curves'
import type { RunId } from '../../../src-shared/ids'
import { ok, type Result } from '../../../src-shared/result'
import type { ReportClient } from '../report'
import { csvLine, headCell, numberCell } from './csv'

/** Numbers that are held at once. */
const mostNumbers = 1_000_000

/** Every point of every curve of a set as `device,repeat,…`, devices one after the other; SI units. */
export async function* curvesCsv(
  client: ReportClient,
  id: RunId,
  set: CurveSet
): AsyncGenerator<Result<string>> {
  const isFigures = set.content === 'figures'
  const heads = set.columns.map(({ name, unit }) => headCell(name, unit))
  yield ok(csvLine([...(isFigures ? ['device'] : ['device', 'repeat']), ...heads]))
  const numbers = Math.max(1, (set.points / Math.max(1, set.curves)) * set.columns.length)
  let span = Math.max(1, Math.floor(mostNumbers / numbers))
  let from = 0
  for (let left = set.curves; left > 0;) {
    const part = await client.call('curves.read', {
      id,
      set: set.id,
      fromDevice: from,
      toDevice: from + span
    })
    if (!part.ok) return yield part
    const { curves } = part.value
    // Devices without a curve, which a run that was cut short may have, are passed over ever faster.
    if (curves.length === 0) span *= 2
    from += span
    left -= curves.length
    if (from > mostDevices) return
    yield ok(curves.map((curve) => linesOf(curve, isFigures)).join(''))
  }
}

/** Limit of a document: experiments/characterisation/schema.ts. */
const mostDevices = 4_000_000

function linesOf(
  {
    device,
    repeat,
    columns
  }: {
    readonly device: number
    readonly repeat: number
    readonly columns: readonly Float64Array[]
  },
  isFigures: boolean
): string {
  const names = (isFigures ? [device] : [device, repeat]).map(numberCell)
  const points = columns[0]?.length ?? 0
  return Array.from({ length: points }, (_, point) =>
    csvLine([...names, ...columns.map((column) => numberCell(column[point] ?? null))])
  ).join('')
}
