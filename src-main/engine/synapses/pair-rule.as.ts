// Pair-based spike-timing-dependent plasticity, event-driven: a synapse is looked at when its source
// fires, and then takes in all spikes that its target has fired since. Each source keeps one trace,
// each target its last spikes with its own trace; nothing is kept per synapse but the weight.
import {
  addInput, constantsOf, decay, delayOf, delaysOf, entriesOf, entryAt, entryMaskOf, headsOf, isWide,
  power, ringOf, rowsOf, slotBytesOf, slotMaskOf, sourceCountOf, sourcesOf, tablesOf, targetAt,
  targetsOf, weightsOf
} from './block.as'

/** A source: step of its last spike (0 before the first), step up to which targets' spikes are taken in, trace after the last spike. */
const sourceBytes: usize = 16
/** An entry of a target: step of a spike, and its trace after that spike. */
const entryBytes: usize = 16

/** Which way weights change; the constants that follow belong to it. */
export const BOUNDED: i32 = 0
export const POWER_LAW: i32 = 1

/** Constants, f64: reference weight, rate λ, asymmetry α, exponents μ₊ and μ₋, largest weight / reference, 1 for nearest neighbours. */
@inline
function grow(rule: i32, c: usize, w: f64, trace: f64): f64 {
  const rate = load<f64>(c, 8)
  if (rule == POWER_LAW) return w + rate * power(w, load<f64>(c, 24)) * trace
  const most = load<f64>(c, 40)
  const share = w / most
  return min<f64>(share + rate * power(1 - share, load<f64>(c, 24)) * trace, 1) * most
}

@inline
function shrink(rule: i32, c: usize, w: f64, trace: f64): f64 {
  const rate = load<f64>(c, 8) * load<f64>(c, 16)
  if (rule == POWER_LAW) return max<f64>(w - rate * w * trace, 0)
  const most = load<f64>(c, 40)
  const share = w / most
  return max<f64>(share - rate * power(share, load<f64>(c, 32)) * trace, 0) * most
}

/** Takes in a target's spikes that arrived after `since` and up to `until`. Weights in units of the reference. */
@inline
function takeIn(
  rule: i32, c: usize, tables: usize, entries: usize, mask: u32, target: usize, head: u32, delay: u32,
  weight: f64, since: i32, until: i32, lastSpike: i32, trace: f64
): f64 {
  const oldest = head > mask + 1 ? head - mask - 1 : 0
  let newest = head
  while (newest > oldest) {
    const arrival = load<i32>(entryAt(entries, mask, entryBytes, target, newest - 1)) + <i32>delay
    if (arrival <= until) break
    newest--
  }
  let first = newest
  while (first > oldest) {
    const arrival = load<i32>(entryAt(entries, mask, entryBytes, target, first - 1)) + <i32>delay
    if (arrival <= since) break
    first--
  }
  let w = weight
  for (let k = first; k < newest; k++) {
    const arrival = load<i32>(entryAt(entries, mask, entryBytes, target, k)) + <i32>delay
    w = grow(rule, c, w, trace * decay(tables, 0, <u32>(arrival - lastSpike)))
  }
  return w
}

/** The target's trace at its synapse just before a step. */
@inline
function traceBefore(
  tables: usize, entries: usize, mask: u32, target: usize, head: u32, delay: u32, step: i32
): f64 {
  const oldest = head > mask + 1 ? head - mask - 1 : 0
  for (let newest = head; newest > oldest; newest--) {
    const entry = entryAt(entries, mask, entryBytes, target, newest - 1)
    const arrival = load<i32>(entry) + <i32>delay
    if (arrival < step) return load<f64>(entry, 8) * decay(tables, 1, <u32>(step - arrival))
  }
  return 0
}

@inline
export function deliverPairs(rule: i32, block: usize, spikes: usize, count: i32, step: i32): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const wide = isWide(block)
  const weights = weightsOf(block)
  const delays = delaysOf(block)
  const common = delayOf(block)
  const heads = headsOf(block)
  const entries = entriesOf(block)
  const mask = entryMaskOf(block)
  const c = constantsOf(block)
  const tables = tablesOf(block)
  const ring = ringOf(block)
  const slotBytes = slotBytesOf(block)
  const slotMask = slotMaskOf(block)
  const reference = load<f64>(c)
  const toShare = 1 / reference
  const nearestOnly = load<f64>(c, 48) != 0
  for (let q = 0; q < count; q++) {
    const index = <usize>load<u32>(spikes + (<usize>q << 2))
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    const since = load<i32>(source, 4)
    const trace = load<f64>(source, 8)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targets, wide, i)
      const delay = delays ? <u32>load<u16>(delays + (i << 1)) : common
      const head = load<u32>(heads + (target << 2))
      let w = <f64>load<f32>(weights + (i << 2)) * toShare
      if (head) {
        if (lastSpike > 0) {
          w = takeIn(rule, c, tables, entries, mask, target, head, delay, w, since, step, lastSpike, trace)
        }
        const after = traceBefore(tables, entries, mask, target, head, delay, step)
        if (after > 0) w = shrink(rule, c, w, after)
      }
      const weight = <f32>(w * reference)
      store<f32>(weights + (i << 2), weight)
      addInput(ring, slotBytes, slotMask, <u32>step + delay, target, weight)
    }
    const left = lastSpike > 0 && !nearestOnly ? trace * decay(tables, 0, <u32>(step - lastSpike)) : 0
    store<i32>(source, step)
    store<i32>(source, step, 4)
    store<f64>(source, left + 1, 8)
  }
}

/** Brings every weight up to date, so that targets' older spikes may be forgotten. */
@inline
export function settlePairs(rule: i32, block: usize, step: i32): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const wide = isWide(block)
  const weights = weightsOf(block)
  const delays = delaysOf(block)
  const heads = headsOf(block)
  const entries = entriesOf(block)
  const mask = entryMaskOf(block)
  const c = constantsOf(block)
  const tables = tablesOf(block)
  const reference = load<f64>(c)
  const toShare = 1 / reference
  for (let index: usize = 0; index < <usize>sourceCountOf(block); index++) {
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    const since = load<i32>(source, 4)
    if (lastSpike == 0) continue
    const trace = load<f64>(source, 8)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targets, wide, i)
      const head = load<u32>(heads + (target << 2))
      if (!head) continue
      const delay = delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block)
      const before = load<f32>(weights + (i << 2))
      const w = <f64>before * toShare
      const after = takeIn(rule, c, tables, entries, mask, target, head, delay, w, since, step, lastSpike, trace)
      // A weight that nothing happened to keeps its bits.
      if (after != w) store<f32>(weights + (i << 2), <f32>(after * reference))
    }
    store<i32>(source, step, 4)
  }
}

/** Notes targets' spikes. @returns the most that any of them has fired so far since `settled` was zeroed */
@inline
export function notePairs(block: usize, list: usize, count: i32, step: i32, settled: usize): u32 {
  const heads = headsOf(block)
  const entries = entriesOf(block)
  const mask = entryMaskOf(block)
  const tables = tablesOf(block)
  const nearestOnly = load<f64>(constantsOf(block), 48) != 0
  let most: u32 = 0
  for (let q = 0; q < count; q++) {
    const target = <usize>load<u32>(list + (<usize>q << 2))
    const head = load<u32>(heads + (target << 2))
    let trace: f64 = 1
    if (head && !nearestOnly) {
      const before = entryAt(entries, mask, entryBytes, target, head - 1)
      trace += load<f64>(before, 8) * decay(tables, 1, <u32>(step - load<i32>(before)))
    }
    const entry = entryAt(entries, mask, entryBytes, target, head)
    store<i32>(entry, step)
    store<f64>(entry, trace, 8)
    store<u32>(heads + (target << 2), head + 1)
    const fresh = load<u32>(settled + (target << 2)) + 1
    store<u32>(settled + (target << 2), fresh)
    most = max(most, fresh)
  }
  return most
}
