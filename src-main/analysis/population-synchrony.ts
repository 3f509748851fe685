/**
 * Synchrony χ (Golomb & Rinzel 1993, Phys. Rev. E 48:4810; Golomb 2007, Scholarpedia 2:1347) of spike
 * counts: the deviation over time of the rows' mean, over the root of the mean of the rows' own
 * variances. 1 where all rows are the same, about 1/√rows where they do not know of each other.
 * @param counts [row][bin], rows `stride` apart
 * @param rows   number of rows
 * @param bins   bins used of each row
 * @returns null with fewer than two rows or bins, or when no row varies
 */
export function populationSynchrony(
  counts: Uint16Array,
  rows: number,
  stride: number,
  bins: number
): number | null {
  if (rows < 2 || bins < 2) return null
  const sums = new Float64Array(bins)
  let variances = 0
  for (let row = 0; row < rows; row++) {
    const values = counts.subarray(row * stride, row * stride + bins)
    values.forEach((value, bin) => (sums[bin] = (sums[bin] ?? 0) + value))
    variances += varianceOf(values)
  }
  if (variances === 0) return null
  return Math.sqrt(varianceOf(sums) / rows / variances)
}

function varianceOf(values: Uint16Array | Float64Array): number {
  let mean = 0
  for (const value of values) mean += value
  mean /= values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return squares / values.length
}
