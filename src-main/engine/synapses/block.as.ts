// The block that the host writes for each plastic projection (see kernel/plastic-shard.ts), and what
// the plasticity kernels share: rows, post-synaptic history, decay tables.

/** Addresses of u32 words in the block. */
@inline export function rowsOf(block: usize): usize { return load<u32>(block) }
@inline export function targetsOf(block: usize): usize { return load<u32>(block, 4) }
@inline export function isWide(block: usize): bool { return load<u32>(block, 8) != 0 }
@inline export function weightsOf(block: usize): usize { return load<u32>(block, 12) }
/** Delays, u16 a synapse, or 0 where all have the same. */
@inline export function delaysOf(block: usize): usize { return load<u32>(block, 16) }
@inline export function delayOf(block: usize): u32 { return load<u32>(block, 20) }
@inline export function sourcesOf(block: usize): usize { return load<u32>(block, 24) }
/** Spikes so far of each target, u32. */
@inline export function headsOf(block: usize): usize { return load<u32>(block, 28) }
@inline export function entriesOf(block: usize): usize { return load<u32>(block, 32) }
@inline export function constantsOf(block: usize): usize { return load<u32>(block, 36) }
@inline export function tablesOf(block: usize): usize { return load<u32>(block, 40) }
@inline export function ringOf(block: usize): usize { return load<u32>(block, 44) }
@inline export function slotBytesOf(block: usize): usize { return load<u32>(block, 48) }
@inline export function slotMaskOf(block: usize): u32 { return load<u32>(block, 52) }
@inline export function sourceCountOf(block: usize): u32 { return load<u32>(block, 56) }
/** Entries in a target's ring of past spikes, a power of two, less one. */
@inline export function entryMaskOf(block: usize): u32 { return load<u32>(block, 60) }
@inline export function entryBytesOf(block: usize): usize { return load<u32>(block, 64) }

/** What has arrived from each target, where all synapses have one delay; else 0. */
@inline export function arrivedOf(block: usize): usize { return load<u32>(block, 68) }
/** Targets' spikes under way to the synapses: step and target, in a ring. */
@inline export function queueOf(block: usize): usize { return load<u32>(block, 72) }
@inline export function queueMaskOf(block: usize): u32 { return load<u32>(block, 76) }
@inline export function queueTailOf(block: usize): u32 { return load<u32>(block, 80) }
@inline export function queueHeadOf(block: usize): u32 { return load<u32>(block, 84) }
@inline export function setQueueTail(block: usize, tail: u32): void { store<u32>(block, tail, 80) }
@inline export function setQueueHead(block: usize, head: u32): void { store<u32>(block, head, 84) }

/** What a rule keeps for each synapse besides its weight, `synapseBytes` each. */
@inline export function statesOf(block: usize): usize { return load<u32>(block, 88) }
/** What a rule keeps for each target, and for the whole projection. */
@inline export function targetStatesOf(block: usize): usize { return load<u32>(block, 92) }
@inline export function ownOf(block: usize): usize { return load<u32>(block, 96) }
/** A ring of rows, one a step, each with `stepBytes` for every target: what synapses may still ask for. */
@inline export function stepRingOf(block: usize): usize { return load<u32>(block, 100) }
@inline export function stepRowBytesOf(block: usize): usize { return load<u32>(block, 104) }
@inline export function stepMaskOf(block: usize): u32 { return load<u32>(block, 108) }
/** Targets on this worker, a multiple of four. */
@inline export function targetCountOf(block: usize): usize { return load<u32>(block, 112) }
/** What names a synapse wherever it lives: see synapse-random.as.ts. */
@inline export function seedOf(block: usize): u32 { return load<u32>(block, 116) }
@inline export function projectionOf(block: usize): u32 { return load<u32>(block, 120) }
@inline export function workerOf(block: usize): u32 { return load<u32>(block, 124) }
@inline export function workersOf(block: usize): u32 { return load<u32>(block, 128) }
/** Whether synapses can be silent; a silent one's weight is no number, which no sum or product wakes. */
@inline export function hasSilent(block: usize): bool { return load<u32>(block, 132) != 0 }

/** Entries that a decay table has for each factor. */
export const fine: u32 = 256
/** A table: 256 decays of single steps, then `coarse` of 256 steps each, f64; beyond, nothing is left. */
export const coarse: u32 = 512
export const tableBytes: usize = (<usize>fine + <usize>coarse) << 3

/** exp(-steps / tau) from the `index`-th table. */
@inline
export function decay(tables: usize, index: usize, steps: u32): f64 {
  const table = tables + index * tableBytes
  const high = steps >> 8
  if (high >= coarse) return 0
  return load<f64>(table + (<usize>(steps & 255) << 3)) *
    load<f64>(table + (<usize>fine << 3) + (<usize>high << 3))
}

@inline
export function targetAt(targets: usize, wide: bool, synapse: usize): usize {
  return wide ? <usize>load<u32>(targets + (synapse << 2)) : <usize>load<u16>(targets + (synapse << 1))
}

/** What the ring of steps holds of a step; that of the last `epoch + longest delay` steps is there. */
@inline
export function stepRow(block: usize, step: i32): usize {
  return stepRingOf(block) + <usize>(<u32>step & stepMaskOf(block)) * stepRowBytesOf(block)
}

/** Adds a synapse's weight to what its target gets at a step; nothing where it is silent. */
@inline
export function addInput(
  ring: usize, slotBytes: usize, mask: u32, arrival: u32, target: usize, weight: f32
): void {
  const at = ring + <usize>(arrival & mask) * slotBytes + (target << 2)
  if (weight == weight) store<f32>(at, load<f32>(at) + weight)
}

/** Address of a target's `count`-th spike in its ring. */
@inline
export function entryAt(entries: usize, mask: u32, bytes: usize, target: usize, count: u32): usize {
  return entries + (target * (<usize>mask + 1) + <usize>(count & mask)) * bytes
}
