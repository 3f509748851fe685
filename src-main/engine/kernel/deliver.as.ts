// Spike delivery: for each spike, add its synapses' weights to the targets' input of the arrival
// step. Rows of `rows` (u32, one more than sources) bound the synapses of a source; targets are u16
// or u32 indices within the target population's share; inputs are f32.

@inline
function add(at: usize, weight: f32): void {
  store<f32>(at, load<f32>(at) + weight)
}

@inline
function addFour(slot: usize, four: u64, weight: f32): void {
  add(slot + (<usize>(four & 0xffff) << 2), weight)
  add(slot + (<usize>((four >> 16) & 0xffff) << 2), weight)
  add(slot + (<usize>((four >> 32) & 0xffff) << 2), weight)
  add(slot + (<usize>(four >> 48) << 2), weight)
}

/**
 * One weight, one delay. Targets are u16, four a load: the loop is bound by its memory operations.
 * Two rows are gone through side by side, so that the wait for the beginning of one is not without
 * work; all weights being the same, their order makes no difference to a sum.
 */
export function deliverSame16(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weight: f32,
  slot: usize
): void {
  let a: usize = 0
  let endA: usize = 0
  let b: usize = 0
  let endB: usize = 0
  let next = spikes
  const end = spikes + ((<usize>count) << 2)
  while (true) {
    while (a + 8 > endA) {
      for (; a < endA; a += 2) add(slot + (<usize>load<u16>(a) << 2), weight)
      if (next == end) break
      const row = rows + ((<usize>load<u32>(next)) << 2)
      a = targets + ((<usize>load<u32>(row)) << 1)
      endA = targets + ((<usize>load<u32>(row, 4)) << 1)
      next += 4
    }
    while (b + 8 > endB) {
      for (; b < endB; b += 2) add(slot + (<usize>load<u16>(b) << 2), weight)
      if (next == end) break
      const row = rows + ((<usize>load<u32>(next)) << 2)
      b = targets + ((<usize>load<u32>(row)) << 1)
      endB = targets + ((<usize>load<u32>(row, 4)) << 1)
      next += 4
    }
    // As far as both rows go.
    let turns = min((endA - a) >> 3, (endB - b) >> 3)
    if (turns == 0) break
    for (; turns > 0; turns--) {
      addFour(slot, load<u64>(a), weight)
      addFour(slot, load<u64>(b), weight)
      a += 8
      b += 8
    }
  }
  for (; a + 8 <= endA; a += 8) addFour(slot, load<u64>(a), weight)
  for (; a < endA; a += 2) add(slot + (<usize>load<u16>(a) << 2), weight)
  for (; b + 8 <= endB; b += 8) addFour(slot, load<u64>(b), weight)
  for (; b < endB; b += 2) add(slot + (<usize>load<u16>(b) << 2), weight)
}

export function deliverSame32(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weight: f32,
  slot: usize
): void {
  for (let q = 0; q < count; q++) {
    const row = rows + (<usize>load<u32>(spikes + ((<usize>q) << 2)) << 2)
    const end = targets + (<usize>load<u32>(row, 4) << 2)
    for (let at = targets + (<usize>load<u32>(row) << 2); at < end; at += 4) {
      add(slot + (<usize>load<u32>(at) << 2), weight)
    }
  }
}

@inline
function weighted<T>(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weights: usize,
  slot: usize
): void {
  for (let q = 0; q < count; q++) {
    const row = rows + (<usize>load<u32>(spikes + ((<usize>q) << 2)) << 2)
    const end = <usize>load<u32>(row, 4)
    for (let i = <usize>load<u32>(row); i < end; i++) {
      add(slot + (<usize>load<T>(targets + i * sizeof<T>()) << 2), load<f32>(weights + (i << 2)))
    }
  }
}

/** A weight for each synapse, one delay. */
export function deliverWeighted16(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weights: usize,
  slot: usize
): void {
  weighted<u16>(spikes, count, rows, targets, weights, slot)
}

export function deliverWeighted32(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weights: usize,
  slot: usize
): void {
  weighted<u32>(spikes, count, rows, targets, weights, slot)
}

@inline
function delayed<T, D>(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weights: usize,
  weight: f32,
  delays: usize,
  ring: usize,
  slotBytes: usize,
  step: u32,
  mask: u32
): void {
  for (let q = 0; q < count; q++) {
    const row = rows + (<usize>load<u32>(spikes + ((<usize>q) << 2)) << 2)
    const end = <usize>load<u32>(row, 4)
    for (let i = <usize>load<u32>(row); i < end; i++) {
      const delay = <u32>load<D>(delays + i * sizeof<D>())
      const slot = ring + <usize>((step + delay) & mask) * slotBytes
      const w = weights ? load<f32>(weights + (i << 2)) : weight
      add(slot + (<usize>load<T>(targets + i * sizeof<T>()) << 2), w)
    }
  }
}

/** A delay, in steps of 8 or 16 bits, for each synapse; weights one each, or `weight` where `weights` is 0. */
export function deliverDelayed16d8(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weights: usize,
  weight: f32,
  delays: usize,
  ring: usize,
  slotBytes: usize,
  step: u32,
  mask: u32
): void {
  delayed<u16, u8>(spikes, count, rows, targets, weights, weight, delays, ring, slotBytes, step, mask)
}

export function deliverDelayed16d16(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weights: usize,
  weight: f32,
  delays: usize,
  ring: usize,
  slotBytes: usize,
  step: u32,
  mask: u32
): void {
  delayed<u16, u16>(spikes, count, rows, targets, weights, weight, delays, ring, slotBytes, step, mask)
}

export function deliverDelayed32d8(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weights: usize,
  weight: f32,
  delays: usize,
  ring: usize,
  slotBytes: usize,
  step: u32,
  mask: u32
): void {
  delayed<u32, u8>(spikes, count, rows, targets, weights, weight, delays, ring, slotBytes, step, mask)
}

export function deliverDelayed32d16(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  weights: usize,
  weight: f32,
  delays: usize,
  ring: usize,
  slotBytes: usize,
  step: u32,
  mask: u32
): void {
  delayed<u32, u16>(spikes, count, rows, targets, weights, weight, delays, ring, slotBytes, step, mask)
}

/** Adds one weight to the first `count` inputs of a slot: a spike that reaches every neuron. */
export function addToAll(count: i32, weight: f32, slot: usize): void {
  const weights = f32x4.splat(weight)
  const end = slot + ((<usize>count) << 2)
  for (let at = slot; at < end; at += 16) v128.store(at, f32x4.add(v128.load(at), weights))
}
