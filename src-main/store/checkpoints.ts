import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { RunId } from '../../src-shared/ids'
import type { CheckpointCalls, CheckpointInfo, CheckpointPiece, NewCheckpoint } from './api'
import { isIntact } from './chunks/decode-chunk'
import { refuse } from './refusal'
import type { Sql } from './sql'
import { storedAs } from './stored-json'

interface CheckpointRow {
  readonly id: number
  readonly run: number
  readonly step: number
  readonly timeMs: number
  readonly engineVersion: string
  readonly wallSeconds: number
  readonly pieces: number
}

interface PieceRow {
  readonly part: string
  readonly encoding: 'plain' | 'deflate'
  readonly raw_bytes: number
  readonly sha256: Uint8Array
  readonly data: Uint8Array
}

const selectRun = 'SELECT id, number, state FROM run WHERE uuid = ?'
const selectChunks = `SELECT r.id, count(c.id) AS chunks FROM recording r
  LEFT JOIN chunk c ON c.recording_id = r.id WHERE r.run_id = ? GROUP BY r.id`
const insert = `INSERT INTO checkpoint
  (run_id, step, time_ms, engine_version, made_at, wall_seconds, recordings)
  VALUES (?, ?, ?, ?, ?, ?, ?)`
const insertPiece = `INSERT INTO checkpoint_piece
  (checkpoint_id, seq, part, encoding, raw_bytes, sha256, data) VALUES (?, ?, ?, ?, ?, ?, ?)`
const countPieces = 'SELECT count(*) AS pieces FROM checkpoint_piece WHERE checkpoint_id = ?'
const complete = 'UPDATE checkpoint SET pieces = ? WHERE id = ?'
const dropOthers = `DELETE FROM checkpoint
  WHERE run_id = (SELECT run_id FROM checkpoint WHERE id = ?) AND id <> ?`
const selectLatest = `SELECT c.id, r.number AS run, c.step, c.time_ms AS timeMs,
  c.engine_version AS engineVersion, c.wall_seconds AS wallSeconds, c.pieces
  FROM checkpoint c JOIN run r ON r.id = c.run_id WHERE r.uuid = ? AND c.pieces > 0
  ORDER BY c.id DESC LIMIT 1`
const selectPiece = `SELECT part, encoding, raw_bytes, sha256, data FROM checkpoint_piece
  WHERE checkpoint_id = ? AND seq = ?`
const selectNumber = `SELECT r.number FROM checkpoint c JOIN run r ON r.id = c.run_id WHERE c.id = ?`
const dropOfRun = 'DELETE FROM checkpoint WHERE run_id = ?'
const dropUnfinished = 'DELETE FROM checkpoint WHERE pieces = 0'

const chunksSchema = z.record(z.string(), z.int().min(0))

/** Pieces are packed only where that saves at least an eighth: most of a state is noise. */
const worthPacking = 7 / 8

/** Checkpoints of runs. @param now ISO time of the present call */
export function checkpointCalls(sql: Sql, now: () => string): CheckpointCalls {
  function begin(id: RunId, checkpoint: NewCheckpoint): number {
    return sql.write(() => {
      const run = sql.get<{ id: number; state: string }>(selectRun, id)
      if (!run) return refuse('not-found', 'failures.store.noRun', { id })
      if (run.state !== 'running') return refuse('conflict', 'failures.store.runEnded')
      const chunks = sql.all<{ id: number; chunks: number }>(selectChunks, run.id)
      const kept = Object.fromEntries(chunks.map((row) => [row.id, row.chunks]))
      const { step, timeMs, engineVersion, wallSeconds } = checkpoint
      const numbers = [step, timeMs, engineVersion, now(), wallSeconds] as const
      return sql.run(insert, run.id, ...numbers, JSON.stringify(kept))
    })
  }

  function piece(checkpoint: number, seq: number): CheckpointPiece {
    const row = sql.get<PieceRow>(selectPiece, checkpoint, seq)
    const bytes = row && isIntact(row) ? unpacked(row) : undefined
    if (row && bytes) return { part: row.part, bytes }
    const run = sql.get<{ number: number }>(selectNumber, checkpoint)?.number ?? 0
    return refuse('failed', 'failures.store.damagedCheckpoint', { number: run, piece: seq + 1 })
  }

  return {
    begin,
    add(checkpoint, seq, { part, bytes }) {
      const packed = deflateRawSync(bytes, { level: 1 })
      const isSmaller = packed.length < bytes.length * worthPacking
      const data = isSmaller ? packed : bytes
      const sha256 = createHash('sha256').update(data).digest()
      const encoding = isSmaller ? 'deflate' : 'plain'
      sql.write(() =>
        sql.run(insertPiece, checkpoint, seq, part, encoding, bytes.length, sha256, data)
      )
      return null
    },
    complete(checkpoint) {
      sql.write(() => {
        const found = sql.get<{ pieces: number }>(countPieces, checkpoint)
        sql.run(complete, found?.pieces ?? 0, checkpoint)
        sql.run(dropOthers, checkpoint, checkpoint)
      })
      return null
    },
    latest: (run): CheckpointInfo | null => sql.get<CheckpointRow>(selectLatest, run) ?? null,
    piece
  }
}

function unpacked({ encoding, raw_bytes: length, data }: PieceRow): Uint8Array | undefined {
  if (encoding === 'plain') return data.length === length ? Uint8Array.from(data) : undefined
  try {
    const raw = inflateRawSync(data, { maxOutputLength: Math.max(1, length) })
    return raw.length === length ? Uint8Array.from(raw) : undefined
  } catch {
    return undefined // the row's columns are damaged: the bytes themselves have just been verified
  }
}

/** Removes a run's checkpoints. @param run its key in the table */
export const dropCheckpoints = (sql: Sql, run: number): void => void sql.run(dropOfRun, run)

/** Removes what a crash left half written. */
export const dropUnfinishedCheckpoints = (sql: Sql): void => void sql.run(dropUnfinished)

/** How many chunks of each recording belong to a checkpoint. */
export function chunksAt(sql: Sql, checkpoint: number): ReadonlyMap<number, number> {
  const row = sql.get<{ recordings: string }>(
    'SELECT recordings FROM checkpoint WHERE id = ?',
    checkpoint
  )
  const stored = storedAs(chunksSchema, row?.recordings ?? '{}', 'checkpoint')
  return new Map(Object.entries(stored).map(([id, chunks]) => [Number(id), chunks]))
}
