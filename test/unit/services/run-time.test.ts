import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { estimateMemory, type CompiledNetwork } from '../../../src-main/engine'
import { RunTime } from '../../../src-main/services/run-time'
import type { Json } from '../../../src-shared/experiments/json'
import { wasmFile } from '../../setup/places'
import { compileDocument, simulate } from '../../setup/simulate'

const module = new WebAssembly.Module(readFileSync(wasmFile))

const network = (model: string, size: number, ms: number): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Time',
  simulation: { duration: `${ms} ms` },
  definitions: [
    { id: 'own', state: { v: { initial: '0 mV' } }, equations: ['dv/dt = -v/(10 ms)'] }
  ],
  populations: [{ name: 'n', model, size }],
  stimuli:
    model === 'own'
      ? []
      : [
          {
            name: 's',
            model: 'poisson',
            targets: ['n'],
            weight: '100 pA',
            parameters: { rate: '500 Hz' }
          }
        ],
  projections:
    model === 'own'
      ? []
      : [
          {
            source: 'n',
            target: 'n',
            connector: { model: 'fixed-probability', parameters: { probability: 0.1 } },
            weight: '1 pA',
            delay: '1 ms'
          }
        ]
})

const secondsOf = (time: RunTime, compiled: CompiledNetwork, workers = 1): number => {
  const { neurons, synapses } = estimateMemory(compiled, workers)
  return time.estimate(compiled, { neurons, synapses }, workers)
}

describe('the time that a run will take', () => {
  it('is told before anything has run, also of a model from equations, and grows with it', () => {
    const time = new RunTime(module)
    const short = secondsOf(time, compileDocument(network('lif-exp', 1000, 100)))
    const long = secondsOf(time, compileDocument(network('lif-exp', 1000, 1000)))
    const large = secondsOf(time, compileDocument(network('lif-exp', 4000, 100)))
    const own = secondsOf(time, compileDocument(network('own', 1000, 100)))
    expect(own).toBeGreaterThan(0)
    expect(short).toBeGreaterThan(0)
    // Half a second goes for starting.
    expect(long - 0.5).toBeGreaterThan(2 * (short - 0.5))
    expect(large - 0.5).toBeGreaterThan(3 * (short - 0.5))
    const complex = secondsOf(time, compileDocument(network('hodgkin-huxley', 1000, 100)))
    expect(complex).toBeGreaterThan(short)
  })

  it('is what the same network took before, a step', async () => {
    const document = network('lif-exp', 2000, 400)
    const compiled = compileDocument(document)
    const time = new RunTime(module)
    const guess = secondsOf(time, compiled)
    const { result } = await simulate(document)
    const taken = result.buildSeconds + result.warmupSeconds + result.simulateSeconds
    // A guess is no measurement, and other programs may run beside: the order of magnitude counts.
    expect((guess - 0.5) / taken).toBeGreaterThan(1 / 20)
    expect((guess - 0.5) / taken).toBeLessThan(20)
    time.learn(compiled, 1, result, taken + 0.25)
    expect(secondsOf(time, compiled)).toBeCloseTo(taken + 0.25, 6)
    const twice = secondsOf(time, compileDocument(network('lif-exp', 2000, 800)))
    expect(twice).toBeCloseTo(2 * taken - result.buildSeconds + 0.25, 6)
  })

  it('learns nothing from a run that was cut short', async () => {
    const document = network('lif-exp', 500, 50)
    const compiled = compileDocument(document)
    const time = new RunTime(module)
    const before = secondsOf(time, compiled)
    const { result } = await simulate(document)
    time.learn(compiled, 1, { ...result, outcome: 'cancelled' }, 9)
    expect(secondsOf(time, compiled)).toBe(before)
  })
})
