import { numberOf, type DeviceValues } from '../models/device-model'
import type { RandomStream } from '../random'
import { ferroelectricAgeing } from './ageing'
import { PreisachMemory, preisachSize } from './preisach'
import { NucleationMemory } from './nucleation'

/** Permittivity of the vacuum, F/m (CODATA 2018). */
export const vacuumPermittivity = 8.8541878128e-12

/** A ferroelectric layer: what transistors, capacitors and memcapacitors have in common. */
export interface FerroelectricLayer {
  /** Remanent polarisation, number of cycles, time at rest; then what the law of switching remembers. */
  readonly state: Float64Array
  /** Remanent polarisation with fatigue, C/m². */
  readonly polarisation: () => number
  /** Polarisation at a field reached from rest, C/m², without the dielectric share. */
  readonly at: (field: number) => number
  readonly pulse: (field: number, duration: number, random: RandomStream) => void
  readonly rest: (seconds: number) => void
  readonly wear: (cycles: number) => void
  /** @param polarisation C/m² without fatigue */
  readonly programme: (polarisation: number) => void
}

/** States that a description names; what follows them is of the law alone. */
export const layerState = {
  polarisation: {
    label: { en: 'Remanent polarisation', ko: '잔류 분극' },
    symbol: 'P',
    unit: 'C/m^2'
  },
  cycles: { label: { en: 'Cycles', ko: '사이클 수' }, symbol: 'n', unit: '1' },
  rest: { label: { en: 'Time at rest', ko: '방치 시간' }, symbol: 't', unit: 's' }
} as const
const named = 3

interface Law {
  readonly remanent: () => number
  readonly at: (field: number) => number
  readonly pulse: (field: number, duration: number, random: RandomStream) => void
  readonly programme: (polarisation: number) => void
}

function layerWith(values: DeviceValues, state: Float64Array, law: Law): FerroelectricLayer {
  const ageing = ferroelectricAgeing(values)
  const show = (): void => {
    state[0] = law.remanent()
  }
  const fatigue = (): number => ageing.remanence(state[1] ?? 0)
  show()
  return {
    state,
    polarisation: () => law.remanent() * fatigue(),
    at: (field) => law.at(field) * fatigue(),
    pulse: (field, duration, random) => {
      const leaves = field * law.remanent() < 0
      const size = Math.abs(field) - (leaves ? ageing.imprint(state[2] ?? 0) : 0)
      if (size > 0) law.pulse(Math.sign(field) * size, duration, random)
      state[1] = (state[1] ?? 0) + 0.5
      state[2] = 0
      show()
    },
    rest: (seconds) => {
      state[2] = (state[2] ?? 0) + seconds
    },
    wear: (cycles) => {
      state[1] = (state[1] ?? 0) + cycles
    },
    programme: (polarisation) => {
      law.programme(polarisation)
      state[2] = 0
      show()
    }
  }
}

/** A layer that follows the field at once, with memory of its turning points. */
export function preisachLayer(values: DeviceValues): FerroelectricLayer {
  const state = new Float64Array(named + preisachSize)
  const memory = new PreisachMemory(
    {
      saturation: numberOf(values, 'saturation'),
      remanence: numberOf(values, 'remanence'),
      coerciveField: numberOf(values, 'coerciveField')
    },
    state.subarray(named)
  )
  return layerWith(values, state, {
    remanent: () => memory.remanent,
    at: (field) => memory.at(field),
    pulse: (field) => memory.cycle(field),
    programme: (polarisation) => memory.programme(polarisation)
  })
}

/** A layer of domains that need time to nucleate. */
export function nucleationLayer(
  values: DeviceValues,
  own: RandomStream,
  events: RandomStream
): FerroelectricLayer {
  const remanence = numberOf(values, 'remanence')
  const domains = Math.max(1, Math.round(numberOf(values, 'domains')))
  const state = new Float64Array(named + 3 * domains)
  const memory = new NucleationMemory(
    {
      domains,
      attemptTime: numberOf(values, 'attemptTime'),
      activationField: numberOf(values, 'activationField'),
      activationSpread: numberOf(values, 'activationSpread'),
      fieldExponent: numberOf(values, 'fieldExponent'),
      shape: numberOf(values, 'shape')
    },
    state,
    named,
    own,
    events
  )
  const remanent = (): number => remanence * (2 * memory.share - 1)
  return layerWith(values, state, {
    remanent,
    at: remanent,
    pulse: (field, duration, random) => memory.pulse(field, duration, random),
    programme: (polarisation) => memory.programme((polarisation / remanence + 1) / 2, events)
  })
}
