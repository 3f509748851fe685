import type { Expression } from '../../../src-shared/experiments/network/equations'
import type { Binary, Graph, Node, Unary } from './graph'

/** What the names of a formula stand for. */
export type Environment = ReadonlyMap<string, Node>

const binaries: Readonly<Record<string, Binary>> = {
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
  and: 'and',
  or: 'or'
}

const unaries: Readonly<Record<string, Unary>> = {
  exp: 'exp',
  log: 'log',
  sqrt: 'sqrt',
  abs: 'abs',
  sin: 'sin',
  cos: 'cos',
  tanh: 'tanh'
}

/** Puts a checked formula into a graph. */
export function lowerExpression(expression: Expression, graph: Graph, names: Environment): Node {
  const lower = (part: Expression): Node => lowerExpression(part, graph, names)
  switch (expression.kind) {
    case 'number':
      return graph.number(expression.value)
    case 'name': {
      const node = names.get(expression.name)
      if (!node) throw new Error(`nothing is called ${expression.name}`)
      return node
    }
    case 'unary': {
      const operand = lower(expression.operand)
      return expression.operator === '-' ? graph.neg(operand) : graph.unary('not', operand)
    }
    case 'call':
      return lowerCall(expression.name, expression.args.map(lower), graph)
    case 'binary': {
      const left = lower(expression.left)
      const right = lower(expression.right)
      switch (expression.operator) {
        case '+':
          return graph.add(left, right)
        case '-':
          return graph.sub(left, right)
        case '*':
          return graph.mul(left, right)
        case '/':
          return graph.div(left, right)
        case '^':
          return graph.power(left, right)
        default: {
          const op = binaries[expression.operator]
          if (!op) throw new Error(`there is no operator ${expression.operator}`)
          return graph.binary(op, left, right)
        }
      }
    }
  }
}

function lowerCall(name: string, args: readonly Node[], graph: Graph): Node {
  const [a, b, c] = args
  const unary = unaries[name]
  if (a && unary) return graph.unary(unary, a)
  if (a && name === 'heaviside') {
    const isUp = graph.binary('ge', a, graph.number(0))
    return graph.select(isUp, graph.number(1), graph.number(0))
  }
  if (a && b && name === 'pow') return graph.power(a, b)
  if (a && b && (name === 'min' || name === 'max')) return graph.binary(name, a, b)
  if (a && b && c && name === 'clip') {
    return graph.binary('min', graph.binary('max', a, b), c)
  }
  throw new Error(`there is no function ${name} of ${args.length} values`)
}
