import type { estimateMethods } from '../../../src-shared/contract/estimates'
import type { Handlers } from '../../../src-shared/contract/method'
import { baselineOptionsSchema } from '../../../src-shared/hardware/baselines'
import { ok } from '../../../src-shared/result'
import { baselines } from '../../chips/estimate/baselines'
import { validate } from '../../chips/estimate/validation/validate'
import { microcircuitActivity } from '../microcircuit'
import type { ProjectHolder } from '../project-holder'
import { currentHardware } from './index'
import { loadHardwareCatalogue, loadValidationWorkloads } from './load-catalogue'

/** Estimates that need no mapping: published workloads, and comparisons. */
export function estimateService(holder: ProjectHolder): Handlers<typeof estimateMethods> {
  const { resources } = holder.options
  return {
    // The delivered catalogue: values of the user's own would be no check of the estimator.
    'estimates.validation': async () =>
      ok(
        validate(await loadValidationWorkloads(resources), {
          catalogue: await loadHardwareCatalogue(resources),
          microcircuit: microcircuitActivity()
        })
      ),
    'estimates.baselines': async ({ counts, options }) =>
      ok(baselines(await currentHardware(holder), counts, baselineOptionsSchema.parse(options)))
  }
}
