import type { ValidationCheck, ValidationReport } from '../../../src-shared/hardware/validation'
import type { Translator } from '../../../src-shared/locale'

export const filters = ['all', 'checked', 'failed'] as const
export type Filter = (typeof filters)[number]

/** A check with the workload that it belongs to; the first of a workload carries its head. */
export interface CheckRow {
  readonly key: string
  readonly row: ValidationReport['rows'][number]
  readonly check: ValidationCheck
  /** Rows of the table that the workload takes, notes included; 0 but for its first. */
  readonly span: number
}

const hasNotes = ({ notes }: ValidationCheck): boolean => notes.length > 0

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
      span: n === 0 ? checks.length + checks.filter(hasNotes).length : 0
    }))
  })
}

/** What a check is about: "Power (two-constant)". */
export const quantityOf = ({ quantity, of }: ValidationCheck, t: Translator): string => {
  const name = t.dynamic(`estimates.quantities.${quantity}`)
  return of === null ? name : t('estimates.cli.of', { quantity: name, of })
}

const prefixes: Readonly<Record<string, number>> = { p: 1e-12, n: 1e-9, u: 1e-6, m: 1e-3 }

/** A published unit in SI: `uJ` is 10⁻⁶ J. Units that are none stay as they are. */
export function siUnit(unit: string): { readonly factor: number; readonly unit: string } | null {
  const found = /^([pnum]?)([JWs])$/.exec(unit)
  const base = found?.[2]
  return base === undefined ? null : { factor: prefixes[found?.[1] ?? ''] ?? 1, unit: base }
}
