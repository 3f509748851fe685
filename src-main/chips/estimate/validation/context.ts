import type {
  HardwareCatalogue,
  ValidationWorkload
} from '../../../../src-shared/hardware/catalogue'
import type { HardwareEntry } from '../../../../src-shared/hardware/catalogue-entry'
import type { ValidationCheck } from '../../../../src-shared/hardware/validation'

/** What the cortical microcircuit does in a second, from its published size, connections and rates. */
export interface MicrocircuitActivity {
  readonly neurons: number
  readonly synapses: number
  readonly spikesPerSecond: number
  readonly eventsPerSecond: number
}

export interface ValidationContext {
  readonly catalogue: HardwareCatalogue
  readonly microcircuit: MicrocircuitActivity
}

/** Estimates a workload with the estimator that every mapping uses, and compares. */
export type ValidationRule = (
  workload: ValidationWorkload,
  context: ValidationContext
) => readonly ValidationCheck[]

/** @throws where the catalogue lost an entry that workloads are about */
export function entryOf({ catalogue }: ValidationContext, id: string): HardwareEntry {
  const found = catalogue.entries.find((entry) => entry.id === id)
  if (!found) throw new TypeError(`the catalogue has no entry ${id}`)
  return found
}
