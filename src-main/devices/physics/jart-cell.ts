import { elementaryCharge as e } from './constants'
import { increasingRoot } from './increasing-root'
import { schottkyJunction, type JunctionMaterial } from './schottky-junction'

/** Geometry, transport and heat of a JART VCM v1b cell, in SI units. */
export interface JartCell extends JunctionMaterial {
  readonly cellLength: number
  readonly discLength: number
  readonly mobility: number
  /** m⁻³, of the plug. */
  readonly plugConcentration: number
  readonly resistanceOxide: number
  readonly resistanceLine: number
  readonly lineCoefficient: number
  readonly lineHeat: number
  readonly ambient: number
  /** K/W at negative and at positive voltage. */
  readonly heatNegative: number
  readonly heatPositive: number
}

/** Where the series of junction, disc, plug and leads comes to rest. */
export interface Equilibrium {
  /** V across the junction. */
  readonly junction: number
  /** A */
  readonly current: number
  /** K */
  readonly temperature: number
  /** Ohm of the disc, and of disc and plug. */
  readonly disc: number
  readonly filament: number
}

const z = 2

/** The cell at one concentration. @param concentration m⁻³, of the disc */
export function jartCell(cell: JartCell, concentration: number) {
  const mobile = z * e * cell.mobility * cell.area
  const disc = cell.discLength / (mobile * concentration)
  const filament = disc + (cell.cellLength - cell.discLength) / (mobile * cell.plugConcentration)
  const leads = cell.resistanceOxide + cell.resistanceLine
  const heating = cell.resistanceLine ** 2 * cell.lineCoefficient * cell.lineHeat
  const junctionCurrent = schottkyJunction(cell, concentration)

  const drop = (current: number): number =>
    current * (filament + leads + heating * current * current)
  const temperatureAt = (junction: number, current: number): number => {
    const resistance = current < 0 || junction < 0 ? cell.heatNegative : cell.heatPositive
    return cell.ambient + current * (junction + current * filament) * resistance
  }
  /** Current that the leads and the filament carry with a voltage across them. */
  const seriesCurrent = (voltage: number): number => {
    let current = voltage / (filament + leads)
    for (let n = 0; n < 4; n++) {
      current -= (drop(current) - voltage) / (filament + leads + 3 * heating * current * current)
    }
    return current
  }
  const rest = (junction: number, current: number): Equilibrium => ({
    junction,
    current,
    temperature: temperatureAt(junction, current),
    disc,
    filament
  })

  /** Below zero volts there is one rest: current and heat both follow from the junction's voltage. */
  const negative = (voltage: number, guess: number): Equilibrium => {
    const root = increasingRoot(-voltage * 1e-9, -voltage, guess, (size) => {
      const series = seriesCurrent(voltage + size)
      const through = junctionCurrent(-size, temperatureAt(-size, series))
      return Math.log(through / series)
    })
    return rest(-root, seriesCurrent(voltage + root))
  }
  /**
   * Above zero volts the image force makes the junction's current fall before it rises again, so several
   * rests are possible: the one taken is that of halving the voltage at the temperature of the round before,
   * starting cold. Where rounds swing between two temperatures, it is the cooler of both.
   */
  const positive = (voltage: number): Equilibrium => {
    let [temperature, before, earlier] = [cell.ambient, NaN, NaN]
    let junction = 0
    for (let round = 1; round <= 200; round++) {
      const there = temperature
      junction = halved(voltage, (v) => v + drop(junctionCurrent(v, there)) - voltage)
      const reached = temperatureAt(junction, seriesCurrent(voltage - junction))
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
    return rest(junction, seriesCurrent(voltage - junction))
  }
  return {
    /** @param guess V, without sign, of the junction */
    at: (voltage: number, guess: number): Equilibrium => {
      if (voltage === 0) return rest(0, 0)
      return voltage < 0 ? negative(voltage, guess) : positive(voltage)
    },
    /** Voltage that drives a (negative) current through the cell. @param limit V without sign */
    voltageFor: (current: number, limit: number): number => {
      const root = increasingRoot(limit * 1e-9, limit, limit * 0.1, (size) =>
        Math.log(junctionCurrent(-size, temperatureAt(-size, current)) / current)
      )
      return -root + drop(current)
    }
  }
}

/** Zero of a rising function in 0…high: halving first, as it chooses among several, then the secant rule. */
function halved(high: number, rising: (v: number) => number): number {
  let [a, b] = [0, high]
  let [low, top] = [-high, NaN]
  for (let n = 0; n < 9; n++) {
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
