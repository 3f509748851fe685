import type { DeviceDescription } from '../../../src-shared/catalogue'
import { segmentVoltage, type Waveform } from '../integrate/waveform'
import type { DeviceValues } from '../models/device-model'
import type { Protocol } from '../protocols/protocol'
import { randomStream } from '../random'
import { EnoughSeen, Scope, type DriveEvent } from './scope'

/** The voltage that a protocol puts on a device, as corners of a line. */
export interface Drive {
  /** s */
  readonly time: Float64Array<ArrayBuffer>
  /** V */
  readonly voltage: Float64Array<ArrayBuffer>
  /** 1 where the device is only read. */
  readonly isRead: Uint8Array<ArrayBuffer>
  /** Whether this is all of it, or only its beginning. */
  readonly isWhole: boolean
}

/** As much as still can be told apart on a screen. */
const mostEvents = 480
const mostRepeats = 4
const pointsOfSine = 48

/**
 * What a protocol does to a device, found by doing it to an oscilloscope in the device's place.
 * @param values the protocol's parameters, in SI units
 */
export function driveOf(protocol: Protocol, values: DeviceValues, about: DeviceDescription): Drive {
  const waveform = protocol.drives === 'waveform' || about.driven === 'voltage'
  if (waveform && protocol.waveform) return sampled(protocol.waveform(values))
  const scope = new Scope(about, mostEvents)
  let isWhole = true
  try {
    // Every device that the protocol makes is the same scope: what is done goes on where it was.
    protocol.measure({ about, make: () => scope, random: randomStream(1) }, values)
  } catch (error) {
    if (!(error instanceof EnoughSeen)) throw error
    isWhole = false
  }
  return drawn(scope.events, isWhole)
}

class Line {
  readonly #time: number[] = []
  readonly #voltage: number[] = []
  readonly #isRead: number[] = []

  add(time: number, voltage: number, isRead = 0): void {
    // Sums of durations may fall short of one another by a rounding.
    this.#time.push(Math.max(time, this.#time.at(-1) ?? 0))
    this.#voltage.push(voltage)
    this.#isRead.push(isRead)
  }

  drive(isWhole: boolean): Drive {
    return {
      time: Float64Array.from(this.#time),
      voltage: Float64Array.from(this.#voltage),
      isRead: Uint8Array.from(this.#isRead),
      isWhole
    }
  }
}

/** A waveform as a line, with jumps as upright pieces. */
function sampled(waveform: Waveform): Drive {
  const line = new Line()
  const repeats = Math.min(waveform.repeats, mostRepeats)
  let start = 0
  line.add(0, 0)
  for (let turn = 0; turn < repeats; turn++) {
    for (const segment of waveform.segments) {
      const points = segment.sines ? pointsOfSine : 1
      for (let n = 0; n <= points; n++) {
        const time = (segment.duration * n) / points
        line.add(start + time, segmentVoltage(segment, time))
      }
      start += segment.duration
    }
  }
  line.add(start, 0)
  return line.drive(repeats === waveform.repeats)
}

/** Pulses and reads as rectangles; reads and the gaps between are as long as the last pulse. */
function drawn(events: readonly DriveEvent[], isWhole: boolean): Drive {
  const line = new Line()
  const firstPulse = events.find(({ kind }) => kind === 'pulse')
  let usual = firstPulse?.duration ?? 1e-6
  let time = 0
  line.add(0, 0)
  for (const { kind, voltage, duration } of events) {
    if (kind === 'pulse') usual = duration ?? usual
    const length = duration ?? usual
    if (kind === 'rest') {
      time += length
      line.add(time, 0)
      continue
    }
    const isRead = kind === 'read' ? 1 : 0
    line.add(time, 0, isRead)
    line.add(time, voltage, isRead)
    line.add(time + length, voltage, isRead)
    line.add(time + length, 0, isRead)
    time += length + usual
    line.add(time, 0)
  }
  return line.drive(isWhole)
}
