import type { ValidationReport } from '../../src-shared/hardware/validation'
import type { Translator } from '../../src-shared/locale'
import { plainNumber } from './plain-number'
import { textTable } from './text-table'

/** Published workloads beside estimates: one line a number, with the ratio and what was accepted. */
export function validationText(report: ValidationReport, t: Translator): string {
  const columns = [
    { head: t('estimates.validation.workload') },
    { head: t('estimates.validation.quantity') },
    { head: t('estimates.validation.published'), right: true },
    { head: t('estimates.validation.ours'), right: true },
    { head: t('estimates.validation.ratio'), right: true },
    { head: t('estimates.validation.accepted'), right: true },
    { head: t('estimates.validation.status') }
  ]
  const number = (value: number | null, unit = ''): string =>
    value === null ? '–' : `${plainNumber(value, 3)} ${unit}`.trim()
  const rows = report.rows.flatMap(({ workload, checks }) =>
    checks.map(({ quantity, of, unit, published, ours, ratio, accepted, status }) => {
      const name = t.dynamic(`estimates.quantities.${quantity}`)
      return [
        workload,
        of === null ? name : t('estimates.cli.of', { quantity: name, of }),
        number(published, unit),
        number(ours, unit),
        number(ratio),
        accepted === null
          ? '–'
          : accepted.low === 0
            ? t('estimates.validation.atMost', { high: number(accepted.high) })
            : t('estimates.validation.between', {
                low: number(accepted.low),
                high: number(accepted.high)
              }),
        t(`estimates.validation.${status}`)
      ]
    })
  )
  const notes = report.rows.flatMap(({ workload, checks }) =>
    checks.flatMap(({ notes }) =>
      notes.map(
        ({ code, values }) => `${workload}: ${t.dynamic(`estimates.notes.${code}`, values)}`
      )
    )
  )
  const summary = t('estimates.validation.summary', {
    passed: report.passed,
    failed: report.failed,
    reference: report.reference
  })
  return [
    t('estimates.cli.head'),
    textTable(columns, rows),
    [...new Set(notes)].join('\n'),
    summary
  ].join('\n\n')
}
