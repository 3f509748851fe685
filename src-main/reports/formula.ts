import katex from 'katex'
import { html, raw, type Markup } from './markup'

/** Typesets TeX. A formula with a mistake stays readable as its source: a report never fails for it. */
export function formula(tex: string, display: boolean): Markup {
  const options = { displayMode: display, output: 'html', strict: false, trust: false } as const
  try {
    const typeset = raw(katex.renderToString(tex, options))
    return html`<span class="formula" role="math" aria-label="${tex}">${typeset}</span>`
  } catch (error) {
    if (error instanceof katex.ParseError) return html`<code>${tex}</code>`
    throw error
  }
}
