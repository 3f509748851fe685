import { html, type Content } from '../markup'
import { formatTime } from '../numbers'
import type { Report, Section } from '../report'

/** Title, authors, and when it was made. */
export const section: Section = {
  id: 'title',
  heading: null,
  write: (report) => {
    const { title, document, madeAt, t } = report
    const { authors = '' } = document
    return html`<header>
      <p class="kind">${t(`reports.kinds.${document.subject.of}`)}</p>
      <h1>${title}</h1>
      ${authors.trim() !== '' && html`<p class="authors">${authors.trim()}</p>`}
      <p class="made">
        ${t('reports.madeAt', { time: formatTime(madeAt, t.language) })}${aboutHowMany(report)}
      </p>
    </header>`
  }
}

function aboutHowMany({ runs, swept, t }: Report): Content {
  const count = swept?.detail.runs ?? runs.length
  if (count === 0) return null
  return ` · ${count === 1 ? t('reports.oneRun') : t('reports.manyRuns', { count })}`
}
