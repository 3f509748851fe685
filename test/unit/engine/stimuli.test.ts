import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import type { CompiledPopulation } from '../../../src-main/engine/compile/compiled-network'
import type { Drive, Wave } from '../../../src-main/engine/stimuli/stimulus-model'
import { driveShard } from '../../../src-main/engine/kernel/drive-shard'
import { PopulationShard } from '../../../src-main/engine/kernel/population-shard'
import { compileDocument, samplesOf, simulate } from '../../setup/simulate'
import { kernelRoom, mean, variance } from './kernel-room'

const wave = (over: Partial<Wave> = {}): Wave => ({
  offset: 0.2,
  amplitude: 0.15,
  cyclesPerStep: 1 / 200,
  phase: 0.1,
  from: 1,
  until: 2 ** 31 - 1,
  ...over
})

const compiled = (size: number): CompiledPopulation => ({
  name: 'n',
  kernel: 'lif_delta',
  size,
  constants: [1, 0, 1e9, 0, 0],
  current: 0,
  injection: { kind: 'receptor', receptor: 0, gain: 1 },
  receptors: 1,
  leastInterval: 1,
  states: []
})

/** What reaches each neuron in each step, in the order of the population, on some threads. */
function inputs(drive: Drive, size: number, steps: number, workers = 1): Float32Array[] {
  const all = Array.from({ length: steps }, () => new Float32Array(size))
  for (let worker = 0; worker < workers; worker++) {
    const { kernel, arena } = kernelRoom()
    const share = { worker, workers }
    const population = new PopulationShard(compiled(size), kernel, arena, share)
    population.makeRing(1)
    const place = { population: 0, receptor: 0, weight: 1, drive }
    const { act } = driveShard(place, 3, population, { kernel, arena, share, seed: 7 })
    all.forEach((values, i) => {
      act(i + 1)
      const at = population.inputOf(i + 1, 0)
      const slot = new Float32Array(kernel.memory.buffer, at, population.count)
      slot.forEach((value, local) => (values[local * workers + worker] = value))
      slot.fill(0)
    })
  }
  return all
}

const total = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0)

describe.each<[string, Drive]>([
  ['a sinusoidal Poisson train', { kind: 'poisson-wave', wave: wave() }],
  ['a stepped Poisson train', { kind: 'poisson-pieces', steps: [4, 61], values: [0.4, 2] }],
  ['an image', { kind: 'poisson-each', meansPerStep: [0.1, 0, 2, 0.03, 0.5], from: 5, until: 300 }],
  [
    'a noise current',
    { kind: 'noise-current', mean: 3, sd: 2, swing: 1, every: 7, wave: wave({ from: 3 }) }
  ],
  ['an event stream', { kind: 'events', steps: [2, 2, 9, 40], neurons: [0, 6, 6, 1] }]
])('%s', (_name, drive) => {
  it.each([2, 3, 8])('is the same on %d threads as on one', (workers) => {
    expect(inputs(drive, 7, 400, workers)).toEqual(inputs(drive, 7, 400))
  })
})

describe('a Poisson train of a changing rate', () => {
  it('follows the sinusoid: mean and variance of each phase are the rate', () => {
    const [size, periods] = [1000, 20]
    const counts = inputs({ kind: 'poisson-wave', wave: wave() }, size, 200 * periods)
    for (const phase of [0, 29, 30, 79, 130, 199]) {
      const here = Float32Array.from(
        { length: size * periods },
        (_, i) => counts[phase + 200 * Math.floor(i / size)]?.[i % size] ?? NaN
      )
      const rate = 0.2 + 0.15 * Math.sin(2 * Math.PI * ((phase + 0.5) / 200 + 0.1))
      expect(Math.abs(mean(here) - rate)).toBeLessThan(5 * Math.sqrt(rate / here.length))
      expect(variance(here) / rate).toBeCloseTo(1, 0)
    }
  })

  it('has no events where the sinusoid is negative, or outside of its span', () => {
    const swings = wave({ offset: 0, phase: 0, cyclesPerStep: 1 / 100, from: 101, until: 301 })
    const counts = inputs({ kind: 'poisson-wave', wave: swings }, 200, 400).map(total)
    const sum = (from: number, to: number): number =>
      counts.slice(from, to).reduce((all, count) => all + count, 0)
    expect(sum(0, 100)).toBe(0)
    expect(sum(100, 150)).toBeGreaterThan(500)
    expect(sum(150, 200)).toBe(0)
    expect(sum(200, 250)).toBeGreaterThan(500)
    expect(sum(300, 400)).toBe(0)
  })

  it('changes in the very step, be it the first or the second of a pair', () => {
    const course = { kind: 'poisson-pieces', steps: [4, 61, 100], values: [3, 0, 1] } as const
    const counts = inputs(course, 500, 150).map(total)
    expect(counts.slice(0, 3)).toEqual([0, 0, 0])
    expect(counts[3]).toBeGreaterThan(1000)
    expect(counts[59]).toBeGreaterThan(1000)
    expect(counts.slice(60, 99).every((count) => count === 0)).toBe(true)
    expect(counts[99]).toBeGreaterThan(300)
  })
})

describe('an image', () => {
  it('gives each neuron a Poisson train of its pixel’s rate', () => {
    const rates = [0.002, 0.1, 0, 1.7, 0.4]
    const steps = 40_000
    const counts = inputs(
      { kind: 'poisson-each', meansPerStep: rates, from: 1, until: 1e9 },
      6,
      steps
    )
    rates.concat(0).forEach((rate, n) => {
      const train = Float32Array.from(counts, (values) => values[n] ?? NaN)
      expect(Math.abs(mean(train) - rate)).toBeLessThanOrEqual(5 * Math.sqrt(rate / steps))
      if (rate > 0) expect(variance(train) / rate).toBeGreaterThan(0.7)
      if (rate > 0) expect(variance(train) / rate).toBeLessThan(1.3)
    })
  })
})

describe('a noise current', () => {
  const values = inputs(
    { kind: 'noise-current', mean: 30, sd: 8, swing: 0, every: 5, wave: wave() },
    400,
    1000
  )

  it('stays for its interval and is drawn anew after it', () => {
    values.forEach((now, i) => {
      if (i % 5 !== 0) expect(now).toEqual(values[i - 1])
      else if (i > 0) expect(now[0]).not.toBe(values[i - 1]?.[0])
    })
  })

  it('has its mean and deviation, and nothing in common between neurons or intervals', () => {
    const drawn = values.filter((_, i) => i % 5 === 0)
    const all = Float64Array.from(drawn.flatMap((row) => [...row]))
    expect(Math.abs(mean(all) - 30)).toBeLessThan((5 * 8) / Math.sqrt(all.length))
    expect(Math.abs(Math.sqrt(variance(all)) - 8)).toBeLessThan(0.15)
    const product = (other: (row: number, n: number) => number): number =>
      mean(all.map((value, i) => (value - 30) * (other(Math.floor(i / 400), i % 400) - 30)))
    const limit = (5 * 64) / Math.sqrt(all.length)
    expect(Math.abs(product((row, n) => drawn[row]?.[(n + 1) % 400] ?? 0))).toBeLessThan(limit)
    expect(Math.abs(product((row, n) => drawn[(row + 1) % 200]?.[n] ?? 0))).toBeLessThan(limit)
  })

  it('swings: its variance is sd² + modulation² · sin', () => {
    const drive: Drive = {
      kind: 'noise-current',
      mean: 0,
      sd: 2,
      swing: 1.5,
      every: 1,
      wave: wave({ offset: 0, amplitude: 1, cyclesPerStep: 1 / 4, phase: 0 })
    }
    const [first, , third] = inputs(drive, 40_000, 4)
    const part = 1.5 * 1.5 * Math.SQRT1_2
    expect(variance(first ?? [])).toBeCloseTo(4 + part, 0)
    expect(variance(third ?? [])).toBeCloseTo(4 - part, 0)
  })
})

/** A leaky membrane as lif-exp has it. */
const written = {
  id: 'written',
  parameters: { tau: '10 ms', C: '250 pF' },
  state: { v: { initial: '0 mV' } },
  equations: ['dv/dt = -v/tau + I/C']
}
/** Models that take a current of each neuron's own as an input, not by way of their membrane. */
const hasInput = ['hodgkin-huxley', 'dpi', 'two-point', 'written']

const network = (parts: Record<string, Json>, model = 'lif-exp', size = 3): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Stimuli',
  simulation: { duration: '60 ms' },
  populations: [
    {
      name: 'n',
      model,
      size,
      ...(model.startsWith('lif') ? { parameters: { vThreshold: '1 V' } } : {})
    }
  ],
  definitions: [written, { ...written, id: 'deaf', equations: ['dv/dt = -v/tau'] }],
  recorders: [{ name: 'v', model: 'state', targets: ['n'], parameters: { interval: '0.1 ms' } }],
  ...parts
})

describe('a sinusoidal current', () => {
  it('moves a leaky membrane as the solution of its equation says', async () => {
    const stimulus = {
      name: 'ac',
      model: 'ac-current',
      targets: ['n'],
      parameters: { amplitude: '80 pA', offset: '20 pA', frequency: '40 Hz', phase: 30 }
    }
    const { blocks } = await simulate(network({ stimuli: [stimulus] }, 'lif-exp', 1))
    const [tau, c, omega, phi] = [10, 250, (2 * Math.PI * 40) / 1000, Math.PI / 6]
    const size = (80 / c) * (tau / Math.sqrt(1 + (omega * tau) ** 2))
    const lag = Math.atan(omega * tau)
    const forced = (t: number): number => (20 * tau) / c + size * Math.sin(omega * t + phi - lag)
    samplesOf(blocks, 0).forEach((v, i) => {
      const t = (i + 1) * 0.1
      const exact = -70 + forced(t) - forced(0) * Math.exp(-t / tau)
      expect(Math.abs(v - exact)).toBeLessThan(2e-4)
    })
  })
})

describe('a current of each neuron’s own', () => {
  const models = [
    'lif-delta',
    'lif-exp',
    'lif-alpha',
    'lif-cond-exp',
    'adex',
    'adex-exp',
    'izhikevich',
    'alif',
    'hodgkin-huxley',
    'dpi',
    'two-point',
    'written'
  ]

  it.each(models)('without spread acts on %s as the same direct current does', async (model) => {
    const stimulus = (name: string, parameters: Json): Json => ({
      name: 'i',
      model: name,
      targets: ['n'],
      parameters
    })
    const amount = { izhikevich: '4 pA', dpi: '60 pA' }[model] ?? '150 pA'
    const own = stimulus('noise-current', { mean: amount, sd: '0 pA', interval: '0.1 ms' })
    const common = stimulus('direct-current', { amplitude: amount })
    const first = await simulate(network({ stimuli: [own] }, model), 2)
    const second = await simulate(network({ stimuli: [common] }, model))
    const [a, b] = [samplesOf(first.blocks, 0), samplesOf(second.blocks, 0)]
    const quiet = await simulate(network({}, model))
    const still = samplesOf(quiet.blocks, 0)
    expect(a).toHaveLength(b.length)
    // Linear models are exact; the others to first order in the step.
    const isNonlinear = ['adex', 'adex-exp', 'izhikevich'].includes(model)
    const allowed = isNonlinear ? 2e-3 : 1e-5
    a.forEach((v, i) => expect(Math.abs(v - (b[i] ?? NaN))).toBeLessThan(allowed))
    expect(Math.abs((b[150] ?? 0) - (still[150] ?? 0))).toBeGreaterThan(0.05)
    // Models with an input for it do the very same.
    if (hasInput.includes(model)) expect(a).toEqual(b)
  })

  it.each(hasInput)(
    'moves each neuron of %s by its own, the same on any threads',
    async (model) => {
      const stimulus: Json = {
        name: 'noise',
        model: 'noise-current',
        targets: ['n'],
        parameters: { sd: '300 pA', interval: '0.5 ms' }
      }
      const document = network({ stimuli: [stimulus] }, model, 7)
      const [alone, shared] = [await simulate(document), await simulate(document, 3)]
      expect(shared.result.hash).toBe(alone.result.hash)
      const last = samplesOf(alone.blocks, 0).slice(-7)
      expect(new Set(last).size).toBe(7)
    }
  )

  it('is refused by models whose chip has no input for one, by name', () => {
    const stimulus: Json = { name: 'i', model: 'noise-current', targets: ['n'] }
    for (const model of ['truenorth', 'loihi-cuba', 'deaf']) {
      expect(() => compileDocument(network({ stimuli: [stimulus] }, model))).toThrow(
        'stimuli[0].targets[0]: problems.noOwnCurrents'
      )
    }
  })

  it.each(['exact', 'exponential-euler', 'rk4'])(
    'gives an equation its theory’s fluctuations by the method %s',
    async (method) => {
      const stimulus: Json = {
        name: 'noise',
        model: 'noise-current',
        targets: ['n'],
        parameters: { sd: '200 pA', interval: '0.1 ms' }
      }
      const document = network(
        { stimuli: [stimulus], definitions: [{ ...written, method }] },
        'written',
        4000
      )
      const { blocks } = await simulate(document, 2)
      const last = samplesOf(blocks, 0).slice(-4000)
      const p = Math.exp(-0.1 / 10)
      const expected = (200 * (10 / 250) * (1 - p)) ** 2 / (1 - p * p)
      expect(Math.abs(variance(last) / expected - 1)).toBeLessThan(5 * Math.sqrt(2 / 4000))
    }
  )

  it('gives a leaky membrane the fluctuations of its theory', async () => {
    // dV = -V/tau dt + I/C dt with I redrawn each step: var V = sd² (R (1 - p))² / (1 - p²).
    const stimulus = {
      name: 'noise',
      model: 'noise-current',
      targets: ['n'],
      parameters: { sd: '200 pA', interval: '0.1 ms' }
    }
    const { blocks } = await simulate(network({ stimuli: [stimulus] }, 'lif-exp', 4000), 2)
    const last = samplesOf(blocks, 0).slice(-4000)
    const p = Math.exp(-0.1 / 10)
    const expected = (200 * (10 / 250) * (1 - p)) ** 2 / (1 - p * p)
    expect(Math.abs(variance(last) / expected - 1)).toBeLessThan(5 * Math.sqrt(2 / 4000))
  })
})
