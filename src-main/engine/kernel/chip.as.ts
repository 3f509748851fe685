// What a chip does to weights, delays, inputs and states. Weights and delays are changed once, when they
// have been drawn; inputs and states only where a rule asks for it.
import { mix, streamKey } from './random.as'

/**
 * Puts weights on a grid: the nearest multiple of `step`, at most `most` of them either way.
 * @returns how many lay beyond its ends
 */
export function weightsToGrid(weights: usize, count: u32, step: f64, most: f64): u32 {
  let beyond: u32 = 0
  const end = weights + ((<usize>count) << 2)
  for (let at = weights; at < end; at += 4) {
    const steps = nearest<f64>(<f64>load<f32>(at) / step)
    if (Math.abs(steps) > most) beyond++
    store<f32>(at, <f32>(min(max(steps, -most), most) * step))
  }
  return beyond
}

/**
 * Puts weights on levels: the first one whose upper edge is above the weight, or the last.
 * @param edges f64, one fewer than levels, ascending
 * @param levels f32
 */
export function weightsToLevels(
  weights: usize,
  count: u32,
  levels: usize,
  edges: usize,
  size: i32
): void {
  const end = weights + ((<usize>count) << 2)
  for (let at = weights; at < end; at += 4) {
    const weight = <f64>load<f32>(at)
    let low = 0
    let high = size - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (load<f64>(edges + ((<usize>middle) << 3)) > weight) high = middle
      else low = middle + 1
    }
    store<f32>(at, load<f32>(levels + ((<usize>low) << 2)))
  }
}

/** Weights in another unit. */
export function scaleWeights(weights: usize, count: u32, factor: f64): void {
  const end = weights + ((<usize>count) << 2)
  for (let at = weights; at < end; at += 4) store<f32>(at, <f32>(<f64>load<f32>(at) * factor))
}

/** The nearest number with `bits` bits behind the leading one, none below `least` in size but zero. */
@inline
function shortened(value: f64, bits: i32, least: f64, most: f64): f64 {
  const size = Math.abs(value)
  if (!(size > 0)) return value
  const exponent = <i64>((reinterpret<u64>(size) >> 52) & 0x7ff) - 1023
  const unit = max(least, reinterpret<f64>(<u64>(exponent - <i64>bits + 1023) << 52))
  return min(max(nearest<f64>(value / unit) * unit, -most), most)
}

/** Floating-point numbers of fewer bits. @returns how many lay beyond the largest of them */
export function weightsToFloat(weights: usize, count: u32, bits: i32, least: f64, most: f64): u32 {
  let beyond: u32 = 0
  const end = weights + ((<usize>count) << 2)
  for (let at = weights; at < end; at += 4) {
    const weight = <f64>load<f32>(at)
    if (Math.abs(weight) > most) beyond++
    store<f32>(at, <f32>shortened(weight, bits, least, most))
  }
  return beyond
}

/** In (0, 1), made of a key and what it is asked for: no state, so nobody has to ask in some order. */
@inline
function uniformOf(key: u64, which: u64): f64 {
  return (<f64>(mix(key + which * 0x9e3779b97f4a7c15) >> 11) + 0.5) * (1.0 / 9007199254740992.0)
}

/** A normal number of a key (Box & Muller 1958). */
@inline
function normalOf(key: u64): f64 {
  return (
    Math.sqrt(-2.0 * Math.log(uniformOf(key, 1))) * Math.cos(6.283185307179586 * uniformOf(key, 2))
  )
}

@inline
function gainOf(key: u64, lognormal: bool, sd: f64): f64 {
  const normal = normalOf(key)
  return lognormal ? Math.exp(sd * normal - 0.5 * sd * sd) : max(0, 1 + sd * normal)
}

/**
 * Multiplies each synapse's weight by a gain of its own, with mean one and a deviation of `sd` (`lognormal`: of
 * the logarithm), and by one of its target. Each depends on seed, projection, source and target alone.
 */
export function spreadGains(
  rows: usize,
  sources: i32,
  targets: usize,
  wide: i32,
  weights: usize,
  seed: u32,
  purpose: u32,
  projection: u32,
  population: u32,
  worker: u32,
  workers: u32,
  lognormal: i32,
  sd: f64,
  targetSd: f64
): void {
  for (let source = 0; source < sources; source++) {
    const key = streamKey(seed, purpose, projection, <u32>source)
    const row = rows + ((<usize>source) << 2)
    const end = <usize>load<u32>(row, 4)
    for (let i = <usize>load<u32>(row); i < end; i++) {
      const local = wide ? load<u32>(targets + (i << 2)) : <u32>load<u16>(targets + (i << 1))
      const target = local * workers + worker
      let gain: f64 = 1
      if (sd > 0) gain = gainOf(mix(key + <u64>target), lognormal != 0, sd)
      if (targetSd > 0) {
        gain *= gainOf(streamKey(seed, purpose + 1, population, target), lognormal != 0, targetSd)
      }
      const at = weights + (i << 2)
      store<f32>(at, <f32>(<f64>load<f32>(at) * gain))
    }
  }
}

/** Looks delays up in a table of u16; the last entry stands for all longer ones. */
export function mapDelays(delays: usize, count: u32, wide: i32, table: usize, size: u32): void {
  for (let i: usize = 0; i < <usize>count; i++) {
    const delay = wide ? <u32>load<u16>(delays + (i << 1)) : <u32>load<u8>(delays + i)
    const mapped = load<u16>(table + (<usize>min(delay, size - 1) << 1))
    if (wide) store<u16>(delays + (i << 1), mapped)
    else store<u8>(delays + i, <u8>mapped)
  }
}

/** Keeps the inputs of a step within what its buffer holds. @returns how many did not fit */
export function clampInputs(inputs: usize, count: i32, most: f32): u32 {
  let beyond: u32 = 0
  const end = inputs + ((<usize>count) << 2)
  for (let at = inputs; at < end; at += 4) {
    const input = load<f32>(at)
    if (abs(input) <= most) continue
    beyond++
    store<f32>(at, copysign<f32>(most, input))
  }
  return beyond
}

/** Fixed point: the nearest multiple of `step` between two ends. @returns how many were beyond them */
export function roundStates(
  states: usize,
  count: i32,
  step: f64,
  least: f64,
  most: f64,
  single: i32
): u32 {
  let beyond: u32 = 0
  for (let i: usize = 0; i < <usize>count; i++) {
    const value = single ? <f64>load<f32>(states + (i << 2)) : load<f64>(states + (i << 3))
    if (value > most || value < least) beyond++
    const rounded = min(max(nearest<f64>(value / step) * step, least), most)
    if (single) store<f32>(states + (i << 2), <f32>rounded)
    else store<f64>(states + (i << 3), rounded)
  }
  return beyond
}

/** Floating point of fewer bits. */
export function shortenStates(
  states: usize,
  count: i32,
  bits: i32,
  least: f64,
  most: f64,
  single: i32
): u32 {
  let beyond: u32 = 0
  for (let i: usize = 0; i < <usize>count; i++) {
    const value = single ? <f64>load<f32>(states + (i << 2)) : load<f64>(states + (i << 3))
    if (Math.abs(value) > most) beyond++
    const rounded = shortened(value, bits, least, most)
    if (single) store<f32>(states + (i << 2), <f32>rounded)
    else store<f64>(states + (i << 3), rounded)
  }
  return beyond
}

/** Whole numbers below 2^bits, one a neuron, of seed, population, neuron and step alone. */
export function drawJitter(
  out: usize,
  count: i32,
  bits: i32,
  seed: u32,
  purpose: u32,
  population: u32,
  step: u32,
  worker: u32,
  workers: u32
): void {
  const key = streamKey(seed, purpose, population, step)
  for (let i: u32 = 0; i < <u32>count; i++) {
    const bitsOf = mix(key + <u64>(i * workers + worker) * 0x9e3779b97f4a7c15)
    store<f64>(out + ((<usize>i) << 3), <f64>(bitsOf >> (64 - <u64>bits)))
  }
}

/** A leak toward zero that comes as a whole `unit` with the probability of its size over it, else not at all. */
export function leakByChance(
  inputs: usize,
  states: usize,
  count: i32,
  leak: f64,
  unit: f64,
  seed: u32,
  purpose: u32,
  population: u32,
  step: u32,
  worker: u32,
  workers: u32
): void {
  const key = streamKey(seed, purpose, population, step)
  const chance = leak / unit
  for (let i: u32 = 0; i < <u32>count; i++) {
    if (uniformOf(key, <u64>(i * workers + worker) + 1) >= chance) continue
    const at = inputs + ((<usize>i) << 2)
    const potential = load<f64>(states + ((<usize>i) << 3)) + <f64>load<f32>(at)
    if (potential == 0) continue
    store<f32>(at, load<f32>(at) + <f32>(potential > 0 ? -unit : unit))
  }
}

/**
 * Delivers the spikes of one step through synapses of chance: each adds `unit` with its weight's sign, with the
 * probability of the weight's size over it, and else nothing.
 * @param delays 0 where all have the delay `delay`
 */
export function deliverByChance(
  spikes: usize,
  count: i32,
  rows: usize,
  targets: usize,
  wide: i32,
  weights: usize,
  delays: usize,
  wideDelay: i32,
  delay: u32,
  ring: usize,
  slotBytes: usize,
  step: u32,
  mask: u32,
  unit: f64,
  seed: u32,
  purpose: u32,
  projection: u32,
  worker: u32,
  workers: u32
): void {
  const key = streamKey(seed, purpose, projection, step)
  for (let q = 0; q < count; q++) {
    const source = load<u32>(spikes + ((<usize>q) << 2))
    const own = mix(key + ((<u64>source) << 32))
    const row = rows + ((<usize>source) << 2)
    const end = <usize>load<u32>(row, 4)
    for (let i = <usize>load<u32>(row); i < end; i++) {
      const local = wide ? load<u32>(targets + (i << 2)) : <u32>load<u16>(targets + (i << 1))
      const weight = <f64>load<f32>(weights + (i << 2))
      if (uniformOf(own, <u64>(local * workers + worker) + 1) >= Math.abs(weight) / unit) continue
      let arrival = delay
      if (delays) {
        arrival = wideDelay ? <u32>load<u16>(delays + (i << 1)) : <u32>load<u8>(delays + i)
      }
      const at = ring + <usize>((step + arrival) & mask) * slotBytes + ((<usize>local) << 2)
      store<f32>(at, load<f32>(at) + <f32>(weight < 0 ? -unit : unit))
    }
  }
}
