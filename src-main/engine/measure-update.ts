import type { CompiledPopulation } from './compile/compiled-network'
import { Arena } from './kernel/arena'
import { instantiateKernel } from './kernel/kernel-module'
import { PopulationShard } from './kernel/population-shard'

const neurons = 1024
const mostSteps = 400
const longestMs = 4

/**
 * What one neuron of a population takes in one step on this machine, found out by stepping a
 * thousand of them, without input, for a few milliseconds.
 * @param modules the network's own kernels
 * @returns seconds
 */
export function measureUpdate(
  module: WebAssembly.Module,
  modules: readonly Uint8Array<ArrayBuffer>[],
  population: CompiledPopulation
): number {
  const kernel = instantiateKernel(module, modules)
  const arena = new Arena(kernel)
  const share = { worker: 0, workers: 1 }
  const shard = new PopulationShard({ ...population, size: neurons }, kernel, arena, share)
  shard.drawInitialStates(kernel, arena.allocate(16), 1, 0, share)
  shard.makeRing(1)
  // The first steps are slower: the code is being compiled.
  let step = 0
  while (step < mostSteps / 4) shard.update(++step)
  const begun = performance.now()
  const first = step
  let now = begun
  while (step - first < mostSteps && now - begun < longestMs) {
    shard.update(++step)
    now = performance.now()
  }
  return (now - begun) / 1000 / (step - first) / neurons
}
