import { elementaryCharge as e } from './constants'
import { IncreasingRoot } from './increasing-root'
import { positiveRest } from './jart-positive-rest'
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

/** Junction, disc, plug and leads in series, at a concentration. */
export interface JartSeries {
  /** V over disc, plug and leads. */
  drop(current: number): number
  /** A that disc, plug and leads carry with a voltage across them. */
  seriesCurrent(voltage: number): number
  /** A through the junction. */
  junctionCurrent(voltage: number, temperature: number): number
  /** K */
  temperatureAt(junction: number, current: number): number
  /** V A⁻¹ and V A⁻³: what the leads take besides disc and plug. */
  readonly leads: number
  readonly heating: number
}

export interface JartSolver {
  /** Where the cell rests. @param concentration m⁻³, of the disc */
  at(concentration: number, voltage: number): Equilibrium
  /** Voltage that drives a (negative) current through the cell. @param limit V without sign */
  voltageFor(concentration: number, current: number, limit: number): number
}

const z = 2

/** A cell that is solved again and again: each search begins where the last one ended. */
export function jartCell(cell: JartCell): JartSolver {
  const mobile = z * e * cell.mobility * cell.area
  const plug = (cell.cellLength - cell.discLength) / (mobile * cell.plugConcentration)
  const leads = cell.resistanceOxide + cell.resistanceLine
  const heating = cell.resistanceLine ** 2 * cell.lineCoefficient * cell.lineHeat
  const junction = schottkyJunction(cell)
  let [present, disc, filament] = [NaN, 0, 0]

  const fill = (concentration: number): void => {
    if (concentration === present) return
    present = concentration
    disc = cell.discLength / (mobile * concentration)
    filament = disc + plug
    junction.fill(concentration)
  }
  const series: JartSeries = {
    leads,
    heating,
    junctionCurrent: (voltage, temperature) => junction.current(voltage, temperature),
    drop: (current) => current * (filament + leads + heating * current * current),
    temperatureAt: (voltage, current) => {
      const resistance = current < 0 || voltage < 0 ? cell.heatNegative : cell.heatPositive
      return cell.ambient + current * (voltage + current * filament) * resistance
    },
    seriesCurrent: (voltage) => {
      const resistance = filament + leads
      let current = voltage / resistance
      if (heating === 0) return current
      for (let n = 0; n < 4; n++) {
        const square = heating * current * current
        const step = (current * (resistance + square) - voltage) / (resistance + 3 * square)
        current -= step
        if (Math.abs(step) < 1e-9 * Math.abs(current)) break
      }
      return current
    }
  }
  const { drop, seriesCurrent, temperatureAt } = series
  const rest = (voltage: number, current: number): Equilibrium => ({
    junction: voltage,
    current,
    temperature: temperatureAt(voltage, current),
    disc,
    filament
  })

  const below = new IncreasingRoot()
  // Share of a voltage that the junction takes: about the same at the next one.
  let share = 0.3
  /** Below zero volts there is one rest: current and heat both follow from the junction's voltage. */
  const negative = (voltage: number): Equilibrium => {
    const root = below.find(-voltage * 1e-9, -voltage, -voltage * share, (size) => {
      const current = seriesCurrent(voltage + size)
      return Math.log(junction.current(-size, temperatureAt(-size, current)) / current)
    })
    share = root / -voltage
    return rest(-root, seriesCurrent(voltage + root))
  }
  const above = positiveRest(cell, series)
  const limited = new IncreasingRoot()
  return {
    at: (concentration, voltage) => {
      fill(concentration)
      if (voltage === 0) return rest(0, 0)
      if (voltage < 0) return negative(voltage)
      const found = above(voltage)
      return rest(found, seriesCurrent(voltage - found))
    },
    voltageFor: (concentration, current, limit) => {
      fill(concentration)
      const root = limited.find(limit * 1e-9, limit, limit * 0.1, (size) =>
        Math.log(junction.current(-size, temperatureAt(-size, current)) / current)
      )
      return -root + drop(current)
    }
  }
}
