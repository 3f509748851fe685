import { describe, expect, test } from 'vitest'
import { modelWithId } from '../../src-shared/catalogue/found-models'
import type { Json } from '../../src-shared/experiments/json'
import { resolveNetwork } from '../../src-shared/experiments/network/resolve-network'
import { networkSchema } from '../../src-shared/experiments/network/schema'
import { describeModels } from '../../src-main/engine'
import { deviceModels } from '../../src-main/devices/models'
import type { Device, DeviceValues } from '../../src-main/devices/models/device-model'
import { devicePresets } from '../../src-main/devices/presets'
import { randomStream } from '../../src-main/devices/random'
import { samplesOf, simulate } from '../setup/simulate'
import { command, puppet } from './puppets'

const interval = 1

interface Wanted {
  readonly preset: string
  readonly pre: readonly number[]
  readonly post: readonly number[]
  readonly parameters?: Readonly<Record<string, Json>>
  readonly copies?: number
  readonly duration?: number
}

/** Copies of one synapse, all told the same: their weights every millisecond, and the spikes that come of them. */
async function weightsOf({ preset, pre, post, parameters = {}, copies = 1, duration }: Wanted) {
  const end = duration ?? Math.max(...pre, ...post) + 5
  const document: Json = {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'devices',
    simulation: { duration: `${end} ms`, timeStep: '0.1 ms', seed: 3 },
    populations: [
      { ...puppet('pre'), size: 1 },
      { ...puppet('post'), size: copies }
    ],
    stimuli: [command('to pre', 'pre', pre), command('to post', 'post', post)].filter(
      ({ parameters: { times } }) => times.length > 0
    ),
    projections: [
      {
        name: 'devices',
        source: 'pre',
        target: 'post',
        connector: { model: 'all-to-all' },
        synapse: {
          model: 'device-backed',
          parameters: {
            preset,
            pulses: 'one',
            leastTrace: 0,
            spread: 0,
            readSpread: 0,
            signed: true,
            ...parameters
          }
        },
        weight: '1 mV',
        delay: '0.1 ms'
      }
    ],
    recorders: [
      {
        name: 'weights',
        model: 'weights',
        targets: ['devices'],
        parameters: { synapses: 'all', interval: `${interval} ms` }
      },
      { name: 'v', model: 'state', targets: ['post'], parameters: { interval: '0.1 ms' } }
    ]
  }
  const { result, blocks } = await simulate(document)
  expect(result.failure).toBeNull()
  const all = samplesOf(blocks, 0)
  /** Weights of all copies at a moment, in units of the initial one. */
  const at = (time: number): number[] =>
    all.slice((time / interval - 1) * copies, (time / interval) * copies)
  return { at, v: samplesOf(blocks, 1) }
}

const moments = (first: number, count: number, gap: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i * gap)

function valuesOf(preset: string): { readonly model: string; readonly values: DeviceValues } {
  const { model, values } = modelWithId(devicePresets, preset)
  const { parameters } = modelWithId(deviceModels, model)
  const standard = Object.entries(parameters).flatMap(([name, parameter]) =>
    'default' in parameter ? [[name, parameter.default as DeviceValues[string]] as const] : []
  )
  const own = Object.entries(values).flatMap(([name, { value }]) =>
    value === null ? [] : [[name, value] as const]
  )
  return { model, values: Object.fromEntries([...standard, ...own]) }
}

const quiet = { cycleSpread: 0, stepNoise: 0, writeNoise: 0, resetNoise: 0 }

function make(preset: string, index = 0, changed: DeviceValues = {}): Device {
  const { model, values } = valuesOf(preset)
  return modelWithId(deviceModels, model).make(
    { ...values, ...changed },
    randomStream(1, index),
    randomStream(2, index)
  )
}

function reachOf(preset: string): { readonly low: number; readonly span: number } {
  const device = make(preset)
  device.programme(0)
  const low = device.value(0.1)
  device.programme(1e6)
  return { low, span: device.value(0.1) - low }
}

/** Conductances after each of some pulses, S. */
function follow(
  device: Device,
  preset: string,
  directions: readonly (1 | -1)[],
  index = 0
): number[] {
  const { pulses } = modelWithId(devicePresets, preset)
  const { set, reset } = pulses ?? modelWithId(deviceModels, valuesOf(preset).model).pulses
  const random = randomStream(3, index)
  return directions.map((direction) => {
    device.pulse(direction > 0 ? set : reset, random)
    return device.value(0.1)
  })
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const deviation = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))

/** First a spike of the source, then ups, or first one of the target, then downs. */
const up = { pre: [1], post: moments(2, 20, 2) }
const down = { post: [1], pre: moments(2, 20, 2) }

const bothWays = [
  [up, 1],
  [down, -1]
] as const

const behavioural = [
  'neurosim-device',
  'capacitor-cell',
  'gokmen-vlasov',
  'idealised-steps',
  'ionic-transistor',
  'redox-transistor',
  'reram-array-hfo2',
  'reram-array-om',
  'reram-exponential',
  'reram-soft-bounds'
]

describe('pulses move the devices of synapses as the model of the device does', () => {
  test.each(behavioural)('%s without noise, pulse by pulse', async (preset) => {
    const { low, span } = reachOf(preset)
    for (const [trains, direction] of bothWays) {
      const { at } = await weightsOf({ preset, ...trains, parameters: { stepNoise: 0 } })
      const device = make(preset, 0, quiet)
      device.programme(low + span / 2)
      const wanted = follow(device, preset, Array(20).fill(direction))
      for (const [i, conductance] of wanted.entries()) {
        const share = (2 * (conductance - low)) / span
        expect(Math.abs((at(2 * i + 3)[0] ?? NaN) - share), `pulse ${i + 1}`).toBeLessThan(1e-6)
      }
    }
  })

  test.each(behavioural)('%s, mean and spread after 10 and 20 pulses', async (preset) => {
    const copies = 4000
    const { low, span } = reachOf(preset)
    for (const [trains, direction] of bothWays) {
      const { at } = await weightsOf({ preset, ...trains, copies })
      const devices = Array.from({ length: copies }, (_, i) => {
        const device = make(preset, i)
        device.programme(low + span / 2)
        return follow(device, preset, Array(20).fill(direction), i).map(
          (g) => (2 * (g - low)) / span
        )
      })
      for (const pulses of [10, 20]) {
        const found = at(2 * pulses + 1)
        const wanted = devices.map((path) => path[pulses - 1] ?? NaN)
        const error = deviation(wanted) / Math.sqrt(copies)
        expect(Math.abs(mean(found) - mean(wanted))).toBeLessThan(6 * error + 1e-6)
        expect(Math.abs(deviation(found) - deviation(wanted))).toBeLessThan(6 * error + 1e-6)
      }
    }
  })
})

const upOf = (
  preset: string,
  copies: number,
  pulses: number,
  changed?: DeviceValues
): number[][] => {
  const { low, span } = reachOf(preset)
  return Array.from({ length: copies }, (_, i) => {
    const device = make(preset, i, changed)
    device.programme(low)
    return follow(device, preset, Array(pulses).fill(1), i).map((g) => (g - low) / span)
  })
}

describe('phase-change memory', () => {
  const start = { preset: 'pcram', pre: [1], post: moments(2, 20, 2) }

  test('crystallises step by step, and melts at once', async () => {
    const copies = 4000
    const { at } = await weightsOf({ ...start, copies, parameters: { largest: 1e6 } })
    const wanted = upOf('pcram', copies, 20, { driftScale: 0 })
    for (const pulses of [5, 20]) {
      const found = at(2 * pulses + 1).map((weight) => weight / 1e6)
      const paths = wanted.map((path) => path[pulses - 1] ?? NaN)
      const error = deviation(paths) / Math.sqrt(copies)
      expect(Math.abs(mean(found) - mean(paths))).toBeLessThan(6 * error)
      expect(Math.abs(deviation(found) - deviation(paths))).toBeLessThan(6 * error)
    }
    const molten = await weightsOf({ preset: 'pcram', post: [1], pre: [4], copies, duration: 8 })
    // State 0.01 ± 0.02 of 2, not below 0: mean and deviation of that normal number.
    const [edge, sigma] = [0.5, 0.02]
    const density = Math.exp(-(edge ** 2) / 2) / Math.sqrt(2 * Math.PI)
    const expected = 0.01 * 0.6914624612740131 + sigma * density
    expect(Math.abs(mean(molten.at(7)) - expected)).toBeLessThan((6 * sigma) / Math.sqrt(copies))
  })

  test('drifts as a power of time, with exponents as measured', async () => {
    const copies = 4000
    const years = { ...start, pre: [1], post: [], copies, duration: 5 }
    const aged = async (age: string) =>
      (await weightsOf({ ...years, parameters: { ageBefore: age } })).at(3)
    const [fresh, day, decade] = await Promise.all([aged('0 s'), aged('1 d'), aged('10 yr')])
    expect(fresh.every((weight) => Math.abs(weight - 1) < 1e-4)).toBe(true)
    const exponents = (weights: readonly number[], seconds: number): number[] =>
      weights.map((weight) => -Math.log(weight) / Math.log((seconds + 0.003 + 20) / 20))
    const byDay = exponents(day, 86_400)
    const byDecade = exponents(decade, 315_576_000)
    // Of each synapse the same exponent at both ages; at half of the range mean 0.049, deviation 0.008.
    for (const [i, exponent] of byDay.entries()) {
      expect(Math.abs(exponent - (byDecade[i] ?? NaN))).toBeLessThan(1e-5)
    }
    expect(mean(byDay)).toBeCloseTo(0.049, 3)
    expect(deviation(byDay)).toBeCloseTo(0.008, 3)
  })

  test('is read with 1/f noise that depends on age and conductance', async () => {
    const copies = 4000
    const parameters = { ageBefore: '1 h', readNoise: true }
    const { at, v } = await weightsOf({
      preset: 'pcram',
      pre: [2],
      post: [],
      copies,
      duration: 5,
      parameters
    })
    const still = at(2)
    const read = v.slice(20 * copies, 21 * copies)
    const relative = read.map((value, i) => value / (still[i] ?? NaN) - 1)
    const q = 0.0088 / 0.5 ** 0.65
    const sigma = q * Math.sqrt(Math.log((3620 + 250e-9) / (2 * 250e-9)))
    expect(Math.abs(deviation(relative) / sigma - 1)).toBeLessThan(6 / Math.sqrt(2 * copies))
    expect(Math.abs(mean(relative))).toBeLessThan((6 * sigma) / Math.sqrt(copies))
  })

  test('in pairs: only SET, and both are brought back when one is nearly full', async () => {
    const copies = 300
    const both = { pre: moments(2, 150, 2), post: moments(1, 150, 2) }
    const ups = moments(303, 20, 2)
    const { at } = await weightsOf({
      preset: 'pcram',
      pre: both.pre,
      post: [...both.post, ...ups],
      copies,
      parameters: { arrangement: 'pair' }
    })
    // Each gap had a pulse to both, enough to fill them three times: without refreshing no SET could move them.
    const gained = at(344).map((weight, i) => weight - (at(301)[i] ?? NaN))
    expect(mean(gained)).toBeGreaterThan(0.3)
    for (const time of [100, 200, 344]) {
      for (const weight of at(time)) expect(Math.abs(weight)).toBeLessThanOrEqual(2)
    }
  })
})

describe('other devices', () => {
  test('magnetic junctions switch by chance, one by one', async () => {
    const copies = 4000
    const { at } = await weightsOf({ preset: 'mram-synapse', ...up, copies })
    const { low, span } = reachOf('mram-synapse')
    const paths = Array.from({ length: copies }, (_, i) => {
      const device = make('mram-synapse', i)
      device.programme(low + span / 2)
      return follow(device, 'mram-synapse', Array(20).fill(1), i).map((g) => (2 * (g - low)) / span)
    })
    const wanted = paths.map((path) => path[19] ?? NaN)
    const error = deviation(wanted) / Math.sqrt(copies)
    expect(Math.abs(mean(at(41)) - mean(wanted))).toBeLessThan(6 * error)
    expect(Math.abs(deviation(at(41)) - deviation(wanted))).toBeLessThan(6 * error)
    for (const weight of at(41)) expect((weight * 4) % 1).toBeCloseTo(0, 5)
  })

  test('a ferroelectric transistor follows the mean of its domains in trains up and down', async () => {
    const copies = 500
    const { low, span } = reachOf('fefet')
    for (const [trains, direction, largest] of [
      [{ pre: [1], post: moments(2, 8, 2) }, 1, 1e6],
      [{ post: [1], pre: moments(2, 8, 2) }, -1, 1]
    ] as const) {
      const { at } = await weightsOf({
        preset: 'fefet',
        ...trains,
        copies,
        parameters: { largest }
      })
      const paths = Array.from({ length: copies }, (_, i) => {
        const device = make('fefet', i)
        device.programme(direction > 0 ? low : low + span)
        const pulses = Array(8).fill(direction)
        return follow(device, 'fefet', pulses, i).map((g) => (g - low) / span)
      })
      for (const pulses of [1, 2, 4, 8]) {
        const wanted = mean(paths.map((path) => path[pulses - 1] ?? NaN))
        expect(Math.abs(mean(at(2 * pulses + 1)) / largest - wanted)).toBeLessThan(0.06)
      }
    }
  })

  test('a ferroelectric transistor takes back what the pulses before have turned', async () => {
    const copies = 300
    const { low, span } = reachOf('fefet')
    // Pulses of each train, up and down by turns, one every two milliseconds.
    for (const lengths of [
      [1, 1, 1, 1, 1, 1],
      [10, 1, 1, 3, 3, 10, 10],
      [3, 2, 1, 20, 5, 5, 5, 2, 8, 30]
    ]) {
      const directions = lengths.flatMap((count, i) => Array<1 | -1>(count).fill(i % 2 ? -1 : 1))
      const times = directions.map((_, k) => 2 + 2 * k)
      const spikes = (direction: 1 | -1): number[] =>
        times.filter((_, k) => directions[k] === direction)
      const { at } = await weightsOf({
        preset: 'fefet',
        pre: [1, ...spikes(-1)],
        post: spikes(1),
        copies,
        // Full is so many times the weight at the start, which is so at the low end; too little to make targets fire.
        parameters: { largest: 900 }
      })
      const paths = Array.from({ length: copies }, (_, i) => {
        const device = make('fefet', i)
        device.programme(low)
        return follow(device, 'fefet', directions, i).map((g) => (g - low) / span)
      })
      for (const [k, time] of times.entries()) {
        const wanted = paths.map((path) => path[k] ?? NaN)
        const found = at(time + 1).map((weight) => weight / 900)
        const what = `${lengths.join(' ')}, pulse ${k + 1}`
        expect(Math.abs(mean(found) - mean(wanted)), what).toBeLessThan(0.07)
        expect(Math.abs(deviation(found) - deviation(wanted)), what).toBeLessThan(0.03)
      }
    }
  })

  test('an ionic transistor goes back to its bias point', async () => {
    const parameters = { ageBefore: '10000 s' }
    const { at } = await weightsOf({
      preset: 'redox-transistor',
      pre: [1],
      post: [],
      duration: 5,
      parameters
    })
    const [low, high] = [-0.8276, 1.1724]
    const middle = (low + high) / 2
    const left = 2 * ((middle * Math.exp(-1) - low) / (high - low))
    expect(at(2)[0]).toBeCloseTo(left, 6)
  })

  test('retention fades to the low end as a stretched exponential', async () => {
    const parameters = { ageBefore: '1000 s', retentionTime: '500 s', stretching: 0.7 }
    const { at } = await weightsOf({
      preset: 'neurosim-device',
      pre: [1],
      post: [],
      duration: 5,
      parameters
    })
    expect(at(2)[0]).toBeCloseTo(Math.exp(-(2 ** 0.7)), 5)
  })

  test('stuck devices stay at their ends; the share is what was asked for', async () => {
    const copies = 4000
    const parameters = { stuckOn: 0.1, stuckOff: 0.2, stepNoise: 0 }
    const { at } = await weightsOf({ preset: 'neurosim-device', ...up, copies, parameters })
    const last = at(41)
    const share = (value: number): number =>
      last.filter((one) => Math.abs(one - value) < 1e-6).length / copies
    expect(Math.abs(share(2) - 0.1)).toBeLessThan(0.03)
    expect(Math.abs(share(0) - 0.2)).toBeLessThan(0.04)
  })

  test('devices differ as their preset says', async () => {
    const copies = 4000
    const { at } = await weightsOf({
      preset: 'neurosim-device',
      pre: [1],
      post: [2],
      copies,
      parameters: { spread: 1, stepNoise: 0, stuckOn: 0.5, stuckOff: 0.5 }
    })
    const on = at(2).filter((one) => one > 1)
    // Stuck at the highest conductance, which spreads by 5 %, cut at three deviations.
    const [low, high] = [3.0769e-9, 3.8462e-8]
    expect(mean(on)).toBeCloseTo(2, 1)
    expect(deviation(on) / ((2 * 0.05 * 0.9866 * high) / (high - low))).toBeCloseTo(1, 1)
  })
})

const kinds: readonly [string, Json][] = [
  ['pairs of phase-change devices', { preset: 'pcram', arrangement: 'pair' }],
  ['pairs of RRAM', { preset: 'neurosim-device', arrangement: 'pair', stuckOff: 0.1 }],
  ['noisy ReRAM', { preset: 'reram-array-om', ageBefore: '1 d', retentionTime: '2 d' }],
  ['ionic transistors', { preset: 'redox-transistor' }],
  ['magnetic junctions', { preset: 'mram-synapse' }],
  ['ferroelectric transistors', { preset: 'fefet' }]
]

test.each(kinds)('%s: the same bits on 1 to 4 threads', async (_, parameters) => {
  const hashes = new Set<string | null>()
  for (const workers of [1, 2, 3, 4]) {
    const { result } = await simulate(network(parameters), workers)
    expect(result.failure).toBeNull()
    expect(result.spikes).toBeGreaterThan(500)
    hashes.add(result.hash)
  }
  expect([...hashes]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
})

/** A network that lives on its devices, their weights recorded. */
const network = (parameters: Json): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'device network',
  simulation: { duration: '400 ms', timeStep: '0.1 ms', seed: 7 },
  populations: [{ name: 'E', model: 'lif-exp', size: 60 }],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['E'],
      weight: '90 pA',
      parameters: { rate: '8 kHz' }
    }
  ],
  projections: [
    {
      name: 'own',
      source: 'E',
      target: 'E',
      connector: { model: 'fixed-in-degree', parameters: { inDegree: 20 } },
      synapse: { model: 'device-backed', parameters },
      weight: '30 pA',
      delay: { distribution: 'uniform', low: '0.5 ms', high: '4 ms' }
    }
  ],
  recorders: [
    {
      name: 'weights',
      model: 'weights',
      targets: ['own'],
      parameters: { synapses: 'all', interval: '50 ms' }
    }
  ]
})

test.each([
  ['memristor-hp', 'unfitPreset', { reason: '@problems.unfitBecause.waveform' }],
  ['memcapacitor', 'unfitPreset', { reason: '@problems.unfitBecause.capacitance' }],
  ['nor-flash', 'unfitPreset', { reason: '@problems.unfitBecause.memory' }],
  ['pcramm', 'unknownPresetNearest', { suggestion: 'pcram' }],
  [7, 'wrongType', { expected: '@problems.type.preset' }]
])('the preset %s is refused', (preset, key, details) => {
  const document = networkSchema.parse(network({ preset }))
  const { network: resolved, problems } = resolveNetwork(document, describeModels())
  expect(resolved).toBeNull()
  expect(problems).toEqual([
    expect.objectContaining({
      path: ['projections', 0, 'synapse', 'parameters', 'preset'],
      key: `problems.${key}`,
      details: expect.objectContaining(details)
    })
  ])
})
