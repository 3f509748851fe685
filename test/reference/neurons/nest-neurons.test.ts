import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../setup/places'
import { runNeurons, type NeuronCase, type NeuronRun } from './run-neurons'

interface Run {
  dt_ms: number
  spike_times_ms: number[]
  sample_times_ms: number[]
  [state: string]: number[] | number
}

interface Case {
  label: string
  params: Record<string, number | boolean>
  current_steps?: [number, number][]
  spike_inputs?: { weight: number; delay: number; times: number[] }[]
  total_ms: number
  runs: Run[]
}

const casesOf = (file: string): Case[] =>
  JSON.parse(readFileSync(path.join(projectRoot, `test/reference/nest/${file}.json`), 'utf8')).cases

/** Ours by NEST's name of a parameter, with the unit; and of a state at the start. */
interface Names {
  readonly model: string
  readonly weightUnit: string
  readonly parameters: Readonly<Record<string, readonly [string, string]>>
  readonly states: Readonly<Record<string, readonly [string, string]>>
}

const written = (value: number | boolean | undefined, unit: string) =>
  unit === '1' ? String(value) : `${value} ${unit}`

function asNeuron(one: Case, dt: number, names: Names): NeuronCase {
  const given = (table: Names['parameters']) =>
    Object.fromEntries(
      Object.entries(table)
        .filter(([name]) => name in one.params)
        .map(([name, [own, unit]]) => [own, written(one.params[name], unit)])
    )
  return {
    model: names.model,
    parameters: given(names.parameters),
    initial: given(names.states),
    currents: (one.current_steps ?? []).map(([at, value]) => [Math.round(at / dt) + 1, value]),
    drives: (one.spike_inputs ?? []).map(({ weight, delay, times }) => ({
      weight: `${weight} ${names.weightUnit}`,
      steps: times.map((time) => Math.round((time + delay) / dt))
    })),
    variables: Object.values(names.states).map(([own]) => own)
  }
}

async function ours(one: Case, dt: number, names: Names): Promise<NeuronRun> {
  const [run] = await runNeurons([asNeuron(one, dt, names)], dt, Math.round(one.total_ms / dt))
  return run!
}

/** The largest difference at the sampled times before a moment. */
function apart(run: Run, dt: number, nest: string, own: readonly number[], before = Infinity) {
  const wanted = run[nest]
  if (!Array.isArray(wanted)) throw new Error(`no ${nest}`)
  const times = run.sample_times_ms.filter((time) => time < before)
  expect(times.length).toBeGreaterThan(5)
  return Math.max(...times.map((time, i) => Math.abs(own[Math.round(time / dt) - 1]! - wanted[i]!)))
}

const steps = (run: Run) => run.spike_times_ms.map((time) => Math.round(time / run.dt_ms))
const meanInterval = (spikes: readonly number[]) =>
  (spikes.at(-1)! - spikes[0]!) / (spikes.length - 1)

const runsOf = (cases: Case[]) =>
  cases.flatMap((one) => one.runs.map((run) => ({ one, run, dt: run.dt_ms, label: one.label })))

describe('izhikevich', () => {
  const names: Names = {
    model: 'izhikevich',
    weightUnit: 'mV',
    parameters: {
      a: ['a', '1/ms'],
      b: ['b', '1/ms'],
      c: ['c', 'mV'],
      d: ['d', 'mV/ms'],
      V_th: ['vPeak', 'mV']
    },
    states: { V_m: ['v', 'mV'], U_m: ['u', 'mV/ms'] }
  }
  test.each(runsOf(casesOf('izhikevich')))('$label at $dt ms', async ({ one, run, dt }) => {
    const { spikes, states } = await ours(one, dt, names)
    expect(spikes).toEqual(steps(run))
    expect(apart(run, dt, 'V_m_mV', states.v!)).toBeLessThan(1e-6)
    expect(apart(run, dt, 'U_m', states.u!)).toBeLessThan(1e-6)
  })
})

/** What the reference data grants another solver; the sub-threshold bound is tighter than asked. */
function likeTheBest(spikes: readonly number[], dt: number, best: Run) {
  const wanted = best.spike_times_ms
  expect(spikes).toHaveLength(wanted.length)
  expect(Math.abs(spikes[0]! * dt - wanted[0]!)).toBeLessThan(dt + 1e-9)
  const interval = meanInterval(spikes) * dt
  expect(Math.abs(interval / meanInterval(wanted) - 1)).toBeLessThan(0.005)
}

const best = (one: Case) => one.runs.find((run) => run.dt_ms === 0.01)!

describe('adex', () => {
  const names: Names = {
    model: 'adex',
    weightUnit: 'nS',
    parameters: {
      a: ['a', 'nS'],
      b: ['b', 'pA'],
      C_m: ['capacitance', 'pF'],
      Delta_T: ['deltaT', 'mV'],
      E_ex: ['eRevE', 'mV'],
      E_in: ['eRevI', 'mV'],
      E_L: ['vRest', 'mV'],
      g_L: ['gLeak', 'nS'],
      t_ref: ['tauRef', 'ms'],
      tau_syn_ex: ['tauSynE', 'ms'],
      tau_syn_in: ['tauSynI', 'ms'],
      tau_w: ['tauW', 'ms'],
      V_peak: ['vPeak', 'mV'],
      V_reset: ['vReset', 'mV'],
      V_th: ['vThreshold', 'mV']
    },
    states: { V_m: ['v', 'mV'], w: ['w', 'pA'] }
  }
  test.each(runsOf(casesOf('aeif_cond_exp')))('$label at $dt ms', async ({ one, run, dt }) => {
    const { spikes, states } = await ours(one, dt, names)
    likeTheBest(spikes, dt, best(one))
    expect(spikes).toEqual(steps(run))
    const first = run.spike_times_ms[0]!
    expect(apart(run, dt, 'V_m_mV', states.v!, first)).toBeLessThan(1e-4)
    expect(apart(run, dt, 'w', states.w!, first)).toBeLessThan(1e-4)
    expect(apart(run, dt, 'w', states.w!)).toBeLessThan(0.05)
  })
})

describe('hodgkin-huxley', () => {
  const names: Names = {
    model: 'hodgkin-huxley',
    weightUnit: 'pA',
    parameters: {
      C_m: ['capacitance', 'pF'],
      E_K: ['ePotassium', 'mV'],
      E_L: ['vRest', 'mV'],
      E_Na: ['eSodium', 'mV'],
      g_K: ['gPotassium', 'nS'],
      g_L: ['gLeak', 'nS'],
      g_Na: ['gSodium', 'nS'],
      t_ref: ['tauRef', 'ms'],
      tau_syn_ex: ['tauSynE', 'ms'],
      tau_syn_in: ['tauSynI', 'ms']
    },
    states: { V_m: ['v', 'mV'], Act_m: ['m', '1'], Inact_h: ['h', '1'], Act_n: ['n', '1'] }
  }
  test.each(runsOf(casesOf('hh_psc_alpha')))('$label at $dt ms', async ({ one, run, dt }) => {
    const { spikes, states } = await ours(one, dt, names)
    likeTheBest(spikes, dt, best(one))
    spikes.forEach((step, i) => expect(Math.abs(step - steps(run)[i]!)).toBeLessThan(2))
    const first = run.spike_times_ms[0]!
    expect(apart(run, dt, 'V_m_mV', states.v!, first - 2)).toBeLessThan(1e-4)
    expect(apart(run, dt, 'Act_m', states.m!, first - 2)).toBeLessThan(1e-5)
    expect(apart(run, dt, 'Inact_h', states.h!, first)).toBeLessThan(1e-5)
    expect(apart(run, dt, 'Act_n', states.n!, first)).toBeLessThan(1e-5)
  })
})
