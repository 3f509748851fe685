import type { SharedTime } from './cursors/time-cursors'

/** A stretch of an axis, in the axis's unit. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const width = (span: Span): number => span.to - span.from

/** The span moved, and shortened if need be, so that it lies inside `full` and is at least `smallest` wide. */
export function clampSpan(span: Span, full: Span, smallest: number): Span {
  const room = width(full)
  const wanted = Math.min(room, Math.max(width(span), Math.min(smallest, room)))
  const grown = wanted - width(span)
  const from = Math.min(Math.max(span.from - grown / 2, full.from), full.to - wanted)
  return { from, to: from + wanted }
}

/**
 * Zooms about a place that stays where it is.
 * @param factor below 1 shows less, above 1 more
 */
export function zoomSpan(
  span: Span,
  full: Span,
  factor: number,
  about: number,
  smallest: number
): Span {
  const applied = Math.max(factor, Math.min(smallest, width(full)) / width(span))
  return clampSpan(
    { from: about - (about - span.from) * applied, to: about + (span.to - about) * applied },
    full,
    smallest
  )
}

/** Moves the span by `by` units, no further than to the edge of `full`. */
export function panSpan(span: Span, full: Span, by: number): Span {
  const from = Math.min(Math.max(span.from + by, full.from), full.to - width(span))
  return { from, to: from + width(span) }
}

export const sameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to

/** What a chart needs to zoom along one axis. */
export interface Zoom {
  readonly span: Span
  readonly full: Span
  readonly smallest: number
  /** Of an axis of time that plots share: its cursors are drawn. */
  readonly time?: SharedTime
  /** Whether its values are logarithms, to base ten, of what the axis shows. */
  readonly isLog?: boolean
  /** Places of its ticks, where they are not round numbers. */
  readonly ticks?: (span: Span, count: number) => number[]
  readonly set: (span: Span) => void
}
