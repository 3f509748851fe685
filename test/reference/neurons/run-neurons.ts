import { expect } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { samplesOf, simulate, spikeSteps } from '../../setup/simulate'

export interface Drive {
  /** With its unit. */
  readonly weight: string | number
  readonly receptor?: string
  /** Steps in which the spikes arrive, from 1. */
  readonly steps: readonly number[]
}

/** One neuron under its own input. */
export interface NeuronCase {
  readonly model: string
  readonly parameters?: Readonly<Record<string, Json>>
  readonly initial?: Readonly<Record<string, Json>>
  readonly drives?: readonly Drive[]
  /** [first step, pA] */
  readonly currents?: readonly (readonly [number, number])[]
  readonly variables: readonly string[]
}

export interface NeuronRun {
  /** Steps of the spikes, from 1. */
  readonly spikes: readonly number[]
  /** State at the end of each step; index 0 is step 1. */
  readonly states: Readonly<Record<string, readonly number[]>>
}

/** Runs neurons that do not know of each other, each a population of `size` alike ones. */
export async function runNeurons(
  cases: readonly NeuronCase[],
  dt: number,
  steps: number,
  { workers = 1, size = 1 } = {}
): Promise<readonly NeuronRun[]> {
  const document: Json = {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'neurons',
    simulation: { duration: `${dt * steps} ms`, timeStep: `${dt} ms` },
    populations: cases.map(({ model, parameters = {}, initial = {} }, i) => ({
      name: `n${i}`,
      model,
      size,
      parameters: { ...parameters },
      initial: { ...initial }
    })),
    stimuli: cases.flatMap(({ drives = [], currents = [] }, i) => [
      ...drives.map(({ weight, receptor, steps: at }, k) => ({
        name: `spikes ${i} ${k}`,
        model: 'spike-list',
        targets: [`n${i}`],
        weight: String(weight),
        ...(receptor === undefined ? {} : { receptor }),
        parameters: { times: at.map((step) => `${step * dt} ms`) }
      })),
      {
        name: `current ${i}`,
        model: 'step-current',
        targets: [`n${i}`],
        parameters: {
          steps: currents.map(([step, value]) => ({
            at: `${(step - 1) * dt} ms`,
            value: `${value} pA`
          }))
        }
      }
    ]),
    recorders: cases.flatMap(({ variables }, i) => [
      { name: `s${i}`, model: 'spikes', targets: [`n${i}`] },
      ...variables.map((variable) => ({
        name: `${variable} ${i}`,
        model: 'state',
        targets: [`n${i}`],
        parameters: { variables: [variable], interval: `${dt} ms`, neurons: [size - 1] }
      }))
    ])
  }
  const { result, blocks } = await simulate(document, workers)
  expect(result).toMatchObject({ outcome: 'done' })
  let recording = 0
  return cases.map(({ variables }) => {
    const spikes = spikeSteps(blocks, recording++)
    const states: Record<string, readonly number[]> = {}
    for (const name of variables) states[name] = samplesOf(blocks, recording++)
    return { spikes, states }
  })
}

/** A seeded stream of numbers in [0, 1), for inputs that tests make up. */
export function made(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A whole number between two ends, both included. */
export const between = (random: () => number, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))

/** Steps of `count` input spikes; several may fall on one step. */
export const arrivals = (random: () => number, count: number, steps: number): number[] =>
  Array.from({ length: count }, () => between(random, 1, steps)).sort((a, b) => a - b)

/** Sum of the weights that arrive in a step. */
export const arriving = (drives: readonly Drive[] | undefined, step: number, receptor?: string) =>
  (drives ?? [])
    .filter((drive) => drive.receptor === receptor)
    .reduce(
      (sum, { weight, steps }) =>
        sum + Number.parseFloat(String(weight)) * steps.filter((at) => at === step).length,
      0
    )

/** The current in a step. */
export const currentIn = (currents: readonly (readonly [number, number])[], step: number): number =>
  currents.findLast(([from]) => from <= step)?.[1] ?? 0

/** The largest difference of two rows of numbers. */
export const farthest = (a: readonly number[], b: readonly number[]): number =>
  a.length === b.length ? Math.max(...a.map((value, i) => Math.abs(value - b[i]!))) : Infinity
