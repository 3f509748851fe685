import { describe, expect, test } from 'vitest'
import {
  arrivals,
  arriving,
  between,
  currentIn,
  made,
  runNeurons,
  type NeuronCase
} from './run-neurons'

// The equations as the models state them, in plain Runge–Kutta steps far finer than the engine's.

const dt = 0.1
const steps = 3000

interface Model {
  readonly states: readonly string[]
  readonly start: readonly number[]
  /** Slopes of all states. */
  readonly slopes: (y: readonly number[], current: number) => number[]
  /** Adds what arrives at the end of a step. */
  readonly arrive: (y: number[], step: number) => void
  /** Looks for a spike after each fine step, or at grid points only. */
  readonly spikesWithin: boolean
  readonly fires: (y: readonly number[]) => boolean
  readonly reset: (y: number[]) => void
  readonly refractorySteps: number
  /** What stands still while refractory. */
  readonly held: number | null
  readonly fine: number
  readonly least?: number
}

function course(model: Model, one: NeuronCase, constant: number) {
  const y = [...model.start]
  const spikes: number[] = []
  const rows: number[][] = model.states.map(() => [])
  const h = dt / model.fine
  let until = 0
  for (let step = 1; step <= steps; step++) {
    const current = constant + currentIn(one.currents!, step)
    let hasFired = false
    for (let part = 0; part < model.fine; part++) {
      const isHeld = step <= until || (hasFired && model.refractorySteps > 0)
      const slopes = (from: readonly number[]): number[] => {
        const found = model.slopes(from, current)
        if (isHeld && model.held !== null) found[model.held] = 0
        return found
      }
      const shifted = (k: readonly number[], by: number) => y.map((value, i) => value + by * k[i]!)
      const k1 = slopes(y)
      const k2 = slopes(shifted(k1, h / 2))
      const k3 = slopes(shifted(k2, h / 2))
      const k4 = slopes(shifted(k3, h))
      y.forEach((_, i) => (y[i]! += (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!)))
      if (model.least !== undefined) y[0] = Math.max(y[0]!, model.least)
      const isLast = part === model.fine - 1
      if (!isHeld && !hasFired && (model.spikesWithin || isLast) && model.fires(y)) {
        model.reset(y)
        hasFired = true
      }
    }
    if (hasFired) {
      spikes.push(step)
      until = step + model.refractorySteps
    }
    model.arrive(y, step)
    rows.forEach((row, i) => row.push(y[i]!))
  }
  return { spikes, rows }
}

const numbersOf = (one: NeuronCase) =>
  Object.fromEntries(
    Object.entries(one.parameters ?? {}).map(([name, text]) => [
      name,
      Number.parseFloat(String(text))
    ])
  )

function input(random: () => number, scale: number, mean: number): Partial<NeuronCase> {
  return {
    drives: [
      { weight: `${scale} pA`, steps: arrivals(random, 60, steps) },
      { weight: `${-scale} pA`, steps: arrivals(random, 40, steps) }
    ],
    currents: [
      [200, mean * (0.8 + 0.4 * random())],
      [2400, 0]
    ]
  }
}

const signed = (one: NeuronCase, step: number, sign: number): number =>
  arriving(
    one.drives!.filter(({ weight }) => Number.parseFloat(String(weight)) * sign > 0),
    step
  )

function adexExp(seed: number): { one: NeuronCase; model: Model } {
  const random = made(seed)
  const one: NeuronCase = {
    model: 'adex-exp',
    parameters: {
      capacitance: `${between(random, 100, 300)} pF`,
      gLeak: `${between(random, 8, 20)} nS`,
      deltaT: `${between(random, 1, 4)} mV`,
      vThreshold: '-50 mV',
      vRest: '-65 mV',
      vPeak: `${[20, 0, -30, -44][seed % 4]} mV`,
      vReset: `${[-58, -55, -62, -47][seed % 4]} mV`,
      tauRef: `${[0, 2, 0.5, 0][seed % 4]} ms`,
      a: `${between(random, -4, 6)} nS`,
      b: `${between(random, 10, 100)} pA`,
      tauW: `${between(random, 40, 200)} ms`,
      tauSynE: '3 ms',
      tauSynI: '6 ms',
      current: '20 pA'
    },
    ...input(random, 60, 420),
    variables: ['v', 'w']
  }
  const p = numbersOf(one)
  return {
    one,
    model: {
      states: ['v', 'w'],
      start: [p.vRest!, 0, 0, 0],
      slopes: ([y, w, e, n], current) => {
        // Beyond the peak the fine steps overshoot without meaning.
        const v = Math.min(y!, p.vPeak!)
        const up = p.deltaT! * Math.exp((v - p.vThreshold!) / p.deltaT!)
        const flow = p.gLeak! * (up - (v - p.vRest!)) - w! + e! + n! + current
        return [
          flow / p.capacitance!,
          (p.a! * (v - p.vRest!) - w!) / p.tauW!,
          -e! / p.tauSynE!,
          -n! / p.tauSynI!
        ]
      },
      arrive: (y, step) => {
        y[2]! += signed(one, step, 1)
        y[3]! += signed(one, step, -1)
      },
      spikesWithin: true,
      fires: ([v]) => v! >= p.vPeak! || !Number.isFinite(v),
      reset: (y) => {
        y[0] = p.vReset!
        y[1]! += p.b!
      },
      refractorySteps: Math.round(p.tauRef! / dt),
      held: 0,
      fine: 250
    }
  }
}

function dpi(seed: number): { one: NeuronCase; model: Model } {
  const random = made(seed)
  const one: NeuronCase = {
    model: 'dpi',
    parameters: {
      capacitance: `${1 + random()} pF`,
      uT: '25 mV',
      kappa: '0.7',
      iTau: `${between(random, 4, 10)} pA`,
      iGain: `${between(random, 2, 10)} pA`,
      iFeedback: `${between(random, 20, 60)} pA`,
      iFeedbackAt: `${between(random, 200, 500)} pA`,
      iFeedbackWidth: `${between(random, 8, 40)} pA`,
      iSpike: '900 pA',
      iReset: '1.2 pA',
      iDark: '0.5 pA',
      tauRef: `${between(random, 0, 20) / 10} ms`,
      iAhp: `${between(random, 0, 10) / 10} pA`,
      tauAhp: '60 ms',
      tauSynE: '5 ms',
      tauSynI: '8 ms',
      current: '10 pA'
    },
    ...input(random, 100, 500),
    variables: ['iMem', 'iAhp']
  }
  const p = numbersOf(one)
  const tau = (p.capacitance! * p.uT!) / (p.kappa! * p.iTau!)
  return {
    one,
    model: {
      states: ['iMem', 'iAhp'],
      start: [p.iDark!, 0, 0, 0],
      // Chicca et al. (2014), membrane equation as printed.
      slopes: ([mem, ahp, e, n], current) => {
        const inward = Math.max(e! + n! + current, 0)
        const onset = 1 + Math.exp(-(mem! - p.iFeedbackAt!) / p.iFeedbackWidth!)
        const positive = ((p.iFeedback! / onset) * (mem! + p.iGain!)) / p.iTau!
        const rest = (p.iGain! / p.iTau!) * (inward - ahp! - p.iTau!)
        return [
          (rest + positive - mem! * (1 + ahp! / p.iTau!)) / (tau * (1 + p.iGain! / mem!)),
          -ahp! / p.tauAhp!,
          -e! / p.tauSynE!,
          -n! / p.tauSynI!
        ]
      },
      arrive: (y, step) => {
        y[2]! += signed(one, step, 1)
        y[3]! += signed(one, step, -1)
      },
      spikesWithin: false,
      fires: ([mem]) => mem! >= p.iSpike!,
      reset: (y) => {
        y[0] = p.iReset!
        y[1]! += p.iAhp!
      },
      refractorySteps: Math.round(p.tauRef! / dt),
      held: 0,
      fine: 100,
      least: p.iDark
    }
  }
}

function twoPoint(seed: number): { one: NeuronCase; model: Model } {
  const random = made(seed)
  const { drives, currents } = input(random, 300, 700)
  const one: NeuronCase = {
    model: 'two-point',
    parameters: {
      plateauToSoma: `${between(random, 600, 1500)} pA`,
      plateauToDendrite: `${between(random, 600, 1400)} pA`,
      backDelay: `${between(random, 0, 10) / 10} ms`,
      somaJump: `${between(random, 50, 300)} pA`,
      dendriteCurrent: `${between(random, 0, 400)} pA`,
      dendriteA: `${between(random, 2, 20)} nS`,
      tauRef: `${between(random, 5, 30) / 10} ms`,
      tauSynApical: '4 ms'
    },
    drives: [
      ...drives!,
      { weight: '250 pA', receptor: 'apical', steps: arrivals(random, 60, steps) }
    ],
    currents: currents!,
    variables: ['v', 'vDendrite', 'wSoma', 'wDendrite']
  }
  const p = numbersOf(one)
  let since = Infinity
  const back = Math.round(p.backDelay! / dt)
  return {
    one,
    model: {
      states: ['v', 'vDendrite', 'wSoma', 'wDendrite'],
      start: [-70, -70, 0, 0, 0, 0, 0],
      slopes: ([s, d, ws, wd, e, n, a], current) => {
        const plateau = 1 / (1 + Math.exp(-(d! + 38) / 6))
        const kernel = since >= back && since < back + 20 ? 2600 : 0
        const apical = p.plateauToDendrite! * plateau + kernel - wd! + a! + p.dendriteCurrent!
        return [
          -(s! + 70) / 16 + (p.plateauToSoma! * plateau - ws! + e! + n! + current) / 370,
          -(d! + 70) / 7 + apical / 170,
          -ws! / 100,
          (p.dendriteA! * (d! + 70) - wd!) / 30,
          -e! / 5,
          -n! / 10,
          -a! / 4
        ]
      },
      arrive: (y, step) => {
        since++
        const somatic = one.drives!.filter(({ receptor }) => receptor === undefined)
        y[4]! += signed({ ...one, drives: somatic }, step, 1)
        y[5]! += signed({ ...one, drives: somatic }, step, -1)
        y[6]! += arriving(one.drives, step, 'apical')
      },
      spikesWithin: false,
      fires: ([s]) => s! >= -50,
      reset: (y) => {
        y[0] = -70
        y[2]! += p.somaJump!
        since = -1
      },
      refractorySteps: Math.round(p.tauRef! / dt),
      held: 0,
      fine: 10
    }
  }
}

function hodgkinHuxley(seed: number): { one: NeuronCase; model: Model } {
  const random = made(seed)
  const one: NeuronCase = {
    model: 'hodgkin-huxley',
    parameters: {
      capacitance: `${between(random, 80, 150)} pF`,
      gSodium: `${between(random, 9000, 14_000)} nS`,
      gPotassium: `${between(random, 3000, 4500)} nS`,
      gLeak: `${between(random, 20, 40)} nS`,
      tauRef: '2 ms',
      tauSynE: `${between(random, 5, 20) / 10} ms`,
      tauSynI: `${between(random, 10, 40) / 10} ms`,
      current: '100 pA'
    },
    ...input(random, 400, 700),
    variables: ['v', 'm', 'h', 'n', 'iSynE', 'slopeE', 'iSynI', 'slopeI']
  }
  const p = numbersOf(one)
  let last = 0
  const slopes = (y: readonly number[], current: number): number[] => {
    const [v, m, h, n, e, se, c, sc] = y.map(Number) as [number, number, number, number, number, number, number, number] // prettier-ignore
    last = current
    const rate = (alpha: number, beta: number, x: number) => alpha * (1 - x) - beta * x
    const flow =
      p.gSodium! * m ** 3 * h * (50 - v) +
      p.gPotassium! * n ** 4 * (-77 - v) +
      p.gLeak! * (-54.402 - v)
    return [
      (flow + e + c + current) / p.capacitance!,
      rate((0.1 * (v + 40)) / (1 - Math.exp(-(v + 40) / 10)), 4 * Math.exp(-(v + 65) / 18), m),
      rate(0.07 * Math.exp(-(v + 65) / 20), 1 / (1 + Math.exp(-(v + 35) / 10)), h),
      rate((0.01 * (v + 55)) / (1 - Math.exp(-(v + 55) / 10)), 0.125 * Math.exp(-(v + 65) / 80), n),
      se - e / p.tauSynE!,
      -se / p.tauSynE!,
      sc - c / p.tauSynI!,
      -sc / p.tauSynI!
    ]
  }
  return {
    one,
    model: {
      states: one.variables,
      start: [-65, 0.05293248525724958, 0.5961207535084603, 0.3176769140606974, 0, 0, 0, 0],
      slopes,
      arrive: (y, step) => {
        y[5]! += (signed(one, step, 1) * Math.E) / p.tauSynE!
        y[7]! += (signed(one, step, -1) * Math.E) / p.tauSynI!
      },
      spikesWithin: false,
      fires: (y) => y[0]! >= 0 && slopes(y, last)[0]! < 0,
      reset: () => undefined,
      refractorySteps: 20,
      held: null,
      fine: 40
    }
  }
}

const models = {
  'adex-exp': { make: adexExp, relative: 2e-3 },
  dpi: { make: dpi, relative: 3e-4 },
  'two-point': { make: twoPoint, relative: 1e-7 },
  'hodgkin-huxley': { make: hodgkinHuxley, relative: 1e-4 }
}

describe.each(Object.entries(models))('%s', (_name, { make, relative }) => {
  test('follows its equations, for any parameters', async () => {
    const made12 = Array.from({ length: 12 }, (_, seed) => make(seed + 1))
    const runs = await runNeurons(
      made12.map(({ one }) => one),
      dt,
      steps
    )
    const firing = runs.filter(({ spikes }) => spikes.length >= 5)
    expect(firing.length).toBeGreaterThan(6)
    let shared = 0
    runs.forEach(({ spikes, states }, i) => {
      const { one, model } = made12[i]!
      const constant = one.parameters!.current === undefined ? 0 : numbersOf(one).current!
      const wanted = course(model, one, constant)
      expect(spikes.length, `case ${i}`).toBe(wanted.spikes.length)
      spikes.forEach((step, k) =>
        expect(Math.abs(step - wanted.spikes[k]!), `case ${i}, spike ${k}`).toBeLessThan(2)
      )
      // A spike that falls on the other side of a grid point moves all that follows it.
      const moved = wanted.spikes.findIndex((step, k) => step !== spikes[k])
      const end = moved < 0 ? steps : wanted.spikes[moved]! - 10
      shared += end
      model.states.forEach((name, s) => {
        const own = states[name]!
        const row = wanted.rows[s]!
        const size = Math.max(1e-3, ...row.map(Math.abs))
        // On an upstroke a microsecond is millivolts: only where a step changes little.
        const errors = row
          .slice(0, end)
          .map((value, k) =>
            Math.abs(value - (row[k - 1] ?? value)) < size / 100 ? Math.abs(value - own[k]!) : 0
          )
        const worst = Math.max(...errors)
        expect(worst / size, `case ${i}, ${name}`).toBeLessThan(relative)
      })
    })
    expect(shared).toBeGreaterThan(0.6 * runs.length * steps)
  })
})

test.each(['adex', 'adex-exp'])('%s fires within the step of a blow from rest', async (model) => {
  const [run] = await runNeurons(
    [
      {
        model,
        parameters: { capacitance: '100 pF', tauRef: '1 ms', a: '0 nS', b: '50 pA' },
        currents: [
          [5, 60_000],
          [6, 0]
        ],
        variables: ['v', 'w']
      }
    ],
    dt,
    20
  )
  expect(run!.spikes).toEqual([5])
  expect(run!.states.v!.slice(4, 15)).toEqual(Array.from({ length: 11 }, () => -60))
  expect(run!.states.w![4]).toBeGreaterThan(50 * Math.exp(-dt / 144))
  expect(run!.states.w![4]).toBeLessThan(50)
})
