import { expect, test } from 'vitest'
import { arrivals, arriving, between, currentIn, farthest, made, runNeurons } from './run-neurons'
import type { NeuronCase } from './run-neurons'

const steps = 400

function make(seed: number): NeuronCase & { readonly numbers: Record<string, number> } {
  const random = made(seed)
  const numbers = {
    tauM: between(random, 5, 40),
    tauAdaptation: between(random, 20, 300),
    resistance: random() < 0.5 ? 1 : 0.5,
    threshold: between(random, 0, 20) / 10,
    beta: between(random, 0, 30) / 10,
    current: between(random, 0, 2)
  }
  const units = { tauM: 'ms', tauAdaptation: 'ms', resistance: 'GOhm', threshold: 'mV', beta: 'mV' }
  const unitOf: Record<string, string> = { ...units, current: 'pA' }
  return {
    model: 'alif',
    numbers,
    parameters: Object.fromEntries(
      Object.entries(numbers).map(([name, value]) => [name, `${value} ${unitOf[name]}`])
    ),
    drives: [
      { weight: '8 pA', steps: arrivals(random, steps, steps) },
      { weight: '-4 pA', steps: arrivals(random, steps / 2, steps) }
    ],
    currents: [[200, between(random, -3, 6)]],
    variables: ['v', 'eta', 'spike']
  }
}

/** The update of Yin, Corradi & Bohté (2021), line by line. */
function course({ numbers: p, drives, currents }: ReturnType<typeof make>, dt: number) {
  const alpha = Math.exp(-dt / p.tauM!)
  const rho = Math.exp(-dt / p.tauAdaptation!)
  const rows = { v: [] as number[], eta: [] as number[], spike: [] as number[] }
  let [v, eta, s] = [0, 0, 0]
  for (let step = 1; step <= steps; step++) {
    const input = arriving(drives, step) + currentIn(currents!, step) + p.current!
    eta = rho * eta + (1 - rho) * s
    const theta = p.threshold! + p.beta! * eta
    v = alpha * v + (1 - alpha) * p.resistance! * input - theta * s
    s = v > theta ? 1 : 0
    rows.v.push(v)
    rows.eta.push(eta)
    rows.spike.push(s)
  }
  return rows
}

test.each([1, 2])('the published update, for any parameters, at %d ms', async (dt) => {
  const cases = Array.from({ length: 24 }, (_, seed) => make(seed + 1))
  const runs = await runNeurons(cases, dt, steps)
  const fired = runs.filter((run) => run.spikes.length > 5)
  expect(fired.length).toBeGreaterThan(12)
  runs.forEach((run, i) => {
    const wanted = course(cases[i]!, dt)
    const spikes = wanted.spike.flatMap((s, k) => (s ? [k + 1] : []))
    expect(run.spikes).toEqual(spikes)
    expect(farthest(run.states.v!, wanted.v)).toBeLessThan(1e-9)
    expect(farthest(run.states.eta!, wanted.eta)).toBeLessThan(1e-12)
    expect(run.states.spike).toEqual(wanted.spike)
  })
})
