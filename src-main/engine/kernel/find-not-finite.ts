import type { CompiledNetwork } from '../compile/compiled-network'
import type { Kernel } from './kernel-module'
import type { ShardFailure } from './messages'
import type { PopulationShard } from './population-shard'
import type { Share } from './share'

/** States are checked for numbers that are none this often, in steps. */
const stepsBetweenChecks = 1000

/** Looks for a state that is not a finite number, now and then. @returns the first there is */
export function findNotFinite(
  { kernel, populations }: { kernel: Kernel; populations: readonly PopulationShard[] },
  { network, share }: { network: CompiledNetwork; share: Share },
  first: number,
  last: number
): ShardFailure | null {
  const isDue =
    Math.floor(last / stepsBetweenChecks) > Math.floor((first - 1) / stepsBetweenChecks) ||
    last === network.totalSteps
  if (!isDue) return null
  const firstNotFinite = kernel.fn('firstNotFinite')
  for (const population of populations) {
    const { count, stateBytes } = population
    for (const [i, { name, isSingle }] of population.compiled.states.entries()) {
      const at = firstNotFinite(population.states + i * stateBytes, count, isSingle ? 1 : 0)
      if (at >= 0) {
        return {
          kind: 'not-finite',
          population: population.compiled.name,
          variable: name,
          neuron: at * share.workers + share.worker,
          timeMs: last * network.dt
        }
      }
    }
  }
  return null
}
