import { fourier } from './fourier'

export interface PowerSpectrum {
  /** Hz between frequencies; the first is zero. */
  readonly stepHz: number
  /** One-sided power density: the signal's unit squared, per Hz. */
  readonly power: Float64Array<ArrayBuffer>
  /** Segments averaged. */
  readonly segments: number
}

/**
 * Welch's estimate (1967): the mean of the spectra of segments that overlap by half, each without its
 * mean and under a Hann window.
 * @param signal     samples
 * @param intervalMs between samples
 * @param segment    samples a segment, a power of two; shorter ones are taken for a shorter signal
 */
export function powerSpectrum(
  signal: Float64Array,
  intervalMs: number,
  segment: number
): PowerSpectrum {
  const length = Math.min(segment, 2 ** Math.floor(Math.log2(Math.max(1, signal.length))))
  const rate = 1000 / intervalMs
  if (length < 4) return { stepHz: rate / length, power: new Float64Array(0), segments: 0 }
  const window = Float64Array.from(
    { length },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length)
  )
  const weight = window.reduce((sum, value) => sum + value * value, 0)
  const power = new Float64Array(length / 2 + 1)
  let segments = 0
  for (let start = 0; start + length <= signal.length; start += length / 2) {
    const part = signal.subarray(start, start + length)
    const mean = part.reduce((sum, value) => sum + value, 0) / length
    const real = part.map((value, i) => (value - mean) * (window[i] ?? 0))
    const imaginary = new Float64Array(length)
    fourier(real, imaginary)
    for (let k = 0; k < power.length; k++) {
      power[k] = (power[k] ?? 0) + (real[k] ?? 0) ** 2 + (imaginary[k] ?? 0) ** 2
    }
    segments++
  }
  const scale = 1 / (segments * weight * rate)
  power.forEach((value, k) => {
    // Negative frequencies are counted to the positive ones; zero and the highest have none.
    power[k] = value * scale * (k === 0 || k === length / 2 ? 1 : 2)
  })
  return { stepHz: rate / length, power, segments }
}
