import type { Text } from '../../../src-shared/locale/text'
import type { FreeParameter } from './free-parameter'

/** Curves at one set of values: what was minimised and what can be drawn. */
export interface Outcome {
  readonly residuals: Float64Array
  /** In the unit of the measured response. */
  readonly fitted: Float64Array
}

export interface DerivedValue {
  readonly name: string
  readonly label: Text
  readonly unit: string
  readonly value: number
}

/** One model put against one measurement: all that the search needs to know. */
export interface FitProblem {
  readonly model: string
  readonly title: Text
  readonly isDevice: boolean
  readonly parameters: readonly FreeParameter[]
  /** Values of the parameters that are not free. */
  readonly fixed: Readonly<Record<string, number | string | boolean>>
  readonly polarity: 1 | -1
  /** The measured response; NaN where a point does not count. */
  readonly measured: Float64Array
  /** Measured values as they are compared, for the coefficient of determination. */
  readonly compared: Float64Array
  /** @returns null where the model cannot be calculated */
  readonly evaluate: (values: Float64Array) => Outcome | null
  readonly derive?: (values: Float64Array) => readonly DerivedValue[]
}
