import type { Result } from '../../../src-shared/result'

/** A file of a report: where it goes inside the folder, and its content piece by piece. */
export interface ReportFile {
  readonly path: string
  readonly description: string
  readonly content: () => AsyncIterable<Result<string | Uint8Array>>
}
