import { expect } from 'vitest'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import type { Json } from '../../../src-shared/experiments/json'
import { deviceModels } from '../../../src-main/devices/models'
import type { Device, DeviceValues } from '../../../src-main/devices/models/device-model'
import { devicePresets } from '../../../src-main/devices/presets'
import { randomStream } from '../../../src-main/devices/random'
import { samplesOf, simulate } from '../../setup/simulate'
import { command, puppet } from '../puppets'

export const interval = 1

interface Wanted {
  readonly preset: string
  readonly pre: readonly number[]
  readonly post: readonly number[]
  readonly parameters?: Readonly<Record<string, Json>>
  readonly copies?: number
  readonly duration?: number
}

/** Copies of one synapse, all told the same: their weights every millisecond, and the spikes that come of them. */
export async function weightsOf({
  preset,
  pre,
  post,
  parameters = {},
  copies = 1,
  duration
}: Wanted) {
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

export const moments = (first: number, count: number, gap: number): number[] =>
  Array.from({ length: count }, (_, i) => first + i * gap)

export function valuesOf(preset: string): {
  readonly model: string
  readonly values: DeviceValues
} {
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

export const quiet = { cycleSpread: 0, stepNoise: 0, writeNoise: 0, resetNoise: 0 }

export function make(preset: string, index = 0, changed: DeviceValues = {}): Device {
  const { model, values } = valuesOf(preset)
  return modelWithId(deviceModels, model).make(
    { ...values, ...changed },
    randomStream(1, index),
    randomStream(2, index)
  )
}

export function reachOf(preset: string): { readonly low: number; readonly span: number } {
  const device = make(preset)
  device.programme(0)
  const low = device.value(0.1)
  device.programme(1e6)
  return { low, span: device.value(0.1) - low }
}

/** Conductances after each of some pulses, S. */
export function follow(
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

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
export const deviation = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))

/** First a spike of the source, then ups, or first one of the target, then downs. */
export const up = { pre: [1], post: moments(2, 20, 2) }
export const down = { post: [1], pre: moments(2, 20, 2) }

export const bothWays = [
  [up, 1],
  [down, -1]
] as const

export const behavioural = [
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

export const upOf = (
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
