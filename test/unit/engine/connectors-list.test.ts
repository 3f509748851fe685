import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src-shared/experiments/json'
import { simulate, spikeSteps } from '../../setup/simulate'
import { builtSynapses, wiringDocument } from './built-synapses'
import { compileDocument } from '../../setup/simulate'
import { only } from './kernel-room'
import { describeModels } from '../../../src-main/engine'
import { resolveNetwork } from '../../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../../src-shared/experiments/network/schema'

const list = (connections: Json): Json => ({ model: 'list', parameters: { connections } })

const rows: Json = [
  [4, 1],
  [0, 6, '3 mV'],
  [4, 0, null, '2.5 ms'],
  [4, 1, '-2 mV', '30 ms'],
  [2, 6]
]

describe('a list of connections', () => {
  it.each([1, 2, 3])(
    'makes just these, with weights and delays of their own (%d threads)',
    (workers) => {
      const built = builtSynapses({ connector: list(rows), sources: 5, targets: 7 }, workers)
      expect(built).toEqual([
        { source: 0, target: 6, weight: 3, delay: 10 },
        { source: 2, target: 6, weight: 1, delay: 10 },
        { source: 4, target: 0, weight: 1, delay: 25 },
        { source: 4, target: 1, weight: 1, delay: 10 },
        { source: 4, target: 1, weight: -2, delay: 300 }
      ])
    }
  )

  it('stores neither weights nor delays where all are the projection’s', () => {
    const wiring = { connector: list([[0, 1], [1, 0]]), sources: 2 } // prettier-ignore
    const { weight, delay, expected } = only(compileDocument(wiringDocument(wiring)).projections)
    expect([weight.law, delay.law, expected]).toEqual([0, 0, 2])
  })

  it('draws what a row leaves open', () => {
    const built = builtSynapses({
      connector: list([[0, 0], [0, 1, '9 mV'], [0, 2]]), // prettier-ignore
      sources: 3,
      weight: { distribution: 'uniform', low: '1 mV', high: '2 mV' }
    })
    expect(built[1]?.weight).toBe(9)
    for (const one of [built[0], built[2]]) {
      expect(one?.weight).toBeGreaterThanOrEqual(1)
      expect(one?.weight).toBeLessThanOrEqual(2)
    }
  })

  it('may be empty', () => {
    expect(builtSynapses({ connector: list([]), sources: 3 })).toEqual([])
  })

  it('delivers a spike along a row after its own delay', async () => {
    const document: Json = {
      format: 'engram-experiment',
      version: 1,
      kind: 'network',
      name: 'Chain',
      simulation: { duration: '20 ms' },
      populations: [
        {
          ...{ name: 'n', model: 'lif-delta', size: 3 },
          parameters: { vRest: '0 mV', vThreshold: '10 mV', vReset: '0 mV' },
          initial: { v: '0 mV' }
        }
      ],
      stimuli: [
        {
          ...{ name: 'kick', model: 'spike-trains', targets: ['n'], weight: '20 mV' },
          parameters: { trains: [['1 ms']] }
        }
      ],
      projections: [
        {
          ...{ source: 'n', target: 'n', weight: '1 mV', delay: '0.1 ms' },
          connector: list([
            [0, 1, '20 mV', '3 ms'],
            [1, 2, '20 mV', '5.5 ms']
          ])
        }
      ],
      recorders: [{ name: 'spikes', model: 'spikes', targets: ['n'] }]
    }
    for (const workers of [1, 2]) {
      const { blocks } = await simulate(document, workers)
      const [first = 0, ...others] = spikeSteps(blocks, 0)
      expect(others).toEqual([first + 30, first + 85])
    }
  })

  it('warns once of delays that are no whole steps, at the first of them', () => {
    const off: Json = [
      [0, 0, null, '1 ms'],
      [0, 1, null, '1.24 ms'],
      ...Array.from({ length: 30 }, (_, i): Json => [1, i % 5, null, '0.36 ms'])
    ]
    const document = wiringDocument({ connector: list(off), sources: 5, targets: 7 })
    const { network, problems } = resolveNetwork(networkSchema.parse(document), describeModels())
    expect(network).not.toBeNull()
    expect(problems).toEqual([
      {
        severity: 'warning',
        path: ['projections', 0, 'connector', 'parameters', 'connections', 1, 3],
        key: 'problems.rowsNotOnGrid',
        details: { count: 31, delay: '1.24 ms', step: '0.1 ms', rounded: '1.2 ms' }
      }
    ])
  })
})
