import type { RunDetail } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import { html, type Content } from '../markup'
import { formatCount, formatTime, formatWithUnit } from '../numbers'
import type { Section } from '../report'
import { runLabel } from '../run-label'
import { facts, table } from '../table'

const mostColumns = 3

/** Where the numbers come from: versions, machine, times, hashes. */
export const section: Section = {
  id: 'provenance',
  heading: ({ t }) => t('reports.sections.provenance'),
  write: ({ runs, t }) => {
    const details = runs.map(({ detail }) => detail)
    const [first] = details
    if (!first) return null
    const areNetworks = details.every(({ kind }) => kind === 'network')
    const hashes = areNetworks ? 'reports.provenance.hashes' : 'reports.provenance.hashesOfAny'
    const hint = html`<p class="remark">${t(hashes)}</p>`
    const used = rowsOf(t, areNetworks).filter(
      ({ isOptional, value }) => !isOptional || details.some((run) => value(run) !== '–')
    )
    if (details.length === 1) {
      return html`${facts(used.map(({ label, value }) => [label, value(first)]))}${hint}`
    }
    const groups = Array.from({ length: Math.ceil(details.length / mostColumns) }, (_, i) =>
      details.slice(i * mostColumns, (i + 1) * mostColumns)
    )
    return html`${groups.map((group) =>
      table(
        [{ head: '', isLabel: true }, ...group.map((run) => ({ head: runLabel(run) }))],
        used.map(({ label, value }) => [label, ...group.map(value)])
      )
    )}${hint}`
  }
}

interface Row {
  readonly label: string
  readonly value: (run: RunDetail) => Content
  /** Left out where no run has it. */
  readonly isOptional?: boolean
}

function rowsOf(t: Translator, areNetworks: boolean): readonly Row[] {
  const seconds = (value: number | null): string => formatWithUnit(value, 's', 3)
  return [
    {
      label: t('reports.provenance.app'),
      value: ({ provenance }) => `Engram ${provenance.appVersion}`
    },
    { label: t('reports.provenance.engine'), value: ({ provenance }) => provenance.engineVersion },
    { label: t('reports.provenance.runtime'), value: ({ provenance }) => provenance.runtime },
    { label: t('reports.provenance.platform'), value: ({ provenance }) => provenance.platform },
    {
      label: t('reports.provenance.processor'),
      value: ({ provenance: { processor, cores } }) =>
        t('reports.provenance.cores', { processor, cores })
    },
    {
      label: t('reports.provenance.memory'),
      value: ({ provenance }) => `${formatCount(Math.round(provenance.memoryMB))} MB`
    },
    { label: t('reports.provenance.threads'), value: ({ provenance }) => provenance.threads },
    {
      label: t('reports.run.startedAt'),
      value: ({ startedAt }) => formatTime(startedAt, t.language)
    },
    {
      label: t('reports.provenance.finishedAt'),
      value: ({ finishedAt }) => (finishedAt === null ? '–' : formatTime(finishedAt, t.language))
    },
    {
      label: t(areNetworks ? 'reports.provenance.build' : 'reports.provenance.prepare'),
      isOptional: true,
      value: ({ provenance }) => seconds(provenance.buildSeconds)
    },
    {
      label: t(areNetworks ? 'reports.provenance.simulate' : 'reports.provenance.calculate'),
      value: ({ provenance }) => seconds(provenance.simulateSeconds)
    },
    {
      label: t('reports.provenance.store'),
      isOptional: true,
      value: ({ provenance }) => seconds(provenance.storeSeconds)
    },
    {
      label: t('reports.provenance.peakMemory'),
      value: ({ provenance }) => formatWithUnit(provenance.peakMemoryMB, 'MB')
    },
    {
      label: t('reports.provenance.bytesPerSynapse'),
      isOptional: true,
      value: ({ provenance }) => formatWithUnit(provenance.bytesPerSynapse, '', 3)
    },
    { label: t('reports.provenance.id'), value: ({ id }) => hash(id) },
    {
      label: t('reports.provenance.documentHash'),
      value: ({ documentHash }) => hash(documentHash)
    },
    { label: t('reports.provenance.resultHash'), value: ({ resultHash }) => hash(resultHash) }
  ]
}

const hash = (text: string | null): Content =>
  text === null ? '–' : html`<code class="hash">${text}</code>`
