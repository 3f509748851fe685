import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Client } from '../../src-shared/contract/client'
import type { Progress, RunDetail } from '../../src-shared/contract/runs'
import type { ViewOf, ViewRequest } from '../../src-shared/contract/views'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { applyPatch } from '../../src-shared/experiments/patch'
import type { ExperimentId, RunId } from '../../src-shared/ids'
import { balanced } from '../unit/pool/networks'
import { openTemporaryHost, runToEnd, smallNetwork, value, type OpenHost } from './host'

const opened: OpenHost[] = []

afterEach(async () => {
  for (const one of opened.splice(0)) {
    await one.close()
    expect(one.defects).toEqual([])
    fs.rmSync(one.folder, { recursive: true, force: true })
  }
})

async function open(...args: Parameters<typeof openTemporaryHost>): Promise<OpenHost> {
  const host = await openTemporaryHost(...args)
  opened.push(host)
  return host
}

/** Appends an edit as the window does: with the patch that takes it back. */
async function edit(client: Client, id: ExperimentId, path_: (string | number)[], to: Json) {
  const { document, position } = value(await client.call('experiments.get', { id }))
  const patch = [{ op: 'set' as const, path: path_, value: to }]
  const inverse = applyPatch(document, patch).inverse.map((step) => ({
    ...step,
    path: [...step.path]
  }))
  return client.call('experiments.applyEdit', {
    id,
    position,
    edit: { label: 'networks.edits.change', details: {}, patch, inverse }
  })
}

async function view<Kind extends ViewRequest['kind']>(
  client: Client,
  run: RunDetail,
  kindOfRecording: 'spikes' | 'state',
  request: Extract<ViewRequest, { kind: Kind }>
): Promise<ViewOf<Kind>> {
  const recording = run.recordings.find(({ kind }) => kind === kindOfRecording)?.id ?? -1
  const found = value(await client.call('runs.view', { id: run.id, recording, view: request }))
  if (found.kind !== request.kind) throw new Error(`a view of kind ${found.kind}`)
  return found as ViewOf<Kind>
}

const durationOf = (document: Json): Json | undefined => {
  const simulation = isJsonObject(document) ? document['simulation'] : undefined
  return isJsonObject(simulation) ? simulation['duration'] : undefined
}

describe('one sitting with a project', () => {
  it('from a sample to a report, closed, opened again, and all still there', async () => {
    const first = await open()
    const { client } = first.host
    const { id } = value(
      await client.call('experiments.openSample', { sample: 'lif-step-current' })
    )

    value(await edit(client, id, ['simulation', 'duration'], '700 ms'))
    value(await edit(client, id, ['name'], 'A longer staircase'))
    expect(value(await client.call('experiments.moveTo', { id, position: 1 }))).toEqual({
      position: 1
    })
    const undone = value(await client.call('experiments.get', { id }))
    expect(undone).toMatchObject({ name: 'One LIF neuron under stepped current', position: 1 })
    expect(undone.edits).toHaveLength(2)
    expect(durationOf(undone.document)).toBe('700 ms')

    const runId = await runToEnd(first.host, () => client.call('runs.start', { id, seed: 9 }))
    const list = value(await client.call('runs.list', {}))
    expect(list).toMatchObject({
      total: 1,
      runs: [{ id: runId, state: 'done', seed: 9, number: 1 }]
    })
    const run = value(await client.call('runs.get', { id: runId }))
    expect(run.failure).toBeNull()
    expect(durationOf(run.document)).toBe('700 ms')
    expect(run).toMatchObject({ simulatedMs: 700, neurons: 1, synapses: 0, experimentId: id })
    expect(run.log.map(({ key }) => key)).toEqual(['log.started', 'log.done'])

    const span = { fromMs: 0, toMs: 700 }
    const spikes = await view(client, run, 'spikes', { kind: 'spikes', ...span, limit: 1000 })
    expect(spikes.total).toBe(run.spikes)
    expect(spikes.total).toBeGreaterThan(10)
    expect(Math.min(...spikes.timesMs)).toBeGreaterThan(250)
    const raster = await view(client, run, 'spikes', {
      kind: 'raster',
      ...span,
      fromNeuron: 0,
      toNeuron: 1,
      width: 70,
      height: 1
    })
    expect(raster.counts.reduce((sum, count) => sum + count, 0)).toBe(run.spikes)
    const rate = await view(client, run, 'spikes', { kind: 'rate', ...span, bins: 7 })
    expect(rate.rateHz.reduce((sum, hz) => sum + hz, 0) / 7).toBeCloseTo(run.spikes / 0.7, 6)
    const isi = await view(client, run, 'spikes', { kind: 'isi', ...span, bins: 20, maxMs: null })
    expect(isi.intervals).toBe(run.spikes - 1)
    const trace = await view(client, run, 'state', {
      kind: 'trace',
      ...span,
      variable: 'v',
      neurons: [0],
      width: 8000
    })
    expect(trace.unit).toBe('mV')
    expect(trace.timesMs[0]).toBe(0.1)
    expect(trace.timesMs.at(-1)).toBe(700)
    expect(trace.curves[0]?.min[400]).toBeCloseTo(-70, 9)
    // 200 pA hold the neuron at 8 mV above rest: 10 ms / 250 pF × 200 pA.
    expect(trace.curves[0]?.min[1499]).toBeCloseTo(-62, 2)

    const note = { id: runId, star: true, tags: ['first', '처음'], note: 'Fires from 250 ms on.' }
    value(await client.call('runs.annotate', note))
    expect(value(await client.call('runs.verify', { id: runId }))).toEqual({
      matches: true,
      expected: run.resultHash,
      found: run.resultHash
    })
    expect(value(await client.call('runs.list', {})).total).toBe(1)
    const copy = value(await client.call('runs.duplicate', { id: runId })).experimentId
    const duplicate = value(await client.call('experiments.get', { id: copy }))
    expect(durationOf(duplicate.document)).toBe('700 ms')
    value(await edit(client, copy, ['name'], 'The copy'))

    const file = path.join(first.folder, 'report.html')
    value(
      await client.call('reports.make', { runs: [runId], format: 'html', language: 'ko', file })
    )
    const html = fs.readFileSync(file, 'utf8')
    for (const part of [run.resultHash ?? 'no hash', '<html lang="ko">', '<svg']) {
      expect(html.includes(part), part).toBe(true)
    }
    expect(html.match(/\p{Script=Hangul}+/gu)?.length).toBeGreaterThan(50)

    opened.length = 0
    await first.close()
    expect(first.defects).toEqual([])
    const second = await open(first.folder)
    const after = second.host.client
    const project = value(await after.call('projects.current', {}))
    expect(project).toMatchObject({ runs: 1, experiments: 2, mode: 'normal', interrupted: 0 })
    const kept = value(await after.call('runs.get', { id: runId }))
    const { tags, ...rest } = note
    expect(kept).toMatchObject({ ...rest, resultHash: run.resultHash, metrics: run.metrics })
    expect(kept.tags.toSorted()).toEqual(tags.toSorted())
    const again = await view(after, kept, 'spikes', { kind: 'spikes', ...span, limit: 1000 })
    expect([...again.timesMs]).toEqual([...spikes.timesMs])
    const redone = value(await after.call('experiments.moveTo', { id, position: 2 }))
    expect(redone).toEqual({ position: 2 })
    expect(value(await after.call('experiments.get', { id })).name).toBe('A longer staircase')
    expect(value(await after.call('runs.verify', { id: runId })).matches).toBe(true)
    expect(value(await after.call('projects.check', {}))).toMatchObject({ ok: true })
  })
})

describe('runs of a project', () => {
  const create = async (client: Client, document: Json): Promise<ExperimentId> =>
    value(await client.call('experiments.create', { document })).id

  it('do not change when their experiment does', async () => {
    const { host } = await open()
    const id = await create(host.client, smallNetwork)
    const run = await runToEnd(host, () => host.client.call('runs.start', { id }))
    value(await edit(host.client, id, ['simulation', 'duration'], '80 ms'))
    const frozen = value(await host.client.call('runs.get', { id: run }))
    expect(durationOf(frozen.document)).toBe('50 ms')
    const repeated = await runToEnd(host, () => host.client.call('runs.repeat', { id: run }))
    expect(value(await host.client.call('runs.get', { id: repeated })).resultHash).toBe(
      frozen.resultHash
    )
  })

  it('give the same hash on one thread and on three, and another with another seed', async () => {
    const { host } = await open()
    const id = await create(host.client, balanced('50 ms', 200))
    const hashes = []
    for (const [threads, seed] of [
      [1, 1],
      [3, 1],
      [1, 2]
    ] as const) {
      // prettier-ignore
      const run = await runToEnd(host, () => host.client.call('runs.start', { id, threads, seed }))
      hashes.push(value(await host.client.call('runs.get', { id: run })).resultHash)
    }
    expect(hashes[1]).toBe(hashes[0])
    expect(hashes[2]).not.toBe(hashes[0])
  })

  it('wait for one another, tell their progress, pause, and are cancelled with what they had', async () => {
    const { host } = await open()
    const { client } = host
    const id = await create(client, balanced('1 h', 500))
    const seen: Progress[] = []
    const waiters = new Set<() => void>()
    client.subscribe('runs.progress', (progress) => {
      seen.push(progress)
      for (const check of waiters) check()
    })
    const until = (wanted: (progress: Progress) => boolean): Promise<void> =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!seen.some(wanted)) return
          waiters.delete(check)
          resolve()
        }
        waiters.add(check)
        check()
      })
    const first: { id: RunId | null } = { id: null }
    const cancelled = runToEnd(host, async () => {
      const started = await client.call('runs.start', { id })
      if (started.ok) first.id = started.value.id
      return started
    })
    await until(({ phase, spikes }) => phase === 'simulate' && spikes > 0)
    const second = value(await client.call('runs.start', { id }))
    expect(value(await client.call('app.usage', {})).queued).toBe(1)
    expect(seen.at(-1)).toMatchObject({ id: second.id, phase: 'queued' })
    const one = { id: first.id ?? second.id }
    value(await client.call('runs.pause', one))
    expect(seen.at(-1)).toMatchObject({ ...one, paused: true, secondsLeft: null })
    value(await client.call('runs.resume', one))
    value(await client.call('runs.cancel', { id: second.id }))
    value(await client.call('runs.cancel', one))
    expect(await cancelled).toBe(one.id)
    const run = value(await client.call('runs.get', one))
    expect(run).toMatchObject({ state: 'cancelled', resultHash: null, failure: null })
    expect(run.spikes).toBeGreaterThan(0)
    const recorded = run.recordings.filter(({ kind }) => kind === 'spikes')
    expect(recorded.reduce((sum, { count }) => sum + count, 0)).toBe(run.spikes)
    const refused = await client.call('runs.verify', one)
    expect(refused).toMatchObject({ ok: false, failure: { key: 'failures.run.nothingToVerify' } })
  })

  it('that run away are kept as failed, with words for it', async () => {
    const { host } = await open()
    const { runaway } = await import('../unit/pool/networks')
    const id = await create(host.client, runaway(20, '0.1 ms'))
    const run = await runToEnd(host, () => host.client.call('runs.start', { id }))
    const detail = value(await host.client.call('runs.get', { id: run }))
    expect(detail).toMatchObject({
      state: 'failed',
      resultHash: null,
      failure: { code: 'failed', key: 'failures.run.runaway', details: { population: 'wild' } }
    })
    expect(detail.log.at(-1)).toMatchObject({ level: 'error', key: 'failures.run.runaway' })
  })

  it('are put aside when the program is left, and go on from there', async () => {
    const first = await open()
    const id = await create(first.host.client, balanced('1 h', 500))
    const running = new Promise<void>((resolve) =>
      first.host.client.subscribe('runs.live', () => resolve())
    )
    const { id: run } = value(await first.host.client.call('runs.start', { id }))
    await running
    opened.length = 0
    await first.close()
    const second = await open(first.folder)
    const kept = value(await second.host.client.call('runs.get', { id: run }))
    expect(kept.state).toBe('interrupted')
    expect(kept.spikes).toBeGreaterThan(0)
    expect(kept.checkpointMs).toBe(kept.simulatedMs)
    const goesOn = new Promise<number>((resolve) =>
      second.host.client.subscribe('runs.live', ({ fromMs }) => resolve(fromMs))
    )
    value(await second.host.client.call('runs.continue', { id: run }))
    expect(await goesOn).toBeGreaterThanOrEqual(kept.simulatedMs)
    value(await second.host.client.call('runs.cancel', { id: run }))
  })

  it('of a document with errors are refused, and leave no run behind', async () => {
    const { host } = await open()
    const id = await create(host.client, smallNetwork)
    value(await edit(host.client, id, ['simulation', 'duration'], '-1 ms'))
    expect(await host.client.call('runs.start', { id })).toEqual({
      ok: false,
      failure: {
        code: 'bad-input',
        key: 'failures.run.invalidDocument',
        details: { count: 1, path: 'simulation.duration' }
      }
    })
    expect(value(await host.client.call('runs.list', {})).total).toBe(0)
  })
})

describe('a start without a usable project', () => {
  it('says why instead of throwing', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-contract-'))
    const file = path.join(folder, 'lab.engram')
    fs.mkdirSync(file)
    await expect(openTemporaryHost(folder)).rejects.toThrow('failures.project.notAFile')
    fs.rmSync(folder, { recursive: true })
  })
})
