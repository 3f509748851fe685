import { reactive } from 'vue'
import { clampSpan, type Span, type Zoom } from './span'
import { smallestSpanMs, type TimeAxis } from './time-axis'

/** The shared time axis as something to zoom. */
export const timeZoom = (axis: TimeAxis): Zoom => ({
  get span() {
    return { from: axis.fromMs, to: axis.toMs }
  },
  get full() {
    return { from: axis.fullFromMs, to: axis.fullToMs }
  },
  smallest: smallestSpanMs,
  time: axis,
  set: (span) => axis.set({ fromMs: span.from, toMs: span.to })
})

/** An axis that one plot has for itself; shows everything at first. */
export function ownZoom(
  full: () => Span,
  smallest: number,
  ticks?: Zoom['ticks']
): Zoom & { readonly reset: () => void } {
  const chosen = reactive<{ span: Span | null }>({ span: null })
  return {
    get span() {
      return chosen.span === null ? full() : clampSpan(chosen.span, full(), smallest)
    },
    get full() {
      return full()
    },
    smallest,
    ...(ticks ? { ticks } : {}),
    set: (span) => {
      chosen.span = clampSpan(span, full(), smallest)
    },
    reset: () => {
      chosen.span = null
    }
  }
}
