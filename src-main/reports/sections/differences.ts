import type { Compared } from '../../../src-shared/contract/comparisons'
import { changeSentence } from '../../../src-shared/compare/sentence'
import { cellText, groupTitle, parameterWords } from '../../../src-shared/compare/words'
import { html, type Content } from '../markup'
import type { Report, Section } from '../report'
import { table } from '../table'

const mostColumns = 5

/** What differs between the groups of a comparison, in a sentence and in a table. */
export const section: Section = {
  id: 'differences',
  heading: ({ t }) => t('reports.sections.differences'),
  write: (report) => {
    const { compared, t, catalogue } = report
    if (!compared || compared.groups.length === 0) return null
    const titleOf = (name: string): string | undefined => {
      const figure = catalogue.figures.find(({ id }) => id === name)
      return figure && t.text(figure.title)
    }
    const sentences = compared.groups.flatMap((group, at) =>
      group.isBaseline
        ? []
        : [
            html`<li>
              <b>${groupTitle(group, compared.runs)}</b>:
              ${changeSentence(compared, at, t, titleOf)}
            </li> `
          ]
    )
    return html`${
      sentences.length > 0 &&
      html`<ul class="sentences">
        ${sentences}
      </ul>`
    }
    ${differenceTables(compared, report)}
    ${compared.missing.length > 0 && html`<p class="remark">${t('reports.missing', { count: compared.missing.length })}</p>`}`
  }
}

/** What stands in a row for each group: all values of its runs. */
function rowsOf({ parameters, groups }: Compared, { t }: Report) {
  return parameters
    .filter(({ isEqual, isIgnored }) => !isEqual && !isIgnored)
    .map((row) => ({
      row,
      texts: groups.map(({ runs }) => {
        const texts = runs.map((at) => {
          const cell = row.cells[at]
          return cell ? cellText(cell, t) : '–'
        })
        const all = [...new Set(texts)]
        return all.length > 4 ? t('reports.manyValues', { count: all.length }) : all.join(', ')
      })
    }))
    .filter(({ texts }) => new Set(texts).size > 1 || groups.length === 1)
}

function differenceTables(compared: Compared, report: Report): Content {
  const { t } = report
  const rows = rowsOf(compared, report)
  if (rows.length === 0) return html`<p>${t('reports.parameters.noDifferences')}</p>`
  const parts = Array.from({ length: Math.ceil(compared.groups.length / mostColumns) }, (_, i) => ({
    from: i * mostColumns,
    groups: compared.groups.slice(i * mostColumns, (i + 1) * mostColumns)
  }))
  return parts.map(({ from, groups }) =>
    table(
      [
        { head: t('reports.parameters.parameter'), isWide: groups.length < 4 },
        ...groups.map((group) => ({
          head: html`${groupTitle(group, compared.runs)}${group.isBaseline && html`<br /><small>${t('reports.baseline')}</small>`}`,
          isNumber: true
        }))
      ],
      rows.map(({ row, texts }) => {
        const { name, owner } = parameterWords(row, t)
        return [
          owner === null ? name : html`${name} <small>${owner}</small>`,
          ...texts.slice(from, from + mostColumns)
        ]
      })
    )
  )
}
