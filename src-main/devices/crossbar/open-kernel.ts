type KernelFunction = (...args: number[]) => number

/** The array solver's compiled loops on a memory of their own. */
export interface CrossbarKernel {
  readonly fn: (name: string) => KernelFunction
  /** First byte that is free, a multiple of 16. */
  readonly start: number
  /** A view of so many numbers from a byte address on. */
  readonly doubles: (at: number, count: number) => Float64Array<ArrayBufferLike>
}

const pageBytes = 65_536
/** The kernel's import declares this largest size, and a memory's own has to fit in it. */
const mostPages = 65_536

const isFunction = (value: unknown): value is KernelFunction => typeof value === 'function'

function functionOf(exports: WebAssembly.Exports, name: string): KernelFunction {
  const found = exports[name]
  if (!isFunction(found)) throw new Error(`the kernel has no function ${name}`)
  return found
}

/** @param bytes room that is needed from `start` on; with what the kernels need, at most 4 GiB */
export function openKernel(module: WebAssembly.Module, bytes: number): CrossbarKernel {
  const memory = new WebAssembly.Memory({ initial: 16, maximum: mostPages, shared: true })
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  const functions = new Map<string, KernelFunction>()
  const fn = (name: string): KernelFunction => {
    const known = functions.get(name)
    if (known) return known
    const found = functionOf(exports, `crossbar_${name}`)
    functions.set(name, found)
    return found
  }
  const start = Math.ceil(functionOf(exports, 'heapStart')() / 16) * 16
  const missing = start + bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes))
  return { fn, start, doubles: (at, count) => new Float64Array(memory.buffer, at, count) }
}
