import os from 'node:os'
import type { MethodReply } from '../../../src-shared/contract'
import type { Json } from '../../../src-shared/experiments/json'
import { hasErrors, type Problem } from '../../../src-shared/experiments/problem'
import type { ResolvedSweep } from '../../../src-shared/experiments/sweep/resolve-sweep'
import { cores } from '../machine'
import type { RunParts } from '../runs'
import { checkPoint, usableShare, type PointSize } from './point-size'
import { checkPoints } from './check-points'
import { readSweep } from './read-sweep'

export type SweepPreview = MethodReply<'sweeps.preview'>

/** Of a larger sweep so many points are looked at, spread over all of them. */
const looked = 12
const shown = 50

/** What a sweep would be, for whoever is editing it. */
export async function previewSweep(parts: RunParts, document: Json): Promise<SweepPreview> {
  const { holder, catalogue } = parts
  const read = await readSweep(document, holder.store, catalogue)
  if (!read.ok) return { problems: read.failure.map(writable), plan: null }
  const { plan, base, name, kind } = read.value
  const own = checkPoint(parts, base).problems
  const problems = own
    .filter(() => hasErrors(own))
    .map((one) => writable({ ...one, path: ['experiment', ...one.path] }))
  const points = spread(plan.points, looked)
  const checked = await checkPoints(parts, plan, points, () => true)
  const sizes = (checked?.sizes ?? []).filter((size) => size !== null)
  const parallel = parallelOf(sizes, plan.runs)
  const seconds = meanOf(sizes.map((size) => size.seconds))
  return {
    // A base that cannot run by itself is no mistake where every point can.
    problems: (checked?.bad.length ?? 0) > 0 ? problems.slice(0, 20) : [],
    plan: {
      experiment: name,
      kind,
      axes: axesOf(plan),
      points: plan.points,
      repeats: plan.repeats,
      runs: plan.runs,
      parallel,
      seconds: seconds === null ? null : (seconds * plan.runs) / parallel,
      memoryMB: (Math.max(0, ...sizes.map(({ bytes }) => bytes)) * parallel) / 2 ** 20,
      availableMB: os.freemem() / 2 ** 20,
      checked: points.length,
      bad: [...(checked?.bad ?? [])],
      first: Array.from({ length: Math.min(shown, plan.points) }, (_, point) =>
        plan.valuesAt(point).map(({ text }) => text)
      )
    }
  }
}

/** The axes as the contract has them. */
export const axesOf = ({ axes }: ResolvedSweep) =>
  axes.map(({ name, unit, fields, isDrawn, together }) => ({
    name,
    unit,
    fields: fields.map(({ field }) => field),
    isDrawn,
    together
  }))

/** The first, the last, and others evenly between. */
function spread(points: number, most: number): readonly number[] {
  if (points <= most) return Array.from({ length: points }, (_, i) => i)
  return Array.from({ length: most }, (_, i) => Math.round((i * (points - 1)) / (most - 1)))
}

function parallelOf(sizes: readonly PointSize[], runs: number): number {
  if (sizes.some(({ isAlone }) => isAlone)) return 1
  const largest = Math.max(1, ...sizes.map(({ bytes }) => bytes))
  const byMemory = Math.floor((os.freemem() * usableShare) / largest)
  return Math.max(1, Math.min(cores(), byMemory, runs))
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length
}

const writable = (problem: Problem) => ({ ...problem, path: [...problem.path] })
