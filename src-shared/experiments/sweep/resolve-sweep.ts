import { fail, ok, type Result } from '../../result'
import { formatQuantity } from '../../units'
import type { Json } from '../json'
import type { Path, Problem } from '../problem'
import { withValueAt } from './field-path'
import { randomStream, shuffled } from './random'
import { resolveAxis, type AxisContext, type ResolvedAxis } from './resolve-axis'
import {
  mostPoints,
  mostRuns,
  type SweepDocument,
  type SweepDraws,
  type SweepSeeds
} from './schema'

/** The value of one axis at one point. */
export interface AxisValue {
  readonly axis: string
  readonly unit: string
  readonly number: number
  /** "20 mV" */
  readonly text: string
}

/** A sweep worked out: how many points and runs it has, and what each of them is. */
export interface ResolvedSweep {
  readonly axes: readonly ResolvedAxis[]
  readonly points: number
  /** Runs of each point; 1 where the sweep says nothing of seeds. */
  readonly repeats: number
  readonly runs: number
  /** The values of the axes at a point, in their order. */
  readonly valuesAt: (point: number) => readonly AxisValue[]
  /** The experiment as it is at a point. */
  readonly documentAt: (point: number) => Json
  /** Null where the experiment's own seed is meant. */
  readonly seedAt: (point: number, repeat: number) => number | null
}

const error = (path: Path, key: string, details: Problem['details'] = {}): Problem => ({
  severity: 'error',
  path,
  key: `sweeps.problems.${key}`,
  details
})

/** Axes whose values change at the same time. */
interface Factor {
  readonly length: number
  readonly axes: readonly number[]
}

/**
 * Works out a sweep. The first axis changes slowest; drawn axes are one factor of the grid together.
 * The same document always gives the same points and seeds.
 */
export function resolveSweep(
  document: SweepDocument,
  context: AxisContext
): Result<ResolvedSweep, readonly Problem[]> {
  const problems: Problem[] = []
  const axes: ResolvedAxis[] = []
  for (const [i, axis] of document.axes.entries()) {
    const resolved = resolveAxis(axis, i, context)
    if (resolved.ok) axes.push(resolved.value)
    else problems.push(...resolved.failure)
  }
  problems.push(...seedProblems(document.seeds))
  if (problems.length > 0) return fail(problems)
  const factors = factorsOf(axes, document.draws)
  if (!factors.ok) return factors
  problems.push(...clashes(axes))
  const points = factors.value.reduce((product, { length }) => product * length, 1)
  const repeats = repeatsOf(document.seeds)
  if (points > mostPoints) {
    problems.push(error(['axes'], 'tooManyPoints', { count: points, most: mostPoints }))
  } else if (points * repeats > mostRuns) {
    problems.push(error(['seeds'], 'tooManyRuns', { count: points * repeats, most: mostRuns }))
  }
  if (axes.length === 0 && !document.seeds) problems.push(error(['axes'], 'nothingToSweep'))
  if (problems.length > 0) return fail(problems)
  return ok(sweepOf(document, context.base, axes, factors.value, points, repeats))
}

function sweepOf(
  { draws, seeds }: SweepDocument,
  base: Json,
  axes: readonly ResolvedAxis[],
  factors: readonly Factor[],
  points: number,
  repeats: number
): ResolvedSweep {
  const drawn = drawnNumbers(axes, draws)
  const numberAt = (point: number, axis: number): number => {
    let rest = point
    // Mixed radix, the last factor fastest.
    for (const { length, axes: own } of factors.toReversed()) {
      const index = rest % length
      rest = Math.floor(rest / length)
      if (!own.includes(axis)) continue
      const values = axes[axis]?.values
      return values && 'numbers' in values
        ? (values.numbers[index] ?? 0)
        : (drawn.get(axis)?.[index] ?? 0)
    }
    return 0
  }
  return {
    axes,
    points,
    repeats,
    runs: points * repeats,
    valuesAt: (point) =>
      axes.map(({ name, unit }, i) => {
        const number = numberAt(point, i)
        return { axis: name, unit, number, text: formatQuantity(number, unit) }
      }),
    documentAt: (point) =>
      axes.reduce<Json>((document, { fields }, i) => {
        const number = numberAt(point, i)
        return fields.reduce<Json>(
          (changed, { path, valueOf }) => withValueAt(changed, path, valueOf(number)),
          document
        )
      }, base),
    seedAt: (point, repeat) => seedOf(seeds, point, repeat)
  }
}

function factorsOf(
  axes: readonly ResolvedAxis[],
  draws: SweepDraws | undefined
): Result<readonly Factor[], readonly Problem[]> {
  const factors = new Map<string, { length: number; axes: number[] }>()
  const problems: Problem[] = []
  for (const [i, axis] of axes.entries()) {
    const length = 'numbers' in axis.values ? axis.values.numbers.length : (draws?.points ?? 0)
    if (axis.isDrawn && !draws) problems.push(error(['axes', i, 'values'], 'drawsMissing'))
    if (axis.isDrawn && axis.together !== null) {
      problems.push(error(['axes', i, 'together'], 'drawnTogether'))
    }
    const key = axis.isDrawn
      ? 'drawn'
      : axis.together === null
        ? `axis ${i}`
        : `with ${axis.together}`
    const known = factors.get(key)
    if (!known) factors.set(key, { length, axes: [i] })
    else if (known.length === length) known.axes.push(i)
    else {
      const details = { group: axis.together ?? '', count: length, other: known.length }
      problems.push(error(['axes', i, 'together'], 'unequalLengths', details))
    }
  }
  if (draws && !axes.some(({ isDrawn }) => isDrawn)) {
    problems.push(error(['draws'], 'drawsWithoutLaw'))
  }
  return problems.length > 0 ? fail(problems) : ok([...factors.values()])
}

/** Two axes that set the same field. */
function clashes(axes: readonly ResolvedAxis[]): readonly Problem[] {
  const seen = new Map<string, string>()
  return axes.flatMap(({ fields, name }, i) =>
    fields.flatMap(({ path, field }, k) => {
      const key = JSON.stringify(path)
      const other = seen.get(key)
      seen.set(key, name)
      if (other === undefined) return []
      return [error(['axes', i, 'fields', k], 'fieldTwice', { field, other })]
    })
  )
}

/**
 * The numbers of the drawn axes. Latin hypercube (McKay, Beckman & Conover 1979): of n points each has
 * one of the n equally probable layers of every axis, in an order of the axis's own.
 */
function drawnNumbers(
  axes: readonly ResolvedAxis[],
  draws: SweepDraws | undefined
): ReadonlyMap<number, readonly number[]> {
  if (!draws || draws.points > mostPoints) return new Map()
  const { points, method, seed = 1 } = draws
  return new Map(
    axes.flatMap((axis, i) => {
      if (!('draw' in axis.values)) return []
      const { draw } = axis.values
      const random = randomStream(seed, i)
      const layers = method === 'latin-hypercube' ? shuffled(points, random) : null
      return [
        [
          i,
          Array.from({ length: points }, (_, k) =>
            draw(layers ? ((layers[k] ?? 0) + random()) / points : random())
          )
        ]
      ] as const
    })
  )
}

function seedProblems(seeds: SweepSeeds | undefined): readonly Problem[] {
  if (!seeds || !('list' in seeds)) return []
  const { list } = seeds
  return list.flatMap((seed, i) =>
    list.indexOf(seed) < i ? [error(['seeds', 'list', i], 'seedTwice', { seed })] : []
  )
}

function repeatsOf(seeds: SweepSeeds | undefined): number {
  if (!seeds) return 1
  return 'list' in seeds ? seeds.list.length : seeds.repeats
}

const seedsThereAre = 2 ** 32

function seedOf(seeds: SweepSeeds | undefined, point: number, repeat: number): number | null {
  if (!seeds) return null
  if ('list' in seeds) return seeds.list[repeat] ?? null
  const { base = 1, differ = false, repeats } = seeds
  return (base + (differ ? point * repeats : 0) + repeat) % seedsThereAre
}
