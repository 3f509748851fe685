/** Text that is HTML already; everything else is escaped where it is put in. */
export interface Markup {
  readonly markup: string
}

export type Content = Markup | string | number | null | undefined | false | readonly Content[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

// XML 1.0 allows no other control characters, and a lone surrogate is no character at all.
const forbidden = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Escapes a text for the inside of an element or of a quoted attribute. */
export const escapeText = (text: string): string =>
  text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** Takes over text that is known to be HTML: our own, KaTeX's and the drawings'. */
export const raw = (markup: string): Markup => ({ markup })

function write(content: Content): string {
  if (content === null || content === undefined || content === false) return ''
  if (typeof content === 'string') return escapeText(content)
  if (typeof content === 'number') return String(content)
  if ('markup' in content) return content.markup
  return content.map(write).join('')
}

/** Template tag: `html\`<td>${text}</td>\`` escapes every value that is not {@link Markup}. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  raw(parts.map((part, i) => part + write(values[i])).join(''))
