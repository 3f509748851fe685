import type { ReportLabel, StoredReport } from '../../../src-shared/contract/reports'
import { failure, ok } from '../../../src-shared/result'
import { newReport } from '../../../src-shared/reports/templates'
import { fakeBridge } from '../fake-bridge'
import { idOf } from '../fake-runs'

const at = '2026-01-01T00:00:00.000Z'
const id = '00000000-0000-7000-8000-0000000000bb'

export const labels: ReportLabel[] = [
  { kind: 'section', key: 'metrics', number: 1, text: 'Metrics', section: 'metrics' },
  { kind: 'table', key: 'metrics.t1', number: 1, text: 'Metrics', section: 'metrics' },
  { kind: 'figure', key: 'figures.f1', number: 1, text: 'Activity', section: 'figures' }
]

/** Services that keep one report, with pictures that were sent to it. */
export function reportBridge() {
  let stored: StoredReport | null = null
  const pictures: unknown[] = []
  const saved: StoredReport['document'][] = []
  const start = (document: StoredReport['document']): StoredReport => ({
    ...{ id, title: document.title, about: document.subject.of, createdAt: at, changedAt: at },
    ...{ document, position: 0, edits: [] }
  })
  const summary = ({ document: _d, position: _p, edits: _e, ...rest }: StoredReport) => rest
  const bridge = fakeBridge(3, {
    'reports.list': () => ok(stored ? [summary(stored)] : []),
    'reports.get': () => (stored ? ok(stored) : failure('not-found', 'failures.store.noReport')),
    'reports.create': ({ document }) => ok((stored = start(document))),
    'reports.save': ({ document, position, edits }) => {
      saved.push(document)
      stored = { ...start(document), position, edits }
      return ok(summary(stored))
    },
    'reports.addPicture': ({ picture }) => {
      pictures.push(picture)
      return ok({ id: `00000000-0000-7000-8000-0000000000c${pictures.length}` })
    },
    'reports.preview': ({ document }) =>
      ok({ html: `<main>${document.summary ?? ''}</main>`, title: 'Automatic', labels })
  })
  return {
    bridge,
    pictures,
    saved,
    /** Keeps a report on one run. */
    keep: (): string => {
      stored = start(newReport({ of: 'runs', runs: [idOf(1)] }, 'en', 'Kept'))
      return id
    }
  }
}
