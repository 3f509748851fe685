import type { ResolvedCharacterisation } from '../../../src-shared/experiments/characterisation/resolved'
import { deviceMaker } from '../measure/measure-unit'
import type { Device } from '../models/device-model'
import { delegate } from '../nonidealities/delegate'
import { randomStream } from '../random'
import { TooMuchToCount } from './counting-device'
import { partsOf } from './parts-of'

/** A protocol that was begun for its time. */
export interface TriedProtocol {
  readonly seconds: number
  /** Pulses and reads that were done by then. */
  readonly events: number
  /** Whether it came to its end, its figures included. */
  readonly isWhole: boolean
}

/**
 * Does a protocol to a device of the plan until it ends or the time is up.
 * @returns null where the device's dynamics defeat the integrator
 */
export function tryProtocol(
  plan: ResolvedCharacterisation,
  device: number,
  protocol: number,
  budgetSeconds: number
): TriedProtocol | null {
  const { kind, values, way, about } = partsOf(plan, device, protocol)
  const began = performance.now()
  const seconds = (): number => (performance.now() - began) / 1000
  let events = 0
  const count = <T>(result: T): T => {
    events++
    if (seconds() > budgetSeconds) throw new TooMuchToCount()
    return result
  }
  const make = (): Device => {
    const inner = deviceMaker(kind, plan.seed, [0])(0)
    return delegate(inner, {
      pulse: (pulse, random) => count(inner.pulse(pulse, random)),
      read: (voltage, random) => count(inner.read(voltage, random))
    })
  }
  try {
    const curve = way.measure({ about, make, random: randomStream(plan.seed) }, values)
    if (!curve.ok) return null
    way.evaluate([curve.value], values, about)
    return { seconds: seconds(), events, isWhole: true }
  } catch (error) {
    if (!(error instanceof TooMuchToCount)) throw error
    return { seconds: seconds(), events, isWhole: false }
  }
}
