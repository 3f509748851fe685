import { fontStyle } from './fonts'
import { html, raw, type Content, type Markup } from './markup'
import type { Report, Section } from './report'
import { runLabel } from './run-label'
import { sections } from './sections'
import { style } from './style'

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

interface Part {
  readonly section: Section
  readonly content: Markup
  readonly heading: string | null
  readonly number: number
}

/** One HTML file with everything inside: drawings, fonts, formulas; no script, nothing fetched. */
export async function toHtml(report: Report): Promise<string> {
  const parts = partsOf(report)
  const main = html`<main>
    ${parts.filter(({ heading }) => heading === null).map(({ content }) => content)}
    ${report.runs.length > 1 && contents(parts, report)}
    ${parts.filter(({ heading }) => heading !== null).map(writePart)}
    <footer>${report.t('reports.footer')}</footer>
  </main>`
  const fonts = await fontStyle(main.markup + report.title)
  return html`<!doctype html>
    <html lang="${report.t.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Engram" />
        <title>${report.title}</title>
        <style>
          ${raw(fonts)}${raw(style)}
        </style>
      </head>
      <body>
        ${main}
      </body>
    </html> `.markup
}

function partsOf(report: Report): readonly Part[] {
  const parts: Part[] = []
  let number = 0
  for (const section of sections) {
    const content = section.write(report)
    if (content === null) continue
    const heading = section.heading?.(report) ?? null
    parts.push({ section, content, heading, number: heading === null ? 0 : ++number })
  }
  return parts
}

const writePart = ({ section, content, heading, number }: Part): Markup =>
  html`<section id="${section.id}">
    <h2><span class="number">${number}</span>${heading}</h2>
    ${content}
  </section> `

function contents(parts: readonly Part[], report: Report): Markup {
  const entries = parts.filter(({ heading }) => heading !== null)
  return html`<nav>
    <h2>${report.t('reports.sections.contents')}</h2>
    <ol>
      ${entries.map(
        ({ section, heading, number }) =>
          html`<li>
            <a href="#${section.id}"><span class="number">${number}</span>${heading}</a
            >${section.id === 'figures' && figureEntries(report)}
          </li> `
      )}
    </ol>
  </nav>`
}

const figureEntries = ({ runs }: Report): Content =>
  html`<ol>
    ${runs
      .filter(({ figures }) => figures.length > 0)
      .map(
        ({ detail }) =>
          html`<li><a href="#figures-${detail.number}">${runLabel(detail)} ${detail.name}</a></li>`
      )}
  </ol>`
