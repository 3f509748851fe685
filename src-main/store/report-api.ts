import type {
  NewReportPicture,
  ReportPicture,
  ReportSummary,
  StoredReport
} from '../../src-shared/contract/reports'
import type { ReportDocument } from '../../src-shared/reports/schema'

/** What a report is at a moment, with its steps. */
export type ReportState = Pick<StoredReport, 'document' | 'position' | 'edits'>

/** Kept reports. Fails with `failures.store.noReport` for an unknown id. */
export interface ReportCalls {
  /** The one changed last first, without those in the trash. */
  list(): ReportSummary[]
  /** Also one in the trash. */
  get(id: string): StoredReport
  create(document: ReportDocument): StoredReport
  /** On the disk when it returns. */
  save(id: string, state: ReportState): ReportSummary
  /** The same report once more, with its pictures and without its steps. */
  duplicate(id: string, title: string): StoredReport
  /** `failures.note.notAPicture` for what is neither a PNG file nor SVG. */
  addPicture(id: string, picture: NewReportPicture): { id: string }
  /** `failures.note.noPicture`, or `failures.note.damagedPicture`. */
  picture(id: string): ReportPicture
}
