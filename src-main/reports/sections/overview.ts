import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import type { RunDetail } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import { crossbarSchema } from '../../../src-shared/experiments/crossbar/schema'
import { failureText } from '../fail-text'
import { characterisationIn } from '../figures/characterised'
import { html, type Content, type Markup } from '../markup'
import { formatCount, formatNumber, formatTime, formatWithUnit } from '../numbers'
import { paragraphs } from '../paragraphs'
import type { Report, Section } from '../report'
import { runLabel } from '../run-label'
import { facts, table, type Column } from '../table'

/** Which runs these are, in what state, and how large. */
export const section: Section = {
  id: 'overview',
  heading: ({ t, runs }) => t(runs.length === 1 ? 'reports.sections.run' : 'reports.sections.runs'),
  write: (report) => {
    const [first] = report.runs
    if (!first) return null
    return report.runs.length === 1 ? oneRun(first.detail, report.t) : manyRuns(report)
  }
}

function oneRun(run: RunDetail, t: Translator): Markup {
  const rows: [Content, Content][] = [
    [t('reports.run.name'), run.name],
    [t('reports.run.number'), runLabel(run)],
    [t('reports.run.state'), stateOf(run, t)],
    [t('reports.run.startedAt'), formatTime(run.startedAt, t.language)],
    [t('reports.run.seed'), String(run.seed)],
    ...sizeOf(run, t),
    [t('reports.run.wall'), formatWithUnit(run.wallSeconds, 's', 3)]
  ]
  if (run.tags.length > 0) rows.push([t('reports.run.tags'), run.tags.join(', ')])
  return html`${wordsOf(run.document, 'description')}${facts(rows)} ${expectation(run.document, t)}`
}

/** How large it is, in what counts for its kind. */
function sizeOf(run: RunDetail, t: Translator): [Content, Content][] {
  if (run.kind === 'network') {
    return [
      [t('reports.run.neurons'), formatCount(run.neurons)],
      [t('reports.run.synapses'), formatCount(run.synapses)],
      [t('reports.run.simulated'), formatWithUnit(run.simulatedMs, 'ms', 7)],
      [t('reports.run.spikes'), formatCount(run.spikes)],
      [t('reports.run.rate'), formatWithUnit(run.rateHz, 'Hz')]
    ]
  }
  const size = sizeText(run, t)
  return size === null ? [] : [[t('reports.run.size'), size]]
}

/** The size of a run of any kind in a few words; null for a kind without one. */
function sizeText(run: RunDetail, t: Translator): string | null {
  const { neurons, synapses } = run
  if (run.kind === 'network') {
    return t('reports.run.networkSize', {
      neurons: formatCount(neurons),
      synapses: formatCount(synapses)
    })
  }
  const crossbar = crossbarSchema.safeParse(run.document).data
  if (crossbar)
    return t('crossbars.cli.arrayOf', { rows: crossbar.rows, columns: crossbar.columns })
  const measured = characterisationIn(run)
  if (!measured) return null
  return t('reports.run.measuredSize', {
    kinds: measured.devices.length,
    devices: formatCount(measured.population?.devices ?? 1),
    protocols: measured.protocols.length,
    repeats: formatCount(measured.population?.repeats ?? 1)
  })
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
  const areNetworks = runs.every(({ detail }) => detail.kind === 'network')
  const [columns, rows] = areNetworks ? networkTable(runs, t) : mixedTable(runs, t)
  return table(columns, rows)
}

type Table = Parameters<typeof table>

const commonColumns = (t: Translator): readonly Column[] => [
  { head: t('reports.run.number') },
  { head: t('reports.run.name') },
  { head: t('reports.run.state') },
  { head: t('reports.run.seed'), isNumber: true }
]

const commonCells = (run: RunDetail, t: Translator): readonly Content[] => [
  runLabel(run),
  run.name,
  stateOf(run, t),
  String(run.seed)
]

/** Runs of other kinds, or of several. */
function mixedTable(runs: Report['runs'], t: Translator): Table {
  return [
    [
      ...commonColumns(t),
      { head: t('reports.run.size') },
      { head: html`${t('reports.run.wall')} (s)`, isNumber: true }
    ],
    runs.map(({ detail }) => [
      ...commonCells(detail, t),
      sizeText(detail, t) ?? '–',
      formatNumber(detail.wallSeconds, 3)
    ])
  ]
}

function networkTable(runs: Report['runs'], t: Translator): Table {
  const columns = [
    ...commonColumns(t),
    { head: t('reports.run.neurons'), isNumber: true },
    { head: t('reports.run.synapses'), isNumber: true },
    { head: html`${t('reports.run.simulated')} (ms)`, isNumber: true },
    { head: t('reports.run.spikes'), isNumber: true },
    { head: html`${t('reports.run.rate')} (Hz)`, isNumber: true }
  ]
  const rows = runs.map(({ detail: run }) => [
    ...commonCells(run, t),
    formatCount(run.neurons),
    formatCount(run.synapses),
    formatNumber(run.simulatedMs, 7),
    formatCount(run.spikes),
    formatNumber(run.rateHz)
  ])
  return [columns, rows]
}
