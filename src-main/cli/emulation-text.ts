import type { EmulationCase, EmulationReport, Spread } from '../../src-shared/contract/emulation'
import type { Translator } from '../../src-shared/locale'
import { textTable, type TextColumn } from './text-table'

/** What people read of a comparison: each population under each case, what the chip changes, and where the run is. */
export function emulationText(
  report: EmulationReport,
  kept: { readonly notices: readonly string[]; readonly number: number; readonly project: string },
  t: Translator
): string {
  const columns: readonly TextColumn[] = [
    { head: t('emulation.columns.case') },
    { head: t('emulation.columns.population') },
    ...(['rate', 'cv', 'spikesChange', 'rateCorrelation', 'distance'] as const).map((key) => ({
      head: t(`emulation.columns.${key}`),
      right: true
    }))
  ]
  const rows = report.cases.flatMap((one) =>
    one.populations.map((population) => [
      caseTitle(one, t),
      population.name,
      spreadText(population.rate, 2),
      spreadText(population.cv, 2),
      spreadText(population.spikesChange, 1, 100),
      spreadText(population.rateCorrelation, 3),
      spreadText(population.distance, 2)
    ])
  )
  const findings = report.findings.map(({ of, key, details }) => {
    const sentence = t.dynamic(`emulation.findings.${key}`, details)
    return `· ${of === '' ? '' : `${of}: `}${sentence}`
  })
  const notices = kept.notices.map((key) => `· ${t.dynamic(`emulation.notices.${key}`)}`)
  return [
    textTable(columns, rows),
    '',
    ...findings,
    ...notices,
    '',
    t('emulation.cli.kept', { number: kept.number, project: kept.project })
  ].join('\n')
}

const caseTitle = ({ id }: EmulationCase, t: Translator): string =>
  t.has(`emulation.cases.${id}`)
    ? t.dynamic(`emulation.cases.${id}`)
    : t.dynamic(`emulation.rules.${id}.title`)

/** Mean and, over several seeds, deviation. */
function spreadText({ mean, sd }: Spread, digits: number, scale = 1): string {
  if (mean === null) return '–'
  const text = (mean * scale).toFixed(digits)
  return sd === null ? text : `${text} ± ${(sd * scale).toFixed(digits)}`
}
