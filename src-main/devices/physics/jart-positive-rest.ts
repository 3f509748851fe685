import { IncreasingRoot } from './increasing-root'
import type { JartCell, JartSeries } from './jart-cell'

/** Below this slope of ln(current) over ln(voltage), two rests are about to meet. */
const steep = 0.5
/** Places between the rest and the first, coldest root where another rest would show. */
const looks = [0.1, 0.4, 0.75] as const
const halvings = 9
const dozen = 12

/**
 * The junction's voltage above zero volts. The image force makes the junction's current fall before it rises again,
 * and heat makes it rise, so several rests are possible: the one taken is that of halving the voltage at the
 * temperature of the round before, starting cold. Where rounds swing between two temperatures, it is the cooler.
 *
 * That takes some ninety evaluations. Mostly the last rest, moved a little, is the one; then some fifteen evaluations
 * find it, and show that the rounds end there:
 *
 * - Heat raises the junction's current at any voltage, so halving never goes up from round to round; and a junction
 *   further down leaves more heat, as long as the leads take less than half. So the rounds come down from the cold
 *   root to the first rest below it: this one, if the junction carries too much all the way, and halving chooses it.
 * - Above the voltage at which the bands are flat the current only rises, below it has one maximum. So halving has one
 *   root to find where too much flows at flat bands; else it comes to the one above if it meets no root below.
 */
export function positiveRest(cell: JartCell, series: JartSeries): (voltage: number) => number {
  const { drop, seriesCurrent, junctionCurrent, temperatureAt, leads, heating } = series
  const flat = cell.barrier - cell.fermiDistance
  const near = { search: new IncreasingRoot(), last: NaN }
  const below = { search: new IncreasingRoot(), last: NaN }
  const beyond = { search: new IncreasingRoot(), last: NaN }
  // Where it was not certain, it will not be so at once.
  let patience = 0
  // What the functions below are about; as parameters of closures they would have to be made anew each time.
  let [across, warmth] = [0, 0]

  const tooMuch = (v: number): number => v + drop(junctionCurrent(v, warmth)) - across
  /** Above zero where the junction carries more than the rest of the cell. */
  const atWarmth = (v: number): number =>
    Math.log(junctionCurrent(v, warmth) / seriesCurrent(across - v))
  /** The same, the junction being as hot as the rest of the cell makes it. */
  const excess = (v: number): number => {
    const current = seriesCurrent(across - v)
    return Math.log(junctionCurrent(v, temperatureAt(v, current)) / current)
  }
  const heatOf = (v: number): number => temperatureAt(v, seriesCurrent(across - v))

  /** Whether halving at a temperature comes to a root that there is. */
  const halvingTakes = (root: number, temperature: number): boolean => {
    warmth = temperature
    const isAbove = root > flat
    if (!isAbove && (flat >= across || tooMuch(flat) > 0)) return true
    let a = 0
    let b = across
    for (let n = 0; n < halvings; n++) {
      const middle = 0.5 * (a + b)
      const isMore = isAbove && middle >= flat ? middle > root : tooMuch(middle) > 0
      if (isMore) b = middle
      else a = middle
    }
    return root >= a && root <= b
  }
  /** The root that halving comes to at ambient temperature, found by fewer steps. */
  const coldRoot = (): number => {
    warmth = cell.ambient
    const isBelow = flat >= across || tooMuch(flat) > 0
    const low = isBelow ? 1e-9 * across : flat
    const high = isBelow ? Math.min(flat, across) : across
    const known = isBelow ? below : beyond
    const guess = known.last > low && known.last < high ? known.last : 0.5 * (low + high)
    const root = known.search.find(low, high, guess, atWarmth)
    if (!isBelow && !halvingTakes(root, cell.ambient)) return halved(across, tooMuch)
    known.last = root
    return root
  }
  /** @returns NaN where it is not certain that the rounds end there */
  const nearRest = (): number => {
    if (!(near.last > 0 && near.last < across)) return NaN
    const v = near.search.find(1e-9 * across, across, near.last, excess)
    if (!(near.search.slope > steep)) return NaN
    const current = seriesCurrent(across - v)
    // Where the leads take more than half, rounds go to and fro, and may end elsewhere.
    if (across - 2 * leads * current - 4 * heating * current ** 3 <= 0) return NaN
    const temperature = temperatureAt(v, current)
    const first = coldRoot()
    if (!(first > v) || !halvingTakes(v, temperature)) return NaN
    for (const look of looks) {
      if (!(excess(v + look * (first - v)) > 0)) return NaN
    }
    if (first > flat && v < flat && !(excess(flat) > 0)) return NaN
    return v
  }
  const rounds = (): number => {
    let [temperature, before, earlier] = [cell.ambient, NaN, NaN]
    let junction = 0
    for (let round = 1; round <= 200; round++) {
      const there = temperature
      warmth = there
      junction = halved(across, tooMuch)
      const reached = heatOf(junction)
      const settled = Math.abs(reached - there) < 1e-12 * reached
      const swings = round % 2 === 0 && Math.abs(reached - before) < 1e-11 * reached
      ;[earlier, before, temperature] = [before, there, reached]
      if (settled || swings) break
      // Close to the rest, rounds shrink by a constant factor: their limit is known.
      const [last, previous] = [temperature - before, before - earlier]
      if (Math.abs(last) < 1e-4 * temperature && Math.abs(last) < 0.6 * Math.abs(previous)) {
        temperature -= last ** 2 / (last - previous)
        ;[before, earlier] = [NaN, NaN]
      }
    }
    return junction
  }
  return (voltage) => {
    across = voltage
    const found = patience > 0 ? NaN : nearRest()
    patience = patience > 0 ? patience - 1 : Number.isNaN(found) ? dozen : 0
    near.last = Number.isNaN(found) ? rounds() : found
    return near.last
  }
}

/** Zero of a rising function in 0…high: halving first, as it chooses among several, then the secant rule. */
function halved(high: number, rising: (v: number) => number): number {
  let [a, b] = [0, high]
  let [low, top] = [-high, NaN]
  for (let n = 0; n < halvings; n++) {
    const middle = 0.5 * (a + b)
    const value = rising(middle)
    if (value > 0) [b, top] = [middle, value]
    else [a, low] = [middle, value]
  }
  if (Number.isNaN(top)) top = rising(b)
  // The rule of Illinois: the end that stays counts half.
  for (let n = 0, kept = 0; n < 60 && b - a > 1e-15 * high; n++) {
    const x = b - (top * (b - a)) / (top - low)
    const value = rising(x)
    if (value === 0) return x
    if (value > 0) {
      if (Math.abs(b - x) < 1e-15 * high) return x
      ;[b, top] = [x, value]
      if (kept === 1) low *= 0.5
      kept = 1
    } else {
      if (Math.abs(x - a) < 1e-15 * high) return x
      ;[a, low] = [x, value]
      if (kept === -1) top *= 0.5
      kept = -1
    }
  }
  return 0.5 * (a + b)
}
