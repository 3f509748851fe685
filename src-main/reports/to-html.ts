import type { ReportLabel } from '../../src-shared/contract/reports'
import type { ReportSection } from '../../src-shared/reports/schema'
import { fontStyle } from './fonts'
import { Labels } from './labels'
import { html, raw, type Content, type Markup } from './markup'
import type { Report } from './report'
import { runLabel } from './run-label'
import { sections } from './sections'
import { style } from './style'

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/** One HTML file with everything inside: drawings, fonts, formulas; no script, nothing fetched. */
export const toHtml = async (report: Report): Promise<string> => (await writePage(report)).html

export interface Page {
  readonly html: string
  /** Parts, figures and tables with their numbers. */
  readonly labels: ReportLabel[]
}

/** The page, and what texts can point at. */
export async function writePage(report: Report): Promise<Page> {
  const { t, document } = report
  const wanted = document.sections.filter(({ isOff }) => !isOff)
  const labels = new Labels(
    t,
    wanted.some(({ kind }) => kind === 'references')
  )
  const parts = partsOf(report, wanted, labels)
  const body = parts.map((part): Content => {
    if (part.of.kind === 'contents') return contents(parts, report)
    if (part.of.kind === 'references') return writePart({ ...part, content: references(labels) })
    return writePart(part)
  })
  const written = html`<main>
    ${sections.get('title')?.write(report, { id: 'title', kind: 'title' })} ${body}
    <footer>${t('reports.footer')}</footer>
  </main>`
  const main = labels.resolve(written)
  const fonts = await fontStyle(main.markup + report.title)
  const page = html`<!doctype html>
    <html lang="${t.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Engram" />
        ${document.authors && html`<meta name="author" content="${document.authors}" />`}
        <title>${report.title}</title>
        <style>
          ${raw(fonts)}${raw(style)}
        </style>
      </head>
      <body>
        ${main}
      </body>
    </html> `.markup
  return { html: page, labels: labels.list }
}

interface Part {
  readonly of: ReportSection
  readonly content: Content
  readonly heading: string | null
  readonly number: number
}

/** All parts that have something to say, with their numbers. The references come last: the others name them. */
function partsOf(report: Report, wanted: readonly ReportSection[], labels: Labels): Part[] {
  const parts: Part[] = []
  const last = wanted.filter(({ kind }) => kind === 'references')
  for (const of of [...wanted.filter((part) => !last.includes(part)), ...last]) {
    const own = of.title?.trim() || null
    const section = sections.get(of.kind)
    if (of.kind === 'contents') parts.push({ of, content: null, heading: null, number: 0 })
    else if (of.kind === 'references') {
      if (labels.sources.length === 0) continue
      const heading = own ?? report.t('reports.sections.references')
      parts.push({ of, content: null, heading, number: labels.section(of.id, heading) })
    } else {
      const content = section?.write(report, of) ?? null
      if (content === null) continue
      const heading = own ?? section?.heading?.(report) ?? null
      const number = heading === null ? 0 : labels.section(of.id, heading)
      const numbered = labels.part(of.id, heading ?? '', content)
      parts.push({ of, content: numbered, heading, number })
    }
  }
  return parts
}

const writePart = ({ of, content, heading, number }: Part): Markup =>
  heading === null
    ? html`<div class="part" data-part="${of.id}">${content}</div>`
    : html`<section id="${of.id}" data-part="${of.id}">
        <h2><span class="number">${number}</span>${heading}</h2>
        ${content}
      </section> `

function contents(parts: readonly Part[], report: Report): Content {
  const entries = parts.filter(({ heading }) => heading !== null)
  if (entries.length < 3) return null
  return html`<nav data-part="contents">
    <h2>${report.t('reports.sections.contents')}</h2>
    <ol>
      ${entries.map(
        ({ of, heading, number }) =>
          html`<li>
            <a href="#${of.id}"><span class="number">${number}</span>${heading}</a
            >${of.kind === 'figures' && report.runs.length > 1 && figureEntries(report)}
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

/** Sources in the order in which they are named. */
const references = ({ sources }: Labels): Markup =>
  html`<ol class="references">
    ${sources.map((source, i) => html`<li id="reference-${i + 1}"><span class="number">[${i + 1}]</span> ${raw(source)}</li> `)}
  </ol>`
