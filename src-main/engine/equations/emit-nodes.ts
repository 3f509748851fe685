import type { Node, Operation } from './graph'
import { type FunctionCode, doubleBytes, simd, wordBytes } from './wasm-bytes'

const instructions: Partial<Readonly<Record<Operation, number>>> = {
  neg: simd.neg,
  abs: simd.abs,
  sqrt: simd.sqrt,
  not: simd.not,
  floor: simd.floor,
  nearest: simd.nearest,
  add: simd.add,
  sub: simd.sub,
  mul: simd.mul,
  div: simd.div,
  min: simd.min,
  max: simd.max,
  lt: simd.lt,
  le: simd.le,
  gt: simd.gt,
  ge: simd.ge,
  eq: simd.eq,
  ne: simd.ne,
  and: simd.and,
  or: simd.or,
  addBits: simd.addBits,
  subBits: simd.subBits
}

/** Values that locals hold in a part of the code, and what the code outside of it holds. */
export class Values {
  readonly #locals = new Map<Node, number>()

  constructor(readonly outer?: Values) {}

  local(node: Node): number | undefined {
    return this.#locals.get(node) ?? this.outer?.local(node)
  }

  keep(node: Node, local: number): void {
    this.#locals.set(node, local)
  }
}

/** How often each node is needed for `roots`, counting only what no local holds yet. */
export function usesOf(roots: readonly Node[], values: Values): Map<Node, number> {
  const uses = new Map<Node, number>()
  const visit = (node: Node): void => {
    const count = uses.get(node) ?? 0
    uses.set(node, count + 1)
    if (count === 0 && values.local(node) === undefined) node.args.forEach(visit)
  }
  roots.forEach(visit)
  return uses
}

/** Leaves a node's two numbers on the stack; what is needed more than once is kept in a local. */
export function emitNode(
  node: Node,
  code: FunctionCode,
  values: Values,
  uses: ReadonlyMap<Node, number>
): void {
  const local = values.local(node)
  if (local !== undefined) return code.get(local)
  emitOperation(node, code, (arg) => emitNode(arg, code, values, uses))
  if ((uses.get(node) ?? 0) < 2) return
  const kept = code.local('v128')
  code.tee(kept)
  values.keep(node, kept)
}

function emitOperation(node: Node, code: FunctionCode, emit: (arg: Node) => void): void {
  const { op, args, value } = node
  switch (op) {
    case 'number':
      return code.simd(simd.constant, ...doubleBytes(Number(value)), ...doubleBytes(Number(value)))
    case 'bits':
      return code.simd(simd.constant, ...wordBytes(BigInt(value)), ...wordBytes(BigInt(value)))
    case 'select': {
      const [condition, yes, no] = args
      if (!condition || !yes || !no) throw new Error('select takes three values')
      emit(yes)
      emit(no)
      emit(condition)
      return code.simd(simd.bitselect)
    }
    case 'shiftLeft':
    case 'shiftRight':
      args.forEach(emit)
      code.int(52)
      return code.simd(op === 'shiftLeft' ? simd.shiftLeft64 : simd.shiftRight64)
    default: {
      const instruction = instructions[op]
      if (instruction === undefined) throw new Error(`there is no instruction for ${op} ${value}`)
      args.forEach(emit)
      return code.simd(instruction)
    }
  }
}

/** Every node of the given level that a node of a higher one takes directly, in a fixed order. */
export function boundaryOf(
  roots: readonly Node[],
  isInside: (node: Node) => boolean
): readonly Node[] {
  const found = new Set<Node>()
  const seen = new Set<Node>()
  const visit = (node: Node): void => {
    if (isInside(node)) {
      found.add(node)
      return
    }
    if (seen.has(node)) return
    seen.add(node)
    node.args.forEach(visit)
  }
  roots.forEach(visit)
  return [...found]
}
