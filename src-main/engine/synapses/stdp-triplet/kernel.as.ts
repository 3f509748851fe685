import {
  addInput, constantsOf, decay, delayOf, delaysOf, entriesOf, entryAt, entryMaskOf, headsOf, isWide,
  ringOf, rowsOf, slotBytesOf, slotMaskOf, sourceCountOf, sourcesOf, tablesOf, targetAt, targetsOf,
  weightsOf
} from '../block.as'

/** A source: last spike, taken in up to, traces r1 (after the last spike) and r2 (before it), r2 after. */
const sourceBytes: usize = 24
/** An entry: step, trace o1 after and o2 before that spike, o2 after it. */
const entryBytes: usize = 32

// Tables: τ₊ (r1), τx (r2), τ₋ (o1), τy (o2).
// Constants, f64: reference weight, A2₊, A3₊, A2₋, A3₋, largest weight / reference.

@inline
function takeIn(
  block: usize, c: usize, target: usize, head: u32, delay: u32, weight: f32, since: i32, until: i32,
  lastSpike: i32, r1: f64
): f32 {
  const entries = entriesOf(block)
  const mask = entryMaskOf(block)
  const tables = tablesOf(block)
  const oldest = head > mask + 1 ? head - mask - 1 : 0
  let newest = head
  while (newest > oldest && load<i32>(entryAt(entries, mask, entryBytes, target, newest - 1)) + <i32>delay > until) newest--
  let first = newest
  while (first > oldest && load<i32>(entryAt(entries, mask, entryBytes, target, first - 1)) + <i32>delay > since) first--
  let w = weight
  for (let k = first; k < newest; k++) {
    const entry = entryAt(entries, mask, entryBytes, target, k)
    const trace = r1 * decay(tables, 0, <u32>(load<i32>(entry) + <i32>delay - lastSpike))
    const change = trace * (load<f64>(c, 8) + load<f64>(c, 16) * load<f64>(entry, 16))
    // Rounded at every change, so that it makes no difference when weights are brought up to date.
    w = <f32>(min<f64>(<f64>w / load<f64>(c) + change, load<f64>(c, 40)) * load<f64>(c))
  }
  return w
}

@inline
function traceBefore(block: usize, target: usize, head: u32, delay: u32, step: i32): f64 {
  const mask = entryMaskOf(block)
  const oldest = head > mask + 1 ? head - mask - 1 : 0
  for (let newest = head; newest > oldest; newest--) {
    const entry = entryAt(entriesOf(block), mask, entryBytes, target, newest - 1)
    const arrival = load<i32>(entry) + <i32>delay
    if (arrival < step) return load<f64>(entry, 8) * decay(tablesOf(block), 2, <u32>(step - arrival))
  }
  return 0
}

/** Delivers the spikes of one step (Pfister & Gerstner 2006, all-to-all); weights change first. */
export function deliver(block: usize, spikes: usize, count: i32, step: i32): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const wide = isWide(block)
  const weights = weightsOf(block)
  const delays = delaysOf(block)
  const heads = headsOf(block)
  const c = constantsOf(block)
  const tables = tablesOf(block)
  const reference = load<f64>(c)
  for (let q = 0; q < count; q++) {
    const index = <usize>load<u32>(spikes + (<usize>q << 2))
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    const since = load<i32>(source, 4)
    const r1 = load<f64>(source, 8)
    const gap = <u32>(step - lastSpike)
    const r2 = lastSpike > 0 ? load<f64>(source, 16) * decay(tables, 1, gap) : 0
    const fall = load<f64>(c, 24) + load<f64>(c, 32) * r2
    const end = <usize>load<u32>(rows + (index << 2), 4)
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targets, wide, i)
      const delay = delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block)
      const head = load<u32>(heads + (target << 2))
      let w = load<f32>(weights + (i << 2))
      if (head) {
        if (lastSpike > 0) w = takeIn(block, c, target, head, delay, w, since, step, lastSpike, r1)
        const loss = traceBefore(block, target, head, delay, step) * fall
        w = <f32>(max<f64>(<f64>w / reference - loss, 0) * reference)
      }
      store<f32>(weights + (i << 2), w)
      addInput(ringOf(block), slotBytesOf(block), slotMaskOf(block), <u32>step + delay, target, w)
    }
    store<i32>(source, step)
    store<i32>(source, step, 4)
    store<f64>(source, (lastSpike > 0 ? r1 * decay(tables, 0, gap) : 0) + 1, 8)
    store<f64>(source, r2 + 1, 16)
  }
}

/** Brings every weight up to date. */
export function settle(block: usize, step: i32): void {
  const rows = rowsOf(block)
  const targets = targetsOf(block)
  const weights = weightsOf(block)
  const delays = delaysOf(block)
  const c = constantsOf(block)
  for (let index: usize = 0; index < <usize>sourceCountOf(block); index++) {
    const source = sourcesOf(block) + index * sourceBytes
    const lastSpike = load<i32>(source)
    if (lastSpike == 0) continue
    const since = load<i32>(source, 4)
    const end = <usize>load<u32>(rows + (index << 2), 4)
    for (let i = <usize>load<u32>(rows + (index << 2)); i < end; i++) {
      const target = targetAt(targets, isWide(block), i)
      const head = load<u32>(headsOf(block) + (target << 2))
      if (!head) continue
      const delay = delays ? <u32>load<u16>(delays + (i << 1)) : delayOf(block)
      const w = load<f32>(weights + (i << 2))
      store<f32>(
        weights + (i << 2),
        takeIn(block, c, target, head, delay, w, since, step, lastSpike, load<f64>(source, 8))
      )
    }
    store<i32>(source, step, 4)
  }
}

/** Notes targets' spikes of a step. @returns the most of any target since the last settling */
export function note(block: usize, list: usize, count: i32, step: i32, settled: usize): u32 {
  const heads = headsOf(block)
  const entries = entriesOf(block)
  const mask = entryMaskOf(block)
  const tables = tablesOf(block)
  let most: u32 = 0
  for (let q = 0; q < count; q++) {
    const target = <usize>load<u32>(list + (<usize>q << 2))
    const head = load<u32>(heads + (target << 2))
    let o1: f64 = 0
    let o2: f64 = 0
    if (head) {
      const before = entryAt(entries, mask, entryBytes, target, head - 1)
      const gap = <u32>(step - load<i32>(before))
      o1 = load<f64>(before, 8) * decay(tables, 2, gap)
      o2 = load<f64>(before, 24) * decay(tables, 3, gap)
    }
    const entry = entryAt(entries, mask, entryBytes, target, head)
    store<i32>(entry, step)
    store<f64>(entry, o1 + 1, 8)
    store<f64>(entry, o2, 16)
    store<f64>(entry, o2 + 1, 24)
    store<u32>(heads + (target << 2), head + 1)
    const fresh = load<u32>(settled + (target << 2)) + 1
    store<u32>(settled + (target << 2), fresh)
    most = max(most, fresh)
  }
  return most
}
