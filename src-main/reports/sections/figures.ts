import { html, type Content, type Markup } from '../markup'
import type { Figure, Section } from '../report'
import { runLabel } from '../run-label'

/** Every recording drawn, and several runs over one another. */
export const section: Section = {
  id: 'figures',
  heading: ({ t }) => t('reports.sections.figures'),
  write: (report) => {
    const { comparison, overlays, undrawn, t } = report
    const first = [...(comparison ? [comparison] : []), ...overlays]
    if (first.length === 0 && report.runs.every((run) => run.figures.length === 0)) return null
    const several = report.runs.length > 1
    return html`<div class="figures">${inPairs(first.map(writeFigure))}</div>
      ${report.runs.map(({ detail, figures }) => {
        if (figures.length === 0) return null
        return html`${several && html`<h3 id="figures-${detail.number}">${runLabel(detail)} ${detail.name}</h3>`}
          <div class="figures">${inPairs(figures.map(writeFigure))}</div>`
      })}${undrawn > 0 && html`<p class="remark">${t('reports.undrawn', { count: undrawn })}</p>`}`
  }
}

/** Two narrow drawings stand side by side. */
export function inPairs(drawn: readonly Drawn[]): Content {
  const rows: Content[] = []
  for (let i = 0; i < drawn.length; i++) {
    const [figure, next] = [drawn[i], drawn[i + 1]]
    if (figure?.width === 'half') {
      const second = next?.width === 'half' ? next.markup : null
      rows.push(html`<div class="pair">${figure.markup}${second}</div>`)
      if (second) i++
    } else rows.push(figure?.markup)
  }
  return rows
}

interface Drawn {
  readonly width: Figure['width']
  readonly markup: Markup
}

/** Its number is put in when the page is whole. */
export const writeFigure = ({ width, svg, caption }: Figure): Drawn => ({
  width,
  markup: html`<figure class="${width}">
    ${svg}
    <figcaption>${caption}</figcaption>
  </figure> `
})
