import { only, pairOf, type Node } from './graph'

/** What the leaves of level 0 stand for in one population. */
export interface Leaves {
  readonly parameter: (name: string) => number
  /** ms */
  readonly step: number
  readonly matrix: (element: string) => number
}

/** Numbers of nodes that are known before the run. */
export function evaluator(leaves: Leaves): (node: Node) => number {
  const known = new Map<Node, number>()
  const value = (node: Node): number => {
    const found = known.get(node)
    if (found !== undefined) return found
    const result = calculate(node)
    known.set(node, result)
    return result
  }
  const calculate = (node: Node): number => {
    switch (node.op) {
      case 'number':
        return Number(node.value)
      case 'parameter':
        return leaves.parameter(node.value)
      case 'step':
        return leaves.step
      case 'matrix':
        return leaves.matrix(node.value)
      case 'neg':
        return -value(only(node))
      case 'abs':
      case 'sqrt':
      case 'exp':
      case 'log':
      case 'sin':
      case 'cos':
      case 'tanh':
        return Math[node.op](value(only(node)))
      case 'phi': {
        const x = value(only(node))
        return x === 0 ? 1 : Math.expm1(x) / x
      }
      default: {
        const [a, b] = pairOf(node)
        return combine(node, value(a), value(b))
      }
    }
  }
  return value
}

function combine({ op }: Node, a: number, b: number): number {
  switch (op) {
    case 'add':
      return a + b
    case 'sub':
      return a - b
    case 'mul':
      return a * b
    case 'div':
      return a / b
    case 'min':
      return b < a ? b : a
    case 'max':
      return a < b ? b : a
    case 'pow':
      return a ** b
    default:
      throw new Error(`${op} is not known before the run`)
  }
}
