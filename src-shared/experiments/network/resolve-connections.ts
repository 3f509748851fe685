import type { Receptor } from '../../catalogue'
import type { Path } from '../problem'
import type { Complaints } from './complaints'
import { readQuantity } from './quantities'
import type { Connections } from './resolved'
import type { ParameterValue } from './schema'

/** What a list of connections is checked against; a receptor is missing where the weight is wrong. */
export interface ConnectionEnds {
  readonly sources: number
  readonly targets: number
  readonly timeStepMs: number
  readonly receptor: Receptor | undefined
  /** Whether the projection's own weight is below zero. */
  readonly isNegative: boolean
}

/** Delays are kept as 16-bit numbers of steps. */
export const mostDelaySteps = 32_767
/** Nobody reads more complaints about one list. */
const mostComplaints = 20

/** Reads a list of connections: `[source, target, weight?, delay?]` each. */
export function connections(
  given: ParameterValue | undefined,
  path: Path,
  complaints: Complaints,
  ends: ConnectionEnds
): Connections | undefined {
  const result: { readonly [column in keyof Connections]: number[] } = {
    sources: [],
    targets: [],
    weights: [],
    delays: []
  }
  if (given === undefined) return result
  if (!Array.isArray(given)) {
    complaints.error(path, 'problems.wrongType', { expected: '@problems.type.connections' })
    return undefined
  }
  const before = complaints.problems.length
  for (const [i, row] of given.entries()) {
    if (complaints.problems.length - before >= mostComplaints) return undefined
    const at = [...path, i]
    const cells: readonly Cell[] = Array.isArray(row) ? row : []
    const [source, target, weight, delay] = cells
    if (typeof source !== 'number' || typeof target !== 'number') {
      complaints.error(at, 'problems.wrongType', { expected: '@problems.type.connections' })
      continue
    }
    index(source, ends.sources, [...at, 0], complaints)
    index(target, ends.targets, [...at, 1], complaints)
    result.sources.push(source)
    result.targets.push(target)
    result.weights.push(weightOf(weight, ends, [...at, 2], complaints))
    result.delays.push(delayOf(delay, ends, [...at, 3], complaints))
  }
  const isWrong = complaints.problems.slice(before).some(({ severity }) => severity === 'error')
  if (isWrong) return undefined
  warnOffGrid(result.delays, path, complaints, ends.timeStepMs)
  return result
}

/** Says once how many delays are no whole steps, at the first of them. */
function warnOffGrid(
  delays: readonly number[],
  path: Path,
  complaints: Complaints,
  timeStepMs: number
): void {
  const isOff = (delay: number): boolean => {
    const steps = delay / timeStepMs
    return Math.abs(Math.round(steps) - steps) > 1e-6
  }
  const first = delays.findIndex(isOff)
  const delay = delays[first]
  if (delay === undefined) return
  const rounded = Math.max(1, Math.round(delay / timeStepMs)) * timeStepMs
  complaints.warn([...path, first, 3], 'problems.rowsNotOnGrid', {
    count: delays.filter(isOff).length,
    delay: `${delay} ms`,
    step: `${timeStepMs} ms`,
    rounded: `${Number(rounded.toPrecision(12))} ms`
  })
}

function index(value: number, size: number, path: Path, complaints: Complaints): void {
  if (value < size) return
  complaints.error(path, 'problems.neuronOutside', { index: value, last: size - 1, size })
}

type Cell = string | number | null | undefined

function weightOf(
  cell: Cell,
  { receptor, isNegative }: ConnectionEnds,
  path: Path,
  complaints: Complaints
): number {
  if (cell === undefined || cell === null || !receptor) return NaN
  const read = readQuantity(cell, receptor.unit)
  if (!read.ok) {
    complaints.error(path, read.failure.key, { unit: receptor.unit, ...read.failure.details })
    return NaN
  }
  if (!receptor.magnitude) return read.value
  // Conductances are stored without the sign, which has to be that of the projection's weight.
  const value = isNegative ? -read.value : read.value
  if (value < 0) complaints.error(path, 'problems.otherSign', {})
  return Math.abs(value)
}

function delayOf(
  cell: Cell,
  { timeStepMs }: ConnectionEnds,
  path: Path,
  complaints: Complaints
): number {
  if (cell === undefined || cell === null) return NaN
  const read = readQuantity(cell, 'ms', { max: timeStepMs * mostDelaySteps })
  if (!read.ok) {
    complaints.error(path, read.failure.key, read.failure.details)
    return NaN
  }
  if (Math.round(read.value / timeStepMs) < 1) {
    complaints.error(path, 'problems.delayBelowStep', {
      delay: `${read.value} ms`,
      step: `${timeStepMs} ms`
    })
  }
  return read.value
}
