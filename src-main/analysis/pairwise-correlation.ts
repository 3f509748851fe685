/**
 * Mean Pearson coefficient over all pairs of rows that are not constant.
 *
 * With each row scaled to z-scores, the coefficients of all ordered pairs add up to the variance of
 * the rows' sum, less one for each row with itself: no pair has to be visited.
 * @param counts  [row][bin], rows `stride` apart
 * @param rows    number of rows
 * @param bins    bins used of each row
 * @returns null with fewer than two rows that vary, or fewer than two bins
 */
export function meanPairwiseCorrelation(
  counts: Uint16Array,
  rows: number,
  stride: number,
  bins: number
): number | null {
  if (bins < 2) return null
  const sum = new Float64Array(bins)
  let varying = 0
  for (let row = 0; row < rows; row++) {
    const values = counts.subarray(row * stride, row * stride + bins)
    let mean = 0
    for (const value of values) mean += value
    mean /= bins
    let variance = 0
    for (const value of values) variance += (value - mean) ** 2
    variance /= bins
    if (variance === 0) continue
    varying++
    const scale = 1 / Math.sqrt(variance)
    for (let bin = 0; bin < bins; bin++) {
      sum[bin] = (sum[bin] ?? 0) + ((values[bin] ?? 0) - mean) * scale
    }
  }
  if (varying < 2) return null
  let square = 0
  for (const value of sum) square += value * value
  return (square / bins - varying) / (varying * (varying - 1))
}
