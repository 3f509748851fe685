import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { parseJson } from '../../src-shared/experiments/parse-json'
import { applyPatch, type Patch } from '../../src-shared/experiments/patch'
import { projectRoot } from '../setup/places'
import { samplesOf, simulate, type Simulated } from '../setup/simulate'

function example(name: string, patch: Patch = []): Json {
  const file = path.join(projectRoot, 'resources/examples', `${name}.json`)
  const read = parseJson(readFileSync(file, 'utf8'))
  if (!read.ok || !isJsonObject(read.value)) throw new Error(`${name} is not an example`)
  return applyPatch(read.value, patch).value
}

/**
 * Variance over mean of the spike counts of the hundred squares of the sheet in 10 ms, averaged over
 * windows: 1 where spikes fall anywhere.
 */
function patchiness({ blocks }: Simulated): number {
  const side = 50
  const window = 100
  const windows = new Map<number, Float64Array>()
  for (const block of blocks) {
    if (block.kind !== 'spikes' || block.recording !== 0) continue
    block.steps.forEach((step, i) => {
      const at = Math.floor((step - 1) / window)
      if (at % 10 !== 0) return
      const neuron = block.neurons[i] ?? 0
      const square = Math.floor(neuron / side / 5) * 10 + Math.floor((neuron % side) / 5)
      const counts = windows.get(at) ?? new Float64Array(100)
      counts[square] = (counts[square] ?? 0) + 1
      windows.set(at, counts)
    })
  }
  const factors = [...windows.values()].map((counts) => {
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length / mean
  })
  return factors.reduce((sum, factor) => sum + factor, 0) / factors.length
}

test('a sheet with wide inhibition gathers its activity in patches, and not where excitation is as wide', async () => {
  const wide = await simulate(example('spatial-bumps'), 2)
  const [excitatory] = wide.result.populations
  expect(excitatory?.rateHz).toBeGreaterThan(33)
  expect(excitatory?.rateHz).toBeLessThan(38)
  expect(excitatory?.fano).toBeGreaterThan(2)
  expect(excitatory?.fano).toBeLessThan(4)
  expect(patchiness(wide)).toBeGreaterThan(12)
  const even = [0, 1].flatMap((index) => [
    {
      op: 'set' as const,
      path: ['projections', index, 'connector', 'parameters', 'scale'],
      value: '0.22 mm'
    },
    { op: 'set' as const, path: ['projections', index, 'weight'], value: '9 pA' }
  ])
  const flat = await simulate(example('spatial-bumps', even), 2)
  expect(patchiness(flat)).toBeLessThan(6)
}, 120_000)

test('inputs that are alike drive their weights apart', async () => {
  const { result, blocks } = await simulate(example('stdp-competition'), 1)
  const recording = blocks.find(({ kind }) => kind === 'state')?.recording ?? -1
  const weights = samplesOf(blocks, recording)
  expect(weights.length % 1000).toBe(0)
  const share = (all: readonly number[], from: number, to: number): number =>
    all.filter((weight) => weight >= 0.2 * from && weight <= 0.2 * to).length / all.length
  const [first, last] = [weights.slice(0, 1000), weights.slice(-1000)]
  // Weights are of single precision: the largest may lie beyond by its rounding.
  expect(share(last, 0, 1.000001)).toBe(1)
  const middle = Math.max(share(last, 0.4, 0.5), share(last, 0.5, 0.6))
  expect(share(last, 0, 0.1)).toBeGreaterThan(1.2 * middle)
  expect(share(last, 0.9, 1.01)).toBeGreaterThan(1.2 * middle)
  expect(share(first, 0.4, 0.6)).toBeGreaterThan(2 * share(last, 0.4, 0.6))
  const output = result.populations.find(({ name }) => name === 'output')
  expect(output?.rateHz).toBeGreaterThan(12)
  expect(output?.rateHz).toBeLessThan(20)
}, 120_000)

test('four kinds of synapse learn the same inputs, each in its own way', async () => {
  const { result, blocks } = await simulate(example('device-synapses'), 2)
  expect(result.failure).toBeNull()
  const recordings = [
    ...new Set(blocks.flatMap((block) => (block.kind === 'state' ? [block.recording] : [])))
  ].toSorted((a, b) => a - b)
  expect(recordings).toHaveLength(8)
  const mean = (all: readonly number[]): number =>
    all.reduce((sum, weight) => sum + weight, 0) / all.length
  // The last twenty of thirty samples.
  const late = recordings.map((recording, i) => {
    const inputs = i % 2 === 0 ? 200 : 800
    const all = samplesOf(blocks, recording)
    expect(all).toHaveLength(30 * inputs)
    return mean(all.slice(10 * inputs))
  })
  const [ideal = 0, idealApart = 0, rram = 0, rramApart = 0, pcm = 0, pcmApart = 0] = late
  const [fefet = 0, fefetApart = 0] = late.slice(6)
  expect(ideal).toBeGreaterThan(0.18)
  expect(idealApart).toBeLessThan(0.1)
  expect(rram / rramApart).toBeGreaterThan(1.5)
  expect(pcm / pcmApart).toBeGreaterThan(1.5)
  expect(fefet / fefetApart).toBeGreaterThan(1.4)
  expect(fefet / fefetApart).toBeLessThan(2)
  for (const one of [ideal, rram, pcm, fefet]) expect(one).toBeLessThan(0.2)
  expect(pcm).toBeLessThan(rram)
}, 120_000)
