/**
 * One step along an exponential update curve y(x) = B (1 - e^(-x/A)): as e^(-(x + d)/A) = (1 - y/B) e^(-d/A), the next
 * y is c + m y with m = e^(-d/A) and c = B (1 - m), so that x itself is never needed.
 * @param curvature A, may be infinite
 * @param step d, a share of the pulse train
 * @returns c and m
 */
export function affineStep(curvature: number, step: number): readonly [number, number] {
  if (!Number.isFinite(curvature)) return [step, 1]
  return [Math.expm1(-step / curvature) / Math.expm1(-1 / curvature), Math.exp(-step / curvature)]
}
