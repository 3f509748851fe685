import type { NumbersParameter, QuantitiesParameter } from '../../catalogue'
import type { Path } from '../problem'
import type { Complaints } from './complaints'
import { readQuantity, withinLimits } from './quantities'
import type { ParameterValue } from './schema'

/** An event of a neuron: its time, ms, and the neuron's index. */
interface NeuronEvent {
  readonly at: number
  readonly value: number
}

type Given = ParameterValue | undefined

function wrongType(path: Path, kind: string, complaints: Complaints): undefined {
  complaints.error(path, 'problems.wrongType', { expected: `@problems.type.${kind}` })
  return undefined
}

/** @returns whether there is such a neuron; else it has been complained about */
function isKnown(index: number, size: number, path: Path, complaints: Complaints): boolean {
  if (index < size) return true
  complaints.error(path, 'problems.neuronBeyond', { index, last: size - 1, size })
  return false
}

/** Reads a list of quantities; the numbers are in the parameter's unit. */
export function quantities(
  description: QuantitiesParameter,
  given: Given,
  path: Path,
  complaints: Complaints
): readonly number[] | undefined {
  if (given === undefined) return description.default
  if (!Array.isArray(given)) return wrongType(path, 'quantities', complaints)
  if (given.length === 0) {
    complaints.error(path, 'problems.tooFew', { limit: 1 })
    return undefined
  }
  const result: number[] = []
  for (const [i, entry] of given.entries()) {
    const text = typeof entry === 'string' || typeof entry === 'number' ? entry : ''
    const read = readQuantity(text, description.unit, description)
    if (read.ok) result.push(read.value)
    else complaints.error([...path, i], read.failure.key, read.failure.details)
  }
  return result.length === given.length ? result : undefined
}

/** Reads a list of numbers. @param size neurons of the smallest target */
export function numbers(
  description: NumbersParameter,
  given: Given,
  path: Path,
  complaints: Complaints,
  size = Infinity
): readonly number[] | undefined {
  if (given === undefined) return []
  if (!Array.isArray(given)) return wrongType(path, 'numbers', complaints)
  const result: number[] = []
  for (const [i, entry] of given.entries()) {
    if (typeof entry !== 'number') {
      wrongType([...path, i], 'number', complaints)
      continue
    }
    const checked = withinLimits(entry, '1', description)
    if (checked.ok) result.push(checked.value)
    else complaints.error([...path, i], checked.failure.key, checked.failure.details)
  }
  if (result.length !== given.length) return undefined
  const fits =
    !description.perNeuron ||
    result.length === 0 ||
    isKnown(result.length - 1, size, [...path, size], complaints)
  return fits ? result : undefined
}

/** Reads a list of times for each neuron. @returns all events in the order of time, then neuron */
export function trains(
  given: Given,
  path: Path,
  complaints: Complaints,
  size = Infinity
): readonly NeuronEvent[] | undefined {
  if (given === undefined) return []
  if (!Array.isArray(given)) return wrongType(path, 'trains', complaints)
  if (given.length > 0 && !isKnown(given.length - 1, size, [...path, size], complaints)) {
    return undefined
  }
  const result: NeuronEvent[] = []
  let complete = true
  for (const [neuron, train] of given.entries()) {
    if (!Array.isArray(train)) {
      complete = false
      wrongType([...path, neuron], 'times', complaints)
      continue
    }
    for (const [i, time] of train.entries()) {
      const at = timeOf(time, [...path, neuron, i], complaints)
      if (at === undefined) complete = false
      else result.push({ at, value: neuron })
    }
  }
  return complete ? inOrder(result) : undefined
}

/** Reads a list of times with neurons. @returns the events in the order of time, then neuron */
export function events(
  given: Given,
  path: Path,
  complaints: Complaints,
  size = Infinity
): readonly NeuronEvent[] | undefined {
  if (given === undefined) return []
  if (!Array.isArray(given)) return wrongType(path, 'events', complaints)
  const result: NeuronEvent[] = []
  for (const [i, entry] of given.entries()) {
    const [time, neuron] = Array.isArray(entry) && entry.length === 2 ? entry : []
    if (time === undefined || typeof neuron !== 'number') {
      wrongType([...path, i], 'events', complaints)
      continue
    }
    const at = timeOf(time, [...path, i, 0], complaints)
    if (at === undefined || !isKnown(neuron, size, [...path, i, 1], complaints)) continue
    result.push({ at, value: neuron })
  }
  return result.length === given.length ? inOrder(result) : undefined
}

function timeOf(text: unknown, path: Path, complaints: Complaints): number | undefined {
  if (typeof text !== 'string' && typeof text !== 'number') {
    return wrongType(path, 'quantity', complaints)
  }
  const read = readQuantity(text, 'ms', { min: 0 })
  if (read.ok) return read.value
  complaints.error(path, read.failure.key, read.failure.details)
  return undefined
}

const inOrder = (list: readonly NeuronEvent[]): readonly NeuronEvent[] =>
  list.toSorted((a, b) => a.at - b.at || a.value - b.value)
