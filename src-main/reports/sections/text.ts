import { html } from '../markup'
import { textMarkup } from '../note'
import type { Section } from '../report'

/** A part that the user wrote; without a title it goes on with the part before it. */
export const section: Section = {
  id: 'text',
  heading: null,
  write: (_, { text = '' }) =>
    text.trim() === '' ? null : html`<div class="note">${textMarkup(text)}</div>`
}
