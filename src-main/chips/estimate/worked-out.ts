import type {
  EnergySet,
  EstimateMethod,
  EstimateNote,
  Range
} from '../../../src-shared/hardware/estimate'
import type { Confidence } from '../../../src-shared/hardware/sourced-value'

/** What one way of estimating comes to. */
export interface WorkedOut {
  readonly method: EstimateMethod
  /** The default set first; empty where there is nothing to work with. */
  readonly sets: readonly EnergySet[]
  readonly notes: readonly EstimateNote[]
  /** Where terms alone do not say how far the result can be trusted. */
  readonly confidences?: readonly Confidence[]
  /** Bounds that follow from something else than the sets. */
  readonly bounds?: Range
  /** Where the way itself says how long the run takes. */
  readonly seconds?: Range
  readonly latency?: { readonly median: number; readonly p95: number; readonly max: number }
  readonly timeSplit?: { readonly compute: number; readonly transfer: number }
}

export const note = (
  code: string,
  values: Readonly<Record<string, string | number>> = {}
): EstimateNote => ({ code, values: { ...values } })
