import { html } from '../markup'
import { paragraphs } from '../paragraphs'
import type { Section } from '../report'

/** What the user wrote about it. */
export const section: Section = {
  id: 'summary',
  order: 20,
  heading: ({ t }) => t('reports.sections.summary'),
  write: ({ summary }) => (summary.trim() === '' ? null : html`${paragraphs(summary)}`)
}
