import { describe, expect, it } from 'vitest'
import { byArrival } from '../../../src-main/engine/compile/by-arrival'
import { Arrivals } from '../../../src-main/engine/kernel/arrivals'
import { windowsOf, type Plane } from '../../../src-main/engine/kernel/arrival-windows'
import { PopulationShard } from '../../../src-main/engine/kernel/population-shard'
import { ProjectionShard } from '../../../src-main/engine/kernel/projection-shard'
import { localSize } from '../../../src-main/engine/kernel/share'
import type { Json } from '../../../src-shared/experiments/json'
import { compileDocument } from '../../setup/simulate'
import { kernelRoom } from './kernel-room'

/** One source population that reaches two others, through two receptors, with drawn delays. */
const fan = (first: number, second: number, inDegree = 4): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Fan',
  simulation: { duration: '1 ms', seed: 3 },
  populations: [
    { name: 's', model: 'lif-delta', size: 7 },
    { name: 'a', model: 'lif-cond-exp', size: first },
    { name: 'b', model: 'lif-cond-exp', size: second }
  ],
  projections: ['a', 'b'].flatMap((target) =>
    [1, -1].map((sign) => ({
      source: 's',
      target,
      connector: { model: 'fixed-in-degree', parameters: { inDegree } },
      weight: {
        distribution: 'uniform',
        low: `${sign < 0 ? -3 : 1} nS`,
        high: `${sign < 0 ? -1 : 3} nS`
      },
      delay: { distribution: 'uniform', low: '0.4 ms', high: '0.9 ms' }
    }))
  )
})

/** Builds a worker's share, sends one spike of each source, and compares every input with its list. */
function expectInputs(document: Json, workers: number, worker: number, keepsRaw: boolean): void {
  const network = compileDocument(document)
  const { kernel, arena, stream } = kernelRoom()
  const share = { worker, workers }
  const populations = network.populations.map(
    (one) => new PopulationShard(one, kernel, arena, share)
  )
  const projections = network.projections.map((compiled, i) => {
    const target = populations[compiled.target]
    if (!target) throw new Error('no target')
    return new ProjectionShard(compiled, i, 7, target, arena)
  })
  const arrivals = new Arrivals(new Set(projections.map(({ target }) => target)), kernel, arena)
  const most = Math.max(...network.projections.map(({ connector }) => connector.mostPerTarget))
  const room = {
    stream,
    list: arena.allocate(most * 4),
    marks: arena.allocate(7),
    weights: arena.allocate(most * 4),
    delays: arena.allocate(most * 2),
    table: 0,
    streams: 0
  }
  const spikes = arena.allocate(7 * 4)
  arena.words(spikes, 7).set([0, 1, 2, 3, 4, 5, 6])
  const rawFrom = arena.mark()
  for (const projection of projections) {
    projection.build({ kernel, arena, share, seed: 5, room, goOn: () => true })
  }
  // What is to arrive at each input, from the lists by source.
  const expected = new Map<string, number>()
  for (const { places, target, compiled, synapses } of projections) {
    const rows = arena.words(places.rows, 8)
    const targets = places.isWide
      ? arena.words(places.targets, synapses)
      : arena.halves(places.targets, synapses)
    const weights = arena.singles(places.weights, synapses)
    const delays = arena.bytes(places.delays, synapses)
    for (let i = 0; i < (rows[7] ?? 0); i++) {
      const input = compiled.receptor * target.lanes + (targets[i] ?? 0)
      const key = `${populations.indexOf(target)}/${delays[i] ?? 0}/${input}`
      expected.set(key, (expected.get(key) ?? 0) + (weights[i] ?? 0))
    }
  }
  const before = arena.used
  const note = arrivals.add(projections, rawFrom, keepsRaw)
  if (!keepsRaw) expect(arena.used).toBeLessThan(2 * before)
  for (const population of populations) population.makeRing(1)
  note(spikes, 7, 100)
  let found = 0
  for (let step = 101; step < 112; step++) {
    arrivals.deliver(step)
    populations.forEach((population, p) => {
      const count = population.slotBytes / 4
      const inputs = arena.singles(population.inputOf(step, 0), count)
      inputs.forEach((value, input) => {
        if (value === 0) return
        found++
        expect(value).toBeCloseTo(expected.get(`${p}/${step - 100}/${input}`) ?? NaN, 4)
      })
      inputs.fill(0)
    })
  }
  expect(found).toBe(expected.size)
  expect(found).toBeGreaterThan(localSize(network.populations[1]?.size ?? 0, share))
}

describe('synapses in the order of arrival', () => {
  it('bring each weight to its input after its delay', () => {
    for (const workers of [1, 3]) {
      for (let worker = 0; worker < workers; worker++) {
        expectInputs(fan(40, 13), workers, worker, worker === 1)
      }
    }
  })

  it('do so where inputs are too many for 16 bits, in all or in one population', () => {
    expectInputs(fan(40_000, 300, 1), 1, 0, false)
    expectInputs(fan(70_001, 9, 1), 1, 0, false)
    expectInputs(fan(70_001, 9, 1), 2, 1, false)
  })

  it('leave what was sorted where it is when it is looked at later', () => {
    expectInputs(fan(50, 20), 1, 0, true)
  })
})

describe('windows', () => {
  const plane = (input: number, count: number): Plane => ({
    rows: 0,
    targets: 0,
    isWideTarget: false,
    weights: 0,
    delays: 0,
    isWideDelay: false,
    input,
    count
  })

  it('hold what 16 bits can name, and keep what reaches the same inputs together', () => {
    const planes = [
      plane(65_530, 6),
      plane(0, 65_530),
      plane(65_536, 10),
      plane(65_536, 10),
      plane(70_000, 65_537),
      plane(70_000, 65_537),
      plane(135_537, 5)
    ]
    const windows = windowsOf(planes)
    expect(windows.map(({ base, isWide }) => [base, isWide])).toEqual([
      [0, false],
      [65_536, false],
      [70_000, true],
      [135_537, false]
    ])
    expect(windows.flatMap((window) => window.planes)).toHaveLength(planes.length)
    for (const { base, isWide, planes: own } of windows) {
      for (const { input, count } of own) {
        expect(isWide || input + count - base <= 65_536).toBe(true)
      }
    }
  })
})

describe('the choice of what is delivered in the order of arrival', () => {
  const choice = (inDegree: number, delay: Json): readonly boolean[] => {
    const { projections, populations } = compileDocument({
      format: 'engram-experiment',
      version: 1,
      kind: 'network',
      name: 'Choice',
      simulation: { duration: '1 ms' },
      populations: [{ name: 'n', model: 'lif-delta', size: 400 }],
      projections: [
        {
          source: 'n',
          target: 'n',
          connector: { model: 'fixed-in-degree', parameters: { inDegree } },
          weight: { distribution: 'normal', mean: '1 mV', sd: '0.1 mV' },
          delay
        }
      ]
    })
    return byArrival(
      projections,
      populations.map(({ size }) => size)
    )
  }

  it('falls on many synapses of few delays', () => {
    const delay = { distribution: 'uniform', low: '1 ms', high: '2 ms' }
    expect(choice(200, delay)).toEqual([true])
    expect(choice(100, delay)).toEqual([false])
  })

  it('reads the spread of every law', () => {
    const normal = { distribution: 'normal', mean: '2 ms', sd: '0.1 ms' }
    expect([choice(120, normal), choice(80, normal)]).toEqual([[true], [false]])
    const lognormal = { distribution: 'lognormal', mean: '2 ms', sd: '0.1 ms' }
    expect([choice(120, lognormal), choice(80, lognormal)]).toEqual([[true], [false]])
  })

  it('leaves one delay for all alone', () => {
    expect(choice(300, '1.5 ms')).toEqual([false])
  })
})
