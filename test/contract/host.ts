import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openHost, type Host, type HostOptions } from '../../src-main/host'
import type { Json } from '../../src-shared/experiments/json'
import type { ExperimentId, RunId, SweepId } from '../../src-shared/ids'
import type { Result } from '../../src-shared/result'
import { projectRoot, workerFolder } from '../setup/places'

export interface OpenHost {
  readonly host: Host
  readonly folder: string
  readonly project: string
  /** Everything that was reported as a defect. */
  readonly defects: unknown[]
  close(): Promise<void>
}

/** The real services over a project in a folder of its own. */
export async function openTemporaryHost(
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-contract-')),
  change: Partial<HostOptions> = {}
): Promise<OpenHost> {
  const defects: unknown[] = []
  const project = path.join(folder, 'lab.engram')
  const opened = await openHost({
    workerFolder: workerFolder(),
    resources: path.join(projectRoot, 'resources'),
    dataFolder: folder,
    project,
    version: '0.0.0-test',
    runtime: `Node ${process.versions.node}`,
    onDefect: (method, error) => defects.push([method, error]),
    ...change
  })
  const host = value(opened)
  return { host, folder, project, defects, close: () => host.close() }
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.key} ${JSON.stringify(result.failure.details)}`)
  return result.value
}

/** Starts an experiment and waits for its end. */
export async function runToEnd(
  { client }: Host,
  start: () => Promise<Result<{ id: RunId }>>
): Promise<RunId> {
  const ended = new Set<string>()
  let wanted: string | null = null
  let resolve = (): void => undefined
  const end = new Promise<void>((settle) => (resolve = settle))
  const stop = client.subscribe('runs.changed', ({ id, state }) => {
    if (state === 'running') return
    ended.add(id)
    if (id === wanted) resolve()
  })
  const { id } = value(await start())
  wanted = id
  if (ended.has(id)) resolve()
  await end
  stop()
  return id
}

/** Starts a plan and waits until its sweep stands still. @returns the sweep */
export async function sweepToEnd({ client }: Host, plan: ExperimentId): Promise<SweepId> {
  const started = value(await client.call('sweeps.start', { id: plan }))
  if (!started.sweep) throw new Error(JSON.stringify(started.bad))
  const { id } = started.sweep
  await sweepAtRest(client, id)
  return id
}

/** Waits until a sweep no longer runs. */
export async function sweepAtRest(client: Host['client'], id: SweepId): Promise<void> {
  let wake = (): void => undefined
  const stop = client.subscribe('sweeps.changed', () => wake())
  for (;;) {
    const changed = new Promise<void>((resolve) => (wake = resolve))
    if (value(await client.call('sweeps.get', { id })).state !== 'running') break
    await changed
  }
  stop()
}

export const smallNetwork: Json = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Small',
  simulation: { duration: '50 ms', seed: 3 },
  populations: [{ name: 'n', model: 'lif-exp', size: 5, parameters: { current: '600 pA' } }],
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['n'] },
    { name: 'voltage', model: 'state', targets: ['n'], parameters: { interval: '0.5 ms' } }
  ]
}
