/** A number and how much it counts. */
export interface Sample {
  readonly value: number
  readonly weight: number
}

/**
 * The best `k` centres of numbers on a line: least weighted sum of squared distances. Exact, by dynamic
 * programming over the sorted numbers (Wang & Song 2011, R Journal 3(2):29).
 * @returns ascending; fewer where there are fewer different numbers
 */
export function clusterCentres(samples: readonly Sample[], k: number): readonly number[] {
  const sorted = merged(samples)
  const n = sorted.length
  if (n <= k) return sorted.map(({ value }) => value)
  const [count, sum, squares] = prefixes(sorted)
  const cost = (from: number, to: number): number => {
    const w = (count[to] ?? 0) - (count[from] ?? 0)
    const s = (sum[to] ?? 0) - (sum[from] ?? 0)
    return Math.max(0, (squares[to] ?? 0) - (squares[from] ?? 0) - (s * s) / w)
  }
  let best = Float64Array.from({ length: n + 1 }, (_, to) => (to === 0 ? 0 : cost(0, to)))
  const cuts: Int32Array[] = []
  for (let parts = 2; parts <= k; parts++) {
    const next = new Float64Array(n + 1).fill(Infinity)
    const cut = new Int32Array(n + 1)
    for (let to = parts; to <= n; to++) {
      for (let from = parts - 1; from < to; from++) {
        const total = (best[from] ?? 0) + cost(from, to)
        if (total >= (next[to] ?? 0)) continue
        next[to] = total
        cut[to] = from
      }
    }
    cuts.push(cut)
    best = next
  }
  const centres: number[] = []
  let to = n
  for (let part = k - 1; part >= 0; part--) {
    const from = part === 0 ? 0 : (cuts[part - 1]?.[to] ?? 0)
    const w = (count[to] ?? 0) - (count[from] ?? 0)
    centres.unshift(((sum[to] ?? 0) - (sum[from] ?? 0)) / w)
    to = from
  }
  return centres
}

/** Sorted, equal ones together, none without weight. */
function merged(samples: readonly Sample[]): readonly Sample[] {
  const sorted = samples
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => one.value - other.value)
  const result: { value: number; weight: number }[] = []
  for (const { value, weight } of sorted) {
    const last = result.at(-1)
    if (last && last.value === value) last.weight += weight
    else result.push({ value, weight })
  }
  return result
}

function prefixes(sorted: readonly Sample[]): readonly [number[], number[], number[]] {
  const [count, sum, squares] = [[0], [0], [0]]
  let [w, s, q] = [0, 0, 0]
  for (const { value, weight } of sorted) {
    count.push((w += weight))
    sum.push((s += weight * value))
    squares.push((q += weight * value * value))
  }
  return [count, sum, squares]
}

/** Weighted mean of squared distances to the nearest level. */
export function meanSquaredError(samples: readonly Sample[], levels: readonly number[]): number {
  let [total, weights] = [0, 0]
  for (const { value, weight } of samples) {
    let least = Infinity
    for (const level of levels) least = Math.min(least, (level - value) ** 2)
    total += weight * least
    weights += weight
  }
  return weights > 0 ? total / weights : 0
}

/** Sums of all subsets of some base values, ascending, the empty one among them. */
export const subsetSums = (bases: readonly number[]): readonly number[] =>
  bases
    .reduce<number[]>((sums, base) => [...sums, ...sums.map((sum) => sum + base)], [0])
    .toSorted((a, b) => a - b)

/**
 * Base values of which sums of subsets come nearest to given sizes: coordinate descent, each base in turn
 * moved by ever smaller steps, from two beginnings (powers of two, and equal parts).
 * @param samples not negative
 */
export function fitBases(samples: readonly Sample[], count: number): readonly number[] {
  const top = Math.max(0, ...samples.map(({ value }) => value))
  if (top === 0) return Array.from({ length: count }, () => 0)
  const all = 2 ** count - 1
  const starts = [
    Array.from({ length: count }, (_, i) => (top * 2 ** i) / all),
    Array.from({ length: count }, () => top / count)
  ]
  const error = (bases: readonly number[]) => meanSquaredError(samples, subsetSums(bases))
  const ends = starts.map((start) => descend(start, top, error))
  const [first, second] = ends
  if (!first || !second) return []
  return (first.error <= second.error ? first : second).bases.toSorted((a, b) => a - b)
}

function descend(
  start: readonly number[],
  top: number,
  error: (bases: readonly number[]) => number
): { readonly bases: readonly number[]; readonly error: number } {
  let bases = start
  let least = error(bases)
  for (let step = top / 8; step > top / 4096; step /= 2) {
    for (let moved = true; moved;) {
      moved = false
      for (let i = 0; i < bases.length; i++) {
        for (const by of [step, -step]) {
          const tried = bases.map((base, j) => (j === i ? Math.max(0, base + by) : base))
          const found = error(tried)
          if (found >= least * (1 - 1e-9)) continue
          ;[bases, least, moved] = [tried, found, true]
        }
      }
    }
  }
  return { bases, error: least }
}
