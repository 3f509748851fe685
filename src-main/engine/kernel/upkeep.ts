import type { Upkeep } from '../synapses/upkeep-parameters'
import type { Arena } from './arena'
import type { Kernel } from './kernel-module'

/**
 * What is done to a projection's weights at a step that is due: first synapses fall silent or wake,
 * then weights are scaled.
 * @param block the plasticity block
 * @returns null where there is nothing to do
 */
export function upkeepCall(
  upkeep: Upkeep | null,
  block: number,
  targets: number,
  { kernel, arena }: { readonly kernel: Kernel; readonly arena: Arena }
): ((step: number) => void) | null {
  if (!upkeep) return null
  const { scaling, silence } = upkeep
  const sums = scaling ? arena.allocateFixed(targets * 8) : 0
  const silenceAndWake = kernel.fn('silenceAndWake')
  const normaliseIncoming = kernel.fn('normaliseIncoming')
  return (step) => {
    if (silence && step % silence.every === 0) {
      silenceAndWake(block, step, silence.least, silence.chance, silence.start)
    }
    if (scaling && step % scaling.every === 0) normaliseIncoming(block, sums, scaling.total)
  }
}
