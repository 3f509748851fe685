import type { Span } from './span'

/** What of a plot is seen: ends of its axes in their own units, and which curves are switched off. */
export interface VisiblePart {
  readonly x: Span
  /** Null where the vertical axis follows the curves. */
  readonly y: Span | null
  /** Names of the curves that are switched off in the legend. */
  readonly hidden: ReadonlySet<string>
}

/** Whether a value is between the ends of a span. */
export const isWithin = (span: Span | null, value: number): boolean =>
  span === null || (value >= span.from && value <= span.to)
