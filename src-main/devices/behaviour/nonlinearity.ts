/**
 * The exponential update curve of NeuroSim: y(x) = (1 - e^(-x/A)) / (1 - e^(-1/A)) over the share x of a pulse train,
 * with A > 0 for a curve that rises fast first, A < 0 for one that rises fast last, and A = ∞ for the straight line.
 * The label NL says how far it bends: its largest distance from the straight line is 0.07 √2 |NL|.
 */

/** Distance from the straight line for a label of one (Chen, Peng & Yu, MLP+NeuroSim V3.0: its table of labels). */
const gapPerLabel = 0.07 * Math.SQRT2

/** y at a share x of the train. @param curvature A, may be infinite */
export const curveAt = (x: number, curvature: number): number =>
  Number.isFinite(curvature) ? Math.expm1(-x / curvature) / Math.expm1(-1 / curvature) : x

/** The share x of the train at which the curve is at y. @param curvature A, may be infinite */
export function shareAt(y: number, curvature: number): number {
  if (!Number.isFinite(curvature)) return y
  const x = -curvature * Math.log1p(y * Math.expm1(-1 / curvature))
  return Math.min(1, Math.max(0, x))
}

/** Largest distance between the curve and the straight line, 0…1. @param curvature A, above 0 */
export function gapOf(curvature: number): number {
  const u = 1 / curvature
  // With r = B/A the gap is A (r - 1 - ln r); both differences are taken without cancellation.
  const below = -Math.expm1(-u)
  const excess =
    (u < 1e-2 ? u * u * (1 / 2 - u * (1 / 6 - u * (1 / 24 - u / 120))) : u - below) / below
  const bend =
    excess < 1e-2
      ? excess ** 2 * (1 / 2 - excess * (1 / 3 - excess * (1 / 4 - excess * (1 / 5 - excess / 6))))
      : excess - Math.log1p(excess)
  return curvature * bend
}

/**
 * A for a label NL.
 * @param label between -10 and 10 (a distance of one is out of reach); 0 gives the straight line, Infinity
 */
export function curvatureOf(label: number): number {
  const gap = gapPerLabel * Math.abs(label)
  if (!(gap < 1)) throw new Error(`no curve has the label ${label}`)
  let low = Math.log(1e-4)
  let high = Math.log(1e10)
  if (gap <= gapOf(Math.exp(high))) return Infinity
  while (high - low > 4e-16 * Math.max(1, Math.abs(high))) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (gapOf(Math.exp(middle)) > gap) low = middle
    else high = middle
  }
  return Math.sign(label) * Math.exp((low + high) / 2)
}

/** NL of a curvature A: the way back from `curvatureOf`. */
export const labelOf = (curvature: number): number =>
  Number.isFinite(curvature) ? (Math.sign(curvature) * gapOf(Math.abs(curvature))) / gapPerLabel : 0
