import { html, type Content } from './markup'

/** Plain text as paragraphs: empty lines part them, single line ends stay. */
export const paragraphs = (text: string): Content =>
  text
    .trim()
    .split(/\r?\n\s*\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p class="text">${part.trim()}</p> `)
