import type {
  ResolvedCharacterisation,
  ResolvedDevice
} from '../../../src-shared/experiments/characterisation/resolved'
import { periodsOf, tryProtocol, tryUnit, workOf } from '../../devices'

/** What measuring a characterisation takes. */
export interface MeasuringEstimate {
  /** On so many threads as were asked for. */
  readonly seconds: number
  readonly bytes: number
  readonly curves: number
  /** Numbers in all curves. */
  readonly values: number
  /** The pair that takes longest, and its share of the time. */
  readonly longest: { readonly device: number; readonly protocol: number; readonly share: number }
}

/** What one repeat of a pair takes. */
interface Cost {
  readonly seconds: number
  readonly points: number
  readonly columns: number
}

/** A turn of a waveform that takes less is done again, seconds. */
const quick = 0.01
/** How long a protocol by pulses is tried, seconds. */
const warmUp = 0.005
const trial = 0.04
/** Time that one estimate may take for trials, seconds; what is left then is guessed. */
const budget = 0.25
/** Starting threads, keeping the last results, seconds. */
const around = 0.3
/** Of a device that nobody has tried yet, seconds. */
const usual = { pulse: 2e-6, read: 1e-6, period: 0.02, pointsOfPeriod: 400 }
const bytesAlways = 48 * 2 ** 20
const bytesOfWorker = 24 * 2 ** 20
/** A number of a curve is held as it grows, as it is evaluated, and as it is handed over. */
const bytesOfValue = 8 * 4
/** Results that wait to be kept: the limit of the pool. */
const bytesInFlight = 256 * 2 ** 20

/**
 * Says how long measuring will take, and how much memory.
 *
 * What a protocol does is counted by doing it to a device that costs nothing; then it is begun with the device itself,
 * for some hundredths of a second or for one turn of its waveform. When a run ends, its pairs are known better: the
 * same pairs take as long as then.
 */
export class MeasuringTime {
  readonly #costs = new Map<string, Cost>()
  /** How many times as long as was thought measuring took. */
  readonly #factors = new Map<string, number>()

  estimate(plan: ResolvedCharacterisation, workers: number): MeasuringEstimate {
    const { devices, repeats } = plan.population
    const until = performance.now() + budget * 1000
    let [busy, values, most, largest] = [0, 0, 0, 0]
    let longest = { device: 0, protocol: 0 }
    for (const device of plan.devices.keys()) {
      for (const protocol of plan.protocols.keys()) {
        const cost = this.#costOf(plan, device, protocol, until)
        const seconds = cost.seconds * devices * repeats
        const numbers = cost.points * cost.columns * repeats
        busy += seconds
        values += numbers * devices
        largest = Math.max(largest, numbers)
        if (seconds <= most) continue
        most = seconds
        longest = { device, protocol }
      }
    }
    const units = plan.devices.length * plan.protocols.length * devices
    const threads = Math.max(1, Math.min(workers, units))
    const known = this.#factors.get(nameOf(plan)) ?? 1
    // The last unit of all runs alone.
    const uneven = most / Math.max(1, devices) / 2
    return {
      seconds: around + known * (busy / threads + (threads > 1 ? uneven : 0)),
      bytes:
        bytesAlways +
        threads * (bytesOfWorker + largest * bytesOfValue) +
        Math.min(bytesInFlight, values * 8),
      curves: units * repeats,
      values,
      longest: { ...longest, share: busy > 0 ? most / busy : 0 }
    }
  }

  /** Takes in how long a run took that has come to its end. @param seconds on the clock, pauses left out */
  learn(plan: ResolvedCharacterisation, workers: number, seconds: number): void {
    const name = nameOf(plan)
    const thought = this.estimate(plan, workers).seconds - around
    const before = this.#factors.get(name) ?? 1
    const took = Math.max(0.001, seconds - around)
    if (thought > 0 && seconds > 2 * around) this.#factors.set(name, (before * took) / thought)
  }

  #costOf(plan: ResolvedCharacterisation, device: number, protocol: number, until: number): Cost {
    const [kind, way] = [plan.devices[device], plan.protocols[protocol]]
    const values = way?.values[device]
    if (!kind || !way || !values) return { seconds: 0, points: 0, columns: 0 }
    const name = JSON.stringify([modelName(kind), way.model, values])
    const found = this.#costs.get(name)
    if (found) return found
    const periods = periodsOf(plan, device, protocol)
    const isLate = performance.now() > until
    const cost =
      periods === null
        ? this.#byPulses(plan, device, protocol, isLate)
        : this.#byPeriods(plan, device, protocol, periods, isLate)
    if (!isLate) this.#costs.set(name, cost)
    return cost
  }

  #byPeriods(
    plan: ResolvedCharacterisation,
    device: number,
    protocol: number,
    periods: number,
    isLate: boolean
  ): Cost {
    const guess = { seconds: usual.period, points: usual.pointsOfPeriod, columns: 5 }
    const first = isLate ? guess : (tryUnit(plan, device, protocol, true) ?? guess)
    // The first time is slow whatever is done; what takes long has learnt on the way.
    const again = !isLate && first.seconds < quick ? tryUnit(plan, device, protocol, true) : null
    const seconds = Math.min(first.seconds, again?.seconds ?? Infinity)
    return { seconds: seconds * periods, points: first.points * periods, columns: first.columns }
  }

  #byPulses(
    plan: ResolvedCharacterisation,
    device: number,
    protocol: number,
    isLate: boolean
  ): Cost {
    const { pulses, reads, points, columns } = workOf(plan, device, protocol)
    const guess = { seconds: pulses * usual.pulse + reads * usual.read, points, columns }
    if (isLate) return guess
    // The first time is slow whatever is done.
    tryProtocol(plan, device, protocol, warmUp)
    const tried = tryProtocol(plan, device, protocol, trial)
    if (!tried) return guess
    const share = tried.isWhole ? 1 : Math.max(1, pulses + reads) / Math.max(1, tried.events)
    return { ...guess, seconds: tried.seconds * share }
  }
}

const modelName = ({ model, nonidealities }: ResolvedDevice): string =>
  JSON.stringify([model, nonidealities.map(({ id }) => id)])

/** Documents of one name take equally long a curve. */
const nameOf = ({ devices, protocols }: ResolvedCharacterisation): string =>
  JSON.stringify([
    devices.map((device) => [modelName(device), device.values]),
    protocols.map(({ model, values }) => [model, values])
  ])
