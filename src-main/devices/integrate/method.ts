import type { VoltageDevice } from '../models/device-model'

/** A one-step method on one device, with its own copy of the state while it works. */
export interface Method {
  /** State at the start of the next step. */
  readonly now: Float64Array
  /** State at the end of the step tried last. */
  readonly next: Float64Array
  /** Error falls with this power of the step. */
  readonly order: number
  /** Longest step as a part of a smooth stretch. */
  readonly longest: number
  /**
   * Tries a step; @returns its error in units of the tolerance (accepted up to 1), NaN where the rate is not
   * finite. @param time s within the segment @param voltage V at such a time
   */
  attempt(time: number, step: number, voltage: (time: number) => number): number
  /** State inside the step tried last. @param fraction 0 to 1 */
  between(fraction: number, out: Float64Array): void
  /** The step's end becomes the start. */
  accept(): void
  /** Forgets what it knew about the rate at the start: after `now` or the drive changed. */
  restart(): void
}

/** How far inside a bound, in parts of the range, a rate is taken that must not see the cut at the bound. */
const inset = 1e-12

/** Rates of a device at trial states, which may lie a little outside of the bounds. */
export interface Rates {
  /** Notes which states rest at a bound; to be called with the rate at a step's start. */
  start(state: Float64Array, rate: Float64Array): void
  /** Rate at a trial state; a state that does not rest at a bound feels no cut there. */
  at(voltage: number, state: Float64Array, out: Float64Array): void
  /** Rate at a state that is within the bounds, with the cut. */
  exact(voltage: number, state: Float64Array, out: Float64Array): void
}

/**
 * The cut of the rate at a bound would be a jump inside a step that reaches it, and steps would shrink to
 * nothing. So trial states are taken just inside, and the crossing is found afterwards on the smooth course.
 */
export function ratesOf(device: VoltageDevice): Rates {
  const { low, high, state: inner } = device
  const rests = new Uint8Array(inner.length)
  return {
    start: (state, rate) => {
      for (let j = 0; j < inner.length; j++) {
        const y = state[j] ?? 0
        rests[j] = rate[j] === 0 && (y === low[j] || y === high[j]) ? 1 : 0
      }
    },
    at: (voltage, state, out) => {
      for (let j = 0; j < inner.length; j++) {
        const [bottom, top] = [low[j] ?? 0, high[j] ?? 0]
        const margin = inset * (top - bottom)
        const value = Math.min(Math.max(state[j] ?? 0, bottom + margin), top - margin)
        const resting = rests[j] === 1 && (value === bottom + margin || value === top - margin)
        inner[j] = resting ? (value < 0.5 * (bottom + top) ? bottom : top) : value
      }
      device.rate(voltage, out)
    },
    exact: (voltage, state, out) => {
      inner.set(state)
      device.rate(voltage, out)
    }
  }
}

/** The value just inside a bound from which a device can come back. */
export const insideOf = (device: VoltageDevice, index: number, bound: 'low' | 'high'): number => {
  const [bottom, top] = [device.low[index] ?? 0, device.high[index] ?? 0]
  return bound === 'low' ? bottom + inset * (top - bottom) : top - inset * (top - bottom)
}
