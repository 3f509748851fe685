import type { Bridge } from '../../src-renderer/client/bridge'
import type {
  MethodName,
  MethodReply,
  MethodRequest,
  TopicName,
  TopicPayload
} from '../../src-shared/contract'
import type { Keymap } from '../../src-shared/contract/keymap'
import type { ProjectInfo } from '../../src-shared/contract/projects'
import { notebookViewSchema, type NotebookView } from '../../src-shared/contract/notebook'
import type { RunFilter, RunSummary } from '../../src-shared/contract/runs'
import { usualBackups, type Settings } from '../../src-shared/contract/settings'
import { noOwnHardware } from '../../src-shared/hardware/own-chip'
import { failure, ok, type Result } from '../../src-shared/result'
import { fakeDetail, fakeRun } from './fake-runs'
import { fakeView } from './fake-views'

type Answers = {
  [Name in MethodName]?: (request: MethodRequest<Name>) => Result<MethodReply<Name>>
}

export interface FakeBridge extends Bridge {
  /** Every call so far, in order. */
  readonly calls: readonly { readonly method: string; readonly request: unknown }[]
  readonly runs: RunSummary[]
  readonly trashed: RunSummary[]
  view: NotebookView
  settings: Settings
  keymap: Keymap
  project: ProjectInfo
  emit<Name extends TopicName>(topic: Name, payload: TopicPayload<Name>): void
}

/** The services of a window under test: a table of runs in memory, and `answers` over it. */
export function fakeBridge(count: number, answers: Answers = {}): FakeBridge {
  const runs = Array.from({ length: count }, (_, i) => fakeRun(i + 1))
  const calls: { method: string; request: unknown }[] = []
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const bridge: FakeBridge = {
    calls,
    runs,
    trashed: [],
    view: { filters: [], columns: null, values: [] },
    settings: {
      language: 'en',
      theme: 'light',
      threads: 0,
      layout: {},
      layouts: {},
      tourSeen: true,
      memoryValues: {},
      hardware: noOwnHardware,
      backups: usualBackups,
      trashDays: 0
    },
    keymap: { file: '/home/me/.config/Engram/keymap.json', keys: {}, problem: null },
    project: {
      file: '/home/me/Engram/Notebook.engram',
      name: 'Notebook',
      mode: 'normal',
      cause: null,
      runs: count,
      experiments: 2,
      sizeBytes: 48_400_000,
      interrupted: 0
    },
    emit: (topic, payload) => listeners.get(topic)?.forEach((listener) => listener(payload)),
    async call(method, request) {
      calls.push({ method, request })
      const answer = { ...standard(bridge), ...answers }[method as MethodName]
      return answer
        ? (answer as (request: unknown) => unknown)(request)
        : failure('not-found', 'failures.store.noRun')
    },
    subscribe(topic, listener) {
      const ofTopic = listeners.get(topic) ?? new Set()
      listeners.set(topic, ofTopic.add(listener))
      return () => void ofTopic.delete(listener)
    }
  }
  return bridge
}

const standard = (bridge: FakeBridge): Answers => ({
  'settings.get': () => ok(bridge.settings),
  'settings.set': (part) => ok((bridge.settings = { ...bridge.settings, ...part })),
  'keymap.get': () => ok(bridge.keymap),
  'keymap.set': ({ keys }) => ok((bridge.keymap = { ...bridge.keymap, keys, problem: null })),
  'windows.setMenu': () => ok({}),
  'help.manual': () => ok([]),
  'projects.current': () => ok(bridge.project),
  'projects.recent': () => ok([{ file: bridge.project.file, openedAt: '2026-01-01T00:00:00Z' }]),
  'projects.check': () =>
    ok({
      file: bridge.project.file,
      ok: true,
      schemaVersion: 1,
      findings: [{ severity: 'info', key: 'failures.check.well', details: {} }],
      counts: { experiments: 2, runs: bridge.runs.length, chunks: 412 }
    }),
  'app.info': () =>
    ok({
      version: '0.1.0',
      engineVersion: '1.0.0',
      runtime: 'Electron 33.2.1',
      platform: 'linux x64',
      cores: 2,
      memoryMB: 24_000
    }),
  'app.usage': () => ok({ memoryMB: 412, threadsBusy: 0, threads: 2, queued: 0 }),
  'presets.list': () => ok([]),
  'experiments.list': () => ok([]),
  'experiments.samples': () =>
    ok([
      {
        id: 'brunel',
        kind: 'network',
        name: 'Brunel network',
        description: 'Excitatory and inhibitory neurons in balance.',
        expect: 'Asynchronous irregular activity near 38 Hz.'
      },
      { id: 'cuba', kind: 'network', name: 'CUBA benchmark', description: 'Four', expect: '' }
    ]),
  'runs.list': (filter) => ok(listRuns(bridge.runs, filter)),
  'runs.ids': (filter) =>
    ok(listRuns(bridge.runs, { ...filter, limit: 1e6 }).runs.map(({ id }) => id)),
  'runs.fields': () =>
    ok({
      kinds: ['network'],
      metrics: [{ name: 'rate', population: 'E', unit: 'Hz' }],
      parameters: [{ path: 'populations.E.parameters.tauM', example: '20 ms' }]
    }),
  'notebook.view': () => ok(bridge.view),
  'notebook.setView': (part) =>
    ok((bridge.view = notebookViewSchema.parse({ ...bridge.view, ...part }))),
  'notes.get': ({ id }) =>
    ok({ text: bridge.runs.find((run) => run.id === id)?.note ?? '', pictures: [] }),
  'notes.set': ({ subject, text }) => {
    const at = bridge.runs.findIndex((run) => run.id === subject.id)
    const before = bridge.runs[at]
    if (!before) return failure('not-found', 'failures.store.noRun')
    bridge.runs[at] = { ...before, note: text }
    return ok({})
  },
  'trash.list': () => ok({ entries: [], size: { runs: 0, experiments: 0, reports: 0, bytes: 0 } }),
  'trash.put': ({ runs: ids, experiments, reports = [] }) => {
    const kept = bridge.runs.filter(({ id }) => !ids.includes(id))
    bridge.trashed.push(...bridge.runs.filter(({ id }) => ids.includes(id)))
    bridge.runs.splice(0, bridge.runs.length, ...kept)
    const moved = { runs: ids.length, experiments: experiments.length, reports: reports.length }
    bridge.emit('trash.changed', moved)
    return ok(moved)
  },
  'trash.restore': ({ runs: ids, experiments, reports = [] }) => {
    bridge.runs.push(...bridge.trashed.filter(({ id }) => ids.includes(id)))
    const moved = { runs: ids.length, experiments: experiments.length, reports: reports.length }
    bridge.emit('trash.changed', moved)
    return ok(moved)
  },
  'runs.tags': () => ok([{ tag: 'sweep', runs: bridge.runs.filter((r) => r.tags[0]).length }]),
  'runs.get': ({ id }) => {
    const run = bridge.runs.find((one) => one.id === id)
    return run ? ok(fakeDetail(run)) : failure('not-found', 'failures.store.noRun')
  },
  'runs.annotate': ({ id, ...change }) => {
    const at = bridge.runs.findIndex((run) => run.id === id)
    const before = bridge.runs[at]
    if (!before) return failure('not-found', 'failures.store.noRun')
    const run = { ...before, ...change }
    bridge.runs[at] = run
    bridge.emit('runs.changed', { id: run.id, state: run.state })
    return ok(run)
  },
  'runs.view': ({ view }) => ok(fakeView(view)),
  'runs.verify': () =>
    ok({ matches: true, expected: 'ab'.padEnd(64, '1'), found: 'ab'.padEnd(64, '1') }),
  'reports.make': () => ok({ file: '/home/me/report.pdf' })
})

/** What the store does in SQL, the plain way. */
function listRuns(runs: readonly RunSummary[], filter: RunFilter) {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = runs.filter((run) => {
    const text = `${run.number} ${run.name} ${run.tags.join(' ')} ${run.note}`.toLowerCase()
    return (
      words.every((word) => text.includes(word)) &&
      (!filter.states?.length || filter.states.includes(run.state)) &&
      (filter.star === undefined || run.star === filter.star) &&
      (filter.tag === undefined || run.tags.includes(filter.tag))
    )
  })
  const sort = filter.sort ?? 'number'
  const sign = filter.descending ? -1 : 1
  const by = (run: RunSummary) => (run[sort as keyof RunSummary] as number | null) ?? 0
  found.sort((a, b) => (by(a) < by(b) ? -sign : sign))
  const offset = filter.offset ?? 0
  return {
    total: found.length,
    runs: found.slice(offset, offset + (filter.limit ?? 100)).map((run) => ({ ...run }))
  }
}
