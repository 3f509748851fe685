// Targets' past spikes as most rules keep them: of each its step and the target's trace after it, in a
// ring per target. They are written when a target fires and looked at when they have reached the
// synapse, a dendritic delay later.
import { decay, entriesOf, entryAt, entryMaskOf, headsOf, tablesOf } from './block.as'

/** An entry: step, i32; trace after that spike, f64 at 8. A rule's layout has it as `entryBytes`. */
export const pastBytes: usize = 16

@inline
function arrivalOf(block: usize, target: usize, count: u32, delay: i32): i32 {
  return load<i32>(entryAt(entriesOf(block), entryMaskOf(block), pastBytes, target, count)) + delay
}

@inline
function oldestOf(block: usize, head: u32): u32 {
  const kept = entryMaskOf(block) + 1
  return head > kept ? head - kept : 0
}

/** How many of the target's spikes have reached a synapse by a step. */
@inline
export function arrivedUpTo(block: usize, target: usize, delay: i32, step: i32): u32 {
  const head = load<u32>(headsOf(block) + (target << 2))
  const oldest = oldestOf(block, head)
  let newest = head
  while (newest > oldest && arrivalOf(block, target, newest - 1, delay) > step) newest--
  return newest
}

/** Number of the first of the `newest` spikes that reached the synapse after a step. */
@inline
export function firstAfter(block: usize, target: usize, delay: i32, step: i32, newest: u32): u32 {
  const oldest = oldestOf(block, load<u32>(headsOf(block) + (target << 2)))
  let first = newest
  while (first > oldest && arrivalOf(block, target, first - 1, delay) > step) first--
  return first
}

/** Step in which a target's spike reaches the synapse. */
@inline
export function arrivalAt(block: usize, target: usize, delay: i32, number: u32): i32 {
  return arrivalOf(block, target, number, delay)
}

/** The target's trace as the synapse sees it just before a step. @param table of the trace's decay */
@inline
export function traceBefore(
  block: usize, table: usize, target: usize, delay: i32, step: i32
): f64 {
  const newest = arrivedUpTo(block, target, delay, step - 1)
  if (newest == oldestOf(block, load<u32>(headsOf(block) + (target << 2)))) return 0
  const entry = entryAt(entriesOf(block), entryMaskOf(block), pastBytes, target, newest - 1)
  const since = <u32>(step - load<i32>(entry) - delay)
  return load<f64>(entry, 8) * decay(tablesOf(block), table, since)
}

/**
 * Notes targets' spikes of a step.
 * @param table of the decay of the targets' trace
 * @returns the most of any target since the last settling
 */
@inline
export function noteTraces(
  block: usize, table: usize, list: usize, count: i32, step: i32, settled: usize
): u32 {
  const heads = headsOf(block)
  const entries = entriesOf(block)
  const mask = entryMaskOf(block)
  let most: u32 = 0
  for (let q = 0; q < count; q++) {
    const target = <usize>load<u32>(list + (<usize>q << 2))
    const head = load<u32>(heads + (target << 2))
    let trace: f64 = 1
    if (head) {
      const before = entryAt(entries, mask, pastBytes, target, head - 1)
      trace += load<f64>(before, 8) * decay(tablesOf(block), table, <u32>(step - load<i32>(before)))
    }
    const entry = entryAt(entries, mask, pastBytes, target, head)
    store<i32>(entry, step)
    store<f64>(entry, trace, 8)
    store<u32>(heads + (target << 2), head + 1)
    const fresh = load<u32>(settled + (target << 2)) + 1
    store<u32>(settled + (target << 2), fresh)
    most = max(most, fresh)
  }
  return most
}
