import { clamp } from '../behaviour/clamp'
import { numberOf, type Device, type DeviceValues, type Pulse } from '../models/device-model'
import type { RandomStream } from '../random'
import { junctionOf } from './junction'

/** Chances of one junction in a stretch of time. */
export interface Chances {
  readonly toParallel: number
  readonly toAntiparallel: number
}

export interface JunctionDynamics {
  readonly pulse: (pulse: Pulse) => Chances
  readonly rest: (seconds: number, temperature: number) => Chances
}

export const junctionState = {
  parallel: { label: { en: 'Parallel junctions', ko: '평행 접합 수' }, symbol: 'k', unit: '1' }
} as const

/** Junctions in parallel, each of which switches by chance: the state is how many are in the parallel state. */
export function junctionDevice(values: DeviceValues, dynamics: JunctionDynamics): Device {
  const count = numberOf(values, 'junctions')
  const { parallel, antiparallel } = junctionOf(values)
  const state = new Float64Array(1)
  const up = (): number => state[0] ?? 0
  const value = (voltage: number): number =>
    up() * parallel + (count - up()) * antiparallel(voltage)
  const pass = ({ toParallel, toAntiparallel }: Chances, random: RandomStream): void => {
    const leaving = binomial(up(), toAntiparallel, random)
    const coming = binomial(count - up(), toParallel, random)
    state[0] = up() - leaving + coming
  }
  return {
    state,
    current: (voltage) => value(voltage) * voltage,
    value,
    read: value,
    pulse: (pulse, random) => {
      const before = value(pulse.amplitude)
      pass(dynamics.pulse(pulse), random)
      const mean = (before + value(pulse.amplitude)) / 2
      return { energy: pulse.amplitude ** 2 * pulse.width * mean }
    },
    age: (seconds, temperature, random) => pass(dynamics.rest(seconds, temperature), random),
    programme: (target) => {
      const low = count * antiparallel(0)
      const each = parallel - antiparallel(0)
      state[0] = each > 0 ? clamp(Math.round((target - low) / each), 0, count) : 0
    }
  }
}

function binomial(trials: number, chance: number, random: RandomStream): number {
  if (chance <= 0) return 0
  if (chance >= 1) return trials
  let successes = 0
  for (let i = 0; i < trials; i++) successes += random.uniform() < chance ? 1 : 0
  return successes
}
