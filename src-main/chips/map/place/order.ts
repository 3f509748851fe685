import type { Traffic } from './traffic'

const iterations = 40

/**
 * Cores in the order of the second eigenvector of their exchange (Hall 1970; Fiedler 1973), by power iteration: cores
 * that exchange much stand near one another.
 */
export function spectralOrder({ cores, starts, to, spikes }: Traffic): Uint32Array {
  const degrees = new Float64Array(cores)
  for (let i = 0; i < cores; i++) {
    const end = starts[i + 1] ?? 0
    for (let k = starts[i] ?? 0; k < end; k++) degrees[i] = (degrees[i] ?? 0) + (spikes[k] ?? 0)
  }
  // Any start will do that is not even; the same every time.
  let values = Float64Array.from({ length: cores }, (_, i) => i - (cores - 1) / 2)
  for (let round = 0; round < iterations; round++) {
    const next = new Float64Array(cores)
    for (let i = 0; i < cores; i++) {
      let sum = 0
      const end = starts[i + 1] ?? 0
      for (let k = starts[i] ?? 0; k < end; k++) sum += (spikes[k] ?? 0) * (values[to[k] ?? 0] ?? 0)
      const degree = degrees[i] ?? 0
      // Half of itself keeps the sign from turning over.
      next[i] = 0.5 * (values[i] ?? 0) + (degree > 0 ? (0.5 * sum) / degree : 0)
    }
    let weighted = 0
    let total = 0
    for (let i = 0; i < cores; i++) {
      weighted += (degrees[i] ?? 0) * (next[i] ?? 0)
      total += degrees[i] ?? 0
    }
    const mean = total > 0 ? weighted / total : 0
    let largest = 0
    for (let i = 0; i < cores; i++) {
      next[i] = (next[i] ?? 0) - mean
      largest = Math.max(largest, Math.abs(next[i] ?? 0))
    }
    if (largest === 0) break
    values = next.map((value) => value / largest)
  }
  const order = Uint32Array.from({ length: cores }, (_, i) => i)
  return order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
}

/** Places of a rectangle along Hilbert's curve: neighbours in the list are near one another. */
export function hilbertOrder(width: number, height: number): Uint32Array {
  let size = 1
  while (size < Math.max(width, height)) size *= 2
  const found = new Uint32Array(width * height)
  let count = 0
  for (let d = 0; d < size * size; d++) {
    let [x, y, t] = [0, 0, d]
    for (let s = 1; s < size; s *= 2) {
      const rx = 1 & Math.floor(t / 2)
      const ry = 1 & (t ^ rx)
      if (ry === 0) {
        if (rx === 1) [x, y] = [s - 1 - x, s - 1 - y]
        ;[x, y] = [y, x]
      }
      x += s * rx
      y += s * ry
      t = Math.floor(t / 4)
    }
    if (x < width && y < height) found[count++] = y * width + x
  }
  return found
}
