import type { Problem } from '../../../src-shared/experiments/problem'
import { failure, ok } from '../../../src-shared/result'
import type { ExperimentKindService } from '../experiment-kind'
import type { RunParts } from '../runs'
import { previewSweep } from './preview'

/** Sweeps as a kind of document: they are checked like others, and started in their own way. */
export const sweepKind = (parts: () => RunParts): ExperimentKindService => ({
  check: async (document) => {
    const { problems, plan } = await previewSweep(parts(), document)
    const [first] = plan?.bad ?? []
    const bad: readonly Problem[] = first
      ? [
          {
            severity: 'warning',
            path: ['axes'],
            key: 'sweeps.problems.badPoint',
            details: { values: first.values.map(({ text }) => text).join(', ') }
          }
        ]
      : []
    return ok({ problems: [...problems, ...bad], estimate: null })
  },
  begin: () => Promise.resolve(failure('conflict', 'failures.sweep.notARun')),
  hashOf: () => Promise.resolve(failure('conflict', 'failures.sweep.notARun'))
})
