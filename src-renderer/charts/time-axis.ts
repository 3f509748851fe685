import { reactive } from 'vue'
import { createTimeCursors, type SharedTime, type TimeCursors } from './cursors/time-cursors'
import { clampSpan } from './span'

/** The stretch of time that all plots of a page show, in milliseconds of the simulation, and its cursors. */
export type TimeAxis = SharedTime

/** No plot shows less than a tenth of the usual time step. */
export const smallestSpanMs = 0.01

/**
 * @param cursors what is marked in it: those of the run, where it is shown in several places
 * @returns a time axis that shows everything; plots that share it zoom together
 */
export function createTimeAxis(
  fullFromMs: number,
  fullToMs: number,
  cursors: TimeCursors = createTimeCursors()
): TimeAxis {
  const full = { from: fullFromMs, to: Math.max(fullToMs, fullFromMs + smallestSpanMs) }
  const axis = reactive({
    fromMs: full.from,
    toMs: full.to,
    fullFromMs: full.from,
    fullToMs: full.to,
    cursors,
    set(range: { readonly fromMs: number; readonly toMs: number }) {
      if (!Number.isFinite(range.fromMs) || !Number.isFinite(range.toMs)) return
      const span = clampSpan({ from: range.fromMs, to: range.toMs }, full, smallestSpanMs)
      axis.fromMs = span.from
      axis.toMs = span.to
    },
    reset() {
      axis.fromMs = full.from
      axis.toMs = full.to
    }
  })
  return axis
}
