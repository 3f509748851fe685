import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { follow } from '../../../src-main/devices/integrate/follow'
import { sine, triangle } from '../../../src-main/devices/integrate/shapes'
import { makeDevice } from './make-device'

interface Case {
  readonly name: string
  readonly model: string
  readonly params: Readonly<Record<string, number | string>>
  readonly drive: {
    readonly kind: 'sine' | 'triangle'
    readonly amplitude_V: number
    readonly amplitude_neg_V: number
    readonly frequency_Hz: number
    readonly periods: number
  }
  readonly t: number[]
  readonly v: number[]
  readonly state: number[]
  readonly i: number[]
  readonly energy_last_period_J: number
}

const { cases } = JSON.parse(
  readFileSync(new URL('iv_hysteresis.json', import.meta.url), 'utf8')
) as { cases: Case[] }

/** Their names of models and parameters, and ours; lengths of gaps are in nm there. */
const models: Readonly<Record<string, { id: string; names: Readonly<Record<string, string>> }>> = {
  hp_linear_drift: {
    id: 'linear-ion-drift',
    names: {
      r_on: 'resistanceOn',
      r_off: 'resistanceOff',
      d: 'thickness',
      mu_v: 'mobility',
      x0: 'start',
      p: 'exponent',
      window: 'window'
    }
  },
  vteam: {
    id: 'vteam',
    names: {
      alpha_off: 'powerOff',
      alpha_on: 'powerOn',
      v_off: 'thresholdOff',
      v_on: 'thresholdOn',
      r_off: 'resistanceOff',
      r_on: 'resistanceOn',
      k_off: 'speedOff',
      k_on: 'speedOn',
      d: 'thickness',
      x0: 'start',
      window: 'window',
      p: 'exponent',
      iv: 'conduction'
    }
  },
  yakopcic: {
    id: 'yakopcic',
    names: {
      a1: 'amplitudePositive',
      a2: 'amplitudeNegative',
      b: 'curvature',
      v_p: 'thresholdPositive',
      v_n: 'thresholdNegative',
      a_p: 'speedPositive',
      a_n: 'speedNegative',
      x_p: 'pointPositive',
      x_n: 'pointNegative',
      alpha_p: 'decayPositive',
      alpha_n: 'decayNegative',
      x0: 'start'
    }
  },
  stanford_pku: {
    id: 'stanford-pku',
    names: {
      g0: 'gapScale',
      v0: 'voltageScale',
      vel0: 'speed',
      i0: 'currentScale',
      beta: 'enhancementLoss',
      gamma0: 'enhancement',
      e_a: 'activation',
      a0: 'hop',
      t_ini: 'ambient',
      f_min: 'fieldThreshold',
      gap0: 'start',
      gap_min: 'gapMin',
      gap_max: 'gapMax',
      r_th: 'thermalResistance',
      t_ox: 'thickness'
    }
  }
}

describe.each(cases)(
  '$name',
  ({ model, params, drive, t, v, state, i, energy_last_period_J: energy }) => {
    const known = models[model]
    if (!known) throw new Error(`no model for ${model}`)
    const gaps = new Set(['gap0', 'gap_min', 'gap_max'])
    const values = Object.fromEntries(
      Object.entries(params).flatMap(([name, value]) => {
        const ours = known.names[name]
        if (ours === undefined) return []
        return [[ours, typeof value === 'number' && gaps.has(name) ? value * 1e-9 : value]]
      })
    )
    const shape = drive.kind === 'sine' ? sine : triangle
    const make = shape(drive.amplitude_V, drive.frequency_Hz, drive.periods, drive.amplitude_neg_V)
    const followed = follow(makeDevice(known.id, values), make, t, { model: known.id })
    if (!followed.ok) throw new Error(JSON.stringify(followed.failure))
    const course = followed.value
    const unit = model === 'stanford_pku' ? 1e9 : 1
    const peak = Math.max(...i.map(Math.abs))
    /** Within a sample of a place where the state moves by more than a tenth of its range. */
    const abrupt = (k: number): boolean =>
      [-1, 0, 1].some(
        (d) => Math.abs((state[k + d + 1] ?? state[k] ?? 0) - (state[k + d] ?? state[k] ?? 0)) > 0.1
      )

    it('has the same drive', () => {
      v.forEach((voltage, k) => expect(course.v[k]).toBeCloseTo(voltage, 12))
    })
    it('has the same state to 1e-5', () => {
      let worst = 0
      state.forEach((x, k) => {
        if (!abrupt(k)) worst = Math.max(worst, Math.abs((course.states[0]?.[k] ?? 0) * unit - x))
      })
      expect(worst).toBeLessThan(1e-5)
    })
    it('has the same current to 1e-4 of its peak', () => {
      let worst = 0
      i.forEach((current, k) => {
        if (!abrupt(k)) worst = Math.max(worst, Math.abs((course.i[k] ?? 0) - current) / peak)
      })
      expect(worst).toBeLessThan(1e-4)
    })
    it('dissipates the same energy in the last period', () => {
      const first = follow(
        makeDevice(known.id, values),
        { ...make, repeats: make.repeats - 1 },
        [],
        { model: known.id }
      )
      if (!first.ok) throw new Error(JSON.stringify(first.failure))
      expect(Math.abs((course.energy - first.value.energy) / energy - 1)).toBeLessThan(1e-3)
    })
  }
)
