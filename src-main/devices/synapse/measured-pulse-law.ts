import type { Device, Drive, Pulse } from '../models/device-model'
import { randomStream, type RandomStream } from '../random'
import { tableNodes } from './factor-table'
import type { PulseLaw } from './pulse-law'

/** Devices that are measured, and pulses of each train. */
const devices = 64
const pulses = 200
/** States at which changes are gathered. */
const nodes = 33
const seed = 1

/**
 * The change by one pulse as a laboratory would measure it: mean and deviation over some devices by the conductance
 * before the pulse, in trains of identical pulses from the lowest conductance up and from the highest down. So it is
 * what behavioural models (NeuroSim) know of a device: it does not remember that pulses turned around half-way.
 * @param make one more device: a stream for what it is like, and one for what happens to it
 */
export function measuredPulseLaw(
  make: (random: RandomStream, events: RandomStream) => Device,
  { set, reset, readVoltage }: Drive
): PulseLaw {
  const up = new Changes()
  const down = new Changes()
  const [low, high] = reachOf(make(randomStream(seed, 0), randomStream(seed, 1)), readVoltage)
  for (let i = 0; i < devices; i++) {
    const happening = randomStream(seed, 3, i)
    const device = make(randomStream(seed, 2, i), happening)
    for (const [from, pulse, changes] of [
      [low, set, up],
      [high, reset, down]
    ] as const) {
      device.programme(from)
      follow(device, pulse, happening, (before, after) =>
        changes.add((before - low) / (high - low), (after - before) / (high - low))
      )
    }
  }
  function follow(
    device: Device,
    pulse: Pulse,
    random: RandomStream,
    tell: (before: number, after: number) => void
  ): void {
    for (let k = 0; k < pulses; k++) {
      const before = device.value(readVoltage)
      device.pulse(pulse, random)
      tell(before, device.value(readVoltage))
    }
  }
  return {
    kind: 'table',
    device: {
      conductanceLow: low,
      conductanceSpan: high - low,
      low: 0,
      high: 1,
      steps: [1, 1, 0, 0]
    },
    noise: 1,
    isNoiseAdditive: true,
    isMeasured: true,
    table: [...up.table(1), ...down.table(-1)]
  }
}

function reachOf(device: Device, readVoltage: number): readonly [number, number] {
  device.programme(0)
  const low = device.value(readVoltage)
  device.programme(1e6)
  return [low, device.value(readVoltage)]
}

/** Changes gathered by the state before. */
class Changes {
  readonly #count = new Float64Array(nodes)
  readonly #sum = new Float64Array(nodes)
  readonly #squares = new Float64Array(nodes)

  add(share: number, change: number): void {
    const node = Math.min(nodes - 1, Math.max(0, Math.round(share * (nodes - 1))))
    this.#count[node] = (this.#count[node] ?? 0) + 1
    this.#sum[node] = (this.#sum[node] ?? 0) + change
    this.#squares[node] = (this.#squares[node] ?? 0) + change * change
  }

  /** Means in the direction of the pulse, and deviations, on the grid of all tables. */
  table(sign: 1 | -1): readonly [readonly number[], readonly number[]] {
    const found = [...this.#count.keys()].filter((node) => (this.#count[node] ?? 0) > 0)
    const mean = (node: number): number => (this.#sum[node] ?? 0) / (this.#count[node] ?? 1)
    const deviation = (node: number): number =>
      Math.sqrt(
        Math.max(0, (this.#squares[node] ?? 0) / (this.#count[node] ?? 1) - mean(node) ** 2)
      )
    return [onGrid(found, (node) => sign * mean(node)), onGrid(found, deviation)]
  }
}

/** Straight lines between the nodes at which there is a value; flat beyond. */
function onGrid(found: readonly number[], valueAt: (node: number) => number): readonly number[] {
  let at = 0
  return Array.from({ length: tableNodes }, (_, i) => {
    const place = (i / (tableNodes - 1)) * (nodes - 1)
    while (at < found.length - 2 && (found[at + 1] ?? 0) < place) at++
    const [left, right] = [found[at], found[at + 1] ?? found[at]]
    if (left === undefined || right === undefined) return 0
    const share = right > left ? Math.min(1, Math.max(0, (place - left) / (right - left))) : 0
    return valueAt(left) * (1 - share) + valueAt(right) * share
  })
}
