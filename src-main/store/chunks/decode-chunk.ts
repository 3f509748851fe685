import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import type { RecordingInfo } from '../../../src-shared/contract/runs'
import type { RecordingPiece } from '../api'
import { wordWidth, type EncodedChunk } from './encode-chunk'
import { unshuffle } from './shuffle'

/** A row of the table of chunks. */
export interface StoredChunk {
  readonly seq: number
  readonly from_index: number
  readonly to_index: number
  readonly count: number
  readonly encoding: EncodedChunk['encoding']
  readonly raw_bytes: number
  readonly sha256: Uint8Array
  readonly data: Uint8Array
}

/** @returns the numbers of a chunk, or undefined when its bytes are not those that were stored */
export function decodeChunk(
  recording: RecordingInfo,
  row: StoredChunk
): RecordingPiece | undefined {
  const raw = rawBytes(row, wordWidth[recording.kind])
  if (raw === undefined || raw.length !== expectedBytes(recording, row)) return undefined
  const common = { intervalMs: recording.intervalMs, damaged: [] }
  if (recording.kind !== 'spikes') {
    return {
      kind: 'state',
      ...common,
      fromMs: recording.fromMs,
      neurons: recording.neurons,
      variables: recording.variables,
      firstSample: row.from_index,
      samples: new Float64Array(raw.buffer)
    }
  }
  const words = new Uint32Array(raw.buffer)
  const steps = words.slice(0, row.count)
  let step = row.from_index
  for (let i = 0; i < steps.length; i++) {
    step += steps[i] ?? 0
    steps[i] = step
  }
  return {
    kind: 'spikes',
    ...common,
    fromStep: row.from_index,
    toStep: row.to_index,
    steps,
    neurons: words.slice(row.count)
  }
}

/** Whether the stored bytes are the ones that were written. */
export const isIntact = (row: Pick<StoredChunk, 'sha256' | 'data'>): boolean =>
  createHash('sha256').update(row.data).digest().equals(row.sha256)

function rawBytes(row: StoredChunk, width: number): Uint8Array<ArrayBuffer> | undefined {
  if (!isIntact(row)) return undefined
  // Copies: the numbers have to start at a multiple of their width.
  if (row.encoding === 'plain') return Uint8Array.from(row.data)
  try {
    return unshuffle(inflateSync(row.data, { maxOutputLength: row.raw_bytes }), width)
  } catch {
    return undefined // the row's columns are damaged: the bytes themselves have just been verified
  }
}

function expectedBytes(recording: RecordingInfo, row: StoredChunk): number {
  const words = recording.kind === 'spikes' ? 2 : recording.neurons * recording.variables.length
  return row.count * words * wordWidth[recording.kind]
}
