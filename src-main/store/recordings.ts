import { z } from 'zod'
import { recordingSchema, type RecordingInfo } from '../../src-shared/contract/runs'
import type { Chunk, ChunkInfo, DamagedPiece, RecordingCalls, RecordingPiece } from './api'
import { clipPiece } from './chunks/clip-piece'
import { decodeChunk, type StoredChunk } from './chunks/decode-chunk'
import { encodeChunk } from './chunks/encode-chunk'
import { indexRange } from './chunks/index-range'
import { joinPieces } from './chunks/join-pieces'
import { refuse } from './refusal'
import type { Sql } from './sql'
import { storedAs } from './stored-json'

interface RecordingRow {
  readonly id: number
  readonly name: string
  readonly kind: 'spikes' | 'state'
  readonly projection: string | null
  readonly population: string
  readonly neurons: number
  readonly selection: string | null
  readonly variables: string
  readonly from_ms: number
  readonly to_ms: number
  readonly interval_ms: number
  readonly count: number
  readonly bytes: number
}

const columns = `id, name, kind, projection, population, neurons, selection, variables, from_ms, to_ms, interval_ms,
  count, bytes`
const selectOne = `SELECT ${columns} FROM recording WHERE id = ?`
const selectOfRun = `SELECT ${columns} FROM recording WHERE run_id = ? ORDER BY id`
const selectRun = 'SELECT id, state FROM run WHERE uuid = ?'
const selectState = `SELECT r.state FROM recording c JOIN run r ON r.id = c.run_id WHERE c.id = ?`
const insert = `INSERT INTO recording
  (run_id, name, kind, projection, population, neurons, selection, variables, from_ms, to_ms, interval_ms)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const grow =
  'UPDATE recording SET count = count + ?, bytes = bytes + ?, to_ms = max(to_ms, ?) WHERE id = ?'
const setSynapses = 'UPDATE recording SET neurons = ?, sources = ?, targets = ? WHERE id = ?'
const selectSynapses = 'SELECT sources, targets FROM recording WHERE id = ?'
const insertChunk = `INSERT INTO chunk
  (recording_id, seq, from_index, to_index, count, encoding, raw_bytes, sha256, data)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const selectEnd = `SELECT seq, to_index FROM chunk WHERE recording_id = ? ORDER BY seq DESC LIMIT 1`
const selectChunks = `SELECT seq, from_index AS "from", to_index AS "to", count, raw_bytes AS rawBytes,
  length(data) AS bytes FROM chunk WHERE recording_id = ? ORDER BY seq`
const selectChunk = `SELECT seq, from_index, to_index, count, encoding, raw_bytes, sha256, data
  FROM chunk WHERE recording_id = ? AND seq = ?`

/** What is read into one answer at most; Electron cannot hold much more in one array. */
const largestRead = 1024 ** 3

/** Recordings of runs, chunk by chunk. */
export function recordingCalls(sql: Sql): RecordingCalls {
  function info(id: number): RecordingInfo {
    const row = sql.get<RecordingRow>(selectOne, id)
    return row ? infoOf(row) : refuse('not-found', 'failures.store.noRecording', { id })
  }

  function append(id: number, chunks: readonly Chunk[]): null {
    const recording = info(id)
    const encoded = chunks.map((chunk) => encodeChunk(recording, chunk))
    sql.write(() => {
      if (sql.get<{ state: string }>(selectState, id)?.state !== 'running') {
        refuse('conflict', 'failures.store.runEnded')
      }
      const last = sql.get<{ seq: number; to_index: number }>(selectEnd, id)
      let seq = last?.seq ?? -1
      let end = last?.to_index ?? 0
      for (const chunk of encoded) {
        if (chunk.from < end) throw new RangeError(`chunk at ${chunk.from} overlaps the one before`)
        end = chunk.to
        seq += 1
        const { from, to, count, encoding, rawBytes, sha256, data } = chunk
        sql.run(insertChunk, id, seq, from, to, count, encoding, rawBytes, sha256, data)
        const zero = recording.kind === 'spikes' ? 0 : recording.fromMs
        sql.run(grow, count, data.length, zero + to * recording.intervalMs, id)
      }
    })
    return null
  }

  function piece(recording: RecordingInfo, seq: number): RecordingPiece | DamagedPiece {
    const row = sql.get<StoredChunk>(selectChunk, recording.id, seq)
    if (!row) return refuse('not-found', 'failures.store.noRecording', { id: recording.id })
    return decodeChunk(recording, row) ?? { seq, from: row.from_index, to: row.to_index }
  }

  function read(
    id: number,
    fromMs: number,
    toMs: number,
    options: { readonly skipDamaged?: boolean } = {}
  ): RecordingPiece {
    const recording = info(id)
    const wanted = indexRange(recording, fromMs, toMs)
    const chunks = sql
      .all<ChunkInfo>(selectChunks, id)
      .filter((chunk) => chunk.to > wanted.from && chunk.from < wanted.to)
    if (!(bytesOf(recording, chunks) <= largestRead)) {
      refuse('unavailable', 'failures.store.tooLarge', { name: recording.name })
    }
    const pieces: RecordingPiece[] = []
    const damaged: DamagedPiece[] = []
    for (const chunk of chunks) {
      const found = piece(recording, chunk.seq)
      if ('kind' in found) pieces.push(clipPiece(found, wanted))
      else if (options.skipDamaged) damaged.push(found)
      else refuseDamaged(recording, chunk.seq)
    }
    return joinPieces(recording, wanted, pieces, damaged)
  }

  return {
    create(run, recording) {
      return sql.write(() => {
        const found = sql.get<{ id: number; state: string }>(selectRun, run)
        if (!found) return refuse('not-found', 'failures.store.noRun', { id: run })
        if (found.state !== 'running') return refuse('conflict', 'failures.store.runEnded')
        const {
          name,
          kind,
          projection,
          population,
          neurons,
          selection,
          variables,
          fromMs,
          intervalMs
        } = recording
        return sql.run(
          insert,
          found.id,
          name,
          kind === 'spikes' ? 'spikes' : 'state',
          projection ?? null,
          population,
          neurons,
          selection === null ? null : JSON.stringify(selection),
          JSON.stringify(variables),
          fromMs,
          fromMs,
          intervalMs
        )
      })
    },
    append,
    setSynapses(id, { sources, targets }) {
      if (sources.length !== targets.length) throw new RangeError('a source for each target')
      info(id)
      sql.write(() => sql.run(setSynapses, sources.length, asBytes(sources), asBytes(targets), id))
      return null
    },
    synapses(id) {
      info(id)
      const row = sql.get<{ sources: Uint8Array | null; targets: Uint8Array | null }>(
        selectSynapses,
        id
      )
      return { sources: asWords(row?.sources), targets: asWords(row?.targets) }
    },
    info,
    chunks(id) {
      info(id)
      return sql.all<ChunkInfo>(selectChunks, id)
    },
    read,
    readChunk(id, seq) {
      const recording = info(id)
      const found = piece(recording, seq)
      return 'kind' in found ? found : refuseDamaged(recording, seq)
    }
  }
}

/** What the answer will need; for samples with the gaps between damaged chunks. */
function bytesOf(recording: RecordingInfo, chunks: readonly ChunkInfo[]): number {
  const [first, last] = [chunks[0], chunks.at(-1)]
  const stored = chunks.reduce((sum, chunk) => sum + chunk.rawBytes, 0)
  if (recording.kind === 'spikes' || !first || !last) return stored
  const width = recording.neurons * recording.variables.length
  return Math.max(stored, (last.to - first.from) * width * 8)
}

const asBytes = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Copies: the numbers have to start at a multiple of their width. */
const asWords = (bytes: Uint8Array | null | undefined): Uint32Array =>
  new Uint32Array(Uint8Array.from(bytes ?? []).buffer)

/** The recordings of a run. @param run its key in the table */
export const recordingsOf = (sql: Sql, run: number): RecordingInfo[] =>
  sql.all<RecordingRow>(selectOfRun, run).map(infoOf)

function refuseDamaged(recording: RecordingInfo, seq: number): never {
  return refuse('failed', 'failures.store.damagedChunk', { name: recording.name, chunk: seq + 1 })
}

const infoOf = (row: RecordingRow): RecordingInfo => ({
  id: row.id,
  name: row.name,
  kind: row.projection === null ? row.kind : 'weights',
  ...(row.projection === null ? {} : { projection: row.projection }),
  population: row.population,
  neurons: row.neurons,
  selection: row.selection === null ? null : storedAs(z.array(z.int()), row.selection, 'recording'),
  variables: storedAs(recordingSchema.shape.variables, row.variables, 'recording'),
  fromMs: row.from_ms,
  toMs: row.to_ms,
  intervalMs: row.interval_ms,
  count: row.count,
  bytes: row.bytes
})
