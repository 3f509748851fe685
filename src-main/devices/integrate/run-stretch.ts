import type { VoltageDevice } from '../models/device-model'
import type { RandomStream } from '../random'
import type { Course } from './course'
import { insideOf, type Method } from './method'
import { segmentVoltage, type Segment } from './waveform'

/** Where the integration had to stop. */
export interface Break {
  /** s from the segment's start */
  readonly time: number
  readonly voltage: number
}

export interface StretchRunner {
  /** @param start s from the waveform's start */
  begin(segment: Segment, start: number): void
  /** Integrates a smooth stretch of the segment. @returns where it broke off, or null */
  run(from: number, to: number): Break | null
  /** Fills the samples that are left. @param voltage V, at the very end */
  finish(voltage: number): void
  energy(): number
  steps(): number
}

const noiseSteps = 200

/**
 * Runs a method over smooth stretches: step control, bounds that are reached inside a step, samples, energy
 * and noise.
 * @param course arrays to fill, with `t` given
 */
export function stretchRunner(
  device: VoltageDevice,
  method: Method,
  course: Pick<Course, 't' | 'v' | 'i' | 'states'>,
  maxSteps: number,
  random: RandomStream | undefined
): StretchRunner {
  const { t, v, i, states } = course
  const size = device.state.length
  const probe = new Float64Array(size)
  let segment: Segment = { duration: 0, from: 0, to: 0 }
  let origin = 0
  let step = Infinity
  let sample = 0
  let energy = 0
  let accepted = 0
  let attempts = 0

  const voltage = (time: number): number => segmentVoltage(segment, time)
  const clampInto = (state: Float64Array): void => {
    for (let j = 0; j < size; j++) {
      device.state[j] = Math.min(Math.max(state[j] ?? 0, device.low[j] ?? 0), device.high[j] ?? 0)
    }
  }
  const powerAt = (state: Float64Array, time: number): number => {
    clampInto(state)
    const there = voltage(time)
    return device.power ? device.power(there) : there * device.current(there)
  }
  const keep = (state: Float64Array, there: number): void => {
    clampInto(state)
    v[sample] = there
    i[sample] = device.current(there)
    for (let j = 0; j < size; j++) {
      const list = states[j]
      if (list) list[sample] = device.state[j] ?? 0
    }
    sample++
  }

  /** Earliest fraction of the tried step at which a state leaves its range: 1 when none does. */
  const leaves = (): { fraction: number; index: number; bound: 'low' | 'high' } | null => {
    let first: { fraction: number; index: number; bound: 'low' | 'high' } | null = null
    for (let j = 0; j < size; j++) {
      const [low, high, end] = [device.low[j] ?? 0, device.high[j] ?? 0, method.next[j] ?? 0]
      if (end >= low && end <= high) continue
      const bound = end < low ? 'low' : 'high'
      let [inside, outside] = [0, 1]
      for (let n = 0; n < 50; n++) {
        const middle = 0.5 * (inside + outside)
        method.between(middle, probe)
        const value = probe[j] ?? 0
        if (bound === 'low' ? value < low : value > high) outside = middle
        else inside = middle
      }
      if (!first || outside < first.fraction) first = { fraction: outside, index: j, bound }
    }
    return first
  }
  const emit = (time: number, length: number, fraction: number): void => {
    const slack = 1e-9 * segment.duration
    const end = time + fraction * length
    for (; sample < t.length;) {
      const local = (t[sample] ?? 0) - origin
      // What falls onto the segment's end belongs to the next one, which may begin with a jump.
      if (local >= end || local >= segment.duration - slack) return
      method.between(Math.max((local - time) / length, 0), probe)
      keep(probe, voltage(Math.max(local, 0)))
    }
  }
  /** Puts a state that has reached a bound there; beside it where its rate fades toward the bound. */
  const land = (index: number, bound: 'low' | 'high', time: number, before: number): void => {
    const rate = new Float64Array(size)
    const beside = insideOf(device, index, bound)
    clampInto(method.now)
    device.state[index] = beside
    device.rate(voltage(time), rate)
    const fades = Math.abs(rate[index] ?? 0) <= 1e-6 * Math.abs(before)
    method.now[index] = fades ? beside : (device[bound][index] ?? 0)
  }

  const smooth = (from: number, to: number, stretch: number): Break | null => {
    let time = from
    let lost = 0
    let refusals = 0
    const longest = method.longest * stretch
    let power = powerAt(method.now, from)
    while (time < to) {
      const left = to - time
      let length = Math.min(step, longest, left)
      // No crumb is left for a last step.
      if (left - length < 1e-3 * length) length = left
      const error = method.attempt(time, length, voltage)
      if (++attempts > maxSteps || refusals > 200) return { time, voltage: voltage(time) }
      if (!(error <= 1)) {
        refusals++
        const shrink = 0.9 * error ** (-1 / method.order)
        step = length * (error < Infinity ? Math.max(0.2, shrink) : 0.1)
        continue
      }
      refusals = 0
      accepted++
      const exit = leaves()
      const fraction = exit?.fraction ?? 1
      emit(time, length, fraction)
      method.between(0.5 * fraction, probe)
      const middle = powerAt(probe, time + 0.5 * fraction * length)
      if (exit) {
        const travelled = (method.next[exit.index] ?? 0) - (method.now[exit.index] ?? 0)
        method.between(fraction, probe)
        method.now.set(probe)
        land(exit.index, exit.bound, time + fraction * length, travelled / length)
        method.restart()
      } else method.accept()
      // Steps may be shorter than the time's last digit: what rounding loses is carried on.
      const moved = fraction * length - lost
      const end = length === left && fraction === 1 ? to : time + moved
      lost = end - time - moved
      const after = powerAt(method.now, end)
      energy += ((power + 4 * middle + after) / 6) * fraction * length
      power = after
      time = end
      const grow = 0.9 * Math.max(error, 1e-10) ** (-1 / method.order)
      const grown = length * Math.min(Math.max(grow, 0.2), 5)
      // A step cut short by the end of the stretch says nothing about the next one.
      step = length < step ? Math.max(step, grown) : grown
    }
    return null
  }

  return {
    begin: (next, start) => {
      segment = next
      origin = start
      attempts = 0
      for (; sample < t.length && (t[sample] ?? 0) < 0;) keep(method.now, 0)
    },
    run: (from, to) => {
      const polarity = Math.sign(voltage(0.5 * (from + to)))
      if (random && device.turn && polarity !== 0) {
        clampInto(method.now)
        device.turn(polarity > 0 ? 1 : -1, random)
        clampInto(method.now)
        method.now.set(device.state)
      }
      method.restart()
      const noisy = random !== undefined && device.noise !== undefined
      const parts = noisy ? noiseSteps : 1
      for (let n = 0; n < parts; n++) {
        const start = from + ((to - from) * n) / parts
        const end = n === parts - 1 ? to : from + ((to - from) * (n + 1)) / parts
        const broken = smooth(start, end, to - from)
        if (broken) return broken
        if (!random || !device.noise) continue
        clampInto(method.now)
        const strength = device.noise(voltage(end))
        device.state[0] =
          (device.state[0] ?? 0) + strength * Math.sqrt(end - start) * random.normal()
        probe.set(device.state)
        clampInto(probe)
        method.now.set(device.state)
        method.restart()
      }
      return null
    },
    finish: (there) => {
      const last = origin + segment.duration
      for (; sample < t.length;) {
        const beyond = (t[sample] ?? 0) > last + 1e-9 * segment.duration
        keep(method.now, beyond ? 0 : there)
      }
      clampInto(method.now)
    },
    energy: () => energy,
    steps: () => accepted
  }
}
