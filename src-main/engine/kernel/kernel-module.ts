type KernelFunction = (...args: number[]) => number

/** The compiled kernels, working on one worker's memory. All addresses are bytes in that memory. */
export interface Kernel {
  readonly memory: WebAssembly.Memory
  /** @throws Error when no such function was compiled */
  readonly fn: (name: string) => KernelFunction
}

const isFunction = (value: unknown): value is KernelFunction => typeof value === 'function'

/** The kernel's import declares this largest size, and a memory's own has to fit in it. */
const mostPages = 65_536

/**
 * Puts the kernels on a fresh memory of their own, up to 4 GiB; it grows as the arena asks.
 * @param generated modules of a run's own on the same memory, each with functions of other names
 *
 * The memory is a shared one only because Electron allows those, and no others, above 2 GiB.
 */
export function instantiateKernel(
  module: WebAssembly.Module,
  generated: readonly Uint8Array<ArrayBuffer>[] = []
): Kernel {
  const memory = new WebAssembly.Memory({ initial: 16, maximum: mostPages, shared: true })
  const modules = [module, ...generated.map((bytes) => new WebAssembly.Module(bytes))]
  const exports = modules.map((one) => new WebAssembly.Instance(one, { env: { memory } }).exports)
  return {
    memory,
    fn: (name) => {
      const found = exports.find((one) => name in one)?.[name]
      if (!isFunction(found)) throw new Error(`the kernel has no function ${name}`)
      return found
    }
  }
}
