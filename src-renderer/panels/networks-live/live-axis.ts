import { reactive } from 'vue'
import { cursorsOf, type SharedTime } from '../../charts/cursors/time-cursors'
import { clampSpan } from '../../charts/span'
import { smallestSpanMs } from '../../charts/time-axis'
import type { LiveBuffer } from '../../stores/live-buffer'

/** What of the time of a run that goes on is shown: its latest stretch, or one that was chosen. */
export interface LiveAxis extends SharedTime {
  /** Takes in that the run has gone on. @param latestMs what is shown of it while it is followed */
  readonly advance: (buffer: LiveBuffer, latestMs: number) => void
}

interface Following {
  readonly subject: () => string
  readonly is: () => boolean
  readonly set: (is: boolean) => void
}

/** @param following whether the newest time is shown; choosing a stretch ends that, showing all begins it */
export function createLiveAxis(following: Following): LiveAxis {
  const axis = reactive({
    fromMs: 0,
    toMs: 1,
    fullFromMs: 0,
    fullToMs: 1,
    get cursors() {
      return cursorsOf(following.subject())
    },
    set(range: { readonly fromMs: number; readonly toMs: number }) {
      if (!Number.isFinite(range.fromMs) || !Number.isFinite(range.toMs)) return
      following.set(false)
      const full = { from: axis.fullFromMs, to: axis.fullToMs }
      const span = clampSpan({ from: range.fromMs, to: range.toMs }, full, smallestSpanMs)
      axis.fromMs = span.from
      axis.toMs = span.to
    },
    reset: () => following.set(true),
    advance(buffer: LiveBuffer, latestMs: number) {
      axis.fullFromMs = buffer.fromMs
      axis.fullToMs = Math.max(buffer.toMs, buffer.fromMs + smallestSpanMs)
      if (!following.is()) return
      axis.toMs = axis.fullToMs
      axis.fromMs = Math.max(axis.fullFromMs, axis.toMs - latestMs)
    }
  })
  return axis
}
