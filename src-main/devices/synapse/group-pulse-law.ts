import type { Device, Drive, Pulse } from '../models/device-model'
import { randomStream, type RandomStream } from '../random'
import type { PulseLaw } from './pulse-law'

/** Devices that are measured, and pulses of each train. */
const devices = 64
const pulses = 200
const seed = 1
/** Groups of domains turn after so many equal pulses in a row. */
const most = 22

/**
 * A device of domains that are turned by pulses in a row, the easiest first, and that forget pulses as soon as one comes
 * the other way. Which groups of domains point up is all that it remembers, so that a train that goes back turns what the
 * train before has turned, in the same order. How many turn at each pulse is measured on simulated devices, in trains from
 * the lowest conductance up and from the highest down.
 * @param make one more device: a stream for what it is like, and one for what happens to it
 */
export function groupPulseLaw(
  make: (random: RandomStream, events: RandomStream) => Device,
  { set, reset, readVoltage }: Drive
): PulseLaw {
  const [low, high] = reachOf(make(randomStream(seed, 0), randomStream(seed, 1)), readVoltage)
  const share = (conductance: number): number => (conductance - low) / (high - low)
  const up: number[][] = []
  const down: number[][] = []
  for (let i = 0; i < devices; i++) {
    const events = randomStream(seed, 3, i)
    const device = make(randomStream(seed, 2, i), events)
    for (const [from, pulse, trains] of [
      [low, set, up],
      [high, reset, down]
    ] as const) {
      // prettier-ignore
      device.programme(from)
      trains.push(train(device, pulse, readVoltage, events).map(share))
    }
  }
  const rising = meanOf(up)
  const groups = groupsOf(rising)
  return {
    kind: 'groups',
    device: {
      conductanceLow: low,
      conductanceSpan: high - low,
      low: 0,
      high: 1,
      steps: [1, 1, 0, 0]
    },
    noise: 1,
    isMeasured: true,
    table: [
      groups.map(({ after }) => after),
      afterDown(groups, meanOf(down)),
      groups.map((group) => group.share),
      groups.map(({ before, after }) => spreadOf(up, before, after))
    ]
  }
}

function reachOf(device: Device, readVoltage: number): readonly [number, number] {
  device.programme(0)
  const low = device.value(readVoltage)
  device.programme(1e6)
  return [low, device.value(readVoltage)]
}

const train = (device: Device, pulse: Pulse, readVoltage: number, random: RandomStream): number[] =>
  Array.from({ length: pulses }, () => {
    device.pulse(pulse, random)
    return device.value(readVoltage)
  })

const meanOf = (trains: readonly (readonly number[])[]): readonly number[] =>
  Array.from(
    { length: pulses },
    (_, k) => trains.reduce((sum, one) => sum + (one[k] ?? 0), 0) / trains.length
  )

interface Group {
  /** It is turned up by the pulses after `before` up to `after`. */
  readonly before: number
  readonly after: number
  readonly share: number
}

/** Single pulses at first, then a quarter more each time. */
function groupsOf(rising: readonly number[]): readonly Group[] {
  const groups: Group[] = []
  let before = 0
  while (before < pulses && groups.length < most) {
    const after = Math.min(pulses, Math.max(before + 1, Math.round(before * 1.25)))
    groups.push({ before, after, share: (rising[after - 1] ?? 0) - (rising[before - 1] ?? 0) })
    before = after
  }
  return groups
}

/** Pulses down after which as much has turned as the groups up to the middle of each make up. */
function afterDown(groups: readonly Group[], falling: readonly number[]): readonly number[] {
  let turned = 0
  return groups.map(({ share }) => {
    const middle = turned + share / 2
    turned += share
    const found = falling.findIndex((left) => 1 - left >= middle)
    return found < 0 ? pulses + 1 : found + 1
  })
}

/** Deviation between devices of what a group makes up. */
function spreadOf(trains: readonly (readonly number[])[], before: number, after: number): number {
  const shares = trains.map(
    (one) => (one[after - 1] ?? 0) - (before > 0 ? (one[before - 1] ?? 0) : 0)
  )
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length
  return Math.sqrt(shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / shares.length)
}
