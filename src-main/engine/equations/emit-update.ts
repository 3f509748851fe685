import type { Node } from './graph'
import { Values, boundaryOf, emitNode, usesOf } from './emit-nodes'
import type { UpdatePlan } from './update-plan'
import { parameter, signature } from './update-signature'
import { FunctionCode, moduleBytes, scalar, simd, type ValueType } from './wasm-bytes'

const halves = [0, 1] as const
/** The constants begin with the refractory steps, the time step and room for two numbers. */
export const fixedConstants = 4
const roomAt = 2
const doubleSize = 8

/**
 * Makes the module of a plan, four neurons side by side as in the built-in kernels.
 * @returns its bytes, and the nodes whose numbers follow `fixedConstants` in the constants
 */
export function emitUpdate(
  plan: UpdatePlan,
  name: string
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly constants: readonly Node[] } {
  const emit = new UpdateEmitter(plan)
  emit.run()
  return {
    bytes: moduleBytes(name, signature, 'i32', emit.code),
    constants: emit.constants
  }
}

class UpdateEmitter {
  readonly code = new FunctionCode(signature.length)
  readonly constants: readonly Node[]
  readonly #common = new Values()
  readonly #roots: readonly Node[]
  readonly #factors = new Map<number, number>()

  constructor(readonly plan: UpdatePlan) {
    const { states, threshold, reset } = plan
    this.#roots = [
      ...states.map(({ next }) => next),
      ...(threshold ? [threshold] : []),
      ...reset.map(({ value }) => value)
    ]
    this.constants = boundaryOf(this.#roots, ({ level, op }) => level === 0 && op !== 'number')
  }

  run(): void {
    const { code, plan } = this
    const local = (type: ValueType, emit: () => void): number => {
      emit()
      const at = code.local(type)
      code.set(at)
      return at
    }
    const pointer = (start: number, bytes: number, index: number): number =>
      local('i32', () => {
        code.get(start)
        code.get(bytes)
        code.int(index)
        code.op(scalar.mulInt)
        code.op(scalar.addInt)
      })
    this.#prepare()
    const until = local('i32', () => {
      code.get(parameter.step)
      code.get(parameter.constants)
      code.op(scalar.loadDouble, ...FunctionCode.at(0))
      code.op(scalar.truncate)
      code.op(scalar.addInt)
    })
    const now = local('v128', () => {
      code.get(parameter.step)
      code.simd(simd.splat32)
      this.#pin()
    })
    const states = plan.states.map((_, i) => pointer(parameter.states, parameter.stateBytes, i))
    const inputs = [...plan.receptors, ...(plan.own ? [plan.own] : [])].map((_, i) =>
      pointer(parameter.inputs, parameter.inputBytes, i)
    )
    const held = pointer(parameter.hold, parameter.count, 0)
    const list = pointer(parameter.spikes, parameter.count, 0)
    const index = code.local('i32')
    code.open(scalar.block)
    code.get(parameter.count)
    code.op(scalar.isZero)
    code.op(scalar.branchIf, 0)
    code.open(scalar.loop)
    // Two times four: moving on costs as much as a few of them.
    for (const group of [0, 1]) this.#four({ states, inputs, held, list, index, until, now, group })
    const advance = (at: number, bytes: number): void => {
      code.get(at)
      code.int(bytes)
      code.op(scalar.addInt)
      code.set(at)
    }
    for (const at of states) advance(at, 64)
    for (const at of [...inputs, held]) advance(at, 32)
    advance(index, 8)
    code.get(index)
    code.get(parameter.count)
    code.op(scalar.lessSigned)
    code.op(scalar.branchIf, 0)
    code.end()
    code.end()
    code.get(list)
    code.get(parameter.spikes)
    code.op(scalar.subInt)
    code.int(2)
    code.op(scalar.shiftRight)
  }

  /**
   * Sends the vector on top through memory: V8 would calculate it anew in the loop that follows, but
   * leaves a load where it is.
   */
  #pin(): void {
    const { code } = this
    const value = code.local('v128')
    code.set(value)
    code.get(parameter.constants)
    code.get(value)
    code.simd(simd.store, ...FunctionCode.at(roomAt * doubleSize))
    code.get(parameter.constants)
    code.simd(simd.load, ...FunctionCode.at(roomAt * doubleSize))
  }

  /** Calculates what is the same for all neurons, and keeps all literals in locals. */
  #prepare(): void {
    const { code, plan } = this
    const keepLoaded = (node: Node): void => {
      const at = code.local('v128')
      code.set(at)
      this.#common.keep(node, at)
    }
    const keep = (node: Node): void => {
      this.#pin()
      keepLoaded(node)
    }
    this.constants.forEach((node, i) => {
      code.get(parameter.constants)
      code.simd(simd.loadSplat64, ...FunctionCode.at((fixedConstants + i) * doubleSize))
      keepLoaded(node)
    })
    code.get(parameter.current)
    code.simd(simd.splatDouble)
    keep(plan.current)
    // The equations begin at the end of the step before.
    code.get(parameter.step)
    code.int(1)
    code.op(scalar.subInt)
    code.op(scalar.toDouble)
    code.get(parameter.constants)
    code.op(scalar.loadDouble, ...FunctionCode.at(doubleSize))
    code.op(scalar.mulDouble)
    code.simd(simd.splatDouble)
    keep(plan.time)
    for (const node of boundaryOf(this.#roots, ({ op }) => op === 'number' || op === 'bits')) {
      emitNode(node, code, this.#common, new Map())
      keep(node)
    }
    const early = boundaryOf(this.#roots, ({ level }) => level < 2).filter(
      (node) => this.#common.local(node) === undefined
    )
    const uses = usesOf(early, this.#common)
    for (const node of early) {
      emitNode(node, code, this.#common, uses)
      if (this.#common.local(node) === undefined) keep(node)
      else code.op(scalar.drop)
    }
    for (const { factor } of [...plan.states, ...plan.receptors]) {
      for (const value of [factor, 1 / factor]) {
        if (value === 1 || this.#factors.has(value)) continue
        code.double(value)
        code.simd(simd.splatDouble)
        this.#pin()
        const at = code.local('v128')
        code.set(at)
        this.#factors.set(value, at)
      }
    }
  }

  #scale(factor: number): void {
    const at = this.#factors.get(factor)
    if (at === undefined) return
    this.code.get(at)
    this.code.simd(simd.mul)
  }

  #keep(): number {
    const at = this.code.local('v128')
    this.code.set(at)
    return at
  }

  #four(at: {
    readonly states: readonly number[]
    readonly inputs: readonly number[]
    readonly held: number
    readonly list: number
    readonly index: number
    readonly until: number
    readonly now: number
    /** First or second four. */
    readonly group: number
  }): void {
    const { code, plan } = this
    code.get(at.held)
    code.simd(simd.load, ...FunctionCode.at(at.group * 16))
    code.get(at.now)
    code.simd(simd.lessInt)
    const active = this.#keep()
    const arrived = at.inputs.map((input) => {
      code.get(input)
      code.simd(simd.load, ...FunctionCode.at(at.group * 16))
      const kept = this.#keep()
      code.get(input)
      code.simd(simd.constant, ...Array.from({ length: 16 }, () => 0))
      code.simd(simd.store, ...FunctionCode.at(at.group * 16))
      return kept
    })
    const after = halves.map((half) => this.#half(half, at, arrived, active))
    if (plan.threshold) this.#fire(plan.threshold, after, active, at)
    for (const half of halves) {
      plan.states.forEach(({ after: leaf, factor }, i) => {
        code.get(at.states[i] ?? 0)
        code.get(after[half]?.local(leaf) ?? 0)
        this.#scale(1 / factor)
        code.simd(simd.store, ...FunctionCode.at(at.group * 32 + half * 16))
      })
    }
  }

  /** Two neurons: equations, arriving spikes, what refractory ones keep. @returns the new states */
  #half(
    half: 0 | 1,
    at: { readonly states: readonly number[]; readonly group: number },
    arrived: readonly number[],
    active: number
  ): Values {
    const { code, plan } = this
    const before = new Values(this.#common)
    plan.states.forEach(({ leaf, factor }, i) => {
      code.get(at.states[i] ?? 0)
      code.simd(simd.load, ...FunctionCode.at(at.group * 32 + half * 16))
      this.#scale(factor)
      before.keep(leaf, this.#keep())
    })
    const after = new Values(this.#common)
    if (plan.own) {
      this.#promote(arrived.at(-1) ?? 0, half)
      const own = this.#keep()
      before.keep(plan.own, own)
      after.keep(plan.own, own)
    }
    const uses = usesOf(
      plan.states.map(({ next }) => next),
      before
    )
    plan.states.forEach(({ next, after: leaf, isHeld, leaf: old }, i) => {
      emitNode(next, code, before, uses)
      plan.receptors.forEach(({ state, factor }, r) => {
        if (state !== i) return
        this.#promote(arrived[r] ?? 0, half)
        this.#scale(factor)
        code.simd(simd.add)
      })
      if (isHeld) {
        code.get(before.local(old) ?? 0)
        this.#mask(active, half)
        code.simd(simd.bitselect)
      }
      after.keep(leaf, this.#keep())
    })
    return after
  }

  /** Two of four f32 as f64. */
  #promote(four: number, half: 0 | 1): void {
    const { code } = this
    code.get(four)
    if (half === 1) {
      code.get(four)
      const upper = [8, 9, 10, 11, 12, 13, 14, 15]
      code.simd(simd.shuffle, ...upper, ...upper)
    }
    code.simd(simd.promoteLow)
  }

  /** Four 32-bit masks as two of 64 bits. */
  #mask(masks: number, half: 0 | 1): void {
    this.code.get(masks)
    this.code.simd(half === 0 ? simd.extendLow32 : simd.extendHigh32)
  }

  #fire(
    threshold: Node,
    after: readonly Values[],
    active: number,
    at: {
      readonly held: number
      readonly list: number
      readonly index: number
      readonly until: number
      readonly group: number
    }
  ): void {
    const { code } = this
    const above = halves.map((half) => {
      const values = new Values(after[half])
      emitNode(threshold, code, values, usesOf([threshold], values))
      return this.#keep()
    })
    // Mostly nobody does: who is refractory is asked only then.
    for (const mask of above) code.get(mask)
    code.simd(simd.or)
    code.simd(simd.bitmask64)
    code.open(scalar.if)
    code.get(active)
    for (const mask of above) code.get(mask)
    const evenWords = [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27]
    code.simd(simd.shuffle, ...evenWords)
    code.simd(simd.and)
    const fired = this.#keep()
    code.get(fired)
    code.simd(simd.bitmask32)
    const bits = code.local('i32')
    code.tee(bits)
    code.open(scalar.if)
    for (const half of halves) {
      const known = after[half]
      if (known) this.#reset(known, fired, half)
    }
    code.get(at.held)
    code.get(at.until)
    code.simd(simd.splat32)
    code.get(at.held)
    code.simd(simd.load, ...FunctionCode.at(at.group * 16))
    code.get(fired)
    code.simd(simd.bitselect)
    code.simd(simd.store, ...FunctionCode.at(at.group * 16))
    for (const lane of [0, 1, 2, 3]) this.#note(lane, bits, at)
    code.end()
    code.end()
  }

  /** Assigns in the neurons that fired, each formula with what the one before has left. */
  #reset(after: Values, fired: number, half: 0 | 1): void {
    const { code, plan } = this
    const inner = new Values(after)
    const latest = new Map<number, number>()
    for (const { state, value, leaf } of plan.reset) {
      emitNode(value, code, inner, usesOf([value], inner))
      const kept = this.#keep()
      inner.keep(leaf, kept)
      latest.set(state, kept)
    }
    for (const [state, kept] of latest) {
      const target = plan.states[state]
      const local = target && after.local(target.after)
      if (local === undefined) continue
      code.get(kept)
      code.get(local)
      this.#mask(fired, half)
      code.simd(simd.bitselect)
      code.set(local)
    }
  }

  #note(
    lane: number,
    bits: number,
    at: { readonly list: number; readonly index: number; readonly group: number }
  ): void {
    const { code } = this
    code.get(bits)
    code.int(1 << lane)
    code.op(scalar.andInt)
    code.open(scalar.if)
    code.get(at.list)
    code.get(at.index)
    code.int(4 * at.group + lane)
    code.op(scalar.addInt)
    code.op(scalar.storeInt, ...FunctionCode.at(0))
    code.get(at.list)
    code.int(4)
    code.op(scalar.addInt)
    code.set(at.list)
    code.end()
  }
}
