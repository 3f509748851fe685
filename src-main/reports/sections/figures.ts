import { html, type Content, type Markup } from '../markup'
import type { Figure, Report, Section } from '../report'
import { runLabel } from '../run-label'

/** Every recording drawn, numbered through the report. */
export const section: Section = {
  id: 'figures',
  order: 60,
  heading: ({ t }) => t('reports.sections.figures'),
  write: (report) => {
    const { comparison } = report
    if (comparison === null && report.runs.every((run) => run.figures.length === 0)) return null
    let number = 0
    const several = report.runs.length > 1
    return html`${comparison && writeFigure(comparison, ++number, report).markup}${report.runs.map(
      ({ detail, figures }) => {
        if (figures.length === 0) return null
        const drawn = figures.map((figure) => writeFigure(figure, ++number, report))
        return html`${several && html`<h3 id="figures-${detail.number}">${runLabel(detail)} ${detail.name}</h3>`}
          <div class="figures">${inPairs(drawn)}</div>`
      }
    )}`
  }
}

/** Two narrow drawings stand side by side. */
function inPairs(drawn: readonly Drawn[]): Content {
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

const writeFigure = (figure: Figure, number: number, { t }: Report): Drawn => ({
  width: figure.width,
  markup: html`<figure class="${figure.width}">
    ${figure.svg}
    <figcaption><b>${t('reports.figureNumber', { number })}</b> ${figure.caption}</figcaption>
  </figure> `
})
