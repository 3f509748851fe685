import type { Wave } from '../stimuli/stimulus-model'

/**
 * A wave's value in the middle of a step; zero outside of its span. Equal phases give equal bits, so
 * that what is worked out from a value can be kept for the next period.
 */
export function waveAt(wave: Wave, step: number): number {
  if (step < wave.from || step >= wave.until) return 0
  const cycles = (step - 0.5) * wave.cyclesPerStep + wave.phase
  const within = Math.round((cycles - Math.floor(cycles)) * 1e9) / 1e9
  return wave.offset + wave.amplitude * Math.sin(2 * Math.PI * within)
}

/** A course of constant pieces, each from its step on. @returns its value in ever later steps */
export function pieceAt(course: {
  readonly steps: readonly number[]
  readonly values: readonly number[]
}): (step: number) => number {
  let next = 0
  let present = 0
  return (step) => {
    for (; (course.steps[next] ?? Infinity) <= step; next++) present = course.values[next] ?? 0
    return present
  }
}

/** Index of the first of ascending steps that is not before another. */
export function firstFrom(steps: readonly number[], step: number): number {
  const found = steps.findIndex((one) => one >= step)
  return found < 0 ? steps.length : found
}
