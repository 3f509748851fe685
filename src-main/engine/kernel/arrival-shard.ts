import type { Arena } from './arena'
import { planesOf, windowsOf, type Window } from './arrival-windows'
import type { Kernel } from './kernel-module'
import type { ProjectionShard } from './projection-shard'

/** Sources whose synapses are put in order together, so that their rows stay in the cache. */
const sourcesAtATime = 64

export interface ArrivalRoom {
  readonly kernel: Kernel
  readonly arena: Arena
  /** Address of the list of inputs of one step. */
  readonly arrived: number
  /** Index in that list at which each population's inputs begin. */
  readonly inputs: ReadonlyMap<unknown, number>
}

/** One worker's synapses from one population, in the order in which its spikes arrive. */
export class ArrivalShard {
  readonly #past: number
  readonly #slotBytes: number
  readonly #mask: number
  readonly #note: (...args: number[]) => number
  readonly #arrive: readonly ((step: number) => void)[]

  /**
   * @param projections all of one source, just built; of them only their synapses in order remain,
   *                    unless they are to be looked at later
   * @param rawFrom     where the memory of their synapses begins, to the end of what is handed out
   * @throws OutOfMemory
   */
  constructor(
    projections: readonly ProjectionShard[],
    rawFrom: number,
    keepsRaw: boolean,
    { kernel, arena, arrived, inputs }: ArrivalRoom
  ) {
    const sources = projections[0]?.sources ?? 0
    const longest = Math.max(1, ...projections.map(({ longestDelay }) => longestDelay))
    const least = Math.min(longest, ...projections.map(({ shortestDelay }) => shortestDelay))
    const span = longest - least + 1
    const planes = planesOf(projections, inputs)
    const sortedFrom = arena.mark()
    const sorted = windowsOf(planes).map((window) => ({
      window,
      ...sortWindow(window, { sources, least, span }, kernel, arena)
    }))
    // What is in order takes the place of what it was made from.
    const shift = keepsRaw ? 0 : sortedFrom - rawFrom
    if (shift > 0) arena.moveDown(sortedFrom, rawFrom)

    this.#slotBytes = (sources + 1) * 4
    const slots = 2 ** Math.ceil(Math.log2(longest + 1))
    this.#mask = slots - 1
    this.#past = arena.allocate(this.#slotBytes * slots)
    this.#note = kernel.fn('notePast')
    this.#arrive = sorted.map(({ window, starts, records }) => {
      const arrive = kernel.fn(window.isWide ? 'arrive32' : 'arrive16')
      const to = arrived + window.base * 4
      const [past, slotBytes, mask] = [this.#past, this.#slotBytes, this.#mask]
      return (step) =>
        void arrive(past, slotBytes, mask, step, least, span, starts - shift, records - shift, to)
    })
  }

  /** Takes the spikes of one step, to be delivered when they arrive. */
  readonly note = (spikes: number, count: number, step: number): void => {
    this.#note(this.#past, this.#slotBytes, this.#mask, step, spikes, count)
  }

  /** Adds what arrives in a step to the list of inputs. */
  arrive(step: number): void {
    for (const arrive of this.#arrive) arrive(step)
  }
}

/** Puts the synapses onto one window's inputs in order: by source, then by delay. */
function sortWindow(
  { planes, base, isWide }: Window,
  { sources, least, span }: { sources: number; least: number; span: number },
  kernel: Kernel,
  arena: Arena
): { readonly starts: number; readonly records: number } {
  const count = kernel.fn('countDelays')
  const place = kernel.fn(isWide ? 'placeByDelay32' : 'placeByDelay16')
  const starts = arena.allocateFixed((sources * span + 1) * 4)
  for (const { rows, delays, isWideDelay } of planes) {
    count(0, sources, rows, delays, isWideDelay ? 1 : 0, least, span, starts)
  }
  const synapses = kernel.fn('startRows')(starts, sources * span) >>> 0
  const records = arena.allocateFixed(synapses * (isWide ? 8 : 6))
  for (let first = 0; first < sources; first += sourcesAtATime) {
    const end = Math.min(sources, first + sourcesAtATime)
    for (const { rows, targets, isWideTarget, weights, delays, isWideDelay, input } of planes) {
      const from = [rows, targets, isWideTarget ? 1 : 0, weights, delays, isWideDelay ? 1 : 0]
      place(first, end, ...from, least, span, starts, input - base, records)
    }
  }
  return { starts, records }
}
