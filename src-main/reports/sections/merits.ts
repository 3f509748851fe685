import type { FigureRow } from '../../../src-shared/contract/curves'
import { compareFigures } from '../../../src-shared/experiments/characterisation/compare-figures'
import { formula } from '../formula'
import { html, type Content, type Markup } from '../markup'
import { namedApart } from '../merits'
import { formatMeasured, formatNumber } from '../numbers'
import { characterisationIn } from '../figures/characterised'
import { originsOf } from '../parameters/device'
import type { Report, Section } from '../report'
import { runLabel } from '../run-label'
import { scaledUnit } from '../svg/si-axis'
import { table } from '../table'
import { trustLegend, trustMark, trusts } from '../trust'

const mostColumns = 4

/** Figures of merit of measured devices side by side, each with its definition, and what they rest on. */
export const section: Section = {
  id: 'merits',
  heading: ({ t }) => t('reports.sections.merits'),
  write: (report) => {
    const rows = namedApart(report.runs)
    if (rows.length === 0) return null
    const protocols = [...new Set(rows.map(({ protocol }) => protocol))]
    return html`<p class="remark">${report.t('reports.merits.about')}</p>
      ${protocols.map((protocol) => protocolTables(protocol, rows, report))} ${restsOn(report)}
      ${definitions(rows, report)}`
  }
}

function protocolTables(protocol: string, rows: readonly FigureRow[], report: Report): Markup {
  const { t } = report
  const own = rows.filter((row) => row.protocol === protocol)
  const devices = [...new Set(own.map(({ device }) => device))]
  const groups = Array.from({ length: Math.ceil(devices.length / mostColumns) }, (_, i) =>
    devices.slice(i * mostColumns, (i + 1) * mostColumns)
  )
  return html`<h3>${protocol === '' ? t('devices.figures.limits') : protocol}</h3>
    ${groups.map((group) => meritTable(own, group, report))}`
}

function meritTable(
  rows: readonly FigureRow[],
  devices: readonly string[],
  { t, catalogue }: Report
): Markup {
  return table(
    [
      { head: t('reports.merits.figure'), isWide: devices.length < 3 },
      ...devices.map((device) => ({ head: device, isNumber: true }))
    ],
    compareFigures(rows, devices).map(({ figure, cells }) => {
      const about = catalogue.figures.find(({ id }) => id === figure)
      const symbol =
        about?.symbol && html` <span class="symbol">${formula(about.symbol, false)}</span>`
      return [html`${about ? t.text(about.title) : figure}${symbol}`, ...cells.map(cellOf)]
    })
  )
}

/** The median, and below it what nine of ten devices lie between. */
function cellOf(row: FigureRow | undefined): Content {
  if (!row || row.value === null) return '–'
  const { value, q05, q95, count } = row
  const { scale, unit } = scaledUnit(value, row.unit)
  const range =
    count > 1 && q05 !== null && q95 !== null && q95 > q05
      ? html`<br /><small>${formatNumber(q05 / scale, 3)} … ${formatNumber(q95 / scale, 3)}</small>`
      : null
  return html`${formatMeasured(value / scale)}${unit === '1' || value === 0 ? '' : ` ${unit}`}${range}`
}

/** What each figure in the tables means, in the catalogue's words. */
function definitions(rows: readonly FigureRow[], { t, catalogue }: Report): Content {
  const shown = new Set(rows.filter(({ value }) => value !== null).map(({ figure }) => figure))
  const known = catalogue.figures.filter(({ id }) => shown.has(id))
  return (
    known.length > 0 &&
    html`<h3>${t('reports.merits.definitions')}</h3>
      <dl class="definitions">
        ${known.map(
          ({ title, definition, source }) =>
            html`<dt>${t.text(title)}</dt>
              <dd>${t.text(definition)}${source && html` <small>(${source})</small>`}</dd>`
        )}
      </dl>`
  )
}

/** How many of each device's parameters are trusted how far: no figure is better than what goes in. */
function restsOn({ runs, t, catalogue }: Report): Content {
  const several = runs.filter(({ merits }) => merits.length > 0).length > 1
  const rows = runs.flatMap(({ detail }) =>
    (characterisationIn(detail)?.devices ?? []).map((device) => {
      const origins = originsOf(device, { catalogue })
      const count = (trust: string): string =>
        String(origins.filter((origin) => origin.trust === trust).length || '–')
      return [
        several ? `${runLabel(detail)} ${device.name}` : device.name,
        ...trusts.map(count),
        count('document')
      ]
    })
  )
  if (rows.length === 0) return null
  return html`<h3>${t('reports.merits.restsOn')}</h3>
    <p class="remark">${t('reports.merits.restsOnAbout')}</p>
    ${table(
      [
        { head: t('devices.kind.devices') },
        ...trusts.map((trust) => ({ head: trustMark(trust, t), isNumber: true })),
        { head: t('reports.trust.document'), isNumber: true }
      ],
      rows
    )}
    ${trustLegend(t)}`
}
