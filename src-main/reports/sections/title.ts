import { html } from '../markup'
import { formatTime } from '../numbers'
import type { Section } from '../report'

/** Title and when it was made. */
export const section: Section = {
  id: 'title',
  order: 0,
  heading: null,
  write: ({ title, madeAt, t, runs }) =>
    html`<header>
      <p class="kind">${t('reports.kind')}</p>
      <h1>${title}</h1>
      <p class="made">
        ${t('reports.madeAt', { time: formatTime(madeAt, t.language) })} ·
        ${runs.length === 1 ? t('reports.oneRun') : t('reports.manyRuns', { count: runs.length })}
      </p>
    </header>`
}
