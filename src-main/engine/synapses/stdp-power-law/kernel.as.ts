import { POWER_LAW } from '../pair-law.as'
import { deliverPairs, notePairs, settlePairs } from '../pair-rule.as'

/** Delivers the spikes of one step; weights change before they are transmitted. */
export function deliver(block: usize, spikes: usize, count: i32, step: i32): void {
  deliverPairs(POWER_LAW, block, spikes, count, step)
}

/** Brings every weight up to date. */
export function settle(block: usize, step: i32): void {
  settlePairs(POWER_LAW, block, step)
}

/** Notes targets' spikes of a step. @returns the most of any target since the last settling */
export function note(block: usize, list: usize, count: i32, step: i32, settled: usize): u32 {
  return notePairs(block, list, count, step, settled)
}
