import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { BaselineOptions, BaselineReport } from '../../src-shared/hardware/baselines'
import type { OperationCounts } from '../../src-shared/hardware/operation-counts'
import type { ValidationReport } from '../../src-shared/hardware/validation'
import { ask } from './ask'

/** Published workloads beside estimates, and comparisons with devices that are not neuromorphic. */
export const useEstimates = defineStore('estimates', () => {
  const validation = shallowRef<ValidationReport | null>(null)
  const comparison = shallowRef<BaselineReport | null>(null)
  let asked = 0

  return {
    validation,
    comparison,
    async loadValidation(): Promise<void> {
      validation.value ??= (await ask('estimates.validation', {})) ?? null
    },
    /** The last question counts: an answer that comes late is dropped. */
    async compare(counts: OperationCounts, options: BaselineOptions): Promise<void> {
      const own = ++asked
      const found = await ask('estimates.baselines', { counts, options })
      if (found && own === asked) comparison.value = found
    }
  }
})
