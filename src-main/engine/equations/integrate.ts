import type { CheckedDefinition } from '../../../src-shared/experiments/network/equations'
import { differentiate } from './differentiate'
import { isNumber, type Graph, type Node } from './graph'
import { lowerExpression, type Environment } from './lower-expression'

/** A definition's formulas in a graph. */
export interface Formulas {
  /** The states after a step, without what spikes add. */
  readonly next: readonly Node[]
  /** Derivative of every state's slope by every state; empty where no method asks for it. */
  readonly jacobian: readonly (readonly Node[])[]
}

/** What a definition's formulas are made in. */
export interface Frame {
  readonly definition: CheckedDefinition
  readonly graph: Graph
  /** Whether each neuron has a current of its own beside the one that all have. */
  readonly hasOwnCurrents: boolean
}

/** The names of a definition's formulas: its states at `states`, the time at `time`. */
export function environmentOf(
  { definition, graph, hasOwnCurrents }: Frame,
  states: readonly Node[],
  time: Node
): Environment {
  const common = graph.make('current')
  const names = new Map<string, Node>([
    ['I', hasOwnCurrents ? graph.add(common, graph.make('own')) : common],
    ['dt', graph.make('step')],
    ['t', time]
  ])
  for (const { name, factor } of definition.parameters) {
    names.set(name, graph.mul(graph.make('parameter', [], name), graph.number(factor)))
  }
  definition.states.forEach(({ name }, i) => {
    const node = states[i]
    if (node) names.set(name, node)
  })
  for (const { name, expression } of definition.intermediates) {
    names.set(name, lowerExpression(expression, graph, names))
  }
  return names
}

/** The states of a definition as leaves. */
export const stateLeaves = (definition: CheckedDefinition, graph: Graph): readonly Node[] =>
  definition.states.map((_, i) => graph.make('state', [], String(i)))

/** One step of a definition's equations by its method. */
export function integrate(frame: Frame): Formulas {
  const { definition, graph } = frame
  const states = stateLeaves(definition, graph)
  const dt = graph.make('step')
  const now = graph.make('time')
  const slopes = (at: readonly Node[], time: Node): readonly Node[] => {
    const names = environmentOf(frame, at, time)
    return definition.states.map(({ derivative }) => lowerExpression(derivative, graph, names))
  }
  const derivatives = slopes(states, now)
  const along = (by: readonly Node[], factor: Node): readonly Node[] =>
    states.map((state, i) => graph.add(state, graph.mul(factor, by[i] ?? state)))
  switch (definition.method) {
    case 'euler':
      return { next: along(derivatives, dt), jacobian: [] }
    case 'exponential-euler': {
      const next = states.map((state, i) => {
        const slope = derivatives[i] ?? state
        const rate = differentiate(slope, state, graph)
        const reach = isNumber(rate, 0)
          ? dt
          : graph.mul(dt, graph.unary('phi', graph.mul(rate, dt)))
        return graph.add(state, graph.mul(reach, slope))
      })
      return { next, jacobian: [] }
    }
    case 'rk4': {
      const half = graph.mul(dt, graph.number(0.5))
      const middle = graph.add(now, half)
      const second = slopes(along(derivatives, half), middle)
      const third = slopes(along(second, half), middle)
      const fourth = slopes(along(third, dt), graph.add(now, dt))
      const sixth = graph.mul(dt, graph.number(1 / 6))
      const sums = states.map((state, i) => {
        const inner = graph.add(second[i] ?? state, third[i] ?? state)
        const outer = graph.add(derivatives[i] ?? state, fourth[i] ?? state)
        return graph.add(outer, graph.mul(graph.number(2), inner))
      })
      return { next: along(sums, sixth), jacobian: [] }
    }
    case 'exact': {
      const jacobian = derivatives.map((slope) =>
        states.map((state) => differentiate(slope, state, graph))
      )
      const constant = slopes(
        states.map(() => graph.number(0)),
        now
      )
      return { next: exactStep(graph, states, constant, jacobian), jacobian }
    }
  }
}

/** P x + Q g, without the elements that are zero for any parameters. */
function exactStep(
  graph: Graph,
  states: readonly Node[],
  constant: readonly Node[],
  jacobian: readonly (readonly Node[])[]
): readonly Node[] {
  const reaches = reachable(jacobian.map((row) => row.map((element) => !isNumber(element, 0))))
  return states.map((_, i) => {
    let steady = graph.number(0)
    let sum = graph.number(0)
    states.forEach((state, j) => {
      if (i !== j && !reaches[i]?.[j]) return
      const element = (of: string): Node => graph.make('matrix', [], `${of} ${i} ${j}`)
      sum = graph.add(sum, graph.mul(element('P'), state))
      steady = graph.add(steady, graph.mul(element('Q'), constant[j] ?? steady))
    })
    return graph.add(sum, steady)
  })
}

/** Which state acts on which, directly or through others. */
function reachable(direct: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] {
  const result = direct.map((row) => [...row])
  for (let k = 0; k < result.length; k++) {
    for (const row of result) {
      if (!row[k]) continue
      row.forEach((known, j) => {
        row[j] = known || (result[k]?.[j] ?? false)
      })
    }
  }
  return result
}
