import { readFileSync } from 'node:fs'
import type {
  CompiledProjection,
  KernelLaw
} from '../../../src-main/engine/compile/compiled-network'
import { Arena } from '../../../src-main/engine/kernel/arena'
import { instantiateKernel } from '../../../src-main/engine/kernel/kernel-module'
import { wasmFile } from '../../setup/places'

const module = new WebAssembly.Module(readFileSync(wasmFile))

/** The real kernels on a memory of their own, with calls that speak of arrays. */
export function kernelRoom() {
  const kernel = instantiateKernel(module)
  const arena = new Arena(kernel)
  const stream = arena.allocate(16)
  const seedStream = (seed: number, purpose: number, a: number, b: number): void =>
    void kernel.fn('seedStream')(stream, 4, seed, purpose, a, b)
  return {
    kernel,
    arena,
    stream,
    seedStream,
    /** Numbers drawn from a law, all from one stream. */
    drawMany(law: KernelLaw, count: number, seed = 1): Float64Array {
      const out = arena.allocate(count * 8)
      const { a, b, low, high } = law
      kernel.fn('drawInitial')(out, count, stream, seed, 2, 0, 0, 1, law.law, a, b, low, high, 0)
      return arena.doubles(out, count).slice()
    }
  }
}

export type Rule = CompiledProjection['connector']

/** The sources that a rule draws for each target. */
export function drawSources(
  rule: Rule,
  sources: number,
  targets: number,
  seed = 1
): readonly number[][] {
  const { kernel, arena, stream, seedStream } = kernelRoom()
  const draw = kernel.fn(`${rule.kernel}_draw`)
  const options = arena.allocateDoubles(rule.options)
  const list = arena.allocate(Math.max(1, rule.mostPerTarget) * 4)
  const marks = arena.allocate(sources)
  return Array.from({ length: targets }, (_, target) => {
    seedStream(seed, 1, 0, target)
    const found = draw(stream, sources, target, rule.skipOwn ? 1 : 0, options, marks, list)
    return [...arena.words(list, found)]
  })
}

export const mean = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
  return sum / values.length
}

export const variance = (values: ArrayLike<number>): number => {
  const middle = mean(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += ((values[i] ?? 0) - middle) ** 2
  return sum / values.length
}

/** The one entry of a list. */
export function only<T>(list: readonly T[]): T {
  const [first, ...others] = list
  if (first === undefined || others.length > 0) throw new Error(`${list.length} instead of one`)
  return first
}
