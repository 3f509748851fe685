import type { NeuronSelection, ParameterValue } from '../../src-shared/experiments/network/schema'
import type { Step } from './StepsField.vue'

// A document may hold a value of the wrong kind; its field then shows what it can of it, and the
// check says what is wrong.

type Given = ParameterValue | undefined

/** Something to choose, with its name and symbol. */
export interface Named {
  readonly value: string
  readonly label: string
  readonly symbol?: string
}

export const asText = (value: Given): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

export const asNumber = (value: Given): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : undefined

export const asBoolean = (value: Given, standard: boolean): boolean =>
  typeof value === 'boolean' ? value : standard

export const asList = (value: Given): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []

export const asSteps = (value: Given): Step[] =>
  Array.isArray(value) ? value.flatMap((entry) => (isStep(entry) ? [entry] : [])) : []

const isStep = (entry: unknown): entry is Step =>
  typeof entry === 'object' && entry !== null && 'at' in entry && 'value' in entry

/** Name of a population that a parameter names. */
export const asPopulation = (value: Given): string | undefined =>
  typeof value === 'object' && 'population' in value ? value.population : undefined

export function asNeurons(value: Given): NeuronSelection {
  if (Array.isArray(value)) {
    const neurons = value.filter((entry) => typeof entry === 'number')
    return neurons.length > 0 ? neurons : 'all'
  }
  return typeof value === 'object' && 'from' in value ? value : 'all'
}
