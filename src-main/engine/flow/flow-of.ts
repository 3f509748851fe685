import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { CheckedDefinition } from '../../../src-shared/experiments/network/equations'
import type { Law } from '../../../src-shared/experiments/network/law'
import type { ResolvedNetwork } from '../../../src-shared/experiments/network/resolved'
import { compileNetwork } from '../compile/compile-network'
import { modelNumbers } from '../compile/model-numbers'
import { neuronModels } from '../neurons'
import { valueOf, type Slopes, type Values } from '../neurons/neuron-model'
import { formulaOf } from './expression-value'

/** How the states of a population's neurons change by themselves, between spikes. */
export interface Flow {
  /** Names and units of all states, and what they begin with on average. */
  readonly states: readonly {
    readonly name: string
    readonly unit: string
    readonly initial: number
  }[]
  /** Change of every state per ms. @param current of the stimuli, pA */
  readonly slopes: Slopes
  /** Current of the stimuli whose current is constant in pieces, pA. */
  readonly currentAt: (ms: number) => number
}

/** @returns null where the model's equations are no differential equations that can be looked at */
export function flowOf(network: ResolvedNetwork, population: string): Flow | null {
  const index = network.populations.findIndex(({ name }) => name === population)
  const found = network.populations[index]
  if (!found) return null
  const own = network.definitions.find(({ id }) => id === found.model)
  const model = own ? null : modelWithId(neuronModels, found.model)
  const description = own?.description ?? model
  const slopes = own
    ? slopesOfDefinition(own, modelNumbersOf(own, found.values), network.timeStepMs)
    : model?.slopes?.(modelNumbers(model, found.values))
  if (!slopes || !description) return null
  return {
    states: Object.entries(description.state).map(([name, { unit }]) => ({
      name,
      unit,
      initial: meanOf(found.initial[name])
    })),
    slopes,
    currentAt: (ms) => currentAt(network, index, ms)
  }
}

const modelNumbersOf = (
  { description }: CheckedDefinition,
  values: Parameters<typeof modelNumbers>[1]
): Values => modelNumbers({ ...description, lower: () => [] }, values)

function meanOf(law: Law | undefined): number {
  if (!law) return 0
  if (law.kind === 'constant') return law.value
  return law.kind === 'uniform' ? (law.low + law.high) / 2 : law.mean
}

/** Formulas count in coherent units, states in their own. */
function slopesOfDefinition(
  definition: CheckedDefinition,
  parameters: Values,
  timeStepMs: number
): Slopes {
  const { states } = definition
  const constants = definition.parameters.map(
    ({ name, factor }) => [name, valueOf(parameters, name) * factor] as const
  )
  const intermediates = definition.intermediates.map(
    ({ name, expression }) => [name, formulaOf(expression)] as const
  )
  const derivatives = states.map(
    ({ name, factor, derivative }) => [name, factor, formulaOf(derivative)] as const
  )
  return (state, current) => {
    const values = new Map<string, number>([...constants, ['I', current], ['t', 0], ['dt', timeStepMs]]) // prettier-ignore
    for (const { name, factor } of states) values.set(name, (state[name] ?? 0) * factor)
    for (const [name, formula] of intermediates) values.set(name, formula(values))
    return Object.fromEntries(
      derivatives.map(([name, factor, formula]) => [name, formula(values) / factor])
    )
  }
}

function currentAt(network: ResolvedNetwork, population: number, ms: number): number {
  const step = Math.round(ms / network.timeStepMs)
  return compileNetwork(network).drives.reduce((sum, { population: target, drive }) => {
    if (target !== population || drive.kind !== 'current') return sum
    const piece = drive.steps.findLastIndex((from) => from <= step)
    return sum + (drive.values[piece] ?? 0)
  }, 0)
}
