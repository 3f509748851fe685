import { ok, type Result } from '../../src-shared/result'
import type { RecordingCalls, RecordingPiece, Remote, Store } from './api'
import { clipPiece } from './chunks/clip-piece'
import { indexRange } from './chunks/index-range'

/** Reads a recording chunk by chunk: only one is in memory at a time. */
export function streamRecording(calls: Remote<RecordingCalls>): Store['recordings']['stream'] {
  return async function* (
    recording,
    fromMs = -Infinity,
    toMs = Infinity
  ): AsyncGenerator<Result<RecordingPiece>, void, void> {
    const info = await calls.info(recording)
    if (!info.ok) return yield info
    const chunks = await calls.chunks(recording)
    if (!chunks.ok) return yield chunks
    const wanted = indexRange(info.value, fromMs, toMs)
    for (const chunk of chunks.value) {
      if (chunk.to <= wanted.from || chunk.from >= wanted.to) continue
      const piece = await calls.readChunk(recording, chunk.seq)
      yield piece.ok ? ok(clipPiece(piece.value, wanted)) : piece
      if (!piece.ok) return
    }
  }
}
