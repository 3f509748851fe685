import type { CompiledProjection } from './compiled-network'

/** Bytes that a projection's rule keeps on all workers together, besides its synapses' weights. */
export function plasticBytes(
  { plasticity, expected, delay }: CompiledProjection,
  sizes: { readonly sources: number; readonly targets: number },
  { epoch, workers }: { readonly epoch: number; readonly workers: number }
): number {
  if (!plasticity) return 0
  const { sourceBytes, entryBytes, synapseBytes, targetBytes, stepBytes, ownBytes } = plasticity
  // A law's long tail is rarely reached; rings are sized by the delays really drawn.
  const longest = Math.min(delay.most ?? delay.high, Math.max(delay.a, delay.low) * 16)
  const steps = 2 ** Math.ceil(Math.log2(epoch + longest + 1))
  const pastSpikes = entryBytes > 0 ? 16 * entryBytes + 48 : 0
  const tables = plasticity.taus.length * 768 * 8
  return (
    expected * synapseBytes +
    sizes.targets * (targetBytes + steps * stepBytes + pastSpikes) +
    workers * (sizes.sources * sourceBytes + ownBytes + tables)
  )
}
