import { describe, expect, it, test } from 'vitest'
import { describeModels } from '../../../src-main/engine'
import { prepareRun } from '../../../src-main/services/prepare-run'
import type { Json } from '../../../src-shared/experiments/json'
import { applyPatch } from '../../../src-shared/experiments/patch'
import { translator } from '../../../src-shared/locale'
import { finish } from '../../property/engine/jobs'
import { balanced } from '../pool/networks'

const catalogue = describeModels()
const gigabyte = 2 ** 30

const prepare = (document: Json, freeBytes: number, workers = 2, seed?: number) =>
  prepareRun(document, { catalogue, seed, workers, freeBytes })

const large = (size: number, inDegree: number): Json =>
  applyPatch(balanced('1 s'), [
    { op: 'set', path: ['populations', 0, 'size'], value: size },
    { op: 'set', path: ['projections', 0, 'connector', 'parameters', 'inDegree'], value: inDegree }
  ]).value

describe('a network that does not fit into memory', () => {
  it('is refused before it runs, with what it needs and what there is', () => {
    const refused = prepare(large(1_000_000, 1000), 2 * gigabyte)
    if (refused.ok) throw new Error('it was taken')
    const { code, key, details } = refused.failure
    expect(code).toBe('unavailable')
    const text = translator('en').dynamic(key, details)
    expect(text).toMatch(
      /^The network needs about \d+ MB of memory for \d+ synapses, and 2048 MB are free\. Make it smaller/
    )
    expect(Number(details['needed'])).toBeGreaterThan(1900)
    expect(Number(details['synapses'])).toBeGreaterThan(1e9)
  })

  it('on one thread is told how many threads would do', () => {
    const document = large(3_000_000, 1000)
    const refused = prepare(document, 64 * gigabyte, 1)
    if (refused.ok) throw new Error('it was taken')
    expect(refused.failure.key).toBe('failures.run.moreThreads')
    const threads = Number(refused.failure.details['threads'])
    expect(threads).toBeGreaterThan(1)
    expect(prepare(document, 64 * gigabyte, threads + 1).ok).toBe(true)
  })

  it('is refused at the edge of what is free, and taken above it', () => {
    const document = balanced('1 s', 2000)
    expect(prepare(document, 0.05 * gigabyte).ok).toBe(false)
    expect(prepare(document, 1 * gigabyte).ok).toBe(true)
  })

  test.each([1, 2])(
    'is known by an estimate that holds what a run really takes, on %d threads',
    async (workers) => {
      const { outcome } = await finish(balanced('5 ms', 20_000), { workers })
      const prepared = prepare(balanced('5 ms', 20_000), 8 * gigabyte, workers)
      if (!prepared.ok) throw new Error(prepared.failure.key)
      expect(prepared.value.synapses).toBe(outcome.synapses)
      // The estimate is refused below this and taken above it.
      expect(prepare(balanced('5 ms', 20_000), outcome.networkBytes, workers).ok).toBe(false)
      expect(prepare(balanced('5 ms', 20_000), outcome.networkBytes + gigabyte, workers).ok).toBe(
        true
      )
    }
  )
})

describe('a prepared run', () => {
  const good = (document: Json, seed?: number) => {
    const prepared = prepare(document, 4 * gigabyte, 2, seed)
    if (!prepared.ok) throw new Error(prepared.failure.key)
    return prepared.value
  }

  it('takes the seed it is given before the document’s', () => {
    expect(good(balanced()).network.seed).toBe(1)
    expect(good(balanced(), 77).network.seed).toBe(77)
    expect(good(balanced(), 0).network.seed).toBe(0)
  })

  const differs = (path: (string | number)[], to: Json): boolean => {
    const other = applyPatch(balanced(), [{ op: 'set', path, value: to }]).value
    return good(other).document !== good(balanced()).document
  }

  it('is the same one wherever things stand on the canvas, and whatever prose goes with it', () => {
    expect(differs(['layout'], { E: { x: 1, y: 2 } })).toBe(false)
    expect(differs(['description'], 'Other words.')).toBe(false)
    expect(differs(['expect'], 'Other words.')).toBe(false)
  })

  it.each<[string, (string | number)[], Json]>([
    ['a size', ['populations', 0, 'size'], 1601],
    ['a parameter', ['populations', 0, 'parameters', 'tauM'], '21 ms'],
    ['a weight', ['projections', 0, 'weight'], '0.51 mV'],
    ['a delay', ['projections', 0, 'delay'], '1.6 ms'],
    ['a recorder', ['recorders', 1, 'parameters', 'neurons', 'count'], 8],
    ['the duration', ['simulation', 'duration'], '2 h']
  ])('is another one with %s changed', (_name, path, to) => {
    expect(differs(path, to)).toBe(true)
  })

  it('advances as far at once as its smallest delay allows, and no further than it listens', () => {
    expect(good(balanced()).network.epoch).toBe(15)
    const alone = applyPatch(balanced(), [{ op: 'set', path: ['projections'], value: [] }]).value
    expect(good(alone).network.epoch).toBe(64)
    const drawn = applyPatch(balanced(), [
      {
        op: 'set',
        path: ['projections', 0, 'delay'],
        value: { distribution: 'uniform', low: '0.44 ms', high: '9 ms' }
      }
    ]).value
    expect(good(drawn).network.epoch).toBe(4)
  })
})
