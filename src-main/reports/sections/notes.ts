import { html } from '../markup'
import { noteMarkup } from '../note'
import type { Section } from '../report'
import { runLabel } from '../run-label'

/** What was written down about the runs, with formulas and pictures. */
export const section: Section = {
  id: 'notes',
  heading: ({ t }) => t('reports.sections.notes'),
  write: ({ runs }) => {
    const noted = runs.filter(({ note }) => note.text.trim() !== '')
    if (noted.length === 0) return null
    const isOne = runs.length === 1
    return html`${noted.map(
      ({ detail, note }) =>
        html`${!isOne && html`<h3>${runLabel(detail)}</h3>`}
          <div class="note">${noteMarkup(note)}</div>`
    )}`
  }
}
