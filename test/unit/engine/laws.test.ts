import { describe, expect, it, test } from 'vitest'
import { kernelLaw } from '../../../src-main/engine/compile/kernel-law'
import type { CompiledProjection } from '../../../src-main/engine/compile/compiled-network'
import { PopulationShard } from '../../../src-main/engine/kernel/population-shard'
import { ProjectionShard } from '../../../src-main/engine/kernel/projection-shard'
import type { Json } from '../../../src-shared/experiments/json'
import type { Law } from '../../../src-shared/experiments/network/law'
import { compileDocument } from '../../setup/simulate'
import { kernelRoom, mean, only, variance } from './kernel-room'

const draws = 200_000
const bounds = { min: -Infinity, max: Infinity }

/** Mean and variance of a law, with the deviation of the sample's variance over the variance. */
const laws: readonly [string, Law, number, number, number][] = [
  ['uniform', { kind: 'uniform', low: -3, high: 5 }, 1, 64 / 12, 0.9],
  ['normal', { kind: 'normal', mean: 20, sd: 4, ...bounds }, 20, 16, 1.42],
  // Relative deviation of a variance is sqrt((kurtosis - 1) / n); a lognormal with sd/mean = 0.5 has kurtosis 8.9.
  ['lognormal', { kind: 'lognormal', mean: 8, sd: 4, ...bounds }, 8, 16, 2.81]
]

describe.each(laws)('the %s law', (_name, law, wantedMean, wantedVariance, kurtosisFactor) => {
  const drawn = kernelRoom().drawMany(kernelLaw(law), draws)

  it('has the mean and the variance that it says', () => {
    const error = Math.sqrt(wantedVariance / draws)
    expect(Math.abs(mean(drawn) - wantedMean)).toBeLessThan(5 * error)
    expect(Math.abs(variance(drawn) / wantedVariance - 1)).toBeLessThan(
      (5 * kurtosisFactor) / Math.sqrt(draws)
    )
  })

  it('draws other numbers from another seed, and the same from the same', () => {
    const room = kernelRoom()
    const again = room.drawMany(kernelLaw(law), 1000)
    expect([...again]).toEqual([...drawn.slice(0, 1000)])
    const other = room.drawMany(kernelLaw(law), 1000, 2)
    expect(other.filter((value, i) => value === again[i])).toHaveLength(0)
  })

  it('is fine-grained: no two numbers of many are alike', () => {
    expect(new Set(drawn).size).toBe(draws)
  })

  it('gives neighbours independent numbers', () => {
    const spread = variance(drawn)
    for (const lag of [1, 2, 4, 64]) {
      let sum = 0
      for (let i = 0; i + lag < draws; i++) {
        sum += ((drawn[i] ?? 0) - wantedMean) * ((drawn[i + lag] ?? 0) - wantedMean)
      }
      expect(Math.abs(sum / draws / spread)).toBeLessThan(5 / Math.sqrt(draws))
    }
  })
})

describe('laws with ends', () => {
  test.each<[string, Law, number, number]>([
    ['uniform', { kind: 'uniform', low: 2, high: 3 }, 2, 3],
    ['normal', { kind: 'normal', mean: 0, sd: 1, min: -0.5, max: 1 }, -0.5, 1],
    ['lognormal', { kind: 'lognormal', mean: 1, sd: 1, min: 0.5, max: 2 }, 0.5, 2]
  ])('%s never leaves them, and comes near both', (_name, law, low, high) => {
    const drawn = kernelRoom().drawMany(kernelLaw(law), 50_000)
    const smallest = drawn.reduce((a, b) => Math.min(a, b))
    const largest = drawn.reduce((a, b) => Math.max(a, b))
    expect(smallest).toBeGreaterThanOrEqual(low)
    expect(largest).toBeLessThanOrEqual(high)
    expect(smallest).toBeLessThan(low + 0.01 * (high - low))
    expect(largest).toBeGreaterThan(high - 0.01 * (high - low))
  })

  it('a cut normal law has the moments of the cut one, not of the whole', () => {
    const law: Law = { kind: 'normal', mean: 0, sd: 1, min: 0, max: Infinity }
    const drawn = kernelRoom().drawMany(kernelLaw(law), draws)
    expect(mean(drawn)).toBeCloseTo(Math.sqrt(2 / Math.PI), 2)
    expect(variance(drawn)).toBeCloseTo(1 - 2 / Math.PI, 2)
  })

  it('a law without spread gives its mean', () => {
    const law: Law = { kind: 'normal', mean: 3, sd: 0, ...bounds }
    expect([...kernelRoom().drawMany(kernelLaw(law), 5)]).toEqual([3, 3, 3, 3, 3])
  })
})

/** Builds one worker's part of a projection, and reads its synapses back by a delivery. */
function built(change: Partial<CompiledProjection>, workers = 1, worker = 0, size = 40) {
  const { kernel, arena, stream } = kernelRoom()
  const share = { worker, workers }
  const network = compileDocument(allToAll(size))
  const target = new PopulationShard(only(network.populations), kernel, arena, share)
  const projection = { ...only(network.projections), ...change }
  const shard = new ProjectionShard(projection, 0, size, target, arena)
  const room = {
    stream,
    list: arena.allocate(size * 4),
    marks: arena.allocate(size),
    weights: arena.allocate(size * 4),
    delays: arena.allocate(size * 2),
    table: 0,
    streams: 0
  }
  shard.build({ kernel, arena, share, seed: 7, room, goOn: () => true })
  target.makeRing(shard.longestDelay)
  const deliver = shard.delivery(kernel, share)
  const spike = arena.allocate(4)
  /** [arrival step, target index, weight] of a source's synapses. */
  const synapsesOf = (source: number): [number, number, number][] => {
    arena.words(spike, 1).set([source])
    deliver(spike, 1, 0)
    const found: [number, number, number][] = []
    for (let step = 0; step <= shard.longestDelay; step++) {
      const input = new Float32Array(kernel.memory.buffer, target.inputOf(step, 0), target.lanes)
      input.forEach((weight, lane) => {
        if (weight !== 0) found.push([step, lane * workers + worker, weight])
      })
      input.fill(0)
    }
    return found
  }
  return { shard, synapsesOf, size }
}

/** Neurons of one population, each connected with each: 1 mV, one step. */
const allToAll = (size: number): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'All to all',
  simulation: { duration: '1 ms' },
  populations: [{ name: 'n', model: 'lif-delta', size }],
  projections: [
    {
      source: 'n',
      target: 'n',
      connector: { model: 'all-to-all' },
      weight: '1 mV',
      delay: '0.1 ms'
    }
  ]
})

describe('synapses', () => {
  it('of drawn weights have the moments of their law', () => {
    const law: Law = { kind: 'normal', mean: 20, sd: 2, ...bounds }
    const { synapsesOf, size } = built({ weight: kernelLaw(law) }, 1, 0, 200)
    const weights = Array.from({ length: size }, (_, source) => synapsesOf(source)).flat()
    const drawn = weights.map(([, , weight]) => weight)
    expect(drawn).toHaveLength(size * size)
    expect(Math.abs(mean(drawn) - 20)).toBeLessThan((5 * 2) / size)
    expect(Math.abs(variance(drawn) / 4 - 1)).toBeLessThan((5 * Math.SQRT2) / size)
    expect(new Set(drawn).size).toBeGreaterThan(0.99 * drawn.length)
  })

  it('of drawn delays lie on the grid between the ends of their law, each step as often', () => {
    const law: Law = { kind: 'uniform', low: 1.55, high: 4.45 }
    const { synapsesOf, size, shard } = built({ delay: kernelLaw(law, 10) }, 1, 0, 200)
    const steps = Array.from({ length: size }, (_, source) => synapsesOf(source)).flat()
    expect(steps).toHaveLength(size * size)
    const counts = new Map<number, number>()
    for (const [step] of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, i) => 15 + i).filter((step) => counts.has(step))
    )
    // 1.55 and 4.45 ms are 15.5 and 44.5 steps: 16 to 44 get a whole share, rounded halves up.
    const share = (size * size) / 29
    for (let step = 16; step <= 44; step++) {
      expect(Math.abs((counts.get(step) ?? 0) - share)).toBeLessThan(5 * Math.sqrt(share))
    }
    expect(shard.longestDelay).toBe(Math.max(...counts.keys()))
  })

  it('whose delay falls below one step get one step', () => {
    const law: Law = { kind: 'normal', mean: 0.1, sd: 0.2, min: 0.05, max: Infinity }
    const { synapsesOf, size } = built({ delay: kernelLaw(law, 10) })
    const steps = Array.from({ length: size }, (_, source) => synapsesOf(source))
      .flat()
      .map(([step]) => step)
    expect(Math.min(...steps)).toBe(1)
    expect(Math.max(...steps)).toBeLessThan(20)
  })

  test.each([
    ['weights and delays alike', {}],
    ['drawn weights', { weight: kernelLaw({ kind: 'uniform', low: 1, high: 2 }) }],
    [
      'drawn weights and delays',
      {
        weight: kernelLaw({ kind: 'uniform', low: 1, high: 2 }),
        delay: kernelLaw({ kind: 'uniform', low: 1, high: 9 })
      }
    ]
  ])('with %s are the same ones on any number of workers', (_name, laws) => {
    const size = 37
    const rule = { kernel: 'fixed_in_degree', options: [9, 1], skipOwn: false, mostPerTarget: 9 }
    const change = { ...laws, connector: rule }
    const all = (workers: number): string[] =>
      Array.from({ length: workers }, (_, worker) => {
        const { synapsesOf } = built(change, workers, worker, size)
        return Array.from({ length: size }, (_unused, source) =>
          synapsesOf(source).map((synapse) => `${source} ${synapse.join(' ')}`)
        ).flat()
      })
        .flat()
        .sort()
    const one = all(1)
    expect(one.length).toBeGreaterThan(200)
    for (const workers of [2, 3, 5]) expect(all(workers)).toEqual(one)
  })
})
