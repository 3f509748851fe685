import type { RunId } from '../../src-shared/ids'
import { failure, ok, type Failure, type Result } from '../../src-shared/result'
import { engineVersion, type CompiledNetwork } from '../engine'
import type { Checkpoint, CheckpointPiece } from '../pool'
import type { CheckpointInfo, Store } from '../store'

/** Wall seconds between checkpoints where none are named. */
export const standardCheckpointSeconds = 60

/** Stores a checkpoint piece by piece. @returns why it could not be kept, or null */
export async function keepCheckpoint(
  store: Store,
  run: RunId,
  { dt }: CompiledNetwork,
  { step, pieces }: Checkpoint,
  wallSeconds: number
): Promise<Failure | null> {
  const timeMs = Number((step * dt).toPrecision(12))
  const begun = await store.checkpoints.begin(run, { step, timeMs, engineVersion, wallSeconds })
  if (!begun.ok) return begun.failure
  for (const [seq, piece] of pieces.entries()) {
    const added = await store.checkpoints.add(begun.value, seq, piece)
    if (!added.ok) return added.failure
  }
  const completed = await store.checkpoints.complete(begun.value)
  return completed.ok ? null : completed.failure
}

/** Reads the checkpoint that a run can go on from, or says why it cannot. */
export async function readCheckpoint(
  store: Store,
  run: RunId,
  number: number
): Promise<Result<{ readonly info: CheckpointInfo; readonly checkpoint: Checkpoint }>> {
  const latest = await store.checkpoints.latest(run)
  if (!latest.ok) return latest
  const info = latest.value
  if (!info) return failure('conflict', 'failures.run.noCheckpoint', { number })
  if (info.engineVersion !== engineVersion) {
    const versions = { made: info.engineVersion, present: engineVersion }
    return failure('conflict', 'failures.run.otherEngine', { number, ...versions })
  }
  const pieces: CheckpointPiece[] = []
  for (let seq = 0; seq < info.pieces; seq++) {
    const piece = await store.checkpoints.piece(info.id, seq)
    if (!piece.ok) return piece
    const { part, bytes } = piece.value
    pieces.push({ part, bytes: Uint8Array.from(bytes) })
  }
  return ok({ info, checkpoint: { step: info.step, pieces } })
}
