import { html } from '../markup'
import { textMarkup } from '../note'
import type { Section } from '../report'

/** What the user wrote about it. */
export const section: Section = {
  id: 'summary',
  heading: ({ t }) => t('reports.sections.summary'),
  write: ({ document: { summary = '' } }) =>
    summary.trim() === '' ? null : html`<div class="note">${textMarkup(summary)}</div>`
}
