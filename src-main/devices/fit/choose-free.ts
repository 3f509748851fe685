import { randomStream } from '../random'
import type { FitProblem } from './fit-problem'
import { shareOf, valueAt } from './free-parameter'
import { costOf } from './search'
import { dot, norm } from './singular-values'

const looks = 40
const points = 3
/** A parameter whose effect is that of others but for this part is not chosen. */
const leastOwn = 3e-3

/**
 * Names of the parameters that shape the curve, each in a way of its own: pivoted orthogonalisation of the
 * derivatives at the best of some points.
 * @param most at most so many
 */
export function chooseFree(problem: FitProblem, most: number): string[] {
  const { parameters } = problem
  const random = randomStream(1, 0)
  const tried = Array.from({ length: looks }, (_, n) => {
    const values = Float64Array.from(parameters, (parameter) => {
      if (n === 0) return parameter.start
      const [low, high] = parameter.draw ?? [parameter.low, parameter.high]
      return valueAt({ ...parameter, low, high }, random.uniform())
    })
    return { values, cost: costOf(problem, values) }
  })
  const best = tried.toSorted((a, b) => a.cost - b.cost).slice(0, points)
  const effects = parameters.map((_, j) => effectOf(problem, j, best))
  const whole = effects.map(norm)
  const chosen: number[] = []
  while (chosen.length < most) {
    const left = effects.map(norm)
    const j = left.reduce((top, size, k) => (size > (left[top] ?? 0) ? k : top), 0)
    const size = left[j] ?? 0
    if (!(size > leastOwn * (whole[j] ?? 0)) || size < 1e-4 * Math.max(...whole)) break
    chosen.push(j)
    const direction = (effects[j] ?? new Float64Array(0)).map((x) => x / size)
    for (const effect of effects) {
      const along = dot(effect, direction)
      for (let i = 0; i < effect.length; i++)
        effect[i] = (effect[i] ?? 0) - along * (direction[i] ?? 0)
    }
    effects[j]?.fill(0)
  }
  return parameters.filter((_, j) => chosen.includes(j)).map(({ name }) => name)
}

/** Change of all residuals with the parameter's place in its range, at several points one after another. */
function effectOf(
  problem: FitProblem,
  index: number,
  at: readonly { readonly values: Float64Array }[]
): Float64Array {
  const count = problem.compared.length
  const effect = new Float64Array(count * at.length)
  const parameter = problem.parameters[index]
  if (!parameter) return effect
  at.forEach(({ values }, n) => {
    const here = problem.evaluate(values)?.residuals.slice()
    const share = shareOf(parameter, values[index] ?? 0)
    const step = share > 0.5 ? -1e-4 : 1e-4
    const aside = values.slice()
    aside[index] = valueAt(parameter, share + step)
    const there = problem.evaluate(aside)?.residuals
    if (!here || !there) return
    for (let i = 0; i < count; i++)
      effect[n * count + i] = ((there[i] ?? 0) - (here[i] ?? 0)) / step
  })
  return effect
}
