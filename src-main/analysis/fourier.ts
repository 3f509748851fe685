/**
 * Fourier transform in place, by radix two.
 * @param real, imaginary as long as each other, a power of two
 */
export function fourier(real: Float64Array, imaginary: Float64Array): void {
  const { length } = real
  for (let i = 1, j = 0; i < length; i++) {
    let bit = length >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j |= bit
    if (i < j) {
      swap(real, i, j)
      swap(imaginary, i, j)
    }
  }
  for (let size = 2; size <= length; size *= 2) {
    const half = size / 2
    for (let k = 0; k < half; k++) {
      const angle = (-2 * Math.PI * k) / size
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      for (let at = k; at < length; at += size) {
        const to = at + half
        const [r, i] = [real[to] ?? 0, imaginary[to] ?? 0]
        const [x, y] = [r * cos - i * sin, r * sin + i * cos]
        real[to] = (real[at] ?? 0) - x
        imaginary[to] = (imaginary[at] ?? 0) - y
        real[at] = (real[at] ?? 0) + x
        imaginary[at] = (imaginary[at] ?? 0) + y
      }
    }
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] ?? 0
  values[i] = values[j] ?? 0
  values[j] = kept
}
