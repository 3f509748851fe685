// The little of WebAssembly's binary format that one generated function needs.

export const valueTypes = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const
export type ValueType = keyof typeof valueTypes

/** Unsigned LEB128. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low + 128 : low)
  } while (rest > 0)
  return bytes
}

/** Signed LEB128 of a 32-bit number. */
export function signed(value: number): readonly number[] {
  const bytes: number[] = []
  let rest = value | 0
  for (;;) {
    const low = rest & 0x7f
    rest >>= 7
    const isDone = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
    bytes.push(isDone ? low : low | 0x80)
    if (isDone) return bytes
  }
}

/** The eight bytes of a number, low ones first. */
export const doubleBytes = (value: number): readonly number[] => [
  ...new Uint8Array(Float64Array.of(value).buffer)
]

/** The eight bytes of 64 bits. */
export const wordBytes = (value: bigint): readonly number[] => [
  ...new Uint8Array(BigInt64Array.of(value).buffer)
]

export const simd = {
  load: 0x00,
  loadSplat64: 0x0a,
  store: 0x0b,
  constant: 0x0c,
  shuffle: 0x0d,
  splat32: 0x11,
  splatDouble: 0x14,
  lessInt: 0x39,
  eq: 0x47,
  ne: 0x48,
  lt: 0x49,
  gt: 0x4a,
  le: 0x4b,
  ge: 0x4c,
  not: 0x4d,
  and: 0x4e,
  or: 0x50,
  bitselect: 0x52,
  promoteLow: 0x5f,
  floor: 0x75,
  nearest: 0x94,
  bitmask32: 0xa4,
  bitmask64: 0xc4,
  extendLow32: 0xc7,
  extendHigh32: 0xc8,
  shiftLeft64: 0xcb,
  shiftRight64: 0xcc,
  addBits: 0xce,
  subBits: 0xd1,
  abs: 0xec,
  neg: 0xed,
  sqrt: 0xef,
  add: 0xf0,
  sub: 0xf1,
  mul: 0xf2,
  div: 0xf3,
  min: 0xf6,
  max: 0xf7
} as const

export const scalar = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  branch: 0x0c,
  branchIf: 0x0d,
  drop: 0x1a,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  loadDouble: 0x2b,
  storeInt: 0x36,
  int: 0x41,
  double: 0x44,
  isZero: 0x45,
  lessSigned: 0x48,
  lessUnsigned: 0x49,
  addInt: 0x6a,
  subInt: 0x6b,
  mulInt: 0x6c,
  andInt: 0x71,
  shiftLeft: 0x74,
  shiftRight: 0x76,
  mulDouble: 0xa2,
  truncate: 0xaa,
  toDouble: 0xb7
} as const

const noResult = 0x40

/** The code of one function: instructions, and locals as they are asked for. */
export class FunctionCode {
  readonly #code: number[] = []
  readonly #locals: ValueType[] = []

  constructor(readonly parameters: number) {}

  local(type: ValueType): number {
    this.#locals.push(type)
    return this.parameters + this.#locals.length - 1
  }

  op(code: number, ...operands: readonly number[]): void {
    this.#code.push(code, ...operands)
  }

  simd(code: number, ...operands: readonly number[]): void {
    this.#code.push(0xfd, ...unsigned(code), ...operands)
  }

  get(local: number): void {
    this.op(scalar.get, ...unsigned(local))
  }

  set(local: number): void {
    this.op(scalar.set, ...unsigned(local))
  }

  tee(local: number): void {
    this.op(scalar.tee, ...unsigned(local))
  }

  int(value: number): void {
    this.op(scalar.int, ...signed(value))
  }

  double(value: number): void {
    this.op(scalar.double, ...doubleBytes(value))
  }

  /** Opens a block, a loop or an if without a result. */
  open(code: number): void {
    this.op(code, noResult)
  }

  end(): void {
    this.op(scalar.end)
  }

  /** The operands of a load or store at any alignment. */
  static at(offset: number): readonly number[] {
    return [0, ...unsigned(offset)]
  }

  bytes(): readonly number[] {
    const locals = this.#locals.flatMap((type) => [1, valueTypes[type]])
    const body = [...unsigned(this.#locals.length), ...locals, ...this.#code, scalar.end]
    return [...unsigned(body.length), ...body]
  }
}

const section = (id: number, content: readonly number[]): readonly number[] => [
  id,
  ...unsigned(content.length),
  ...content
]

const text = (value: string): readonly number[] => {
  const bytes = new TextEncoder().encode(value)
  return [...unsigned(bytes.length), ...bytes]
}

/** A module with one exported function that works on the memory it is given. */
export function moduleBytes(
  name: string,
  parameters: readonly ValueType[],
  result: ValueType,
  code: FunctionCode
): Uint8Array<ArrayBuffer> {
  const types = parameters.map((type) => valueTypes[type])
  const sharedMemory = [0x02, 0x03, 0, ...unsigned(65_536)]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, ...unsigned(types.length), ...types, 1, valueTypes[result]]),
    ...section(2, [1, ...text('env'), ...text('memory'), ...sharedMemory]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text(name), 0, 0]),
    ...section(10, [1, ...code.bytes()])
  ])
}
