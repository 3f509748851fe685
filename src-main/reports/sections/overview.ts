import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import type { RunDetail } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import { failureText } from '../fail-text'
import { html, type Content, type Markup } from '../markup'
import { formatCount, formatNumber, formatTime, formatWithUnit } from '../numbers'
import { paragraphs } from '../paragraphs'
import type { Report, Section } from '../report'
import { runLabel } from '../run-label'
import { facts, table } from '../table'

/** Which runs these are, in what state, and how large. */
export const section: Section = {
  id: 'overview',
  order: 30,
  heading: ({ t, runs }) => t(runs.length === 1 ? 'reports.sections.run' : 'reports.sections.runs'),
  write: (report) => {
    const [first] = report.runs
    return report.runs.length === 1 && first ? oneRun(first.detail, report.t) : manyRuns(report)
  }
}

function oneRun(run: RunDetail, t: Translator): Markup {
  const rows: [Content, Content][] = [
    [t('reports.run.name'), run.name],
    [t('reports.run.number'), runLabel(run)],
    [t('reports.run.state'), stateOf(run, t)],
    [t('reports.run.startedAt'), formatTime(run.startedAt, t.language)],
    [t('reports.run.seed'), String(run.seed)],
    [t('reports.run.neurons'), formatCount(run.neurons)],
    [t('reports.run.synapses'), formatCount(run.synapses)],
    [t('reports.run.simulated'), formatWithUnit(run.simulatedMs, 'ms', 7)],
    [t('reports.run.spikes'), formatCount(run.spikes)],
    [t('reports.run.rate'), formatWithUnit(run.rateHz, 'Hz')],
    [t('reports.run.wall'), formatWithUnit(run.wallSeconds, 's', 3)]
  ]
  if (run.tags.length > 0) rows.push([t('reports.run.tags'), run.tags.join(', ')])
  return html`${wordsOf(run.document, 'description')}${facts(rows)} ${expectation(run.document, t)}
  ${
    run.note.trim() !== '' &&
    html`<h3>${t('reports.run.note')}</h3>
      ${paragraphs(run.note)}`
  }`
}

function wordsOf(document: Json, key: string): Content {
  const words = isJsonObject(document) ? document[key] : undefined
  return typeof words === 'string' && words.trim() !== '' ? paragraphs(words) : null
}

function expectation(document: Json, t: Translator): Content {
  const words = wordsOf(document, 'expect')
  return words === null
    ? null
    : html`<h3>${t('reports.run.expect')}</h3>
        ${words}`
}

function stateOf(run: RunDetail, t: Translator): Content {
  const state = t(`reports.states.${run.state}`)
  const cause = run.failure && html`<br /><small>${failureText(run.failure, t)}</small>`
  return html`<span class="state ${run.state}">${state}</span>${cause}`
}

function manyRuns({ runs, t }: Report): Markup {
  const columns = [
    { head: t('reports.run.number') },
    { head: t('reports.run.name') },
    { head: t('reports.run.state') },
    { head: t('reports.run.seed'), isNumber: true },
    { head: t('reports.run.neurons'), isNumber: true },
    { head: t('reports.run.synapses'), isNumber: true },
    { head: html`${t('reports.run.simulated')} (ms)`, isNumber: true },
    { head: t('reports.run.spikes'), isNumber: true },
    { head: html`${t('reports.run.rate')} (Hz)`, isNumber: true }
  ]
  const rows = runs.map(({ detail: run }) => [
    runLabel(run),
    run.name,
    stateOf(run, t),
    String(run.seed),
    formatCount(run.neurons),
    formatCount(run.synapses),
    formatNumber(run.simulatedMs, 7),
    formatCount(run.spikes),
    formatNumber(run.rateHz)
  ])
  const notes = runs.filter(({ detail }) => detail.note.trim() !== '')
  return html`${table(columns, rows)} ${notes.length > 0 && html`<h3>${t('reports.run.note')}</h3>`}
  ${notes.map(
    ({ detail }) =>
      html`<h4>${runLabel(detail)}</h4>
        ${paragraphs(detail.note)}`
  )}`
}
