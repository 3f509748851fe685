import type { BadPoint } from '../../../src-shared/contract/sweeps'
import { hasErrors } from '../../../src-shared/experiments/problem'
import type { ResolvedSweep } from '../../../src-shared/experiments/sweep/resolve-sweep'
import type { RunParts } from '../runs'
import { checkPoint, type PointSize } from './point-size'

export interface CheckedPoints {
  /** By point; null for those that cannot run. */
  readonly sizes: readonly (PointSize | null)[]
  readonly bad: readonly BadPoint[]
}

/** Others get their turn this often, in milliseconds. */
const breathAfter = 20

/**
 * Checks points one after another without holding up everybody else.
 * @param tell told now and then how many are done; false ends it
 * @returns null when it was ended
 */
export async function checkPoints(
  parts: RunParts,
  plan: ResolvedSweep,
  points: readonly number[],
  tell: (done: number) => boolean
): Promise<CheckedPoints | null> {
  const sizes: (PointSize | null)[] = []
  const bad: BadPoint[] = []
  let since = performance.now()
  for (const [done, point] of points.entries()) {
    const { problems, size } = checkPoint(parts, plan.documentAt(point))
    sizes.push(size)
    if (hasErrors(problems) || size === null) {
      bad.push({
        point,
        values: plan.valuesAt(point).map(({ axis, text }) => ({ axis, text })),
        problems: problems
          .filter(({ severity }) => severity === 'error')
          .map((one) => ({ ...one, path: [...one.path] }))
      })
    }
    if (performance.now() - since < breathAfter) continue
    if (!tell(done + 1)) return null
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
  return { sizes, bad }
}
