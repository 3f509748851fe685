import { describe, expect, test } from 'vitest'
import { modelWithId } from '../../src-shared/catalogue/found-models'
import type { Json } from '../../src-shared/experiments/json'
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
