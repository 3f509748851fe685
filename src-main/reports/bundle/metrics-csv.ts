import type { RunDetail } from '../../../src-shared/contract/runs'
import { csvLine, numberCell, textCell } from './csv'

/** The metrics of runs, one a line; names as the program has them, so that scripts can rely on them. */
export function metricsCsv(runs: readonly RunDetail[]): string {
  const head = csvLine(['run', 'name', 'seed', 'population', 'metric', 'value', 'unit'])
  const lines = runs.flatMap((run) =>
    run.metrics.map(({ population, name, value, unit }) =>
      csvLine([
        numberCell(run.number),
        textCell(run.name),
        numberCell(run.seed),
        textCell(population),
        textCell(name),
        numberCell(value),
        textCell(unit)
      ])
    )
  )
  return head + lines.join('')
}
