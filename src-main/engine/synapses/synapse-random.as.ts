// Random numbers that belong to one synapse. A synapse is named by its projection, its source, its
// target and its number among the synapses of that pair, which are the same on any number of threads;
// its k-th number is a hash of seed, name and k. So a synapse keeps no state of a generator, and
// numbers can be asked for in any order: `counter` is best made of the step and what happens in it.
import { mix, streamKey } from '../kernel/random.as'
import { projectionOf, seedOf, workerOf, workersOf } from './block.as'

/** `purposes.ownSynapse` of kernel/share.ts. */
const ownSynapse: u32 = 8
const golden: u64 = 0x9e3779b97f4a7c15

/** What the synapses of one source have in common. */
@inline
export function sourceKey(block: usize, source: usize): u64 {
  return streamKey(seedOf(block), ownSynapse, projectionOf(block), <u32>source)
}

/**
 * The name of a synapse.
 * @param target  its number on this worker
 * @param ordinal synapses between the same two neurons before it in its source's row, where they
 *                stand side by side
 */
@inline
export function synapseKey(block: usize, source: u64, target: usize, ordinal: u32): u64 {
  const everywhere = <u64>target * workersOf(block) + workerOf(block)
  return mix(source + (everywhere << 24) + <u64>ordinal)
}

/** A number in (0, 1), 53 bits, never 0 or 1. */
@inline
export function synapseUniform(key: u64, counter: u64): f64 {
  const bits = mix(key + golden * (counter + 1))
  return (<f64>(bits >> 12) + 0.5) * (1.0 / 4503599627370496.0)
}

/** A standard normal number (Box & Muller 1958); it uses up two counters, `counter` and the next. */
@inline
export function synapseNormal(key: u64, counter: u64): f64 {
  const radius = Math.sqrt(-2.0 * Math.log(synapseUniform(key, counter)))
  return radius * Math.cos(6.283185307179586 * synapseUniform(key, counter + 1))
}
