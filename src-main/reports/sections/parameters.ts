import type { Json } from '../../../src-shared/experiments/json'
import { formatPath, type Path } from '../../../src-shared/experiments/problem'
import { html, type Content, type Markup } from '../markup'
import { characterisationParameters } from '../parameters/characterisation'
import { crossbarParameters } from '../parameters/crossbar'
import { differsIn } from '../parameters/differs-in'
import { familiesOf, type Family } from '../parameters/differences'
import { genericParameters } from '../parameters/generic'
import { networkParameters, type ParameterContext } from '../parameters/network'
import { pathLabel } from '../parameters/path-label'
import { valueText } from '../parameters/value-text'
import type { Report, Section } from '../report'
import { runLabel } from '../run-label'
import { table } from '../table'

const mostColumns = 4

/** By kind of document; any other is shown value by value. */
const writers: Readonly<Record<string, typeof networkParameters>> = {
  network: networkParameters,
  characterisation: characterisationParameters,
  crossbar: crossbarParameters
}

/** What was simulated: every parameter, and between runs what differs. */
export const section: Section = {
  id: 'parameters',
  heading: ({ t }) => t('reports.sections.parameters'),
  write: (report) => {
    if (report.runs.length === 0) return null
    const families = familiesOf(report.runs.map(({ detail }) => detail))
    return html`${families.map((family) => writeFamily(family, families.length > 1, report))}`
  }
}

function writeFamily(family: Family, isOneOfMany: boolean, report: Report): Markup {
  const { t, catalogue } = report
  const [first] = family.runs
  if (!first) return html``
  const names = family.runs.map(runLabel).join(', ')
  const context: ParameterContext = { t, catalogue, differs: differsIn(family.differences) }
  const parameters =
    writers[first.kind]?.(first.document, context) ?? genericParameters(first.document, context)
  return html`${isOneOfMany && html`<h3 class="family">${t('reports.parameters.ofRuns', { runs: names })}</h3>`}
  ${family.runs.length > 1 && differenceTables(family, report)}
  ${family.differences.length > 0 && html`<p class="remark">${t('reports.parameters.shown', { run: runLabel(first) })}</p>`}
  ${parameters}
  ${parameters.markup.includes('class="default"') && html`<p class="remark">${t('reports.parameters.defaults')}</p>`}`
}

function differenceTables(family: Family, { t, catalogue }: Report): Content {
  const heading = html`<h3>${t('reports.parameters.differences')}</h3>`
  if (family.differences.length === 0) {
    return html`${heading}
      <p>${t('reports.parameters.noDifferences')}</p>`
  }
  const groups = Array.from({ length: Math.ceil(family.runs.length / mostColumns) }, (_, i) => i)
  return html`${heading}${groups.map((group) => {
    const from = group * mostColumns
    const runs = family.runs.slice(from, from + mostColumns)
    return table(
      [
        { head: t('reports.parameters.parameter') },
        ...runs.map((run) => ({ head: runLabel(run), isNumber: true }))
      ],
      family.differences.map(({ path, values }) => [
        labelOf(family, path, { t, catalogue }),
        ...values.slice(from, from + mostColumns).map((value) => cell(value, t))
      ])
    )
  })}`
}

function labelOf(
  family: Family,
  path: Path,
  { t, catalogue }: Pick<Report, 't' | 'catalogue'>
): Content {
  const document: Json = family.runs[0]?.document ?? null
  return html`${pathLabel(document, path, catalogue, t)}<br /><code>${formatPath(path)}</code>`
}

const cell = (value: Json | undefined, t: Report['t']): Content =>
  value === undefined
    ? html`<span class="default">${t('reports.values.default')}</span>`
    : valueText(value, t)
