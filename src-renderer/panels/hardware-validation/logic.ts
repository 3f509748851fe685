import type { ValidationCheck, ValidationReport } from '../../../src-shared/hardware/validation'
import type { Translator } from '../../../src-shared/locale'

export const filters = ['all', 'checked', 'failed'] as const
export type Filter = (typeof filters)[number]

/** A check with the workload that it belongs to; the first of a workload carries its head. */
export interface CheckRow {
  readonly key: string
  readonly row: ValidationReport['rows'][number]
  readonly check: ValidationCheck
  readonly span: number
}

/** Rows of the table: of every workload the checks that the filter leaves. */
export function rowsOf(report: ValidationReport | null, filter: Filter): readonly CheckRow[] {
  return (report?.rows ?? []).flatMap((row) => {
    const checks = row.checks.filter(
      ({ accepted, status }) =>
        filter === 'all' || (filter === 'checked' ? accepted !== null : status === 'fail')
    )
    return checks.map((check, n) => ({
      key: `${row.workload}-${n}`,
      row,
      check,
      span: n === 0 ? checks.length : 0
    }))
  })
}

/** What a check is about: "Power (two-constant)". */
export const quantityOf = ({ quantity, of }: ValidationCheck, t: Translator): string => {
  const name = t.dynamic(`estimates.quantities.${quantity}`)
  return of === null ? name : t('estimates.cli.of', { quantity: name, of })
}

/** Units as they are printed. */
export const printedUnit = (unit: string): string => unit.replace(/^u(?=[A-Z])/, 'µ')
