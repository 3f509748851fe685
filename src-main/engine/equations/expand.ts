import { only, pairOf, type Graph, type Node } from './graph'

/**
 * Replaces functions for which there is no instruction by the instructions that calculate them, two
 * numbers at a time. What is known before the run stays as it is.
 */
export function expander(graph: Graph): (node: Node) => Node {
  const known = new Map<Node, Node>()
  const expand = (node: Node): Node => {
    if (node.level === 0) return node
    const found = known.get(node)
    if (found) return found
    const args = node.args.map(expand)
    const result = expandOne(graph, graph.make(node.op, args, node.value))
    known.set(node, result)
    return result
  }
  return expand
}

function expandOne(graph: Graph, node: Node): Node {
  switch (node.op) {
    case 'exp':
      return exponential(graph, only(node))
    case 'phi':
      return meanExponential(graph, only(node))
    case 'log':
      return logarithm(graph, only(node))
    case 'tanh':
      return hyperbolicTangent(graph, only(node))
    case 'sin':
      return circular(graph, only(node), 0)
    case 'cos':
      return circular(graph, only(node), 1)
    case 'pow': {
      const [base, exponent] = pairOf(node)
      return exponential(graph, graph.mul(exponent, logarithm(graph, base)))
    }
    default:
      return node
  }
}

/** c0 + x (c1 + x (c2 + …)) */
function polynomial(graph: Graph, x: Node, coefficients: readonly number[]): Node {
  return coefficients
    .map((value) => graph.number(value))
    .reduceRight((sum, value) => graph.add(graph.mul(sum, x), value))
}

const ln2 = { high: 6.9314718036912381649e-1, low: 1.90821492927058770002e-10 }
/** The sum with it has a small whole number in its low bits. */
const magic = 6755399441055744
const magicBits = 0x4338000000000000n

/** fdlibm's c of exp's rational form. */
function rationalPart(graph: Graph, r: Node): Node {
  const t = graph.mul(r, r)
  const p = polynomial(
    graph,
    t,
    [
      1.66666666666666019037e-1, -2.7777777777015593384e-3, 6.61375632143793436117e-5,
      -1.6533902205465251539e-6, 4.13813679705723846039e-8
    ]
  )
  return graph.sub(r, graph.mul(t, p))
}

/** As neurons/exponential.as.ts has it: relative error below 3e-16, the ends' values beyond ±708. */
function exponential(graph: Graph, x: Node): Node {
  const low708 = graph.binary('max', x, graph.number(-708))
  const inside = graph.binary('min', low708, graph.number(709))
  const scaled = graph.mul(inside, graph.number(1.4426950408889634))
  const shifted = graph.add(scaled, graph.number(magic))
  const k = graph.sub(shifted, graph.number(magic))
  const high = graph.sub(inside, graph.mul(k, graph.number(ln2.high)))
  const low = graph.mul(k, graph.number(ln2.low))
  const r = graph.sub(high, low)
  const c = rationalPart(graph, r)
  const share = graph.make('div', [graph.mul(r, c), graph.sub(graph.number(2), c)])
  const y = graph.sub(graph.number(1), graph.sub(graph.sub(low, share), high))
  return graph.binary('addBits', y, graph.unary('shiftLeft', shifted))
}

/** (e^x - 1) / x, also near zero. */
function meanExponential(graph: Graph, x: Node): Node {
  const c = rationalPart(graph, x)
  const near = graph.add(graph.number(1), graph.make('div', [c, graph.sub(graph.number(2), c)]))
  const far = graph.make('div', [graph.sub(exponential(graph, x), graph.number(1)), x])
  return graph.select(graph.binary('lt', graph.unary('abs', x), graph.number(0.34)), near, far)
}

/** fdlibm's logarithm. */
function logarithm(graph: Graph, x: Node): Node {
  const one = graph.number(1)
  const shifted = graph.binary('subBits', x, graph.bits(0x3fe6a09e00000000n))
  const exponent = graph.unary('shiftRight', shifted)
  const top = graph.binary('and', shifted, graph.bits(-0x10000000000000n))
  const k = graph.sub(graph.binary('addBits', exponent, graph.bits(magicBits)), graph.number(magic))
  const f = graph.sub(graph.binary('subBits', x, top), one)
  const s = graph.make('div', [f, graph.add(graph.number(2), f)])
  const z = graph.mul(s, s)
  const r = graph.mul(
    z,
    polynomial(
      graph,
      z,
      [
        6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1,
        2.222219843214978396e-1, 1.818357216161805012e-1, 1.531383769920937332e-1,
        1.479819860511658591e-1
      ]
    )
  )
  const half = graph.mul(graph.number(0.5), graph.mul(f, f))
  const tail = graph.add(graph.mul(s, graph.add(half, r)), graph.mul(k, graph.number(ln2.low)))
  const value = graph.sub(graph.mul(k, graph.number(ln2.high)), graph.sub(graph.sub(half, tail), f))
  const infinite = graph.binary('eq', x, graph.number(Number.POSITIVE_INFINITY))
  const positive = graph.select(infinite, x, value)
  const zero = graph.binary('eq', x, graph.number(0))
  const notNegative = graph.select(zero, graph.number(Number.NEGATIVE_INFINITY), positive)
  const isNumber = graph.binary('ge', x, graph.number(0))
  return graph.select(isNumber, notNegative, graph.number(Number.NaN))
}

function hyperbolicTangent(graph: Graph, x: Node): Node {
  const twice = graph.mul(graph.number(2), graph.unary('abs', x))
  const inside = graph.binary('min', twice, graph.number(40))
  const e = graph.mul(inside, meanExponential(graph, inside))
  const t = graph.make('div', [e, graph.add(e, graph.number(2))])
  return graph.select(graph.binary('lt', x, graph.number(0)), graph.neg(t), t)
}

/** Sine (`ahead` 0) or cosine (1), for arguments up to about a million. */
function circular(graph: Graph, x: Node, ahead: 0 | 1): Node {
  const n = graph.unary('nearest', graph.mul(x, graph.number(0.6366197723675814)))
  let y = x
  for (const part of [
    1.57079632673412561417, 6.0771005063039659766e-11, 2.0222662487111664558e-21
  ]) {
    y = graph.sub(y, graph.mul(n, graph.number(part)))
  }
  const z = graph.mul(y, y)
  const sineTail = polynomial(
    graph,
    z,
    [
      -1.66666666666666324348e-1, 8.33333333332248946124e-3, -1.98412698298579493134e-4,
      2.75573137070700676789e-6, -2.50507602534068634195e-8, 1.58969099521155010221e-10
    ]
  )
  const sine = graph.add(y, graph.mul(graph.mul(z, y), sineTail))
  const cosineTail = polynomial(
    graph,
    z,
    [
      4.16666666666666019037e-2, -1.38888888888741095749e-3, 2.48015872894767294178e-5,
      -2.75573143513906633035e-7, 2.0875723212981748279e-9, -1.13596475577881948265e-11
    ]
  )
  const half = graph.mul(graph.number(0.5), z)
  const cosine = graph.sub(graph.number(1), graph.sub(half, graph.mul(z, graph.mul(z, cosineTail))))
  const turned = graph.add(n, graph.number(ahead))
  const remainder = (by: number): Node => {
    const whole = graph.unary('floor', graph.mul(turned, graph.number(1 / by)))
    return graph.sub(turned, graph.mul(graph.number(by), whole))
  }
  const isOdd = graph.binary('eq', remainder(2), graph.number(1))
  const value = graph.select(isOdd, cosine, sine)
  const isBelow = graph.binary('ge', remainder(4), graph.number(2))
  return graph.select(isBelow, graph.neg(value), value)
}
