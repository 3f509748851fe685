import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src-main/store'
import type { RunId } from '../../../src-shared/ids'
import { newProject, open, reason, someRun, value } from './temporary-project'

const spikes = {
  name: 'spikes',
  kind: 'spikes' as const,
  population: 'E',
  neurons: 10,
  selection: null,
  variables: [],
  fromMs: 0,
  intervalMs: 0.1
}

async function append(store: Store, recording: number, fromStep: number): Promise<void> {
  const steps = Uint32Array.of(fromStep, fromStep + 1)
  const neurons = Uint32Array.of(3, 4)
  const chunk = { fromStep, toStep: fromStep + 10, steps, neurons }
  value(await store.recordings.append(recording, [chunk]))
}

/** Pieces that pack well, badly, and not at all. */
const pieces = [
  { part: 'run', bytes: new Uint8Array(100_000) },
  { part: 'memory 0', bytes: Uint8Array.from({ length: 5000 }, (_, i) => (i * 2654435761) >>> 24) },
  { part: 'memory 1', bytes: new Uint8Array(0) }
]

async function checkpoint(store: Store, run: RunId, step: number): Promise<void> {
  const about = { step, timeMs: step / 10, engineVersion: '1', wallSeconds: 7 }
  const id = value(await store.checkpoints.begin(run, about))
  for (const [seq, { part, bytes }] of pieces.entries()) {
    value(await store.checkpoints.add(id, seq, { part, bytes: bytes.slice() }))
  }
  value(await store.checkpoints.complete(id))
}

describe('checkpoints in a project', () => {
  it('give back their pieces, and only the newest is kept', async () => {
    const store = await newProject()
    const { id } = value(await store.runs.start(someRun()))
    expect(value(await store.checkpoints.latest(id))).toBeNull()
    await checkpoint(store, id, 100)
    await checkpoint(store, id, 200)
    const latest = value(await store.checkpoints.latest(id))
    expect(latest).toMatchObject({ step: 200, timeMs: 20, pieces: 3, wallSeconds: 7 })
    for (const [seq, piece] of pieces.entries()) {
      expect(value(await store.checkpoints.piece(latest?.id ?? 0, seq))).toEqual(piece)
    }
    expect(value(await store.runs.get(id)).checkpointMs).toBe(20)
  })

  it('do not count before they are complete, and are removed when the project is opened', async () => {
    const store = await newProject()
    const { id } = value(await store.runs.start(someRun()))
    await checkpoint(store, id, 100)
    const about = { step: 200, timeMs: 20, engineVersion: '1', wallSeconds: 9 }
    const half = value(await store.checkpoints.begin(id, about))
    value(await store.checkpoints.add(half, 0, { part: 'run', bytes: new Uint8Array(9) }))
    expect(value(await store.checkpoints.latest(id))).toMatchObject({ step: 100 })
    await store.close()
    const again = value(await open(store.file))
    expect(value(await again.checkpoints.latest(id))).toMatchObject({ step: 100 })
    const gone = await again.checkpoints.piece(half, 0)
    expect(reason(gone).key).toBe('failures.store.damagedCheckpoint')
  })

  it('let a run that was cut off go on, without what was recorded later', async () => {
    const store = await newProject()
    const { id, number } = value(await store.runs.start(someRun()))
    const recording = value(await store.recordings.create(id, spikes))
    await append(store, recording, 0)
    await append(store, recording, 10)
    await checkpoint(store, id, 20)
    await append(store, recording, 20)
    await store.close()
    const again = value(await open(store.file))
    expect(value(await again.runs.get(id))).toMatchObject({ state: 'interrupted' })
    expect(value(await again.runs.resume(id))).toEqual({ recordings: [recording] })
    expect(value(await again.recordings.info(recording))).toMatchObject({ count: 4, toMs: 2 })
    expect(value(await again.runs.get(id))).toMatchObject({ state: 'running', number })
    await append(again, recording, 20)
    value(await again.runs.finish(id, { state: 'done', resultHash: 'a'.repeat(64) }))
    expect(value(await again.recordings.info(recording))).toMatchObject({ count: 6, toMs: 3 })
    // Done runs do not change any more, and have no checkpoint.
    expect(value(await again.runs.get(id)).checkpointMs).toBeNull()
    expect(reason(await again.runs.resume(id)).key).toBe('failures.run.noCheckpoint')
  })

  it('are refused to runs that have ended, and runs that are under way are not resumed', async () => {
    const store = await newProject()
    const { id } = value(await store.runs.start(someRun()))
    await checkpoint(store, id, 100)
    expect(reason(await store.runs.resume(id)).key).toBe('failures.run.alreadyRunning')
    value(await store.runs.finish(id, { state: 'cancelled', metrics: [] }))
    const about = { step: 200, timeMs: 20, engineVersion: '1', wallSeconds: 9 }
    const late = await store.checkpoints.begin(id, about)
    expect(reason(late).key).toBe('failures.store.runEnded')
    value(await store.runs.resume(id))
    // A failure that would come again ends it for good.
    value(await store.runs.finish(id, { state: 'failed', isFinal: true }))
    expect(value(await store.checkpoints.latest(id))).toBeNull()
  })
})

describe('a recording of weights', () => {
  it('keeps the ends of its synapses', async () => {
    const store = await newProject()
    const { id } = value(await store.runs.start(someRun()))
    const recording = value(
      await store.recordings.create(id, {
        ...spikes,
        kind: 'weights',
        projection: 'own',
        neurons: 0,
        variables: [{ name: 'weight', unit: 'pA' }],
        intervalMs: 10
      })
    )
    const sources = Uint32Array.of(7, 1, 70_000)
    const targets = Uint32Array.of(0, 1, 1)
    const ends = { sources: sources.slice(), targets: targets.slice() }
    value(await store.recordings.setSynapses(recording, ends))
    const samples = Float64Array.of(1, 2, 3, 4, 5, 6)
    value(await store.recordings.append(recording, [{ firstSample: 0, samples }]))
    const info = value(await store.recordings.info(recording))
    expect(info).toMatchObject({ kind: 'weights', projection: 'own', neurons: 3, count: 2 })
    expect(value(await store.recordings.synapses(recording))).toEqual({ sources, targets })
    const piece = value(await store.recordings.read(recording, 0, Infinity))
    expect(piece).toMatchObject({ kind: 'state', samples: Float64Array.of(1, 2, 3, 4, 5, 6) })
  })
})
