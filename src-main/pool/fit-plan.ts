import type { FitRange } from '../../src-shared/contract/fit'
import type { FitData, JudgedFit, StartOutcome } from '../devices'
import { judgeFit, makeProblem, searchFrom } from '../devices'
import type { Failure, Result } from '../../src-shared/result'
import { failure, ok } from '../../src-shared/result'

/** A model with what is to be estimated, and values of other parameters. */
export interface FitWish {
  readonly model: string
  readonly free: readonly string[] | undefined
  readonly over: Readonly<Record<string, number | string | boolean>>
  readonly ranges?: Readonly<Record<string, FitRange>> | undefined
}

interface Common {
  readonly data: FitData
  readonly wishes: readonly FitWish[]
  readonly seed: number
}

/**
 * A fit in three passes over any number of workers: which parameters are free (a unit a model), searches (a unit
 * a start of a model), and what the best of a model's searches is worth (a unit a model).
 */
export type FitPlan =
  | (Common & { readonly pass: 'choose' })
  | (Common & { readonly pass: 'search'; readonly starts: number })
  | (Common & {
      readonly pass: 'judge'
      readonly confidence: number
      /** Of each model, in the order of its starts. */
      readonly outcomes: readonly (readonly StartOutcome[])[]
    })

export type FitPart =
  | { readonly pass: 'choose'; readonly free: readonly string[]; readonly refused: Failure | null }
  | { readonly pass: 'search'; readonly outcome: StartOutcome }
  | { readonly pass: 'judge'; readonly fit: JudgedFit | null }

export const fitUnits = (plan: FitPlan): number =>
  plan.wishes.length * (plan.pass === 'search' ? plan.starts : 1)

/** Does one unit. @returns null when `onStep` asked for the end */
export function fitStep(
  plan: FitPlan,
  unit: number,
  onStep: () => boolean
): Result<FitPart | null> {
  const starts = plan.pass === 'search' ? plan.starts : 1
  const index = Math.floor(unit / starts)
  const wish = plan.wishes[index]
  if (!wish) return failure('defect', 'failures.defect', { method: 'fit', message: `${unit}` })
  const problem = makeProblem(wish.model, plan.data, wish)
  if (!problem.ok) {
    return plan.pass === 'choose'
      ? ok({ pass: 'choose', free: [], refused: problem.failure })
      : problem
  }
  const { parameters } = problem.value
  switch (plan.pass) {
    case 'choose': {
      const free = parameters.flatMap(({ name, ofModel }) => (ofModel ? [name] : []))
      return onStep() ? ok({ pass: 'choose', free, refused: null }) : ok(null)
    }
    case 'search': {
      let isWanted = true
      const onIteration = (): boolean => !(isWanted = onStep())
      const outcome = searchFrom(problem.value, unit % starts, plan.seed, onIteration)
      return ok(isWanted ? { pass: 'search', outcome } : null)
    }
    case 'judge': {
      const fit = judgeFit(problem.value, plan.outcomes[index] ?? [], plan.confidence)
      return onStep() ? ok({ pass: 'judge', fit }) : ok(null)
    }
  }
}
