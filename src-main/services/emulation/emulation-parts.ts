import type { Catalogue } from '../../../src-shared/catalogue'
import type { Pool } from '../../pool'
import type { ProjectHolder } from '../project-holder'
import type { RunQueue } from '../run-queue'

/** What emulation needs of the rest. */
export interface EmulationParts {
  readonly holder: ProjectHolder
  readonly catalogue: Catalogue
  readonly pool: Pool
  readonly queue: RunQueue
}
