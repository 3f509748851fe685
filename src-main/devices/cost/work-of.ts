import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import { measureUnit } from '../measure/measure-unit'
import { randomStream } from '../random'
import { CountingDevice, TooMuchToCount } from './counting-device'
import { partsOf, type Plan } from './parts-of'

/** What one repeat of a protocol on one device takes. */
export interface UnitWork {
  readonly pulses: number
  readonly reads: number
  /** Points of the curve. */
  readonly points: number
  /** Numbers in a point. */
  readonly columns: number
  /** False where there is at least so much: the counting was given up. */
  readonly isWhole: boolean
}

/** One measurement that was done for its time. */
export interface Trial {
  readonly seconds: number
  readonly points: number
  readonly columns: number
}

/** Beyond this, counting itself takes noticeably long. */
const mostEvents = 200_000

/** How often a waveform is repeated on a device that follows it; null for what is done by pulses. */
export function periodsOf(plan: Plan, device: number, protocol: number): number | null {
  const { values, way, about } = partsOf(plan, device, protocol)
  if (about.driven !== 'voltage' || !way.waveform) return null
  return way.waveform(values).repeats
}

/** Counts what a protocol does by pulses, by doing it to a device that costs nothing. */
export function workOf(plan: Plan, device: number, protocol: number): UnitWork {
  const { values, way, about } = partsOf(plan, device, protocol)
  const counter = new CountingDevice(about, mostEvents)
  const done = (points: number, isWhole: boolean): UnitWork => ({
    pulses: counter.pulses,
    reads: counter.reads,
    points,
    columns: way.columns.length,
    isWhole
  })
  try {
    const occasion = { about, make: () => counter, random: randomStream(1) }
    const curve = way.measure(occasion, values)
    const [first] = curve.ok ? Object.values(curve.value) : []
    return done(first?.length ?? 0, true)
  } catch (error) {
    if (!(error instanceof TooMuchToCount)) throw error
    return done(counter.reads, false)
  }
}

/**
 * Measures one device once, to see how long it takes.
 * @param isOnePeriod of a waveform that is repeated, only the first turn
 * @returns null where it fails
 */
export function tryUnit(
  plan: ResolvedCharacterisation,
  device: number,
  protocol: number,
  isOnePeriod: boolean
): Trial | null {
  const { kind, wanted, values } = partsOf(plan, device, protocol)
  const once = isOnePeriod && 'cycles' in values ? { ...values, cycles: 1 } : values
  const alone: ResolvedCharacterisation = {
    ...plan,
    devices: [kind],
    protocols: [{ ...wanted, values: [once] }],
    population: { devices: 1, repeats: 1 }
  }
  const began = performance.now()
  const result = measureUnit(alone, 0, () => true)
  const seconds = (performance.now() - began) / 1000
  if (!result.ok || !result.value) return null
  const { points, columns } = result.value
  return { seconds, points: points[0] ?? 0, columns: columns.length }
}
