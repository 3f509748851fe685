import { html, type Content } from '../markup'
import type { Report, ReportRun, Section } from '../report'
import { runLabel } from '../run-label'
import { scaledUnit } from '../svg/si-axis'
import { table } from '../table'

const mostLines = 16

/** The currents of an array's bit lines, with and without the resistance of its wires. */
export const section: Section = {
  id: 'currents',
  heading: ({ t }) => t('crossbars.currents.ofColumns'),
  write: (report) => {
    const solved = report.runs.filter(({ lines }) => lines !== null)
    if (solved.length === 0) return null
    return html`${solved.map(
      (run) =>
        html`${report.runs.length > 1 && html`<h3>${runLabel(run.detail)} ${run.detail.name}</h3>`}
        ${currentTable(run, report)}`
    )}`
  }
}

function currentTable({ lines }: ReportRun, { t }: Report): Content {
  if (!lines) return null
  const { currents, idealCurrents, errors } = lines
  const largest = [...currents, ...idealCurrents].reduce(
    (most, current) => Math.max(most, Math.abs(current)),
    0
  )
  const { scale, unit } = scaledUnit(largest, 'A')
  const decimals = Math.max(0, Math.min(3, 3 - Math.floor(Math.log10(largest / scale || 1))))
  const rows = Array.from(currents.subarray(0, mostLines), (current, line) => [
    String(line),
    fixed(current / scale, decimals),
    fixed((idealCurrents[line] ?? NaN) / scale, decimals),
    fixed(100 * (errors[line] ?? NaN), 1)
  ])
  const more = currents.length - rows.length
  return html`${table(
    [
      { head: t('crossbars.currents.column') },
      { head: `${t('crossbars.currents.real')} (${unit})`, isNumber: true },
      { head: `${t('crossbars.currents.ideal')} (${unit})`, isNumber: true },
      { head: `${t('crossbars.currents.error')} (%)`, isNumber: true }
    ],
    rows
  )}${more > 0 && html`<p class="remark">${t('reports.merits.moreLines', { count: more })}</p>`}`
}

/** A column of numbers has one number of decimals. */
const fixed = (value: number, decimals: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(decimals).replace('-', '−')
