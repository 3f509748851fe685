import type { FigureRow } from '../../src-shared/contract/curves'
import type { ReportRun } from './report'
import { runLabel } from './run-label'

/** Figures of merit of all runs, the runs' numbers before the devices' names where several runs have some. */
export function namedApart(runs: readonly ReportRun[]): readonly FigureRow[] {
  const measured = runs.filter(({ merits }) => merits.length > 0)
  if (measured.length < 2) return measured.flatMap(({ merits }) => merits)
  return measured.flatMap(({ detail, merits }) =>
    merits.map((row) => ({ ...row, device: `${runLabel(detail)} ${row.device}` }))
  )
}
