import type { ActivityGuard } from './activity-guard'
import type { Arena } from './arena'
import type { DriveShard } from './drive-shard'
import type { PlasticShard } from './plastic-shard'
import type { PopulationShard } from './population-shard'
import type { RecordingShard } from './recording-shard'
import { StateBook, UnfitState } from './state-book'

/** One worker's part of a checkpoint, in pieces that can be handed over and stored one by one. */
export interface ShardState {
  /** The last step that it contains. */
  readonly step: number
  /** What is remembered outside of the worker's memory. */
  readonly book: Uint8Array<ArrayBuffer>
  /** What may have changed in the worker's memory, one after the other. */
  readonly memory: readonly Uint8Array<ArrayBuffer>[]
}

const pieceBytes = 4 * 2 ** 20

/** Everything on a worker that has a past. */
export interface ShardParts {
  readonly arena: Arena
  readonly populations: readonly PopulationShard[]
  readonly drives: readonly DriveShard[]
  readonly plastic: readonly PlasticShard[]
  readonly recordings: readonly RecordingShard[]
  readonly guard: ActivityGuard
}

/** Copies the state at the end of an epoch, when all that was sampled has been handed over. */
export function saveShard(parts: ShardParts, step: number): ShardState {
  const { arena, populations, plastic, recordings, guard } = parts
  const book = new StateBook()
  book.putNumbers('step', [step])
  book.putNumbers('layout', layoutOf(arena))
  book.putNumbers(
    'currents',
    populations.map(({ current }) => current)
  )
  plastic.forEach((rule, i) => book.putNumbers(`plastic ${i}`, rule.remembered))
  recordings.forEach((one, i) => book.putNumbers(`recording ${i}`, one.remembered))
  book.putNumbers('guard', guard.remembered)
  return { step, book: book.pack(), memory: copyOut(arena) }
}

/**
 * Puts a worker that has just been built into a state that was saved.
 * @throws UnfitState when it is not that of this network, on this number of workers
 */
export function restoreShard(parts: ShardParts, state: ShardState): void {
  const { arena, populations, drives, plastic, recordings, guard } = parts
  const book = StateBook.unpack(state.book)
  const [step] = book.numbers('step')
  const layout = book.numbers('layout')
  const isFit = layoutOf(arena).every((value, i) => value === layout[i])
  if (step !== state.step || !isFit) throw new UnfitState('another layout of memory')
  copyIn(arena, state.memory)
  // A stimulus knows how far it has come once it has acted in the last step again; what it does to
  // the network by that is taken back.
  for (const drive of drives) drive.act(step)
  copyIn(arena, state.memory)
  const currents = book.numbers('currents')
  populations.forEach((population, i) => (population.current = currents[i] ?? 0))
  plastic.forEach((rule, i) => rule.remember(book.numbers(`plastic ${i}`)))
  recordings.forEach((one, i) => one.remember(book.numbers(`recording ${i}`)))
  guard.remember(book.numbers('guard'))
}

/** Bytes that a checkpoint takes of a worker's memory. */
export const keptBytes = ({ kept }: Arena): number =>
  kept.reduce((sum, { bytes }) => sum + bytes, 0)

/** Numbers that differ where memory is laid out differently. */
const layoutOf = ({ used, kept }: Arena): number[] => [
  used,
  kept.length,
  kept.reduce((hash, { address, bytes }) => (hash * 31 + address + 7 * bytes) % 2 ** 40, 0)
]

function copyOut(arena: Arena): Uint8Array<ArrayBuffer>[] {
  const total = keptBytes(arena)
  const pieces = Array.from(
    { length: Math.ceil(total / pieceBytes) },
    (_, i) => new Uint8Array(Math.min(pieceBytes, total - i * pieceBytes))
  )
  eachStretch(arena, (memory, piece, at) => pieces[piece]?.set(memory, at))
  return pieces
}

function copyIn(arena: Arena, pieces: readonly Uint8Array[]): void {
  const total = pieces.reduce((sum, { length }) => sum + length, 0)
  if (total !== keptBytes(arena)) throw new UnfitState(`${total} bytes of memory`)
  eachStretch(arena, (memory, piece, at) => {
    memory.set(pieces[piece]?.subarray(at, at + memory.length) ?? [])
  })
}

/** Goes through all that is kept, cut where a region or a piece ends. */
function eachStretch(
  arena: Arena,
  use: (memory: Uint8Array, piece: number, at: number) => void
): void {
  let position = 0
  for (const { address, bytes } of arena.kept) {
    for (let done = 0; done < bytes;) {
      const at = position % pieceBytes
      const length = Math.min(bytes - done, pieceBytes - at)
      use(arena.bytes(address + done, length), Math.floor(position / pieceBytes), at)
      done += length
      position += length
    }
  }
}
