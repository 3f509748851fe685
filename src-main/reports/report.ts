import type { Catalogue, DevicePreset } from '../../src-shared/catalogue'
import type { Client } from '../../src-shared/contract/client'
import type { Compared } from '../../src-shared/contract/comparisons'
import type { CrossbarLines } from '../../src-shared/contract/crossbars'
import type { FigureRow } from '../../src-shared/contract/curves'
import type { MappingOutcome } from '../../src-shared/contract/mappings'
import type { RecordingInfo, RunDetail } from '../../src-shared/contract/runs'
import type { ReportPicture } from '../../src-shared/contract/reports'
import type { SweepDetail, SweepMetric, SweepPoint } from '../../src-shared/contract/sweeps'
import type { View, ViewKind, ViewOf, ViewRequest } from '../../src-shared/contract/views'
import type { Json } from '../../src-shared/experiments/json'
import type { Translator } from '../../src-shared/locale'
import type { ReportDocument, ReportSection } from '../../src-shared/reports/schema'
import type { Result } from '../../src-shared/result'
import type { Markup } from './markup'
import type { ReportNote } from './note'

/** Where a report gets runs, views of recordings and the catalogue from: it only reads. */
export type ReportClient = Pick<Client, 'call'>

/** A drawing of one recording and the words below it. */
export interface Figure {
  readonly svg: Markup
  readonly caption: string
  readonly width: 'full' | 'half'
}

export interface ReportRun {
  readonly detail: RunDetail
  /** What was written down about it. */
  readonly note: ReportNote
  readonly figures: readonly Figure[]
  /** Figures of merit, of a run that measured devices. */
  readonly merits: readonly FigureRow[]
  /** Currents of the lines, of a run that solved an array. */
  readonly lines: CrossbarLines | null
  /** What became of a network on each chip, of a mapping. */
  readonly mapped: MappingOutcome | null
}

/** A sweep with what came out of it. */
export interface SweptReport {
  readonly detail: SweepDetail
  readonly metrics: readonly SweepMetric[]
  readonly points: readonly SweepPoint[]
}

/** Everything that goes into a report: sections read it and ask nobody. */
export interface Report {
  readonly t: Translator
  /** What the user arranged. */
  readonly document: ReportDocument
  readonly title: string
  readonly madeAt: string
  /** Of Engram. */
  readonly version: string
  readonly runs: readonly ReportRun[]
  /** Of runs that are not drawn one by one: there are too many. */
  readonly undrawn: number
  /** Documents whose models are described. */
  readonly documents: readonly Json[]
  /** Of a comparison. */
  readonly compared: Compared | null
  /** Drawings of several runs over one another. */
  readonly overlays: readonly Figure[]
  readonly swept: SweptReport | null
  /** Of a datasheet. */
  readonly preset: DevicePreset | null
  /** Plots that the user sent to it, by their ids. */
  readonly pictures: ReadonlyMap<string, ReportPicture>
  /** Devices of all runs compared; null where there is nothing to compare. */
  readonly comparison: Figure | null
  readonly catalogue: Catalogue
}

/** One kind of part of a report; one without content is left out. */
export interface Section {
  readonly id: string
  /** Null where it needs no heading and no entry in the table of contents. */
  readonly heading: ((report: Report) => string) | null
  /** @param part what the user says of it */
  readonly write: (report: Report, part: ReportSection) => Markup | null
}

/** Reads one view of one recording. */
export type ReadView = <Kind extends ViewKind>(
  view: Extract<ViewRequest, { kind: Kind }>
) => Promise<Result<ViewOf<Kind>>>

/** How one kind of recording is drawn. */
export interface FigureKind {
  readonly order: number
  readonly suits: (recording: RecordingInfo) => boolean
  /** @param colour of the recording's population */
  readonly draw: (
    recording: RecordingInfo,
    read: ReadView,
    t: Translator,
    colour: string
  ) => Promise<Result<readonly Figure[]>>
}

export const isView = <Kind extends ViewKind>(view: View, kind: Kind): view is ViewOf<Kind> =>
  view.kind === kind
