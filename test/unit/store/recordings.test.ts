import fc from 'fast-check'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type {
  NewRecording,
  RecordingPiece,
  SpikePiece,
  StatePiece,
  Store
} from '../../../src-main/store'
import { decodeChunk } from '../../../src-main/store/chunks/decode-chunk'
import { encodeChunk } from '../../../src-main/store/chunks/encode-chunk'
import type { RecordingInfo } from '../../../src-shared/contract/runs'
import type { Result } from '../../../src-shared/result'
import { newProject, open, reason, someRun, value } from './temporary-project'

const spikes: NewRecording = {
  name: 'spikes',
  kind: 'spikes',
  population: 'E',
  neurons: 1000,
  selection: null,
  variables: [],
  fromMs: 20,
  intervalMs: 0.1
}
const state: NewRecording = {
  ...spikes,
  name: 'voltage',
  kind: 'state',
  neurons: 2,
  selection: [3, 7],
  variables: [{ name: 'v', unit: 'mV' }],
  intervalMs: 0.5
}

async function recordingOf(store: Store, recording: NewRecording): Promise<number> {
  const { id } = value(await store.runs.start(someRun()))
  return value(await store.recordings.create(id, recording))
}

const spikePiece = (piece: RecordingPiece): SpikePiece => {
  if (piece.kind !== 'spikes') throw new Error('spikes were expected')
  return piece
}
const statePiece = (piece: RecordingPiece): StatePiece => {
  if (piece.kind !== 'state') throw new Error('a state was expected')
  return piece
}

/** Steps 200 to 499 in three chunks, two spikes in each step. */
async function threeChunks(store: Store): Promise<number> {
  const id = await recordingOf(store, spikes)
  for (let from = 200; from < 500; from += 100) {
    const steps = Uint32Array.from({ length: 200 }, (_, i) => from + (i >> 1))
    const neurons = Uint32Array.from({ length: 200 }, (_, i) => (i * 37) % 1000)
    value(
      await store.recordings.append(id, [{ fromStep: from, toStep: from + 100, steps, neurons }])
    )
  }
  return id
}

describe('recordings', () => {
  it('gives back the spikes of a range over chunk borders', async () => {
    const store = await newProject()
    const id = await threeChunks(store)
    const piece = spikePiece(value(await store.recordings.read(id, 29.9, 30.2)))
    expect([...piece.steps]).toEqual([299, 299, 300, 300, 301, 301])
    expect([...piece.neurons]).toEqual([326, 363, 0, 37, 74, 111])
    expect(piece).toMatchObject({ fromStep: 299, toStep: 302, intervalMs: 0.1, damaged: [] })
    const all = spikePiece(value(await store.recordings.read(id, -Infinity, Infinity)))
    expect(all.steps).toHaveLength(600)
    expect(value(await store.recordings.info(id))).toMatchObject({
      count: 600,
      fromMs: 20,
      toMs: 50
    })
    expect(spikePiece(value(await store.recordings.read(id, 60, 70))).steps).toHaveLength(0)
  })

  it('gives back samples in their order, and knows their times', async () => {
    const store = await newProject()
    const id = await recordingOf(store, state)
    const samples = Float64Array.from({ length: 20 }, (_, i) => -70 + i / 3)
    value(await store.recordings.append(id, [{ firstSample: 0, samples: samples.slice(0, 12) }]))
    value(await store.recordings.append(id, [{ firstSample: 6, samples: samples.slice(12) }]))
    const info = value(await store.recordings.info(id))
    expect(info).toMatchObject({ count: 10, fromMs: 20, toMs: 25, selection: [3, 7] })
    const piece = statePiece(value(await store.recordings.read(id, 22, 24)))
    expect(piece.firstSample).toBe(4)
    expect([...piece.samples]).toEqual([...samples.slice(8, 16)])
    const all = statePiece(value(await store.recordings.read(id, 0, 100)))
    expect([...all.samples]).toEqual([...samples])
  })

  it('takes arrays over, but copies parts of larger and shared ones', async () => {
    const store = await newProject()
    const id = await recordingOf(store, spikes)
    const own = Uint32Array.of(1, 2)
    const large = new Uint32Array(new SharedArrayBuffer(40)).fill(5).subarray(3, 5)
    value(
      await store.recordings.append(id, [{ fromStep: 0, toStep: 5, steps: own, neurons: large }])
    )
    expect(own.length).toBe(0)
    expect([...large]).toEqual([5, 5])
    expect([...spikePiece(value(await store.recordings.read(id, 0, 1))).neurons]).toEqual([5, 5])
  })

  it('streams chunk by chunk', async () => {
    const store = await newProject()
    const id = await threeChunks(store)
    const seen: number[] = []
    for await (const piece of store.recordings.stream(id, 25, 45)) {
      seen.push(spikePiece(value(piece)).steps.length)
    }
    expect(seen).toEqual([100, 200, 100])
    const failures: Result<RecordingPiece>[] = []
    for await (const piece of store.recordings.stream(999)) failures.push(piece)
    expect(failures.map((result) => reason(result).key)).toEqual(['failures.store.noRecording'])
  })

  it('names a damaged chunk and still reads the others', async () => {
    const store = await newProject()
    const id = await threeChunks(store)
    await store.close()
    const database = new Database(store.file)
    const row = database
      .prepare<[number], { data: Buffer }>(
        'SELECT data FROM chunk WHERE recording_id = ? AND seq = 1'
      )
      .get(id)
    const data = Buffer.from(row?.data ?? [])
    data[data.length >> 1] = (data[data.length >> 1] ?? 0) ^ 1
    database.prepare('UPDATE chunk SET data = ? WHERE recording_id = ? AND seq = 1').run(data, id)
    database.close()

    const again = value(await open(store.file))
    expect(reason(await again.recordings.read(id, 0, 100))).toMatchObject({
      key: 'failures.store.damagedChunk',
      details: { name: 'spikes', chunk: 2 }
    })
    expect(spikePiece(value(await again.recordings.read(id, 20, 30))).steps).toHaveLength(200)
    const rest = spikePiece(value(await again.recordings.read(id, 0, 100, { skipDamaged: true })))
    expect(rest.steps).toHaveLength(400)
    expect(rest.damaged).toEqual([{ seq: 1, from: 300, to: 400 }])
    const report = value(await again.check())
    expect(report.ok).toBe(false)
    expect(report.findings).toContainEqual({
      severity: 'error',
      key: 'failures.check.chunk',
      details: { run: 1, name: 'spikes', chunk: 2 }
    })
  })

  it('puts NaN where samples are lost', async () => {
    const store = await newProject()
    const id = await recordingOf(store, state)
    const samples = (from: number): Float64Array =>
      Float64Array.from({ length: 4 }, (_, i) => from + i)
    const chunks = [0, 2, 4].map((firstSample) => ({
      firstSample,
      samples: samples(firstSample * 2)
    }))
    value(await store.recordings.append(id, chunks))
    await store.close()
    const database = new Database(store.file)
    database.exec('UPDATE chunk SET sha256 = zeroblob(32) WHERE seq = 1')
    database.close()

    const again = value(await open(store.file))
    const piece = statePiece(value(await again.recordings.read(id, 0, 100, { skipDamaged: true })))
    expect([...piece.samples]).toEqual([0, 1, 2, 3, NaN, NaN, NaN, NaN, 8, 9, 10, 11])
  })

  it('keeps an interval without a spike', async () => {
    const store = await newProject()
    const id = await recordingOf(store, spikes)
    const nothing = { steps: new Uint32Array(0), neurons: new Uint32Array(0) }
    value(await store.recordings.append(id, [{ fromStep: 200, toStep: 300, ...nothing }]))
    expect(value(await store.recordings.info(id))).toMatchObject({ count: 0, toMs: 30 })
    expect(spikePiece(value(await store.recordings.read(id, 0, 100))).steps).toHaveLength(0)
  })

  it('takes nothing more once the run has ended', async () => {
    const store = await newProject()
    const { id: run } = value(await store.runs.start(someRun()))
    const id = value(await store.recordings.create(run, spikes))
    value(await store.runs.finish(run, { state: 'done' }))
    const chunk = { fromStep: 0, toStep: 1, steps: new Uint32Array(1), neurons: new Uint32Array(1) }
    expect(reason(await store.recordings.append(id, [chunk])).key).toBe('failures.store.runEnded')
    expect(reason(await store.recordings.create(run, spikes)).key).toBe('failures.store.runEnded')
  })

  it('treats a chunk that does not fit as our defect and keeps nothing of the call', async () => {
    const store = await newProject()
    const id = await recordingOf(store, spikes)
    const chunk = (fromStep: number, step: number) => ({
      fromStep,
      toStep: fromStep + 10,
      steps: Uint32Array.of(step),
      neurons: Uint32Array.of(1)
    })
    await expect(store.recordings.append(id, [chunk(0, 1), chunk(5, 6)])).rejects.toThrow(
      /overlaps/
    )
    await expect(store.recordings.append(id, [chunk(0, 11)])).rejects.toThrow(/order/)
    expect(value(await store.recordings.info(id)).count).toBe(0)
    value(await store.recordings.append(id, [chunk(0, 1), chunk(10, 11)]))
  })
})

describe('chunks', () => {
  const info = (kind: 'spikes' | 'state', neurons: number): RecordingInfo => ({
    ...(kind === 'spikes' ? spikes : state),
    id: 1,
    neurons,
    toMs: 0,
    count: 0,
    bytes: 0
  })
  const stored = (encoded: ReturnType<typeof encodeChunk>) => ({
    seq: 0,
    from_index: encoded.from,
    to_index: encoded.to,
    count: encoded.count,
    encoding: encoded.encoding,
    raw_bytes: encoded.rawBytes,
    sha256: encoded.sha256,
    data: encoded.data
  })

  it('come back bit by bit: spikes', () => {
    const spike = fc.tuple(fc.nat(2 ** 20), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
    fc.assert(
      fc.property(fc.array(spike), fc.nat(1000), (list, fromStep) => {
        const steps = Uint32Array.from(list.map(([step]) => step + fromStep)).sort()
        const neurons = Uint32Array.from(list.map(([, neuron]) => neuron))
        const toStep = (steps.at(-1) ?? fromStep) + 1
        const encoded = encodeChunk(info('spikes', 10), { fromStep, toStep, steps, neurons })
        expect(decodeChunk(info('spikes', 10), stored(encoded))).toMatchObject({
          steps,
          neurons,
          fromStep,
          toStep
        })
      })
    )
  })

  it('come back bit by bit: samples, also those that are no number', () => {
    const sample = fc.double()
    fc.assert(
      fc.property(fc.array(fc.tuple(sample, sample, sample)), (list) => {
        const samples = Float64Array.from(list.flat())
        const encoded = encodeChunk(info('state', 3), { firstSample: 4, samples: samples.slice() })
        const piece = decodeChunk(info('state', 3), stored(encoded))
        const bytes = piece?.kind === 'state' ? new Uint8Array(piece.samples.buffer) : undefined
        expect(bytes).toEqual(new Uint8Array(samples.buffer))
      })
    )
  })

  it('notice every flipped bit', () => {
    const steps = Uint32Array.from({ length: 100 }, (_, i) => i)
    const neurons = Uint32Array.from({ length: 100 }, (_, i) => (i * i) % 91)
    const encoded = encodeChunk(info('spikes', 100), { fromStep: 0, toStep: 100, steps, neurons })
    expect(encoded.encoding).toBe('shuffle-deflate')
    for (let bit = 0; bit < encoded.data.length * 8; bit++) {
      const data = Uint8Array.from(encoded.data)
      data[bit >> 3] = (data[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(decodeChunk(info('spikes', 100), { ...stored(encoded), data })).toBeUndefined()
    }
  })

  it('stay plain where packing would not make them smaller', () => {
    const samples = Float64Array.of(Math.PI)
    const encoded = encodeChunk(info('state', 1), { firstSample: 0, samples })
    expect(encoded).toMatchObject({ encoding: 'plain', rawBytes: 8 })
  })
})
