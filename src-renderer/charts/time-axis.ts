import { reactive } from 'vue'
import { clampSpan } from './span'

/** The stretch of time that all plots of a page show; in milliseconds of the simulation. */
export interface TimeAxis {
  readonly fromMs: number
  readonly toMs: number
  readonly fullFromMs: number
  readonly fullToMs: number
  /** Shows this stretch, or as much of it as the recording covers. */
  readonly set: (range: { readonly fromMs: number; readonly toMs: number }) => void
  readonly reset: () => void
}

/** No plot shows less than a tenth of the usual time step. */
export const smallestSpanMs = 0.01

/** @returns a time axis that shows everything; plots that share it zoom together */
export function createTimeAxis(fullFromMs: number, fullToMs: number): TimeAxis {
  const full = { from: fullFromMs, to: Math.max(fullToMs, fullFromMs + smallestSpanMs) }
  const axis = reactive({
    fromMs: full.from,
    toMs: full.to,
    fullFromMs: full.from,
    fullToMs: full.to,
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
