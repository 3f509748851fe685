import { fourier } from '../fourier'

const leastBlock = 4096

/**
 * Pairs of spikes of two trains by the steps between them: Σ_t a(t) b(t + lag). It is taken from the
 * trains' spectra, block by block, so that the work does not grow with the rates.
 * @param steps     steps of the reference's and of the other's spikes, ascending
 * @param farthest  largest lag, in steps
 * @returns counts for lags from -farthest to farthest
 */
export function pairsByLag(
  reference: Uint32Array,
  other: Uint32Array,
  farthest: number
): Float64Array<ArrayBuffer> {
  const length = 2 ** Math.ceil(Math.log2(Math.max(leastBlock, 8 * farthest)))
  const advance = length - 2 * farthest
  const sums = { real: new Float64Array(length), imaginary: new Float64Array(length) }
  let [at, from] = [0, 0]
  while (at < reference.length) {
    const start = reference[at] ?? 0
    const real = new Float64Array(length)
    const imaginary = new Float64Array(length)
    for (; (reference[at] ?? Infinity) < start + advance; at++) {
      const place = (reference[at] ?? 0) - start
      real[place] = (real[place] ?? 0) + 1
    }
    const least = start - farthest
    while ((other[from] ?? Infinity) < least) from++
    for (let i = from; (other[i] ?? Infinity) < least + length; i++) {
      const place = (other[i] ?? 0) - least
      imaginary[place] = (imaginary[place] ?? 0) + 1
    }
    fourier(real, imaginary)
    addCrossSpectrum(real, imaginary, sums)
  }
  // A transform of the conjugate is the conjugate of the way back.
  fourier(
    sums.real,
    sums.imaginary.map((value) => -value)
  )
  return sums.real.slice(0, 2 * farthest + 1).map((sum) => Math.max(0, Math.round(sum / length)))
}

/** Two real signals a + ib went through one transform: their conj(A) B comes out of its symmetry. */
function addCrossSpectrum(
  real: Float64Array,
  imaginary: Float64Array,
  sums: { readonly real: Float64Array; readonly imaginary: Float64Array }
): void {
  const { length } = real
  for (let k = 0; k < length; k++) {
    const mirror = k === 0 ? 0 : length - k
    const [x, y] = [real[k] ?? 0, imaginary[k] ?? 0]
    const [u, v] = [real[mirror] ?? 0, imaginary[mirror] ?? 0]
    const [ar, ai] = [(x + u) / 2, (y - v) / 2]
    const [br, bi] = [(y + v) / 2, (u - x) / 2]
    sums.real[k] = (sums.real[k] ?? 0) + ar * br + ai * bi
    sums.imaginary[k] = (sums.imaginary[k] ?? 0) + ar * bi - ai * br
  }
}
