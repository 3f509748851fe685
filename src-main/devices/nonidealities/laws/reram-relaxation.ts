/** Mean shift and standard deviation of a relaxed conductance, S. */
export interface Relaxation {
  readonly shift: number
  readonly deviation: number
}

const micro = 1e-6
const day = 86_400

/** CMO/HfOx (aihwkit, reram.py, after Falcone et al.): independent of the conductance. @param time s, from 1 s */
export function cmoRelaxation(time: number): Relaxation {
  const logarithm = Math.log(Math.max(1, time))
  return {
    shift: -0.08900206 * logarithm * micro,
    deviation: (0.04201137 * logarithm + 0.41183342) * micro
  }
}

/** Additive read noise of CMO/HfOx, S. @param time s since programming */
export function cmoReadDeviation(conductance: number, time: number): number {
  const readTime = 1e-6
  const grown = Math.log((time + readTime) / (2 * readTime))
  if (conductance <= micro || grown <= 0) return 0
  return 0.0277316483 * Math.log10(conductance / micro) * Math.sqrt(grown) * micro
}

/** Polynomials of the relative target in µS, constant first, at 1 s, one and two days (Wan et al. 2022). */
const wan = [
  { time: 1, terms: [0.348, 16.03, -43.853, 45.393, -16.815] },
  { time: day, terms: [0.701, 22.086, -50.773, 47.095, -16.458] },
  { time: 2 * day, terms: [0.782, 20.274, -43.507, 37.062, -11.934] }
] as const

/**
 * Deviation from the target after a time (aihwkit, ReRamWan2022NoiseModel); between the three times it was measured
 * at, straight lines over the logarithm of time.
 * @param relative target over highest conductance, 40 µS where it was measured
 */
export function wanRelaxation(time: number, relative: number): Relaxation {
  const at = (terms: readonly number[]): number =>
    terms.reduceRight((sum, term) => sum * relative + term, 0)
  const [second, first, last] = [wan[0], wan[1], wan[2]]
  const [left, right] = time < first.time ? [second, first] : [first, last]
  const clipped = Math.min(Math.max(time, left.time), right.time)
  const share = Math.log(clipped / left.time) / Math.log(right.time / left.time)
  const deviation = at(left.terms) * (1 - share) + at(right.terms) * share
  return { shift: 0, deviation: Math.max(0, deviation) * micro }
}
