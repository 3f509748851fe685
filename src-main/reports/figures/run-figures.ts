import type { Catalogue } from '../../../src-shared/catalogue'
import type { FigureRow } from '../../../src-shared/contract/curves'
import type { RunDetail } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import type { Result } from '../../../src-shared/result'
import type { Figure, ReportClient } from '../report'

/** What drawings of a whole run are made from. */
export interface RunContext {
  readonly client: ReportClient
  readonly run: RunDetail
  /** Figures of merit of measured devices; none of other runs. */
  readonly merits: readonly FigureRow[]
  readonly catalogue: Catalogue
  readonly t: Translator
}

/** Drawings that a run of some kind has, besides those of its recordings. */
export interface RunFigures {
  readonly order: number
  readonly kind: string
  readonly drawRun: (context: RunContext) => Promise<Result<readonly Figure[]>>
}
