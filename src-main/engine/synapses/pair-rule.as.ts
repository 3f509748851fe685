// Pair-based spike-timing-dependent plasticity, event-driven: a synapse is looked at when its source
// fires, and then takes in all spikes that its target has fired since. Each source keeps one trace,
// each target its last spikes with its own trace; nothing is kept per synapse but the weight.
//
// Where all synapses have one delay, a target's spikes reach all of them at the same time. They wait
// in a queue until then, and what has arrived is summed up in 16 bytes a target: a synapse is then
// mostly done without a look at the target's past, and without a branch that is hard to foresee.
import {
  addInput, arrivedOf, constantsOf, decay, delayOf, delaysOf, entriesOf, entryMaskOf, headsOf, isWide,
  power, queueHeadOf, queueMaskOf, queueOf, queueTailOf, ringOf, rowsOf, setQueueHead, setQueueTail,
  slotBytesOf, slotMaskOf, sourceCountOf, sourcesOf, tablesOf, targetAt, targetsOf, weightsOf
} from './block.as'

/** A source: step of its last spike (0 before the first), step up to which targets' spikes are taken in, trace after the last spike. */
const sourceBytes: usize = 16
/** A target's past spikes lie in a ring: of each its step, and the target's trace after it, f32. */
const entryShift: usize = 3
/** What has arrived from a target: last arrival, trace after it (f32), arrival before it, how many. */
const arrivedShift: usize = 4

/** Which way weights change; the constants that follow belong to it. */
export const BOUNDED: i32 = 0
export const POWER_LAW: i32 = 1

// Every single change is rounded to the f32 that is kept: when weights are brought up to date, which
// may be at other times on other threads, then makes no difference to their bits.

/** Constants, f64: reference weight, rate λ, asymmetry α, exponents μ₊ and μ₋, largest weight / reference, 1 for nearest neighbours. */
@inline
function grow(rule: i32, c: usize, reference: f64, inverse: f64, weight: f32, trace: f64): f32 {
  const w = <f64>weight * inverse
  const rate = load<f64>(c, 8)
  if (rule == POWER_LAW) return <f32>((w + rate * power(w, load<f64>(c, 24)) * trace) * reference)
  const most = load<f64>(c, 40)
  const share = w / most
  return <f32>(min<f64>(share + rate * power(1 - share, load<f64>(c, 24)) * trace, 1) * most * reference)
}

@inline
function shrink(rule: i32, c: usize, reference: f64, inverse: f64, weight: f32, trace: f64): f32 {
  const w = <f64>weight * inverse
  const rate = load<f64>(c, 8) * load<f64>(c, 16)
  if (rule == POWER_LAW) return <f32>(max<f64>(w - rate * w * trace, 0) * reference)
  const most = load<f64>(c, 40)
  const share = w / most
  return <f32>(max<f64>(share - rate * power(share, load<f64>(c, 32)) * trace, 0) * most * reference)
}

@inline
function pastOf(block: usize, target: usize): usize {
  return entriesOf(block) + target * ((<usize>entryMaskOf(block) + 1) << entryShift)
}

/** Step at which a target's `count`-th spike reaches the synapse. */
@inline
function arrivalOf(past: usize, mask: u32, count: u32, delay: u32): i32 {
  return load<i32>(past + (<usize>(count & mask) << entryShift)) + <i32>delay
}

@inline
function traceOf(past: usize, mask: u32, count: u32): f64 {
  return <f64>load<f32>(past + (<usize>(count & mask) << entryShift), 4)
}

/**
 * A weight after the target's spikes numbered below `newest` that arrived
 * after `since`.
 */
function takeIn(
  rule: i32, block: usize, past: usize, newest: u32, delay: u32, weight: f32, since: i32,
  lastSpike: i32, trace: f64
): f32 {
  const mask = entryMaskOf(block)
  const c = constantsOf(block)
  const tables = tablesOf(block)
  const oldest = newest > mask + 1 ? newest - mask - 1 : 0
  let first = newest
  while (first > oldest && arrivalOf(past, mask, first - 1, delay) > since) first--
  let w = weight
  for (let k = first; k < newest; k++) {
    w = grow(rule, c, load<f64>(c), 1 / load<f64>(c), w, trace * decay(tables, 0, <u32>(arrivalOf(past, mask, k, delay) - lastSpike)))
  }
  return w
}

/** One synapse at a spike of its source, looking at the target's past: `head` spikes, some under way. */
function changeAt(
  rule: i32, block: usize, target: usize, head: u32, delay: u32, weight: f32, since: i32, step: i32,
  lastSpike: i32, trace: f64
): f32 {
  const mask = entryMaskOf(block)
  const past = pastOf(block, target)
  const oldest = head > mask + 1 ? head - mask - 1 : 0
  let newest = head
  while (newest > oldest && arrivalOf(past, mask, newest - 1, delay) > step) newest--
  if (newest == oldest) return weight
  const w = lastSpike > 0 ? takeIn(rule, block, past, newest, delay, weight, since, lastSpike, trace) : weight
  // A spike that arrives in this very step does not count as one before it.
  if (arrivalOf(past, mask, newest - 1, delay) == step) newest--
  if (newest == oldest) return w
  const gap = <u32>(step - arrivalOf(past, mask, newest - 1, delay))
  const reference = load<f64>(constantsOf(block))
  return shrink(rule, constantsOf(block), reference, 1 / reference, w, traceOf(past, mask, newest - 1) * decay(tablesOf(block), 1, gap))
}

/** Lets the targets' spikes that reach their synapses up to a step arrive there. */
@inline
function arriveUpTo(block: usize, step: i32): void {
  const head = queueHeadOf(block)
  const delay = <i32>delayOf(block)
  const mask = entryMaskOf(block)
  let tail = queueTailOf(block)
  while (tail != head) {
    const waiting = queueOf(block) + (<usize>(tail & queueMaskOf(block)) << 3)
    const arrival = load<i32>(waiting) + delay
    if (arrival > step) break
    const target = <usize>load<u32>(waiting, 4)
    const at = arrivedOf(block) + (target << arrivedShift)
    const count = load<u32>(at, 12)
    store<i32>(at, load<i32>(at), 8)
    store<i32>(at, arrival)
    store<f32>(at, <f32>traceOf(pastOf(block, target), mask, count), 4)
    store<u32>(at, count + 1, 12)
    tail++
  }
  setQueueTail(block, tail)
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
  const arrived = arrivedOf(block)
  const c = constantsOf(block)
  const tables = tablesOf(block)
  const ring = ringOf(block)
  const slotBytes = slotBytesOf(block)
  const slotMask = slotMaskOf(block)
  const reference = load<f64>(c)
  const inverse = 1 / reference
  const nearestOnly = load<f64>(c, 48) != 0
  if (arrived) arriveUpTo(block, step)
  for (let q = 0; q < count; q++) {
    const index = <usize>load<u32>(spikes + (<usize>q << 2))
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    const since = load<i32>(source, 4)
    const trace = load<f64>(source, 8)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    let i = <usize>load<u32>(rows + (index << 2))
    if (arrived) {
      const slot = ring + <usize>((<u32>step + common) & slotMask) * slotBytes
      for (; i < end; i++) {
        const target = targetAt(targets, wide, i)
        const at = arrived + (target << arrivedShift)
        const last = load<i32>(at)
        let weight = load<f32>(weights + (i << 2))
        if (last == step || load<i32>(at, 8) > since) {
          weight = changeAt(rule, block, target, load<u32>(at, 12), common, weight, since, step, lastSpike, trace)
        } else {
          const isFresh = last > since && lastSpike > 0
          const up = trace * decay(tables, 0, <u32>max<i32>(last - lastSpike, 0))
          const down = <f64>load<f32>(at, 4) * decay(tables, 1, <u32>(step - last))
          weight = grow(rule, c, reference, inverse, weight, select<f64>(up, 0, isFresh))
          weight = shrink(rule, c, reference, inverse, weight, down)
        }
        store<f32>(weights + (i << 2), weight)
        const input = slot + (target << 2)
        store<f32>(input, load<f32>(input) + weight)
      }
    } else {
      for (; i < end; i++) {
        const target = targetAt(targets, wide, i)
        const delay = delays ? <u32>load<u16>(delays + (i << 1)) : common
        const head = load<u32>(heads + (target << 2))
        const before = load<f32>(weights + (i << 2))
        const weight = changeAt(rule, block, target, head, delay, before, since, step, lastSpike, trace)
        store<f32>(weights + (i << 2), weight)
        addInput(ring, slotBytes, slotMask, <u32>step + delay, target, weight)
      }
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
  const arrived = arrivedOf(block)
  const mask = entryMaskOf(block)
  if (arrived) arriveUpTo(block, step)
  for (let index: usize = 0; index < <usize>sourceCountOf(block); index++) {
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    const since = load<i32>(source, 4)
    store<i32>(source, step, 4)
    if (lastSpike == 0) continue
    const trace = load<f64>(source, 8)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targets, wide, i)
      const at = arrived + (target << arrivedShift)
      if (arrived && load<i32>(at) <= since) continue
      const delay = delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block)
      const past = pastOf(block, target)
      let newest = arrived ? load<u32>(at, 12) : load<u32>(headsOf(block) + (target << 2))
      const oldest = newest > mask + 1 ? newest - mask - 1 : 0
      while (newest > oldest && arrivalOf(past, mask, newest - 1, delay) > step) newest--
      const w = load<f32>(weights + (i << 2))
      store<f32>(
        weights + (i << 2),
        takeIn(rule, block, past, newest, delay, w, since, lastSpike, trace)
      )
    }
  }
}

/** Notes targets' spikes. @returns the most that any of them has fired so far since `settled` was zeroed */
@inline
export function notePairs(block: usize, list: usize, count: i32, step: i32, settled: usize): u32 {
  const heads = headsOf(block)
  const mask = entryMaskOf(block)
  const tables = tablesOf(block)
  const nearestOnly = load<f64>(constantsOf(block), 48) != 0
  let most: u32 = 0
  let waiting = queueHeadOf(block)
  for (let q = 0; q < count; q++) {
    const target = <usize>load<u32>(list + (<usize>q << 2))
    const head = load<u32>(heads + (target << 2))
    const past = pastOf(block, target)
    let trace: f64 = 1
    if (head && !nearestOnly) {
      const gap = <u32>(step - arrivalOf(past, mask, head - 1, 0))
      trace += traceOf(past, mask, head - 1) * decay(tables, 1, gap)
    }
    const entry = past + (<usize>(head & mask) << entryShift)
    store<i32>(entry, step)
    store<f32>(entry, <f32>trace, 4)
    store<u32>(heads + (target << 2), head + 1)
    if (arrivedOf(block)) {
      const place = queueOf(block) + (<usize>(waiting & queueMaskOf(block)) << 3)
      store<i32>(place, step)
      store<u32>(place, <u32>target, 4)
      waiting++
    }
    const fresh = load<u32>(settled + (target << 2)) + 1
    store<u32>(settled + (target << 2), fresh)
    most = max(most, fresh)
  }
  setQueueHead(block, waiting)
  return most
}
