/**
 * Square of van Rossum's distance of two spike trains (van Rossum 2001, Neural Comput. 13:751): each spike starts
 * an exponential of height one; the squared difference is integrated over all time and divided by the time
 * constant. A spike that the other train lacks counts 1/2. Exact: between spikes the difference only decays.
 * @param one, other spike times, ascending
 * @param tau in the unit of the times
 */
export function vanRossum(one: ArrayLike<number>, other: ArrayLike<number>, tau: number): number {
  let [i, j, last] = [0, 0, 0]
  let [difference, sum] = [0, 0]
  while (i < one.length || j < other.length) {
    const first = one[i] ?? Infinity
    const second = other[j] ?? Infinity
    const now = Math.min(first, second)
    if (difference !== 0) {
      const left = Math.exp(-(now - last) / tau)
      sum += (difference * difference * (1 - left * left)) / 2
      difference *= left
    }
    if (first === now) {
      difference += 1
      i++
    }
    if (second === now) {
      difference -= 1
      j++
    }
    last = now
  }
  return sum + (difference * difference) / 2
}
