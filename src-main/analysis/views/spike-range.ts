/** Spikes in the order of time: steps on a grid, and the neuron of each. */
export interface SpikeTrain {
  /** Ascending. */
  readonly steps: Uint32Array
  readonly neurons: Uint32Array
  /** ms per step */
  readonly dt: number
}

/** Index of the first spike after a time: a spike at t belongs to the step that ends at t. */
export function firstSpikeAfter({ steps, dt }: SpikeTrain, timeMs: number): number {
  // Times are multiples of the step up to rounding; a thousandth of a step is no difference.
  const step = timeMs / dt + 0.001
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((steps[middle] ?? 0) < step) low = middle + 1
    else high = middle
  }
  return low
}
