import { describe, expect, it } from 'vitest'
import type { LogLine } from '../../../src-shared/contract/runs'
import { runId } from '../../../src-shared/ids'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { createHash } from 'node:crypto'
import { document, newProject, open, provenance, reason, someRun, value } from './temporary-project'

const hash = 'a'.repeat(64)

describe('runs', () => {
  it('is there as running, with its number and frozen document, before anything else', async () => {
    const store = await newProject()
    const first = value(await store.runs.start(someRun()))
    const second = value(await store.runs.start(someRun({ seed: 2 })))
    expect([first.number, second.number]).toEqual([1, 2])
    const detail = value(await store.runs.get(second.id))
    expect(detail).toMatchObject({ state: 'running', seed: 2, finishedAt: null, rateHz: null })
    expect(detail.document).toEqual(document)
    expect(detail.documentHash).toBe(
      createHash('sha256').update(canonicalJson(document)).digest('hex')
    )
    expect(detail.provenance).toEqual(provenance)
  })

  it('ends once, with everything it found, and never changes afterwards', async () => {
    const store = await newProject()
    const { id } = value(await store.runs.start(someRun()))
    value(await store.runs.resize(id, { neurons: 10_000, synapses: 10_000_000 }))
    const failure = { code: 'failed' as const, key: 'failures.run.runaway', details: { rate: 900 } }
    const ended = value(
      await store.runs.finish(id, {
        state: 'failed',
        resultHash: hash,
        spikes: 5_000_000_000,
        simulatedMs: 120.5,
        rateHz: 31.25,
        wallSeconds: 2.5,
        metrics: [
          { name: 'rate', population: 'E', value: 31.25, unit: 'Hz' },
          { name: 'cvIsi', population: '', value: Number.NaN, unit: '' }
        ],
        failure,
        provenance: { ...provenance, simulateSeconds: 2 }
      })
    )
    expect(ended).toMatchObject({ state: 'failed', spikes: 5_000_000_000, neurons: 10_000 })
    expect(ended.finishedAt).not.toBeNull()
    const detail = value(await store.runs.get(id))
    expect(detail).toMatchObject({ resultHash: hash, failure, rateHz: 31.25 })
    expect(detail.provenance.simulateSeconds).toBe(2)
    expect(detail.metrics).toEqual([
      { name: 'rate', population: 'E', value: 31.25, unit: 'Hz' },
      { name: 'cvIsi', population: '', value: null, unit: '' }
    ])
    expect(reason(await store.runs.finish(id, { state: 'done' })).key).toBe(
      'failures.store.runEnded'
    )
    expect(reason(await store.runs.resize(id, { spikes: 1 })).key).toBe('failures.store.runEnded')
    expect(value(await store.runs.get(id))).toEqual(detail)
  })

  it('marks a run that nobody runs any more as interrupted, and keeps its recordings', async () => {
    const store = await newProject()
    const { id } = value(await store.runs.start(someRun()))
    const recording = value(
      await store.recordings.create(id, {
        name: 'spikes',
        kind: 'spikes',
        population: 'E',
        neurons: 10,
        selection: null,
        variables: [],
        fromMs: 0,
        intervalMs: 0.1
      })
    )
    const steps = Uint32Array.of(1, 2, 2)
    const chunk = { fromStep: 0, toStep: 10, steps, neurons: Uint32Array.of(0, 3, 4) }
    value(await store.recordings.append(recording, [chunk]))
    await store.close()

    const again = value(await open(store.file))
    expect(value(await again.project()).interrupted).toBe(1)
    const detail = value(await again.runs.get(id))
    expect(detail).toMatchObject({ state: 'interrupted', spikes: 3, simulatedMs: 1 })
    expect(detail.recordings[0]).toMatchObject({ count: 3, toMs: 1 })
    const piece = value(await again.recordings.read(recording, 0, 100))
    expect(piece.kind === 'spikes' && [...piece.steps]).toEqual([1, 2, 2])
    await again.close()
    expect(value(await value(await open(store.file)).project()).interrupted).toBe(0)
  })

  it('takes star, tags and note at any time, and counts tags', async () => {
    const store = await newProject()
    const a = value(await store.runs.start(someRun()))
    const b = value(await store.runs.start(someRun()))
    value(await store.runs.finish(a.id, { state: 'done' }))
    const annotated = value(
      await store.runs.annotate(a.id, {
        star: true,
        tags: ['논문', 'paper', 'paper '],
        note: '# 좋음'
      })
    )
    expect(annotated).toMatchObject({ star: true, tags: ['paper', '논문'], note: '# 좋음' })
    value(await store.runs.annotate(b.id, { tags: ['paper'] }))
    expect(value(await store.runs.tags())).toEqual([
      { tag: 'paper', runs: 2 },
      { tag: '논문', runs: 1 }
    ])
    expect(value(await store.runs.annotate(a.id, { tags: [] }))).toMatchObject({
      star: true,
      tags: []
    })
  })

  it('keeps log lines in order', async () => {
    const store = await newProject()
    const { id } = value(await store.runs.start(someRun()))
    const at = '2026-01-01T00:00:00.000Z'
    const lines: LogLine[] = [
      { at, level: 'info', key: 'log.built', details: { synapses: 3 } },
      { at, level: 'warning', key: 'log.slow', details: {} }
    ]
    value(await store.runs.log(id, lines.slice(0, 1)))
    value(await store.runs.log(id, lines.slice(1)))
    expect(value(await store.runs.get(id)).log).toEqual(lines)
  })

  it('finds by words, number, state, star, tag and experiment, and sorts and pages', async () => {
    const store = await newProject()
    const { id: experiment } = value(await store.experiments.create(document))
    for (let i = 0; i < 12; i++) {
      const name = i % 2 === 0 ? `Hopfield ${i}` : `기억 회로 ${i}`
      const experimentId = i < 3 ? experiment : null
      const { id } = value(await store.runs.start(someRun({ name, experimentId, seed: i })))
      if (i < 6) {
        value(
          await store.runs.finish(id, { state: 'done', spikes: 100 - i, rateHz: i, wallSeconds: 1 })
        )
      }
      if (i === 4)
        value(await store.runs.annotate(id, { star: true, tags: ['best'], note: 'Ärger?' }))
    }
    const numbers = async (filter: Parameters<typeof store.runs.list>[0]): Promise<number[]> =>
      value(await store.runs.list(filter)).runs.map(({ number }) => number)
    expect(await numbers({ limit: 3 })).toEqual([12, 11, 10])
    expect(await numbers({ sort: 'number', limit: 2, offset: 4 })).toEqual([5, 6])
    expect(await numbers({ text: 'HOPF 10' })).toEqual([11])
    expect(await numbers({ text: '회로 #2' })).toEqual([2])
    expect(await numbers({ text: 'ärger' })).toEqual([5])
    expect(await numbers({ text: 'best' })).toEqual([5])
    expect(await numbers({ text: '100%' })).toEqual([])
    expect(await numbers({ star: true })).toEqual([5])
    expect(await numbers({ tag: 'best' })).toEqual([5])
    expect(await numbers({ experimentId: experiment, sort: 'startedAt' })).toEqual([1, 2, 3])
    expect(await numbers({ states: ['done'], sort: 'spikes' })).toEqual([6, 5, 4, 3, 2, 1])
    expect(await numbers({ states: ['done'], sort: 'rateHz', descending: true, limit: 1 })).toEqual(
      [6]
    )
    expect(await numbers({ states: [] })).toEqual([])
    expect(value(await store.runs.list({ states: ['running'], limit: 1 })).total).toBe(6)
  })

  it('says that an unknown run is not there', async () => {
    const store = await newProject()
    const nobody = runId('00000000-0000-7000-8000-000000000000')
    expect(reason(await store.runs.get(nobody)).key).toBe('failures.store.noRun')
    expect(reason(await store.runs.annotate(nobody, { star: true })).key).toBe(
      'failures.store.noRun'
    )
  })
})
