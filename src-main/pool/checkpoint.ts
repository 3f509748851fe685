import { UnfitState, type ShardState } from '../engine'

/** A piece of a checkpoint: pieces of one part follow one another. */
export interface CheckpointPiece {
  /** `run`, or `book` or `memory` with a worker's number. */
  readonly part: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A whole run at the end of one step, on its number of workers. */
export interface Checkpoint {
  readonly step: number
  readonly pieces: readonly CheckpointPiece[]
}

/** More than this is not kept: it would take the disk longer than it is worth. */
export const mostCheckpointBytes = 2 * 2 ** 30

const pieceBytes = 4 * 2 ** 20

/** Puts together what the run's thread and its workers remember. */
export function makeCheckpoint(
  run: Uint8Array<ArrayBuffer>,
  states: readonly ShardState[]
): Checkpoint {
  const workers = states.flatMap(({ book, memory }, worker): CheckpointPiece[] => [
    ...cut(`book ${worker}`, book),
    ...memory.map((bytes) => ({ part: `memory ${worker}`, bytes }))
  ])
  return { step: states[0]?.step ?? 0, pieces: [...cut('run', run), ...workers] }
}

/** What the run's thread remembers. */
export const runPart = ({ pieces }: Checkpoint): Uint8Array<ArrayBuffer> => joined(pieces, 'run')

/** What each worker remembers. @throws UnfitState when it is not that of so many workers */
export function shardStates({ step, pieces }: Checkpoint, workers: number): readonly ShardState[] {
  const books = pieces.filter(({ part }) => part.startsWith('book '))
  const found = new Set(books.map(({ part }) => part)).size
  if (found !== workers) throw new UnfitState(`${found} workers instead of ${workers}`)
  return Array.from({ length: workers }, (_, worker) => ({
    step,
    book: joined(pieces, `book ${worker}`),
    memory: pieces.filter(({ part }) => part === `memory ${worker}`).map(({ bytes }) => bytes)
  }))
}

function cut(part: string, bytes: Uint8Array<ArrayBuffer>): CheckpointPiece[] {
  const count = Math.max(1, Math.ceil(bytes.length / pieceBytes))
  return Array.from({ length: count }, (_, i) => ({
    part,
    bytes: bytes.slice(i * pieceBytes, (i + 1) * pieceBytes)
  }))
}

function joined(pieces: readonly CheckpointPiece[], part: string): Uint8Array<ArrayBuffer> {
  const own = pieces.filter((piece) => piece.part === part)
  const out = new Uint8Array(own.reduce((sum, { bytes }) => sum + bytes.length, 0))
  let at = 0
  for (const { bytes } of own) {
    out.set(bytes, at)
    at += bytes.length
  }
  return out
}
