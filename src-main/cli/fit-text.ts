import type { FitReport, FitResult } from '../../src-shared/contract/fit'
import type { Translator } from '../../src-shared/locale'
import { plainNumber } from './plain-number'
import { textFacts, textTable } from './text-table'

/** What people read when a fit is done. */
export function fitText(report: FitReport, t: Translator): string {
  const [best] = report.results
  if (!best) return ''
  const said = [...report.findings, ...best.findings].map(({ severity, key, details }) => {
    const mark = severity === 'info' ? '' : `${t('cli.warning')} `
    return `${mark}${t.dynamic(key, details)}`
  })
  if (best.polarity === -1) said.push(t('measurements.cli.reversed'))
  const refused = report.refused.map(
    ({ model, failure }) => `${model}: ${t.dynamic(failure.key, failure.details)}`
  )
  return [
    t('measurements.cli.heading', { model: best.model, title: t.text(best.title) }),
    facts(report, best, t),
    estimates(report, best, t),
    report.results.length > 1 ? ranking(report.results, t) : '',
    [...said, ...refused].join('\n')
  ]
    .filter(Boolean)
    .join('\n\n')
}

function facts(report: FitReport, { goodness }: FitResult, t: Translator): string {
  const { conditionNumber } = goodness
  const unit = report.data.unit === '1' ? '' : ` ${report.data.unit}`
  return textFacts([
    [t('measurements.cli.curve'), `${report.source.name}: ${report.source.columns.join(', ')}`],
    [t('measurements.cli.points'), String(goodness.points)],
    [t('measurements.cli.rSquared'), plainNumber(goodness.rSquared, 6)],
    [t('measurements.cli.rmse'), `${plainNumber(goodness.rmseResponse)}${unit}`],
    [t('measurements.cli.aicc'), plainNumber(goodness.aicc, 6)],
    [
      t('measurements.cli.condition'),
      conditionNumber === null ? '∞' : plainNumber(conditionNumber, 2)
    ]
  ])
}

function estimates(report: FitReport, result: FitResult, t: Translator): string {
  const percent = plainNumber(100 * report.confidence)
  const right = true
  const rows = result.estimates.map(({ name, value, standardError, low, high, unit }) => [
    name,
    plainNumber(value, 5),
    plainNumber(standardError, 3),
    low === null || high === null ? '–' : `${plainNumber(low, 5)} … ${plainNumber(high, 5)}`,
    unit === '1' ? '' : unit
  ])
  const derived = result.derived.map(({ name, value, standardError, unit }) => [
    name,
    plainNumber(value, 5),
    plainNumber(standardError, 3),
    '',
    unit === '1' ? '' : unit
  ])
  return textTable(
    [
      { head: t('measurements.cli.parameter') },
      { head: t('measurements.cli.value'), right },
      { head: t('measurements.cli.error'), right },
      { head: t('measurements.cli.interval95', { percent }), right },
      { head: t('measurements.cli.unit') }
    ],
    [...rows, ...derived]
  )
}

function ranking(results: readonly FitResult[], t: Translator): string {
  const right = true
  return textTable(
    [
      { head: t('measurements.cli.model2') },
      { head: t('measurements.cli.rSquared'), right },
      { head: t('measurements.cli.aicc'), right },
      { head: t('measurements.cli.delta'), right },
      { head: t('measurements.cli.evidence'), right }
    ],
    results.map(({ model, goodness, deltaAicc, weight }) => [
      model,
      plainNumber(goodness.rSquared, 6),
      plainNumber(goodness.aicc, 6),
      plainNumber(deltaAicc),
      plainNumber(weight, 3)
    ])
  )
}
