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

function differenceTables(compared: Compared, { t }: Report): Content {
  const rows = compared.parameters.filter(({ isEqual, isIgnored }) => !isEqual && !isIgnored)
  if (rows.length === 0) return html`<p>${t('reports.parameters.noDifferences')}</p>`
  const parts = Array.from({ length: Math.ceil(compared.groups.length / mostColumns) }, (_, i) =>
    compared.groups.slice(i * mostColumns, (i + 1) * mostColumns)
  )
  return parts.map((groups) =>
    table(
      [
        { head: t('reports.parameters.parameter'), isWide: groups.length < 4 },
        ...groups.map((group) => ({
          head: html`${groupTitle(group, compared.runs)}${group.isBaseline && html`<br /><small>${t('reports.baseline')}</small>`}`,
          isNumber: true
        }))
      ],
      rows.map((row) => {
        const { name, owner } = parameterWords(row, t)
        return [
          owner === null ? name : html`${name} <small>${owner}</small>`,
          ...groups.map(({ runs }) => {
            const texts = new Set(
              runs.map((at) => {
                const cell = row.cells[at]
                return cell ? cellText(cell, t) : '–'
              })
            )
            return texts.size > 4
              ? t('reports.manyValues', { count: texts.size })
              : [...texts].join(', ')
          })
        ]
      })
    )
  )
}
