// Pair-based spike-timing-dependent plasticity, event-driven: a synapse is looked at when its source
// fires, and then takes in all spikes that its target has fired since. Each source keeps one trace,
// each target its last spikes with its own trace; nothing is kept per synapse but the weight.
//
// Where all synapses have one delay, a target's spikes reach all of them at the same time. They wait
// in a queue until then, and what has arrived is summed up in 32 bytes a target: its last three
// arrivals and its trace. Four synapses are then done side by side, without a branch that is hard to
// foresee; only where more has happened does a synapse look at its target's past.
//
// Every single change is rounded to the f32 that is kept, and calculated by the same vector functions
// everywhere: when weights are brought up to date, and which synapses stand side by side, may differ
// between threads, and makes no difference to the bits.
import {
  addInput, arrivedOf, constantsOf, decay, delayOf, delaysOf, entriesOf, entryMaskOf, hasSilent, headsOf,
  isWide,  queueHeadOf, queueMaskOf, queueOf, queueTailOf, ringOf, rowsOf, setQueueHead, setQueueTail,
  slotBytesOf, slotMaskOf, sourceCountOf, sourcesOf, tablesOf, targetAt, targetsOf, weightsOf
} from './block.as'
import { derive, fallen, grow, shrink } from './pair-law.as'
import { column, exp2, log2 } from './vector-math.as'

/** A source: step of its last spike (0 before the first), step up to which targets' spikes are taken in, trace after the last spike. */
const sourceBytes: usize = 16
/** A target's past spikes lie in a ring: of each its step, and the target's trace after it, f32. */
const entryShift: usize = 3
/** What has arrived from a target: its last three arrivals, how many, and the trace after the last, f32. */
const arrivedShift: usize = 5

@inline
function log2Of(x: f64): v128 {
  return log2(f32x4.splat(<f32>x))
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
function traceOf(past: usize, mask: u32, count: u32): f32 {
  return load<f32>(past + (<usize>(count & mask) << entryShift), 4)
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
  const oldest = newest > mask + 1 ? newest - mask - 1 : 0
  let first = newest
  while (first > oldest && arrivalOf(past, mask, first - 1, delay) > since) first--
  let w = f32x4.splat(weight)
  for (let k = first; k < newest; k++) {
    const steps = i32x4.splat(arrivalOf(past, mask, k, delay) - lastSpike)
    w = grow(rule, c, w, f32x4.add(log2Of(trace), fallen(0, steps)), i32x4.splat(-1))
  }
  return f32x4.extract_lane(w, 0)
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
  const steps = i32x4.splat(step - arrivalOf(past, mask, newest - 1, delay))
  const c = constantsOf(block)
  const down = f32x4.mul(f32x4.splat(traceOf(past, mask, newest - 1)), exp2(fallen(1, steps)))
  return f32x4.extract_lane(shrink(rule, c, f32x4.splat(w), down), 0)
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
    store<i32>(at, load<i32>(at, 4), 8)
    store<i32>(at, load<i32>(at), 4)
    store<i32>(at, arrival)
    store<u32>(at, count + 1, 12)
    store<f32>(at, traceOf(pastOf(block, target), mask, count), 16)
    tail++
  }
  setQueueTail(block, tail)
}

const scratch = memory.data(16, 16)
const columns = memory.data(128, 16)

/** Four targets' arrivals and traces, by columns, in scratch memory. */
@inline
function gather(arrived: usize, targets: usize, wide: bool, first: usize, lanes: usize, to: usize): void {
  const a0 = arrived + (targetAt(targets, wide, first) << arrivedShift)
  const a1 = lanes > 1 ? arrived + (targetAt(targets, wide, first + 1) << arrivedShift) : a0
  const a2 = lanes > 2 ? arrived + (targetAt(targets, wide, first + 2) << arrivedShift) : a0
  const a3 = lanes > 3 ? arrived + (targetAt(targets, wide, first + 3) << arrivedShift) : a0
  const r0 = v128.load(a0)
  const r1 = v128.load(a1)
  const r2 = v128.load(a2)
  const r3 = v128.load(a3)
  v128.store(to, column(r0, r1, r2, r3, 0))
  v128.store(to, column(r0, r1, r2, r3, 1), 16)
  v128.store(to, column(r0, r1, r2, r3, 2), 32)
  store<f32>(to, load<f32>(a0, 16), 48)
  store<f32>(to, load<f32>(a1, 16), 52)
  store<f32>(to, load<f32>(a2, 16), 56)
  store<f32>(to, load<f32>(a3, 16), 60)
}

/** Writes four changed weights and adds them to the targets' input; looks again where much has happened. */
@inline
function finish(
  rule: i32, sparse: bool, block: usize, first: usize, lanes: usize, w: v128, last: v128, third: v128,
  slot: usize, step: i32, lastSpike: i32, since: i32, trace: f64
): void {
  const weights = weightsOf(block) + (first << 2)
  const targets = targetsOf(block)
  const wide = isWide(block)
  const isSlow = v128.or(i32x4.eq(last, i32x4.splat(step)), i32x4.gt_s(third, i32x4.splat(since)))
  const slow = i32x4.bitmask(isSlow)
  v128.store(scratch, w)
  for (let lane: usize = 0; lane < lanes; lane++) {
    const target = targetAt(targets, wide, first + lane)
    let weight = load<f32>(scratch + (lane << 2))
    if (slow & (1 << <i32>lane)) {
      const head = load<u32>(arrivedOf(block) + (target << arrivedShift), 12)
      const old = load<f32>(weights + (lane << 2))
      weight = changeAt(rule, block, target, head, delayOf(block), old, since, step, lastSpike, trace)
    }
    store<f32>(weights + (lane << 2), weight)
    if (!sparse || weight == weight) add(slot + (target << 2), weight)
  }
}

/**
 * The synapses of one source, where all have one delay: eight at a time, as two independent fours,
 * since each step of the calculation waits for the one before.
 */
@inline
function deliverSideBySide(
  rule: i32, sparse: bool, block: usize, first: usize, end: usize, step: i32, lastSpike: i32,
  since: i32, trace: f64
): void {
  const targets = targetsOf(block)
  const wide = isWide(block)
  const arrived = arrivedOf(block)
  const c = constantsOf(block)
  const slot = ringOf(block) + <usize>((<u32>step + delayOf(block)) & slotMaskOf(block)) * slotBytesOf(block)
  const now = i32x4.splat(step)
  const from = i32x4.splat(since)
  const spike = i32x4.splat(lastSpike)
  const rise = log2Of(trace)
  for (let i = first; i < end; i += 8) {
    const lanesA = min<usize>(end - i, 4)
    const lanesB = min<usize>(end - i - lanesA, 4)
    const weights = weightsOf(block) + (i << 2)
    gather(arrived, targets, wide, i, lanesA, columns)
    if (lanesB > 0) gather(arrived, targets, wide, i + 4, lanesB, columns + 64)
    // Reading beyond a row's end reads the next row's weights, which are not written.
    let a = v128.load(weights)
    let b = v128.load(weights, 16)
    const lastA = v128.load(columns)
    const lastB = v128.load(columns, 64)
    if (lastSpike > 0) {
      const secondA = v128.load(columns, 16)
      const secondB = v128.load(columns, 80)
      const upA = f32x4.add(rise, fallen(0, i32x4.sub(secondA, spike)))
      const upB = f32x4.add(rise, fallen(0, i32x4.sub(secondB, spike)))
      a = grow(rule, c, a, upA, i32x4.gt_s(secondA, from))
      b = grow(rule, c, b, upB, i32x4.gt_s(secondB, from))
      const upLastA = f32x4.add(rise, fallen(0, i32x4.sub(lastA, spike)))
      const upLastB = f32x4.add(rise, fallen(0, i32x4.sub(lastB, spike)))
      a = grow(rule, c, a, upLastA, i32x4.gt_s(lastA, from))
      b = grow(rule, c, b, upLastB, i32x4.gt_s(lastB, from))
    }
    const downA = f32x4.mul(v128.load(columns, 48), exp2(fallen(1, i32x4.sub(now, lastA))))
    const downB = f32x4.mul(v128.load(columns, 112), exp2(fallen(1, i32x4.sub(now, lastB))))
    a = shrink(rule, c, a, downA)
    b = shrink(rule, c, b, downB)
    finish(rule, sparse, block, i, lanesA, a, lastA, v128.load(columns, 32), slot, step, lastSpike, since, trace)
    if (lanesB > 0) {
      finish(rule, sparse, block, i + 4, lanesB, b, lastB, v128.load(columns, 96), slot, step, lastSpike, since, trace)
    }
  }
}

@inline
function add(at: usize, weight: f32): void {
  store<f32>(at, load<f32>(at) + weight)
}

/** The synapses of one source, where each has a delay of its own. */
@inline
function deliverOneByOne(
  rule: i32, block: usize, first: usize, end: usize, step: i32, lastSpike: i32, since: i32, trace: f64
): void {
  const delays = delaysOf(block)
  const weights = weightsOf(block)
  const ring = ringOf(block)
  const slotBytes = slotBytesOf(block)
  const slotMask = slotMaskOf(block)
  for (let i = first; i < end; i++) {
    const target = targetAt(targetsOf(block), isWide(block), i)
    const delay = delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block)
    const head = load<u32>(headsOf(block) + (target << 2))
    const before = load<f32>(weights + (i << 2))
    const weight = changeAt(rule, block, target, head, delay, before, since, step, lastSpike, trace)
    store<f32>(weights + (i << 2), weight)
    addInput(ring, slotBytes, slotMask, <u32>step + delay, target, weight)
  }
}

@inline
export function deliverPairs(rule: i32, block: usize, spikes: usize, count: i32, step: i32): void {
  const rows = rowsOf(block)
  const tables = tablesOf(block)
  const nearestOnly = load<f64>(constantsOf(block), 48) != 0
  derive(constantsOf(block))
  const hasArrived = arrivedOf(block) != 0
  const sparse = hasSilent(block)
  if (hasArrived) arriveUpTo(block, step)
  for (let q = 0; q < count; q++) {
    const index = <usize>load<u32>(spikes + (<usize>q << 2))
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    const since = load<i32>(source, 4)
    const trace = load<f64>(source, 8)
    const first = <usize>load<u32>(rows + (index << 2))
    const end = <usize>load<u32>(rows + (index << 2), 4)
    if (hasArrived && sparse) {
      deliverSideBySide(rule, true, block, first, end, step, lastSpike, since, trace)
    } else if (hasArrived) {
      deliverSideBySide(rule, false, block, first, end, step, lastSpike, since, trace)
    } else deliverOneByOne(rule, block, first, end, step, lastSpike, since, trace)
    const rest = lastSpike > 0 && !nearestOnly ? trace * decay(tables, 0, <u32>(step - lastSpike)) : 0
    store<i32>(source, step)
    store<i32>(source, step, 4)
    store<f64>(source, rest + 1, 8)
  }
}

/** Brings every weight up to date, so that targets' older spikes may be forgotten. */
@inline
export function settlePairs(rule: i32, block: usize, step: i32): void {
  derive(constantsOf(block))
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
      trace += <f64>traceOf(past, mask, head - 1) * decay(tables, 1, gap)
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
