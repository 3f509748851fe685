/**
 * Finds where functions that increase with ln(x) pass zero, by the secant rule kept inside a bracket. Functions that
 * come one after another are much alike: the slope at the last zero is where the next search begins.
 */
export class IncreasingRoot {
  /** Of the function over ln(x), near the zero that was found last; NaN before. */
  slope = NaN

  /**
   * @param low above zero @param guess where to start
   * @returns x to about 12 digits
   */
  find(low: number, high: number, guess: number, increasing: (x: number) => number): number {
    let [a, b] = [Math.log(low), Math.log(high)]
    let x = Math.min(Math.max(Math.log(guess), a + 1e-9), b - 1e-9)
    let y = increasing(Math.exp(x))
    let [otherX, otherY] = [NaN, NaN]
    let before = Infinity
    let isFresh = false
    for (let n = 0; n < 100; n++) {
      if (Math.abs(y) < 1e-13) return Math.exp(x)
      if (y > 0) b = x
      else a = x
      // Of points too near one another the slope is but rounding.
      if (Math.abs(x - otherX) > 1e-9) {
        this.slope = (y - otherY) / (x - otherX)
        isFresh = true
      }
      const { slope } = this
      const ahead = slope > 0 ? x - y / slope : x + (y > 0 ? -0.02 : 0.02)
      const isInside = ahead > a && ahead < b
      const next = isInside ? ahead : 0.5 * (a + b)
      const step = Math.abs(next - x)
      // The error of a secant step is about the product of the two last ones.
      if (isFresh && isInside && step * before < 1e-16) return Math.exp(next)
      if (b - a < 1e-13) return Math.exp(next)
      ;[otherX, otherY] = [x, y]
      before = isInside ? step : Infinity
      x = next
      y = increasing(Math.exp(x))
    }
    return Math.exp(x)
  }
}
