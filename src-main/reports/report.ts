import type { Catalogue } from '../../src-shared/catalogue'
import type { Client } from '../../src-shared/contract/client'
import type { CrossbarLines } from '../../src-shared/contract/crossbars'
import type { FigureRow } from '../../src-shared/contract/curves'
import type { RecordingInfo, RunDetail } from '../../src-shared/contract/runs'
import type { View, ViewKind, ViewOf, ViewRequest } from '../../src-shared/contract/views'
import type { RunId } from '../../src-shared/ids'
import type { Language, Translator } from '../../src-shared/locale'
import type { Result } from '../../src-shared/result'
import type { Markup } from './markup'
import type { ReportNote } from './note'

/** Where a report gets runs, views of recordings and the catalogue from: it only reads. */
export type ReportClient = Pick<Client, 'call'>

/** What the user asks for. */
export interface ReportRequest {
  readonly runs: readonly RunId[]
  readonly language: Language
  readonly title?: string | undefined
  readonly summary?: string | undefined
}

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
}

/** Everything that goes into a report: sections read it and ask nobody. */
export interface Report {
  readonly t: Translator
  readonly title: string
  readonly summary: string
  readonly madeAt: string
  readonly runs: readonly ReportRun[]
  /** Devices of all runs compared; null where there is nothing to compare. */
  readonly comparison: Figure | null
  readonly catalogue: Catalogue
}

/** One part of a report. Parts stand in the order of `order`; one without content is left out. */
export interface Section {
  readonly id: string
  readonly order: number
  /** Null where it needs no heading and no entry in the table of contents. */
  readonly heading: ((report: Report) => string) | null
  readonly write: (report: Report) => Markup | null
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
