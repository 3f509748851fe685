import { describe, expect, test } from 'vitest'
import { mapChip } from '../../../../src-main/chips/map/map-chip'
import {
  kernelEntries,
  matchLayers,
  stateEntries,
  type LayerShape
} from '../../../../src-main/chips/map/layers'
import { remediesOf } from '../../../../src-main/chips/map/remedies'
import { findingText } from '../../../../src-shared/hardware/mapping-words'
import { translator } from '../../../../src-shared/locale'
import { entries, entry, networkOf } from './networks'

const options = { seed: 1, chipWeight: 10, goOn: () => true }
const t = translator('en')
const sentences = (chip: string, network: ReturnType<typeof networkOf>): string =>
  mapChip(network, entry(chip), options)
    .findings.map((one) => findingText(one, t))
    .join('\n')

describe('Loihi', () => {
  test('2,000 neurons take at least two cores', () => {
    const found = mapChip(networkOf({ sizes: [2000] }), entry('loihi'), options)
    expect(found.verdict).toBe('fits')
    expect(found.cores).toBe(2)
  })
  test('a block of 1,025 neurons is split', () => {
    const found = mapChip(networkOf({ sizes: [1025] }), entry('loihi'), options)
    expect(found.slices.map(({ core }) => core)).toEqual([0, 1])
    expect(found.slices.map(({ count }) => count)).toEqual([1024, 1])
  })
  test('5,000 input axons of a neuron are refused with the number 4,096', () => {
    const network = networkOf({ sizes: [5000, 2], projections: [[0, 1, 5000]] })
    const found = mapChip(network, entry('loihi'), options)
    expect(found.verdict).toBe('does-not-fit')
    expect(sentences('loihi', network)).toMatch(/5,000.*4,096/)
    const [remedy] = remediesOf(network, entry('loihi'), found, options)
    expect(remedy).toMatchObject({ code: 'pruneInputs', suffices: true })
    expect(remedy?.values['lost']).toBe(2 * (5000 - 4096))
  })
  test('delays of 63 steps are refused, of 62 are not', () => {
    const of = (delay: number) =>
      mapChip(networkOf({ sizes: [50], projections: [[0, 0, 5]], delay }), entry('loihi'), options)
    expect(of(62).verdict).toBe('fits')
    expect(of(63).findings[0]).toMatchObject({ code: 'delay', have: 63, limit: 62 })
  })
  test('neurons that it does not have are named with those that it has', () => {
    const network = networkOf({ sizes: [10], model: 'adex' })
    expect(sentences('loihi', network)).toMatch(/adex.*CUBA-LIF/)
  })
})

test('Loihi 2 takes adaptive neurons', () => {
  expect(
    mapChip(networkOf({ sizes: [900], model: 'alif' }), entry('loihi2'), options).verdict
  ).toBe('fits')
})

describe('TrueNorth', () => {
  test('300 inputs of a neuron are refused with the number 256', () => {
    const network = networkOf({ sizes: [300, 5], projections: [[0, 1, 300]] })
    expect(mapChip(network, entry('truenorth'), options).verdict).toBe('does-not-fit')
    expect(sentences('truenorth', network)).toMatch(/300.*256/)
  })
  test('neurons that reach several cores need copies, which count as neurons and cores', () => {
    const network = networkOf({ sizes: [100, 600], projections: [[0, 1, 100]] })
    const found = mapChip(network, entry('truenorth'), options)
    expect(found.verdict).toBe('fits-with-losses')
    const parts = new Set(found.slices.map(({ core }) => core)).size
    // 100 sources, each with one copy for each of the three cores that hold the 600 targets.
    expect(found.partition?.copies).toBeGreaterThanOrEqual(300)
    expect(found.cores).toBe(parts + Math.ceil((found.partition?.copies ?? 0) / 255))
    expect(found.counts?.neurons).toBe(700 + (found.partition?.copies ?? 0))
  })
})

test('NorthPole runs layers only, and its memory is compared with the weights', () => {
  const found = mapChip(networkOf({ sizes: [10] }), entry('northpole'), options)
  expect(found.verdict).toBe('not-a-spiking-target')
  expect(found.findings.map(({ code }) => code)).toEqual(['notSpiking.dense', 'weightsFit'])
  expect(found.findings[1]?.limit).toBe(224)
  expect(found.counts?.neurons).toBe(10)
})

test('SpiNNaker and SpiNNaker2 take the same network side by side', () => {
  const network = networkOf({ sizes: [4000], projections: [[0, 0, 50]] })
  const [one, two] = ['spinnaker', 'spinnaker2'].map((id) => mapChip(network, entry(id), options))
  expect(one?.cores).toBe(4)
  expect(two?.cores).toBe(4)
  expect(one?.utilisation.find(({ kind }) => kind === 'routing')?.limit).toBe(1023)
  expect(two?.utilisation.find(({ kind }) => kind === 'routing')?.limit).toBe(16_384)
})

describe('BrainScaleS', () => {
  test('more than 224 inputs join circuits, so that fewer neurons fit on a chip', () => {
    const network = networkOf({ sizes: [300], projections: [[0, 0, 225]], model: 'adex' })
    const found = mapChip(network, entry('brainscales1'), options)
    // Two circuits each: 600 of 512 circuits.
    expect(found.cores).toBe(2)
    expect(found.findings.find(({ code }) => code === 'circuitsMerged')?.values['circuits']).toBe(2)
  })
  test('513 recurrent neurons are refused, feed-forward ones run in parts', () => {
    const chip = entry('brainscales2')
    const recurrent = networkOf({ sizes: [513], projections: [[0, 0, 5]] })
    expect(mapChip(recurrent, chip, options).verdict).toBe('does-not-fit')
    expect(sentences('brainscales2', recurrent)).toMatch(/513.*512/)
    const forward = networkOf({ sizes: [257, 256], projections: [[0, 1, 5]] })
    const found = mapChip(forward, chip, options)
    expect(found.verdict).toBe('fits-with-losses')
    expect(found.findings.map(({ code }) => code)).toContain('inParts')
  })
})

describe('DYNAP-CNN', () => {
  const vendor: LayerShape = {
    name: 'conv',
    population: null,
    channels: 16,
    kernel: [3, 3],
    features: 32,
    output: [64, 64],
    destinations: 1
  }
  test('the vendor’s layer has 8,192 kernel entries and 131,072 states, and is refused with 128 and 64 Ki', () => {
    expect(kernelEntries(vendor)).toBe(8192)
    expect(stateEntries(vendor)).toBe(131_072)
    const { cores, findings } = matchLayers(entry('dynap-cnn'), [vendor])
    expect(cores).toBeNull()
    const text = findings.map((one) => findingText(one, t)).join('\n')
    expect(text).toMatch(/128 Ki.*64 Ki/)
  })
  test('nine layers get a core each, whose memories they fit into', () => {
    const layers = Array.from({ length: 9 }, (_, i): LayerShape => ({
      ...vendor,
      name: `layer ${i}`,
      channels: 8,
      features: 16,
      output: i < 3 ? [64, 64] : i < 5 ? [32, 32] : [16, 16]
    }))
    const { cores } = matchLayers(entry('dynap-cnn'), layers)
    expect(new Set(cores).size).toBe(9)
    // 16 × 64 × 64 states are 64 Ki: only the first three cores have as many.
    expect((cores ?? []).slice(0, 3).sort()).toEqual([0, 1, 2])
  })
  test('DYNAP-CNN2 says that its limits are assumed', () => {
    const network = networkOf({ sizes: [10, 5], projections: [[0, 1, 10]] })
    const codes = mapChip(network, entry('dynap-cnn2'), options).findings.map(({ code }) => code)
    expect(codes).toContain('assumedLimits')
  })
})

describe('DYNAP-SE2', () => {
  test('65 inputs of a neuron are refused, 64 are not', () => {
    const of = (inputs: number) => networkOf({ sizes: [100, 10], projections: [[0, 1, inputs]] })
    expect(mapChip(of(64), entry('dynap-se2'), options).verdict).not.toBe('does-not-fit')
    expect(sentences('dynap-se2', of(65))).toMatch(/65.*64/)
  })
  test('a neuron whose targets are on five chips is refused: it has four destinations', () => {
    const network = networkOf({ sizes: [1, 5000], projections: [[0, 1, 1]] })
    const found = mapChip(network, entry('dynap-se2'), options)
    expect(found.verdict).toBe('does-not-fit')
    expect(found.findings.find(({ code }) => code === 'destinations')).toMatchObject({
      have: 5,
      limit: 4
    })
  })
})

test('operations of event-driven chips follow the activity', () => {
  const of = (spikes: number) =>
    mapChip(
      networkOf({ sizes: [500], projections: [[0, 0, 20]], spikes }),
      entry('grai-one'),
      options
    ).counts
  expect(of(20)?.synopsSparse).toBe(2 * (of(10)?.synopsSparse ?? 0))
})

test('UPMEM spreads a network over memories that exchange through the host', () => {
  const network = networkOf({ sizes: [3000], projections: [[0, 0, 100]] })
  const found = mapChip(network, entry('upmem'), options)
  expect(found.verdict).toBe('fits')
  expect(found.utilisation.find(({ kind }) => kind === 'synapseMemory')?.limit).toBe(
    64 * 2 ** 20 * 8
  )
})

test('Innatera’s chip has 500 neurons and weights of 6 bits', () => {
  const network = networkOf({ sizes: [501], projections: [[0, 0, 2]], drawn: true })
  expect(sentences('innatera-snp', network)).toMatch(/501.*500/)
  expect(sentences('innatera-snp', network)).toContain('6 bits')
})

test('every entry of the catalogue has an answer, in both languages', () => {
  const network = networkOf({ sizes: [60, 20], projections: [[0, 1, 20]] })
  for (const one of entries) {
    const { verdict, findings } = mapChip(network, one, options)
    if (verdict === 'not-a-spiking-target') expect(findings.length).toBeGreaterThan(0)
    for (const language of ['en', 'ko'] as const) {
      for (const each of findings) {
        const text = findingText(each, translator(language))
        expect(text).not.toMatch(/^mapping\.|\{\w+\}/)
      }
    }
  }
})
