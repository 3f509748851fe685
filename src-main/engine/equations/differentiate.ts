import { only, pairOf, type Graph, type Node } from './graph'

/** The derivative of a formula by a state. Where it has a kink, that of one side. */
export function differentiate(node: Node, by: Node, graph: Graph): Node {
  const known = new Map<Node, Node>()
  const one = graph.number(1)
  const zero = graph.number(0)
  const d = (of: Node): Node => {
    const found = known.get(of)
    if (found) return found
    const result = of.level < 2 ? zero : of === by ? one : derive(of)
    known.set(of, result)
    return result
  }
  const derive = (of: Node): Node => {
    switch (of.op) {
      case 'own':
      case 'state':
        return zero
      case 'neg':
        return graph.neg(d(only(of)))
      case 'abs':
        return graph.select(negative(only(of)), graph.neg(d(only(of))), d(only(of)))
      case 'sqrt':
        return graph.div(d(only(of)), graph.mul(graph.number(2), of))
      case 'exp':
        return graph.mul(of, d(only(of)))
      case 'log':
        return graph.div(d(only(of)), only(of))
      case 'sin':
        return graph.mul(graph.unary('cos', only(of)), d(only(of)))
      case 'cos':
        return graph.neg(graph.mul(graph.unary('sin', only(of)), d(only(of))))
      case 'tanh':
        return graph.mul(graph.sub(one, graph.mul(of, of)), d(only(of)))
      case 'select': {
        const [condition, yes, no] = of.args
        if (!condition || !yes || !no) throw new Error('select takes three values')
        return graph.select(condition, d(yes), d(no))
      }
      default:
        return deriveBinary(of)
    }
  }
  const negative = (a: Node): Node => graph.binary('lt', a, zero)
  const deriveBinary = (of: Node): Node => {
    const [a, b] = pairOf(of)
    switch (of.op) {
      case 'add':
        return graph.add(d(a), d(b))
      case 'sub':
        return graph.sub(d(a), d(b))
      case 'mul':
        return graph.add(graph.mul(d(a), b), graph.mul(a, d(b)))
      case 'div':
        return graph.div(graph.sub(d(a), graph.mul(of, d(b))), b)
      case 'min':
        return graph.select(graph.binary('lt', b, a), d(b), d(a))
      case 'max':
        return graph.select(graph.binary('lt', a, b), d(b), d(a))
      case 'pow': {
        // a^b (b a'/a + b' ln a); the second part only where the exponent changes
        const base = graph.div(graph.mul(b, d(a)), a)
        const exponent = b.level < 2 ? zero : graph.mul(d(b), graph.unary('log', a))
        return graph.mul(of, graph.add(base, exponent))
      }
      default:
        throw new Error(`${of.op} has no derivative`)
    }
  }
  return d(node)
}
