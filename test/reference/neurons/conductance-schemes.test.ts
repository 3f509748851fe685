import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../setup/places'
import { arriving, currentIn, farthest, runNeurons, type NeuronCase } from './run-neurons'

// lif-cond-exp by each of its schemes: against NEST's solver, and against the formulas written out.

interface Run {
  dt_ms: number
  spike_times_ms: number[]
  sample_times_ms: number[]
  V_m_mV: number[]
  g_ex: number[]
  g_in: number[]
}

interface Case {
  label: string
  params: Record<string, number>
  current_steps?: [number, number][]
  spike_inputs?: { weight: number; delay: number; times: number[] }[]
  total_ms: number
  runs: Run[]
}

const file = path.join(projectRoot, 'test/reference/nest/iaf_cond_exp.json')
const { cases }: { cases: Case[] } = JSON.parse(readFileSync(file, 'utf8'))

const names = {
  C_m: ['capacitance', 'pF'],
  E_ex: ['eRevE', 'mV'],
  E_in: ['eRevI', 'mV'],
  E_L: ['vRest', 'mV'],
  g_L: ['gLeak', 'nS'],
  t_ref: ['tauRef', 'ms'],
  tau_syn_ex: ['tauSynE', 'ms'],
  tau_syn_in: ['tauSynI', 'ms'],
  V_reset: ['vReset', 'mV'],
  V_th: ['vThreshold', 'mV']
} as const

const asNeuron = (
  one: Case,
  dt: number,
  integration: string,
  more: Record<string, string> = {}
): NeuronCase => ({
  model: 'lif-cond-exp',
  parameters: {
    ...Object.fromEntries(
      Object.entries(names).map(([nest, [own, unit]]) => [own, `${one.params[nest]} ${unit}`])
    ),
    integration,
    ...more
  },
  initial: { v: `${one.params['V_m']} mV` },
  currents: (one.current_steps ?? []).map(([at, value]) => [Math.round(at / dt) + 1, value]),
  drives: (one.spike_inputs ?? []).map(({ weight, delay, times }) => ({
    weight: `${Math.abs(weight)} nS`,
    receptor: weight < 0 ? 'inhibitory' : 'excitatory',
    steps: times.map((time) => Math.round((time + delay) / dt))
  })),
  variables: ['v', 'gE', 'gI']
})

const own = async (
  one: Case,
  dt: number,
  integration: string,
  more: Record<string, string> = {}
) => {
  const neuron = asNeuron(one, dt, integration, more)
  const [run] = await runNeurons([neuron], dt, Math.round(one.total_ms / dt))
  return { neuron, ...run! }
}

const runs = cases.flatMap((one) =>
  one.runs.map((run) => ({ one, run, dt: run.dt_ms, label: one.label }))
)

describe('by adaptive Runge–Kutta–Fehlberg', () => {
  test.each(runs)('NEST’s “$label” at $dt ms', async ({ one, run, dt }) => {
    const { spikes, states } = await own(one, dt, 'runge-kutta-fehlberg')
    expect(spikes).toEqual(run.spike_times_ms.map((time) => Math.round(time / dt)))
    const at = (values: readonly number[]) =>
      run.sample_times_ms.map((time) => values[Math.round(time / dt) - 1]!)
    // The same formulas and the same control of the step: the same numbers, as far as they are printed.
    expect(farthest(at(states.v!), run.V_m_mV)).toBeLessThan(1e-8)
    expect(farthest(at(states.gE!), run.g_ex)).toBeLessThan(1e-8)
    expect(farthest(at(states.gI!), run.g_in)).toBeLessThan(1e-8)
  })
})

/** The formula as Brian 2 documents it, with the conductances of the step's start. */
function exponentialEuler(one: Case, { drives, currents }: NeuronCase, dt: number) {
  const p = (name: string): number => one.params[name] ?? NaN
  let [v, e, n, held] = [p('V_m'), 0, 0, 0]
  const trace: number[] = []
  const spikes: number[] = []
  for (let step = 1; step <= Math.round(one.total_ms / dt); step++) {
    const total = p('g_L') + e + n
    const push = p('g_L') * p('E_L') + e * p('E_ex') + n * p('E_in')
    const end = (push + currentIn(currents ?? [], step)) / total
    if (held > 0) held--
    else v = end + (v - end) * Math.exp((-dt * total) / p('C_m'))
    if (held === 0 && v >= p('V_th')) {
      spikes.push(step)
      v = p('V_reset')
      held = Math.round(p('t_ref') / dt)
    }
    e = e * Math.exp(-dt / p('tau_syn_ex')) + arriving(drives, step, 'excitatory')
    n = n * Math.exp(-dt / p('tau_syn_in')) + arriving(drives, step, 'inhibitory')
    trace.push(v)
  }
  return { trace, spikes }
}

describe('by exponential Euler', () => {
  test.each(runs)('the formula for “$label” at $dt ms', async ({ one, dt }) => {
    const { spikes, states, neuron } = await own(one, dt, 'exponential-euler')
    const wanted = exponentialEuler(one, neuron, dt)
    expect(wanted.spikes.length).toBeGreaterThan(1)
    expect(spikes).toEqual(wanted.spikes)
    // Conductances, and what a step takes from them, are in f32.
    expect(farthest(states.v!, wanted.trace)).toBeLessThan(1e-5)
  })
})

/** A step much longer than the membrane under its input, so that every scheme has to work for it. */
const stormy = (dt: number): NeuronCase => ({
  model: 'lif-cond-exp',
  parameters: {
    capacitance: '200 pF',
    gLeak: '10 nS',
    vRest: '-60 mV',
    vReset: '-60 mV',
    vThreshold: '50 mV',
    eRevE: '0 mV',
    eRevI: '-80 mV',
    tauSynE: '5 ms',
    tauSynI: '10 ms'
  },
  drives: [
    { weight: '400 nS', receptor: 'excitatory', steps: [4, 20].map((ms) => Math.round(ms / dt)) },
    { weight: '600 nS', receptor: 'inhibitory', steps: [10, 25].map((ms) => Math.round(ms / dt)) }
  ],
  variables: ['v']
})

/** V at every millisecond, by the classical Runge–Kutta formula in steps of 1 µs. */
function exactly(totalMs: number): readonly number[] {
  const h = 0.001
  const values: number[] = []
  let [v, e, n] = [-60, 0, 0]
  const rate = (u: number, share: number): number => {
    const [ge, gi] = [e * Math.exp((-share * h) / 5), n * Math.exp((-share * h) / 10)]
    return (-10 * (u + 60) - ge * u - gi * (u + 80)) / 200
  }
  for (let ms = 1; ms <= totalMs; ms++) {
    for (let i = 0; i < 1000; i++) {
      const a = rate(v, 0)
      const b = rate(v + (h / 2) * a, 0.5)
      const c = rate(v + (h / 2) * b, 0.5)
      const d = rate(v + h * c, 1)
      v += (h / 6) * (a + 2 * b + 2 * c + d)
      e *= Math.exp(-h / 5)
      n *= Math.exp(-h / 10)
    }
    if (ms === 4 || ms === 20) e += 400
    if (ms === 10 || ms === 25) n += 600
    values.push(v)
  }
  return values
}

describe('under conductances sixty times the leak', () => {
  const total = 40
  const wanted = exactly(total)

  const errorOf = async (dt: number, integration: string, tolerance = '0.001 mV') => {
    const neuron = stormy(dt)
    const parameters = { ...neuron.parameters, integration, tolerance }
    const [run] = await runNeurons([{ ...neuron, parameters }], dt, Math.round(total / dt))
    return farthest(
      wanted.map((_, i) => run!.states['v']![Math.round((i + 1) / dt) - 1]!),
      wanted
    )
  }

  test('the adaptive solver shortens its steps until the tolerance is kept', async () => {
    const coarse = await errorOf(1, 'runge-kutta-fehlberg')
    const fine = await errorOf(1, 'runge-kutta-fehlberg', '1e-9 mV')
    expect(coarse).toBeLessThan(0.01)
    expect(fine).toBeLessThan(1e-7)
    expect(coarse).toBeGreaterThan(100 * fine)
    // Steps of the tolerance’s choice, not of the grid’s.
    expect(await errorOf(0.1, 'runge-kutta-fehlberg', '1e-9 mV')).toBeLessThan(1e-7)
  })

  test('exponential Euler is of first order, conductances by their means of second', async () => {
    const euler = [
      await errorOf(0.1, 'exponential-euler'),
      await errorOf(0.05, 'exponential-euler')
    ]
    expect(euler[0]! / euler[1]!).toBeGreaterThan(1.8)
    expect(euler[0]! / euler[1]!).toBeLessThan(2.2)
    const means = [
      await errorOf(0.1, 'mean-conductances'),
      await errorOf(0.05, 'mean-conductances')
    ]
    expect(means[0]! / means[1]!).toBeGreaterThan(3.5)
    expect(means[0]!).toBeLessThan(euler[0]! / 20)
  })
})

describe('every scheme', () => {
  const schemes = ['mean-conductances', 'exponential-euler', 'runge-kutta-fehlberg']

  test.each(schemes)('%s: the same bits on one thread and on three', async (integration) => {
    const neuron = asNeuron(cases[1]!, 0.1, integration)
    const [one] = await runNeurons([neuron], 0.1, 1500, { size: 11 })
    const [three] = await runNeurons([neuron], 0.1, 1500, { size: 11, workers: 3 })
    expect(three).toEqual(one)
  })

  test.each(schemes)(
    '%s: with a threshold that stands still is the plain model',
    async (integration) => {
      const plain = asNeuron(cases[0]!, 0.1, integration)
      const still = {
        ...plain,
        model: 'lif-cond-exp-homeostatic',
        parameters: { ...plain.parameters, thetaJump: '0 mV' }
      }
      const [wanted, found] = await runNeurons([plain, still], 0.1, 2500)
      expect(wanted!.spikes.length).toBeGreaterThan(5)
      expect(found).toEqual(wanted)
    }
  )

  test.each(schemes)(
    '%s: a threshold moves by the closed form of the spikes',
    async (integration) => {
      const moving = {
        ...asNeuron(cases[0]!, 0.1, integration, { thetaJump: '0.8 mV', tauTheta: '70 ms' }),
        model: 'lif-cond-exp-homeostatic',
        variables: ['theta']
      }
      const [run] = await runNeurons([moving], 0.1, 2500)
      expect(run!.spikes.length).toBeGreaterThan(3)
      const wanted = run!.states['theta']!.map((_, i) =>
        run!.spikes
          .filter((step) => step <= i + 1)
          .reduce((sum, step) => sum + 0.8 * Math.exp(((step - i - 1) * 0.1) / 70), 0)
      )
      expect(farthest(run!.states['theta']!, wanted)).toBeLessThan(1e-9)
    }
  )
})
