import type { RunDetail } from '../../../src-shared/contract/runs'
import type { LocaleKey } from '../../../src-shared/locale'
import { noValue, type useFormat } from '../../ui/format'

export interface ProvenanceRow {
  readonly title: LocaleKey
  readonly value: string
  readonly isHash?: boolean
}

/** What the time on the processor was spent with. */
const calculating: Readonly<Record<string, LocaleKey>> = {
  network: 'notebook.provenance.simulate',
  characterisation: 'notebook.provenance.measure',
  crossbar: 'notebook.provenance.solve'
}

/** Of other kinds than networks these are shown only where they are known. */
const optional: ReadonlySet<LocaleKey> = new Set([
  'notebook.provenance.prepare',
  'notebook.provenance.store',
  'notebook.provenance.perSynapse'
])

/** All that is needed to say where a result came from and to get it again. */
export function provenanceRows(
  run: RunDetail,
  format: ReturnType<typeof useFormat>,
  coresText: string
): readonly ProvenanceRow[] {
  const from = run.provenance
  const isNetwork = run.kind === 'network'
  const memory = from.peakMemoryMB === null ? noValue : format.megabytes(from.peakMemoryMB)
  const perSynapse =
    from.bytesPerSynapse === null ? noValue : `${format.number(from.bytesPerSynapse, 3)} B`
  const rows: readonly ProvenanceRow[] = [
    { title: 'notebook.provenance.resultHash', value: run.resultHash ?? noValue, isHash: true },
    { title: 'notebook.provenance.documentHash', value: run.documentHash, isHash: true },
    { title: 'notebook.provenance.seed', value: String(run.seed) },
    { title: 'notebook.provenance.engine', value: from.engineVersion },
    { title: 'notebook.provenance.app', value: `Engram ${from.appVersion}, ${from.runtime}` },
    { title: 'notebook.provenance.threads', value: format.integer(from.threads) },
    {
      title: 'notebook.provenance.machine',
      value: `${from.processor}, ${coresText}, ${format.megabytes(from.memoryMB)}, ${from.platform}`
    },
    { title: 'notebook.provenance.startedAt', value: format.dateTime(run.startedAt) },
    {
      title: 'notebook.provenance.finishedAt',
      value: run.finishedAt === null ? noValue : format.dateTime(run.finishedAt)
    },
    {
      title: isNetwork ? 'notebook.provenance.build' : 'notebook.provenance.prepare',
      value: format.duration(from.buildSeconds)
    },
    {
      title: calculating[run.kind] ?? 'notebook.provenance.calculate',
      value: format.duration(from.simulateSeconds)
    },
    { title: 'notebook.provenance.store', value: format.duration(from.storeSeconds) },
    { title: 'notebook.provenance.memory', value: memory },
    { title: 'notebook.provenance.perSynapse', value: perSynapse }
  ]
  return isNetwork
    ? rows
    : rows.filter(({ title, value }) => !optional.has(title) || value !== noValue)
}
