import type { Text } from '../locale/text'

/**
 * A figure of merit: what it is, so that two readers mean the same by it. `device` figures are found for each
 * device and summed up over the population; `population` figures exist only for all devices together.
 */
export interface FigureDescription {
  readonly id: string
  readonly title: Text
  /** In one or two sentences, with the rule it is computed by. */
  readonly definition: Text
  /** TeX */
  readonly symbol?: string
  /** SI unit, or "1". A figure in `S` is in `F` for capacitive devices, one in `A` in `C`. */
  readonly unit: string
  readonly of: 'device' | 'population'
  /** Which way is better for a synapse; absent where it depends. */
  readonly better?: 'high' | 'low'
  /** Spans decades: shown on a logarithmic axis. */
  readonly logarithmic?: boolean
  readonly source?: string
}
