import { describe, expect, it } from 'vitest'
import { phaseFlow } from '../../../src-main/analysis/views/phase-flow'
import { phasePath } from '../../../src-main/analysis/views/phase-path'
import { flowOf } from '../../../src-main/engine'
import { describeModels } from '../../../src-main/engine/describe-models'
import { resolveNetwork } from '../../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../../src-shared/experiments/network/schema'

const plane = { fromX: -2.5, toX: 2.5, fromY: -1.5, toY: 2.5 }

const pairs = ({ x, y }: { readonly x: Float64Array; readonly y: Float64Array }) =>
  Array.from(x, (value, i) => [value, y[i] ?? NaN] as const).filter(
    ([value]) => !Number.isNaN(value)
  )

describe('the flow of two variables', () => {
  // FitzHugh (1961), Biophys. J. 1:445, with the numbers of Izhikevich & FitzHugh: I = 0.5.
  const flow = phaseFlow((v, w) => [v - v ** 3 / 3 - w + 0.5, 0.08 * (v + 0.7 - 0.8 * w)], plane)

  it('stands still along the closed forms of its nullclines', () => {
    const [cubic, line] = flow.nullclines.map(pairs)
    expect(cubic?.length).toBeGreaterThan(100)
    for (const [v, w] of cubic ?? []) expect(w).toBeCloseTo(v - v ** 3 / 3 + 0.5, 6)
    expect(line?.length).toBeGreaterThan(100)
    for (const [v, w] of line ?? []) expect(w).toBeCloseTo((v + 0.7) / 0.8, 6)
    // They go through the whole plane, not a part of it.
    const across = (cubic ?? []).map(([v]) => v)
    expect(Math.min(...across)).toBeLessThan(-2)
    expect(Math.max(...across)).toBeGreaterThan(2)
  })

  it('has its directions at the places that it names', () => {
    expect(flow.dx).toHaveLength(flow.at.x.length)
    flow.at.x.forEach((v, i) => {
      const w = flow.at.y[i] ?? NaN
      expect(flow.dx[i]).toBeCloseTo(v - v ** 3 / 3 - w + 0.5, 12)
      expect(v > plane.fromX && v < plane.toX && w > plane.fromY && w < plane.toY).toBe(true)
    })
  })

  it('leaves out where it is no number', () => {
    const rooted = phaseFlow((x, y) => [Math.sqrt(x) - y, 1], plane)
    for (const [x, y] of pairs(
      rooted.nullclines[0] ?? { x: new Float64Array(), y: new Float64Array() }
    )) {
      expect(y).toBeCloseTo(Math.sqrt(x), 6)
    }
    expect(pairs(rooted.nullclines[1] ?? { x: Float64Array.of(1), y: Float64Array.of(1) })).toEqual(
      []
    )
  })
})

describe('the way through a plane', () => {
  // Two variables of two neurons: [sample][variable][neuron].
  const samples = Float64Array.from({ length: 6 * 4 }, (_, i) => i)
  const state = { samples, variables: 2, neurons: 2, firstMs: 10, intervalMs: 0.5 }

  it('has the samples of one neuron in a range', () => {
    const path = phasePath(state, 0, 1, { fromMs: 10.5, toMs: 11.5, row: 1, points: 100 })
    expect([...path.timesMs]).toEqual([10.5, 11, 11.5])
    expect([...path.x]).toEqual([5, 9, 13])
    expect([...path.y]).toEqual([7, 11, 15])
    expect(path.samples).toBe(3)
  })

  it('is thinned to so many points, and empty outside', () => {
    const path = phasePath(state, 1, 0, { fromMs: 0, toMs: 100, row: 0, points: 3 })
    expect([...path.timesMs]).toEqual([10, 11, 12])
    expect(path.samples).toBe(6)
    expect(phasePath(state, 0, 1, { fromMs: 50, toMs: 60, row: 0, points: 3 }).x).toHaveLength(0)
  })
})

function network(populations: object[], rest: object = {}) {
  const document = networkSchema.parse({
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'n',
    simulation: { duration: '100 ms', timeStep: '0.1 ms', seed: 1 },
    populations,
    ...rest
  })
  const found = resolveNetwork(document, describeModels())
  if (!found.network) throw new Error(JSON.stringify(found.problems))
  return found.network
}

describe('equations of a population', () => {
  it('are Izhikevich’s, with the stimuli’s current at a time', () => {
    const flow = flowOf(
      network([{ name: 'p', model: 'izhikevich', size: 1, parameters: { current: '4 pA' } }], {
        stimuli: [
          {
            name: 's',
            model: 'direct-current',
            targets: ['p'],
            parameters: { amplitude: '10 pA', start: '20 ms', stop: '60 ms' }
          }
        ]
      }),
      'p'
    )
    const slopes = flow?.slopes({ v: -60, u: -10 }, 3)
    expect(slopes?.['v']).toBeCloseTo(0.04 * 3600 - 300 + 140 + 10 + 7, 12)
    expect(slopes?.['u']).toBeCloseTo(0.02 * (0.2 * -60 + 10), 12)
    expect([10, 40, 80].map((ms) => flow?.currentAt(ms))).toEqual([0, 10, 0])
    expect(flow?.states[0]).toMatchObject({ name: 'v', unit: 'mV', initial: -65 })
  })

  it('are AdEx’s, the same as when they are written in the document, units and all', () => {
    const both = network(
      [
        { name: 'own', model: 'adex', size: 1 },
        { name: 'written', model: 'written', size: 1 }
      ],
      {
        definitions: [
          {
            id: 'written',
            parameters: {
              C: '0.281 nF',
              gL: '30 nS',
              EL: '-70.6 mV',
              VT: '-50.4 mV',
              D: '2 mV',
              a: '0.004 uS',
              tauW: '0.144 s'
            },
            state: { v: { initial: 'EL' }, w: { initial: '0 nA', unit: 'nA' } },
            equations: [
              'leak = -gL * (v - EL)',
              'dv/dt = (leak + gL * D * exp((v - VT) / D) - w + I) / C',
              'dw/dt = (a * (v - EL) - w) / tauW'
            ]
          }
        ]
      }
    )
    const [own, written] = [flowOf(both, 'own'), flowOf(both, 'written')]
    for (const [v, w] of [
      [-70.6, 0],
      [-48, 120],
      [-30, -40]
    ] as const) {
      const a = own?.slopes({ v, w, gE: 0, gI: 0 }, 250)
      const b = written?.slopes({ v, w: w / 1000 }, 250)
      const exact = (-30 * (v + 70.6) + 60 * Math.exp((v + 50.4) / 2) - w + 250) / 281
      expect(a?.['v']).toBeCloseTo(exact, 9)
      expect(b?.['v']).toBeCloseTo(exact, 9)
      expect(a?.['w']).toBeCloseTo((4 * (v + 70.6) - w) / 144, 12)
      expect((b?.['w'] ?? NaN) * 1000).toBeCloseTo((4 * (v + 70.6) - w) / 144, 9)
    }
  })

  it('are none of a model that is no differential equation', () => {
    expect(flowOf(network([{ name: 'p', model: 'mcculloch-pitts', size: 1 }]), 'p')).toBeNull()
    expect(flowOf(network([{ name: 'p', model: 'adex', size: 1 }]), 'q')).toBeNull()
  })
})
