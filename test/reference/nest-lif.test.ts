import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src-shared/experiments/json'
import { projectRoot } from '../setup/places'
import { samplesOf, simulate, spikeSteps } from '../setup/simulate'

interface Case {
  label: string
  params: Record<string, number | null>
  current_steps?: [number, number][]
  spike_inputs?: { weight: number; delay: number; times: number[] }[]
  total_ms: number
  runs: ({
    dt_ms: number
    spike_times_ms: number[]
    sample_times_ms: number[]
    V_m_mV: number[]
  } & Record<string, number[] | number>)[]
}

const files = {
  iaf_psc_delta: { model: 'lif-delta', unit: 'mV', states: {} },
  iaf_psc_exp: { model: 'lif-exp', unit: 'pA', states: { I_syn_ex: 'iSynE', I_syn_in: 'iSynI' } },
  iaf_psc_alpha: {
    model: 'lif-alpha',
    unit: 'pA',
    states: { I_syn_ex: 'iSynE', I_syn_in: 'iSynI' }
  },
  iaf_cond_exp: { model: 'lif-cond-exp', unit: 'nS', states: { g_ex: 'gE', g_in: 'gI' } }
} as const

/** NEST's parameter names, ours, and the unit. */
const names: Record<string, [string, string]> = {
  C_m: ['capacitance', 'pF'],
  tau_m: ['tauM', 'ms'],
  g_L: ['gLeak', 'nS'],
  E_L: ['vRest', 'mV'],
  V_th: ['vThreshold', 'mV'],
  V_reset: ['vReset', 'mV'],
  t_ref: ['tauRef', 'ms'],
  tau_syn_ex: ['tauSynE', 'ms'],
  tau_syn_in: ['tauSynI', 'ms'],
  E_ex: ['eRevE', 'mV'],
  E_in: ['eRevI', 'mV']
}

function documentOf(one: Case, dt: number, file: (typeof files)[keyof typeof files]): Json {
  const parameters = Object.fromEntries(
    Object.entries(one.params).flatMap(([name, value]) => {
      const own = names[name]
      return own ? [[own[0], `${value} ${own[1]}`]] : []
    })
  )
  const targets = ['n']
  return {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: one.label,
    simulation: { duration: `${one.total_ms} ms`, timeStep: `${dt} ms` },
    populations: [
      {
        name: 'n',
        model: file.model,
        size: 1,
        parameters,
        initial: { v: `${one.params.V_m} mV` }
      }
    ],
    stimuli: [
      {
        name: 'current',
        model: 'step-current',
        targets,
        parameters: {
          steps: (one.current_steps ?? []).map(([at, value]) => ({
            at: `${at} ms`,
            value: `${value} pA`
          }))
        }
      },
      ...(one.spike_inputs ?? []).map(({ weight, delay, times }, i) => ({
        name: `input ${i}`,
        model: 'spike-list',
        targets,
        weight: `${weight} ${file.unit}`,
        parameters: { times: times.map((time) => `${time} ms`), delay: `${delay} ms` }
      }))
    ],
    recorders: [
      { name: 'spikes', model: 'spikes', targets },
      ...['v', ...Object.values(file.states)].map((variable) => ({
        name: variable,
        model: 'state',
        targets,
        parameters: { variables: [variable], interval: `${dt} ms` }
      }))
    ]
  }
}

describe.each(Object.entries(files))('%s (NEST 3.9.0)', (name, file) => {
  const { cases }: { cases: Case[] } = JSON.parse(
    readFileSync(path.join(projectRoot, `test/reference/nest/${name}.json`), 'utf8')
  )
  const runs = cases.flatMap((one) => one.runs.map((run) => ({ one, run, dt: run.dt_ms })))
  test.each(runs)('$one.label at $dt ms', async ({ one, run, dt }) => {
    const { blocks } = await simulate(documentOf(one, dt, file))
    const times = spikeSteps(blocks, 0).map((step) => step * dt)
    expect(times.length).toBe(run.spike_times_ms.length)
    times.forEach((time, i) => expect(time).toBeCloseTo(run.spike_times_ms[i] ?? NaN, 6))
    // The step of the conductance model is of second order: 0.2 µV here, far below the spikes’ grid.
    // Synaptic currents and conductances are kept in f32.
    const tolerance = name === 'iaf_cond_exp' ? 1e-3 : name === 'iaf_psc_exp' ? 1e-5 : 1e-6
    const compare = (wanted: number[], recording: number, within: number) => {
      const samples = samplesOf(blocks, recording)
      const errors = run.sample_times_ms.map((time, i) =>
        Math.abs((samples[Math.round(time / dt) - 1] ?? NaN) - (wanted[i] ?? NaN))
      )
      expect(Math.max(...errors)).toBeLessThan(within)
    }
    compare(run.V_m_mV, 1, tolerance)
    Object.keys(file.states).forEach((state, i) => {
      const wanted = run[state]
      if (Array.isArray(wanted)) compare(wanted, 2 + i, state.startsWith('I') ? 1e-3 : 1e-5)
    })
  })
})
