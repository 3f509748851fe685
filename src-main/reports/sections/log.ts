import { html } from '../markup'
import type { Section } from '../report'
import { runLabel } from '../run-label'
import { table } from '../table'

const mostLines = 200

/** What the runs warned of, and what went wrong. */
export const section: Section = {
  id: 'log',
  heading: ({ t }) => t('reports.sections.log'),
  write: ({ runs, t }) => {
    const lines = runs.flatMap(({ detail }) =>
      detail.log.filter(({ level }) => level !== 'info').map((line) => ({ line, run: detail }))
    )
    if (lines.length === 0) return null
    const shown = lines.slice(0, mostLines)
    const more = lines.length - shown.length
    return html`${table(
      [
        { head: t('reports.sections.run') },
        { head: t('reports.log.level') },
        { head: t('reports.log.message') }
      ],
      shown.map(({ line, run }) => [
        runLabel(run),
        html`<span class="level ${line.level}"
          >${t(line.level === 'error' ? 'reports.log.error' : 'reports.log.warning')}</span
        >`,
        t.dynamic(line.key, line.details)
      ])
    )}${more > 0 && html`<p class="remark">${t('reports.values.more', { count: more })}</p>`}`
  }
}
