import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { samplesOf, simulate, spikeSteps } from '../../setup/simulate'

interface Trial {
  readonly model: string
  readonly parameters: { readonly [name: string]: string }
  readonly durationMs: number
  readonly dt: number
  readonly variable?: string
  readonly input?: { readonly weight: string; readonly times: readonly string[] }
  readonly start?: string
}

/** One neuron, alone. */
const alone = ({
  model,
  parameters,
  durationMs,
  dt,
  variable = 'v',
  input,
  start
}: Trial): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Alone',
  simulation: { duration: `${durationMs} ms`, timeStep: `${dt} ms` },
  populations: [
    { name: 'n', model, size: 1, parameters, ...(start ? { initial: { v: start } } : {}) }
  ],
  stimuli: input
    ? [
        {
          name: 'input',
          model: 'spike-list',
          targets: ['n'],
          weight: input.weight,
          parameters: { times: [...input.times] }
        }
      ]
    : [],
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['n'] },
    {
      name: 'trace',
      model: 'state',
      targets: ['n'],
      parameters: { variables: [variable], interval: `${dt} ms` }
    }
  ]
})

async function trial(settings: Trial) {
  const { blocks, result } = await simulate(alone(settings))
  expect(result.failure).toBeNull()
  return { steps: spikeSteps(blocks, 0), trace: samplesOf(blocks, 1) }
}

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const runs = { numRuns: 12 }

describe('a neuron under constant current', () => {
  it.each(['lif-delta', 'lif-exp', 'lif-alpha'])(
    '%s fires at the intervals that the formula gives, at most one step late',
    async (model) => {
      const settings = fc.record({
        tauM: number(2, 40),
        capacitance: number(20, 500),
        // With less, the guard would take such quick firing for runaway activity.
        tauRef: fc.integer({ min: 10, max: 50 }),
        depth: number(2, 30),
        excess: number(1.05, 6)
      })
      await fc.assert(
        fc.asyncProperty(settings, async ({ tauM, capacitance, tauRef, depth, excess }) => {
          const dt = 0.1
          const climb = tauM * Math.log(excess / (excess - 1))
          // A crossing exactly on the grid may fall to either side.
          fc.pre(Math.abs(climb / dt - Math.round(climb / dt)) > 1e-6)
          // The current that would hold the neuron at `excess` times the threshold, above rest.
          const current = (excess * depth * capacitance) / tauM
          const { steps } = await trial({
            model,
            dt,
            durationMs: 600,
            start: '-70 mV',
            parameters: {
              tauM: `${tauM} ms`,
              capacitance: `${capacitance} pF`,
              tauRef: `${tauRef / 10} ms`,
              vRest: '-70 mV',
              vReset: '-70 mV',
              vThreshold: `${-70 + depth} mV`,
              current: `${current} pA`
            }
          })
          const interval = tauRef + Math.ceil(climb / dt)
          expect(steps[0]).toBe(interval - tauRef)
          const found = steps.slice(1).map((step, i) => step - (steps[i] ?? 0))
          expect(found.length).toBeGreaterThan(1)
          expect(new Set(found)).toEqual(new Set([interval]))
        }),
        runs
      )
    }
  )

  it('never fires below its threshold current', async () => {
    const { steps, trace } = await trial({
      model: 'lif-exp',
      dt: 0.1,
      durationMs: 500,
      parameters: { capacitance: '250 pF', tauM: '10 ms', current: '374.99 pA' }
    })
    expect(steps).toEqual([])
    expect(trace.at(-1)).toBeCloseTo(-70 + 374.99 / 25, 6)
  })

  it('does not take a step less than its refractory period between two spikes', async () => {
    const refractory = fc.integer({ min: 10, max: 60 })
    await fc.assert(
      fc.asyncProperty(refractory, async (steps) => {
        const settings = {
          model: 'lif-delta',
          dt: 0.1,
          durationMs: 40,
          parameters: { tauRef: `${steps / 10} ms`, current: '1 uA' }
        }
        const found = (await trial(settings)).steps
        const gaps = found.slice(1).map((step, i) => step - (found[i] ?? 0))
        // So strong a current fires the neuron in the first step that is free.
        expect(new Set(gaps)).toEqual(new Set([steps + 1]))
      }),
      runs
    )
  })
})

describe('a single spike', () => {
  const quiet = { vRest: '-70 mV', vReset: '-70 mV', vThreshold: '1000 mV' }

  it('into a delta synapse leaves a jump that decays with the membrane', async () => {
    await fc.assert(
      fc.asyncProperty(number(-20, 20), number(1, 50), async (weight, tauM) => {
        const { trace } = await trial({
          model: 'lif-delta',
          dt: 0.1,
          durationMs: 30,
          parameters: { ...quiet, tauM: `${tauM} ms` },
          input: { weight: `${weight} mV`, times: ['5 ms'] }
        })
        trace.forEach((v, i) => {
          const since = (i + 1 - 50) * 0.1
          // Weights are single-precision numbers.
          const jump = since < -1e-9 ? 0 : Math.fround(weight) * Math.exp(-since / tauM)
          expect(v + 70).toBeCloseTo(jump, 9)
        })
      }),
      runs
    )
  })

  const currents = fc.record({
    tauM: number(3, 40),
    tauSyn: number(0.3, 20),
    capacitance: number(50, 500),
    weight: number(10, 500),
    isExcitatory: fc.boolean()
  })

  it.each([
    ['lif-exp', exponentialPsp, singlePrecision],
    ['lif-alpha', alphaPsp, () => 0]
  ] as const)(
    'into %s draws the closed form of its potential, peak included',
    async (model, psp, rounding) => {
      await fc.assert(
        fc.asyncProperty(currents, async ({ tauM, tauSyn, capacitance, weight, isExcitatory }) => {
          // Where both times are nearly the same, the closed form loses its digits, not the engine.
          fc.pre(Math.abs(tauM - tauSyn) > 0.05)
          const sign = isExcitatory ? 1 : -1
          const { trace } = await trial({
            model,
            dt: 0.1,
            durationMs: 60,
            parameters: {
              ...quiet,
              tauM: `${tauM} ms`,
              capacitance: `${capacitance} pF`,
              [isExcitatory ? 'tauSynE' : 'tauSynI']: `${tauSyn} ms`
            },
            input: { weight: `${sign * weight} pA`, times: ['2 ms'] }
          })
          const closed = [Math.fround(weight), tauM, tauSyn, capacitance] as const
          const at = trace.map((_v, i) => Math.max(0, (i + 1 - 20) * 0.1))
          const expected = at.map((since) => sign * psp(since, ...closed))
          const excess = trace.map(
            (v, i) =>
              Math.abs(v + 70 - (expected[i] ?? NaN)) - rounding(0.1, at[i] ?? NaN, ...closed)
          )
          expect(Math.max(...excess)).toBeLessThan(1e-8)
          const peak = (values: readonly number[]): number =>
            values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
          const allowed = Math.max(...at.map((since) => rounding(0.1, since, ...closed)))
          const difference = peak(trace.map((v) => v + 70)) - peak(expected)
          expect(Math.abs(difference)).toBeLessThan(5e-9 + allowed)
        }),
        runs
      )
    }
  )

  it('into equal time constants draws the limit of the closed form', async () => {
    const { trace } = await trial({
      model: 'lif-exp',
      dt: 0.1,
      durationMs: 60,
      parameters: { ...quiet, tauM: '10 ms', tauSynE: '10 ms', capacitance: '250 pF' },
      input: { weight: '100 pA', times: ['2 ms'] }
    })
    trace.forEach((v, i) => {
      const since = Math.max(0, (i + 1 - 20) * 0.1)
      const closed = (100 / 250) * since * Math.exp(-since / 10)
      // As in `singlePrecision`, of which this is the limit: the sum over steps of a potential that grows with time.
      const rounding = 2 * singleUnit * (1 + since / 0.1 / 2) * closed
      expect(Math.abs(v + 70 - closed)).toBeLessThan(5e-10 + rounding)
    })
  })

  it('of an alpha current peaks at its weight, one time constant after it came', async () => {
    const { trace } = await trial({
      model: 'lif-alpha',
      variable: 'iSynE',
      dt: 0.1,
      durationMs: 30,
      parameters: { ...quiet, tauSynE: '2 ms' },
      input: { weight: '50 pA', times: ['1 ms'] }
    })
    expect(Math.max(...trace)).toBeCloseTo(50, 9)
    expect(trace.indexOf(Math.max(...trace))).toBe(30 - 1)
  })

  it('opens a conductance whose potential follows the differential equation', async () => {
    const settings = fc.record({
      gLeak: number(5, 30),
      capacitance: number(100, 400),
      tauSyn: number(1, 10),
      weight: number(1, 60),
      isExcitatory: fc.boolean()
    })
    await fc.assert(
      fc.asyncProperty(settings, async ({ gLeak, capacitance, tauSyn, weight, isExcitatory }) => {
        const { trace } = await trial({
          model: 'lif-cond-exp',
          dt: 0.1,
          durationMs: 40,
          parameters: {
            ...quiet,
            gLeak: `${gLeak} nS`,
            capacitance: `${capacitance} pF`,
            [isExcitatory ? 'tauSynE' : 'tauSynI']: `${tauSyn} ms`,
            eRevE: '0 mV',
            eRevI: '-85 mV'
          },
          input: { weight: `${isExcitatory ? weight : -weight} nS`, times: ['2 ms'] }
        })
        const reversal = isExcitatory ? 0 : -85
        // The linear equation by quadrature in steps of a thousandth: far finer than the engine's.
        const h = 0.001
        let v = -70
        let worst = 0
        for (let i = 0, t = 0; i < 380; i++) {
          for (let k = 0; k < 100; k++, t += h) {
            const slope = (at: number, time: number): number =>
              (-gLeak * (at + 70) -
                Math.fround(weight) * Math.exp(-time / tauSyn) * (at - reversal)) /
              capacitance
            v += h * slope(v + (h / 2) * slope(v, t), t + h / 2)
          }
          worst = Math.max(worst, Math.abs(v - (trace[20 + i] ?? NaN)))
        }
        // What the first term of the Magnus expansion leaves out: dt²/12 times the commutator of leak and
        // synapse, summed over its decay as if the membrane forgot nothing.
        const leftOut =
          ((0.1 ** 2 / 12) * gLeak * weight * Math.abs(reversal + 70)) / capacitance ** 2
        expect(worst).toBeLessThan(leftOut + 5e-5)
      }),
      runs
    )
  })
})

function exponentialPsp(
  t: number,
  weight: number,
  tauM: number,
  tauSyn: number,
  c: number
): number {
  const rate = 1 / tauM - 1 / tauSyn
  return ((weight / c) * (Math.exp(-t / tauSyn) - Math.exp(-t / tauM))) / rate
}

function alphaPsp(t: number, weight: number, tauM: number, tauSyn: number, c: number): number {
  const rate = 1 / tauM - 1 / tauSyn
  const slow = t * Math.exp(-t / tauSyn)
  const fast = (Math.exp(-t / tauSyn) - Math.exp(-t / tauM)) / rate
  return (((weight * Math.E) / tauSyn / c) * (slow - fast)) / rate
}

/** Half the distance of neighbouring numbers of single precision, relative to them. */
const singleUnit = 2 ** -24

/**
 * At most so much a potential is off whose synaptic current is kept in single precision: the current is rounded twice
 * a step (decay, sum), so that after n steps it is off by 2n units of itself, which is an alpha current; and gain and
 * product are rounded once each.
 */
function singlePrecision(
  dt: number,
  t: number,
  weight: number,
  tauM: number,
  tauSyn: number,
  c: number
): number {
  const grown = (tauSyn / dt / Math.E) * Math.abs(alphaPsp(t, weight, tauM, tauSyn, c))
  return 2 * singleUnit * (Math.abs(exponentialPsp(t, weight, tauM, tauSyn, c)) + grown)
}
