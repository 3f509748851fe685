/** Operations of formulas. Those that have no instruction are expanded before code is made. */
export type Operation =
  | 'number'
  | 'parameter'
  | 'step'
  | 'matrix'
  | 'current'
  | 'own'
  | 'time'
  | 'state'
  | 'bits'
  | Unary
  | Binary
  | 'select'

export type Unary =
  | 'neg'
  | 'abs'
  | 'sqrt'
  | 'exp'
  | 'log'
  | 'sin'
  | 'cos'
  | 'tanh'
  | 'phi'
  | 'not'
  | 'floor'
  | 'nearest'
  | 'shiftLeft'
  | 'shiftRight'

export type Binary =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'min'
  | 'max'
  | 'pow'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'eq'
  | 'ne'
  | 'and'
  | 'or'
  | 'addBits'
  | 'subBits'

/**
 * When a node's value is known: 0 before the run (made of parameters and the step), 1 at the
 * beginning of a step, 2 for each neuron.
 */
export type Level = 0 | 1 | 2

export interface Node {
  readonly id: number
  readonly op: Operation
  readonly args: readonly Node[]
  /** Of leaves: the number, the parameter's name, the state's index. */
  readonly value: string
  readonly level: Level
}

const leafLevels: Partial<Readonly<Record<Operation, Level>>> = {
  current: 1,
  time: 1,
  own: 2,
  state: 2
}
/** These give or take masks, which are no numbers that could be known before the run. */
const masked: readonly Operation[] = [
  ...(['lt', 'le', 'gt', 'ge', 'eq', 'ne', 'and', 'or', 'not', 'select'] as const),
  ...(['bits', 'addBits', 'subBits', 'shiftLeft', 'shiftRight'] as const)
]

/** A pool of formulas in which equal parts are one node. */
export class Graph {
  readonly #nodes = new Map<string, Node>()

  make(op: Operation, args: readonly Node[] = [], value = ''): Node {
    const key = `${op} ${value} ${args.map(({ id }) => id).join(' ')}`
    const found = this.#nodes.get(key)
    if (found) return found
    const base: Level = leafLevels[op] ?? (masked.includes(op) ? 1 : 0)
    const level = args.reduce<Level>((most, arg) => (arg.level > most ? arg.level : most), base)
    const node: Node = { id: this.#nodes.size, op, args, value, level }
    this.#nodes.set(key, node)
    return node
  }

  number(value: number): Node {
    return this.make('number', [], Object.is(value, -0) ? '-0' : String(value))
  }

  /** 64 bits as they are. */
  bits(value: bigint): Node {
    return this.make('bits', [], String(value))
  }

  add(a: Node, b: Node): Node {
    if (isNumber(a, 0)) return b
    return isNumber(b, 0) ? a : this.make('add', [a, b])
  }

  sub(a: Node, b: Node): Node {
    if (isNumber(b, 0)) return a
    return isNumber(a, 0) ? this.neg(b) : this.make('sub', [a, b])
  }

  mul(a: Node, b: Node): Node {
    if (isNumber(a, 0) || isNumber(b, 0)) return this.number(0)
    if (isNumber(a, 1)) return b
    return isNumber(b, 1) ? a : this.make('mul', [a, b])
  }

  /** Divides; by what is known before the loop over neurons, through its reciprocal. */
  div(a: Node, b: Node): Node {
    if (isNumber(a, 0)) return a
    if (isNumber(b, 1)) return a
    if (a.level === 2 && b.level < 2 && b.op !== 'number') {
      return this.mul(a, this.make('div', [this.number(1), b]))
    }
    return this.make('div', [a, b])
  }

  neg(a: Node): Node {
    if (a.op === 'number') return this.number(-Number(a.value))
    return a.op === 'neg' && a.args[0] ? a.args[0] : this.make('neg', [a])
  }

  unary(op: Unary, a: Node): Node {
    return this.make(op, [a])
  }

  binary(op: Binary, a: Node, b: Node): Node {
    return this.make(op, [a, b])
  }

  select(condition: Node, yes: Node, no: Node): Node {
    return yes === no ? yes : this.make('select', [condition, yes, no])
  }

  /** A whole power by multiplication, as one would write it out: x·x·x. */
  power(base: Node, exponent: Node): Node {
    const n = exponent.op === 'number' ? Number(exponent.value) : Number.NaN
    if (n === 0.5) return this.unary('sqrt', base)
    if (!Number.isInteger(n) || Math.abs(n) > 32) return this.binary('pow', base, exponent)
    let result = this.number(1)
    for (let i = 0; i < Math.abs(n); i++) result = this.mul(result, base)
    return n < 0 ? this.div(this.number(1), result) : result
  }
}

export const isNumber = (node: Node, value: number): boolean =>
  node.op === 'number' && Number(node.value) === value

/** The arguments of a node that has to have two. */
export function pairOf({ op, args: [a, b] }: Node): readonly [Node, Node] {
  if (!a || !b) throw new Error(`${op} takes two values`)
  return [a, b]
}

export function only({ op, args: [a] }: Node): Node {
  if (!a) throw new Error(`${op} takes a value`)
  return a
}
