import { reactive } from 'vue'

/** Moments of the simulation, ms, that all plots of a run mark; null for none. */
export interface TimeCursors {
  /** Where the pointer stands, in any of the plots. */
  pointerMs: number | null
  /** The time cursor: set by a click, moved by playing. */
  atMs: number | null
  /** Two places that are compared. */
  aMs: number | null
  bMs: number | null
  isPlaying: boolean
  /** Simulated time a time of the clock: 1 is real time. */
  speed: number
}

/** The time that plots share: the stretch that they show, and what is marked in it. */
export interface SharedTime {
  readonly fromMs: number
  readonly toMs: number
  readonly fullFromMs: number
  readonly fullToMs: number
  readonly cursors: TimeCursors
  /** Shows this stretch, or as much of it as there is. */
  readonly set: (range: { readonly fromMs: number; readonly toMs: number }) => void
  readonly reset: () => void
}

export const createTimeCursors = (): TimeCursors =>
  reactive({ pointerMs: null, atMs: null, aMs: null, bMs: null, isPlaying: false, speed: 0.1 })

/** Cursors of so many runs are remembered. */
const mostSubjects = 40
const known = new Map<string, TimeCursors>()

/** The cursors of a run, or of anything else whose plots belong together: the same wherever it is shown. */
export function cursorsOf(subject: string): TimeCursors {
  const found = known.get(subject) ?? createTimeCursors()
  known.delete(subject)
  known.set(subject, found)
  const [oldest] = known.keys()
  if (known.size > mostSubjects && oldest !== undefined) known.delete(oldest)
  return found
}

/** A moment that lies within what there is to show. */
export const withinTime = ({ fullFromMs, fullToMs }: SharedTime, ms: number): number =>
  Math.min(Math.max(ms, fullFromMs), fullToMs)

/** Marks A or B: where the pointer stands, else at the time cursor, else in the middle of what is shown. */
export function markPlace(time: SharedTime, place: 'aMs' | 'bMs'): void {
  const { cursors } = time
  const middle = (time.fromMs + time.toMs) / 2
  cursors[place] = withinTime(time, cursors.pointerMs ?? cursors.atMs ?? middle)
}

export function clearPlaces({ cursors }: SharedTime): void {
  Object.assign(cursors, { aMs: null, bMs: null, atMs: null, isPlaying: false })
}

/** Shows what lies between A and B. @returns false where they do not enclose anything */
export function zoomBetween(time: SharedTime): boolean {
  const { aMs, bMs } = time.cursors
  if (aMs === null || bMs === null || aMs === bMs) return false
  time.set({ fromMs: Math.min(aMs, bMs), toMs: Math.max(aMs, bMs) })
  return true
}
