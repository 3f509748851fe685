import type { Client } from '../../src-shared/contract/client'
import type { CurveSet, FigureRow } from '../../src-shared/contract/curves'
import type { RunDetail } from '../../src-shared/contract/runs'
import { ok, type Result } from '../../src-shared/result'

/** Numbers that one printed line holds at most; more would not fit into one text. */
const mostNumbers = 10_000_000

interface PrintedCurve {
  readonly device: string
  /** Which of the population, from 0. */
  readonly index: number
  readonly protocol: string
  readonly repeat: number
  readonly columns: readonly {
    readonly name: string
    readonly unit: string
    readonly values: readonly (number | null)[]
  }[]
}

/** What `--json` prints of a characterisation: raw curves, figures of merit, hash. */
export async function characterisationFields(
  run: RunDetail,
  rows: readonly FigureRow[],
  client: Client,
  most = Infinity
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const { provenance } = run
  const sets = run.curves.filter(({ content }) => content === 'curves')
  const printed = await curvesOf(run, sets, client, most)
  if (!printed.ok) return printed
  const total = sets.reduce((sum, { curves }) => sum + curves, 0)
  return ok({
    id: run.id,
    number: run.number,
    name: run.name,
    engineVersion: provenance.engineVersion,
    seed: run.seed,
    threads: provenance.threads,
    seconds: run.wallSeconds,
    peakMemoryMB: provenance.peakMemoryMB,
    figures: rows,
    curves: printed.value,
    curvesLeftOut: total - printed.value.length,
    hash: run.resultHash
  })
}

/** Curves set by set, as many as are wanted and can be printed. */
async function curvesOf(
  run: RunDetail,
  sets: readonly CurveSet[],
  client: Client,
  most: number
): Promise<Result<readonly PrintedCurve[]>> {
  const printed: PrintedCurve[] = []
  let numbers = 0
  for (const set of sets) {
    if (set.curves === 0) continue
    const perCurve = (set.points / set.curves) * set.columns.length
    const fitting = Math.floor((mostNumbers - numbers) / Math.max(1, perCurve))
    const wanted = Math.min(set.curves, most - printed.length, fitting)
    if (wanted <= 0) continue
    const read = await client.call('curves.read', {
      id: run.id,
      set: set.id,
      toDevice: wanted // each device has a curve at least
    })
    if (!read.ok) return read
    for (const { device, repeat, columns } of read.value.curves.slice(0, wanted)) {
      printed.push({
        device: set.device,
        index: device,
        protocol: set.protocol,
        repeat,
        columns: set.columns.map(({ name, unit }, i) => ({
          name,
          unit,
          // JSON has no way to write that there is no number.
          values: Array.from(columns[i] ?? [], (value) => (Number.isFinite(value) ? value : null))
        }))
      })
    }
    numbers += wanted * perCurve
  }
  return ok(printed)
}
