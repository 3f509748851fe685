import type { ReportLabel } from '../../src-shared/contract/reports'
import type { Translator } from '../../src-shared/locale'
import { escapeText, html, raw, type Markup } from './markup'

/** Points at a figure, a table or a part, wherever it stands: its number is known when the page is whole. */
export const reference = (key: string): Markup => html`<a data-ref="${key}"></a>`

/** Points at a source in the list of references. */
export const cite = (source: string): Markup => html`<a data-cite="${source}"></a>`

/** Several sources, one after the other. */
export const citeAll = (sources: readonly string[]): Markup => html`${sources.map(cite)}`

const mark =
  /<h([34])[^>]*>([\s\S]*?)<\/h\1>\s*(?=(<table(?! class="plain"))?)|<table(?! class="plain")([^>]*)>|<figcaption>|<a data-cite="([^"]*)"><\/a>/g
const link = /<a data-ref="([^"]*)"><\/a>/g

/**
 * Numbers figures, tables and sources in the order in which they stand. The markup is our own: whatever came
 * from outside was escaped before, so that nothing but ours is found here.
 */
export class Labels {
  readonly list: ReportLabel[] = []
  /** Escaped already. */
  readonly sources: string[] = []
  readonly #counts = { figure: 0, table: 0, section: 0 }
  readonly #t: Translator
  readonly #withReferences: boolean

  /** @param withReferences whether sources are listed at the end, or stand where they are named */
  constructor(t: Translator, withReferences: boolean) {
    this.#t = t
    this.#withReferences = withReferences
  }

  /** @returns the number of a part with a heading */
  section(id: string, heading: string): number {
    const number = ++this.#counts.section
    this.list.push({ kind: 'section', key: id, number, text: heading, section: id })
    return number
  }

  /** Numbers what stands in one part. @param heading what tables without a heading of their own are called */
  part(id: string, heading: string, { markup }: Markup): Markup {
    const own = { figure: 0, table: 0 }
    let [above, isNew] = [escapeText(heading), true]
    const next = (kind: 'figure' | 'table', text: string): string => {
      const key =
        kind === 'figure' && id.startsWith('figure-') ? id : `${id}.${kind[0]}${++own[kind]}`
      this.list.push({ kind, key, number: ++this.#counts[kind], text: plain(text), section: id })
      return key
    }
    return raw(
      markup.replace(
        mark,
        (
          found: string,
          level: string | undefined,
          head: string | undefined,
          table: string | undefined,
          attributes: string | undefined,
          source: string | undefined,
          at: number
        ) => {
          if (source !== undefined) return this.#cited(source)
          if (level !== undefined) {
            above = head ?? ''
            isNew = true
            // A heading right above a table becomes its caption.
            return table === undefined ? found : ''
          }
          if (found === '<figcaption>') {
            const caption = markup.slice(at + found.length, markup.indexOf('</figcaption>', at))
            const key = next('figure', caption)
            return `<figcaption id="${key}"><b>${this.#t('reports.figureNumber', { number: this.#counts.figure })}</b> `
          }
          const text = isNew ? above : this.#t('reports.continued', { caption: above })
          const key = next('table', text)
          isNew = false
          const number = this.#t('reports.tableNumber', { number: this.#counts.table })
          return `<table${attributes ?? ''}><caption id="${key}"><b>${number}</b> ${text}</caption>`
        }
      )
    )
  }

  #cited(source: string): string {
    if (!this.#withReferences) return `<small class="source">${source}</small> `
    if (!this.sources.includes(source)) this.sources.push(source)
    const number = this.sources.indexOf(source) + 1
    return `<a class="cite" href="#reference-${number}">[${number}]</a> `
  }

  /** Puts numbers where texts point at something. */
  resolve({ markup }: Markup): Markup {
    return raw(
      markup.replace(link, (_, key: string) => {
        const label = this.list.find((one) => one.key === key)
        if (!label) return `<span class="unresolved">[@${key}]</span>`
        const words = this.#t(`reports.refs.${label.kind}`, { number: label.number })
        return `<a class="ref" href="#${key}">${escapeText(words)}</a>`
      })
    )
  }
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'"
}

/** The text of a piece of markup. */
const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
