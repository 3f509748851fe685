/**
 * Makes every typed array in call arguments own its buffer, so that it can be handed over without a
 * copy. Parts of larger buffers and shared memory are copied: their owner goes on using them.
 */
export function ownBuffers(args: readonly unknown[]): {
  value: readonly unknown[]
  transfer: ArrayBuffer[]
} {
  const transfer = new Set<ArrayBuffer>()
  const value = args.map((argument) => owned(argument, transfer))
  return { value, transfer: [...transfer] }
}

function owned(value: unknown, transfer: Set<ArrayBuffer>): unknown {
  if (isNumbers(value)) {
    const own = isWhole(value) && !transfer.has(value.buffer as ArrayBuffer) ? value : value.slice()
    transfer.add(own.buffer as ArrayBuffer)
    return own
  }
  if (Array.isArray(value)) {
    return value.some(holdsObject) ? value.map((item) => owned(item, transfer)) : value
  }
  if (typeof value === 'object' && value !== null && Object.values(value).some(isNumbers)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, owned(item, transfer)])
    )
  }
  return value
}

type Numbers = Uint8Array | Uint32Array | Float64Array

const isNumbers = (value: unknown): value is Numbers =>
  value instanceof Float64Array || value instanceof Uint32Array || value instanceof Uint8Array

const holdsObject = (value: unknown): boolean => typeof value === 'object' && value !== null

const isWhole = (array: Numbers): boolean =>
  array.buffer instanceof ArrayBuffer && array.byteLength === array.buffer.byteLength
