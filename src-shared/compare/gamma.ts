// Lanczos (1964), g = 7, n = 9: relative error below 1e-14 for positive arguments.
const coefficients = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7
] as const

/** Natural logarithm of the gamma function of a positive number. */
export function logGamma(x: number): number {
  const base = x - 1
  const sum = coefficients.reduce((total, c, i) => (i === 0 ? c : total + c / (base + i)), 0)
  const t = base + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (base + 0.5) * Math.log(t) - t + Math.log(sum)
}
