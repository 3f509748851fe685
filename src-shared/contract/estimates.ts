import { z } from 'zod'
import { baselineOptionsSchema, baselineReportSchema } from '../hardware/baselines'
import { operationCountsSchema } from '../hardware/operation-counts'
import { validationReportSchema } from '../hardware/validation'
import { nothing } from './common'
import { query } from './method'

export const estimateMethods = {
  /** Published workloads, each worked out by the estimator of mappings, beside what was published. */
  'estimates.validation': query(nothing, validationReportSchema),
  /** The same work on devices that are not neuromorphic, and the break-even spike rate. */
  'estimates.baselines': query(
    z.strictObject({ counts: operationCountsSchema, options: baselineOptionsSchema.partial() }),
    baselineReportSchema
  )
}
