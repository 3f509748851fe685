import { namesIn, type CheckedDefinition } from '../../../src-shared/experiments/network/equations'
import { refractorySteps } from '../neurons/lif-parameters'
import { valueOf, type NeuronModel, type Values } from '../neurons/neuron-model'
import { emitUpdate, fixedConstants } from './emit-update'
import { evaluator } from './evaluate'
import { expander } from './expand'
import { Graph, type Node } from './graph'
import { environmentOf, integrate, stateLeaves } from './integrate'
import { lowerExpression } from './lower-expression'
import { propagator, type Matrix } from './matrix-exponential'

/** A model made of equations, with the module that steps it. */
export interface DefinedNeuron extends NeuronModel {
  /** Exports `update` under the model's kernel name. */
  readonly module: Uint8Array<ArrayBuffer>
}

/** What the kernel of a definition is called; no built-in one has a colon. */
export const definedKernel = (id: string): string => `equations:${id}`

/**
 * Compiles a definition to a model whose kernel is a module of its own.
 * @param hasOwnCurrents whether a stimulus gives each neuron another current; without one, the
 * current is the same for all and costs nothing a neuron
 */
export function neuronFromDefinition(
  definition: CheckedDefinition,
  hasOwnCurrents: boolean
): DefinedNeuron {
  const graph = new Graph()
  const frame = { definition, graph, hasOwnCurrents }
  const { next, jacobian } = integrate(frame)
  const expand = expander(graph)
  const leaves = stateLeaves(definition, graph)
  const afterLeaves = definition.states.map((_, i) => graph.make('state', [], `after ${i}`))
  const time = graph.make('time')
  const end = graph.add(time, graph.make('step'))
  const namesOf = (states: readonly Node[]) => environmentOf(frame, states, end)
  const { threshold, refractory } = definition
  const latest = [...afterLeaves]
  const reset = definition.reset.map(({ state, expression }, i) => {
    const value = expand(lowerExpression(expression, graph, namesOf(latest)))
    const leaf = graph.make('state', [], `reset ${i}`)
    latest[state] = leaf
    return { state, value, leaf }
  })
  const held = heldStates(definition)
  const { bytes, constants } = emitUpdate(
    {
      states: definition.states.map(({ factor }, i) => ({
        leaf: leaves[i] ?? time,
        factor,
        next: expand(next[i] ?? time),
        after: afterLeaves[i] ?? time,
        isHeld: held.has(i)
      })),
      receptors: definition.receptors,
      threshold: threshold && expand(lowerExpression(threshold, graph, namesOf(afterLeaves))),
      reset,
      current: graph.make('current'),
      own: hasOwnCurrents ? graph.make('own') : null,
      time
    },
    `${definedKernel(definition.id)}_update`
  )
  const period = refractory && lowerExpression(refractory, graph, namesOf(afterLeaves))
  const refractoryOf = (values: Values, dt: number): number =>
    period ? Math.max(0, refractorySteps(numbers(values, dt, jacobian)(period), dt)) : 0
  return {
    ...definition.description,
    module: bytes,
    lower: (values, dt) => [
      refractoryOf(values, dt),
      dt,
      ...Array.from({ length: fixedConstants - 2 }, () => 0),
      ...constants.map(numbers(values, dt, jacobian))
    ],
    refractory: refractoryOf,
    ...(hasOwnCurrents ? { injection: () => ({ kind: 'input' }) } : {})
  }
}

/** Numbers of what is known before the run, for one population. */
function numbers(
  values: Values,
  dt: number,
  jacobian: readonly (readonly Node[])[]
): (node: Node) => number {
  let matrices: { readonly P: Matrix; readonly Q: Matrix } | undefined
  const evaluate = evaluator({
    parameter: (name) => valueOf(values, name),
    step: dt,
    matrix: (element) => {
      matrices ??= propagator(
        jacobian.map((row) => row.map((node) => evaluate(node))),
        dt
      )
      const [of, i, j] = element.split(' ')
      return (of === 'P' ? matrices.P : matrices.Q)[Number(i)]?.[Number(j)] ?? 0
    }
  })
  return evaluate
}

/**
 * States that stand still while a neuron is refractory: those that the reset sets to a value that
 * does not depend on themselves, as `v = vReset` does and `w = w + b` does not.
 */
function heldStates({ refractory, reset, states }: CheckedDefinition): ReadonlySet<number> {
  if (!refractory) return new Set()
  return new Set(
    reset
      .filter(({ state, expression }) => {
        const name = states[state]?.name
        return name !== undefined && !namesIn(expression).has(name)
      })
      .map(({ state }) => state)
  )
}
