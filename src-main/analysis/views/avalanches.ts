import { hurwitzZeta, powerLawExponent } from '../power-law'
import { firstSpikeAfter, type SpikeTrain } from './spike-range'

export interface Avalanches {
  readonly binMs: number
  /** Sizes that came, ascending, and how often each did. */
  readonly sizes: Float64Array<ArrayBuffer>
  readonly counts: Float64Array<ArrayBuffer>
  /** How often the likeliest power law has each size; empty without one. */
  readonly expected: Float64Array<ArrayBuffer>
  readonly avalanches: number
  /** Exponent of the likeliest power law of sizes; null with fewer than two sizes. */
  readonly exponent: number | null
}

/**
 * Avalanches (Beggs & Plenz 2003, J. Neurosci. 23:11167): runs of bins with spikes between bins
 * without; the size is the number of spikes. Runs that the range's ends cut are left out.
 * @param binMs null for the mean interval between the population's spikes
 */
export function findAvalanches(
  train: SpikeTrain,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  binMs: number | null
): Avalanches {
  const first = firstSpikeAfter(train, fromMs)
  const last = firstSpikeAfter(train, toMs)
  const found = last - first
  const mean = found > 0 ? (toMs - fromMs) / found : toMs - fromMs
  const width = Math.max(1, Math.round((binMs ?? mean) / train.dt))
  const start = Math.round(fromMs / train.dt)
  const bins = Math.floor((toMs - fromMs) / train.dt / width + 1e-9)
  const often = new Map<number, number>()
  let size = 0
  // What began before the range has lost its head.
  let isWhole = false
  let previous = -1
  for (let i = first; i < last; i++) {
    const bin = Math.floor(((train.steps[i] ?? 0) - start - 1) / width)
    if (bin >= bins) break
    if (bin > previous + 1) {
      if (isWhole) often.set(size, (often.get(size) ?? 0) + 1)
      isWhole = true
      size = 0
    }
    size++
    previous = bin
  }
  if (isWhole && previous < bins - 1) often.set(size, (often.get(size) ?? 0) + 1)
  const sizes = [...often].sort(([a], [b]) => a - b)
  const avalanches = sizes.reduce((sum, [, count]) => sum + count, 0)
  const exponent = powerLawExponent(sizes)
  const scale = exponent === null ? 0 : avalanches / hurwitzZeta(exponent, 1)
  return {
    binMs: width * train.dt,
    sizes: Float64Array.from(sizes, ([value]) => value),
    counts: Float64Array.from(sizes, ([, count]) => count),
    expected:
      exponent === null
        ? new Float64Array(0)
        : Float64Array.from(sizes, ([value]) => scale * value ** -exponent),
    avalanches,
    exponent
  }
}
