import type { LocaleKey } from '../../../src-shared/locale'
import type { RecordingInfo } from '../../../src-shared/contract/runs'
import type { View, ViewKind, ViewOf, ViewRequest } from '../../../src-shared/contract/views'
import type { Surroundings } from '../axes'
import type { ChartOption } from '../echarts'
import type { LogAxes } from '../scale'
import type { Span } from '../span'
import type { Inputs } from './inputs'

interface FieldBase {
  readonly name: string
  readonly label: LocaleKey
  /** Left out of the form, and not read, where this says so of the choices made. */
  readonly isFor?: (choice: (name: string) => string) => boolean
}

/** One thing that can be set about an analysis. */
export type AnalysisField = FieldBase &
  (
    | {
        readonly kind: 'quantity'
        readonly unit: string
        readonly above?: number
        readonly min?: number
        readonly standard: (recording: RecordingInfo) => string
      }
    /** Index of a neuron in the population. */
    | { readonly kind: 'neuron'; readonly standard: (recording: RecordingInfo) => string }
    /** Moments, one after the other; the unit is ms where none stands. */
    | { readonly kind: 'times'; readonly standard: (recording: RecordingInfo) => string }
    /** One of the run's recordings of spikes; another than the one looked at where there is one. */
    | { readonly kind: 'recording' }
    | {
        readonly kind: 'choice'
        readonly options: readonly { readonly value: string; readonly label: LocaleKey }[]
      }
  )

/** What is drawn of an analysis. */
export interface Drawn {
  readonly option: ChartOption
  /** Ends of the horizontal axis when all is shown. */
  readonly full: Span
  readonly subtitle: string
  /** Said in place of the plot where there is nothing to draw. */
  readonly message: string
}

/** A way of looking at spikes that is not a picture of them over time. */
export interface Analysis {
  readonly kind: ViewKind
  readonly title: LocaleKey
  readonly fields: readonly AnalysisField[]
  /** The least stretch of the horizontal axis that can be looked at, in its unit. */
  readonly smallest: number
  /** Axes that can be logarithmic, and whether they are at first. */
  readonly log: LogAxes
  readonly request: (
    inputs: Inputs,
    range: { readonly fromMs: number; readonly toMs: number }
  ) => ViewRequest
  readonly draw: (view: View | null, inputs: Inputs, surroundings: Surroundings) => Drawn
}

interface Definition<Kind extends ViewKind> extends Omit<Analysis, 'kind' | 'draw' | 'request'> {
  readonly kind: Kind
  readonly request: (
    inputs: Inputs,
    range: { readonly fromMs: number; readonly toMs: number }
  ) => ViewRequest & { readonly kind: Kind }
  /** @param view null before the first one has come */
  readonly draw: (view: ViewOf<Kind> | null, inputs: Inputs, surroundings: Surroundings) => Drawn
}

/** Makes an analysis from one that knows its own kind of view. */
export const defineAnalysis = <Kind extends ViewKind>(definition: Definition<Kind>): Analysis => ({
  ...definition,
  draw: (view, inputs, surroundings) =>
    definition.draw(isOf(view, definition.kind) ? view : null, inputs, surroundings)
})

const isOf = <Kind extends ViewKind>(view: View | null, kind: Kind): view is ViewOf<Kind> =>
  view?.kind === kind
