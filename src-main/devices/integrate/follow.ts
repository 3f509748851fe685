import { failure, ok, type Result } from '../../../src-shared/result'
import type { VoltageDevice } from '../models/device-model'
import type { Course, FollowOptions } from './course'
import { dormandPrince } from './dormand-prince'
import { rodas } from './rodas'
import { stretchRunner } from './run-stretch'
import { nextCrossing, turningPoints } from './stretches'
import { durationOf, periodOf, voltageAt, type Waveform } from './waveform'

/**
 * Integrates a device along a waveform. The device keeps the state it ends in.
 * @param sampleTimes ascending, s; the energy counts the whole waveform, whatever is sampled
 * @returns the course at the sample times, or `failures.device.integration` where the rate is no number or
 *   the steps became too many: the device then keeps the state it had reached
 */
export function follow(
  device: VoltageDevice,
  waveform: Waveform,
  sampleTimes: ArrayLike<number>,
  options: FollowOptions
): Result<Course> {
  const { random, tolerance = device.stiff ? 1e-7 : 1e-8 } = options
  const maxSteps = options.maxSteps ?? device.mostSteps ?? 200_000
  const course = emptyCourse(device, sampleTimes)
  const method = device.stiff ? rodas(device, tolerance) : dormandPrince(device, tolerance)
  const runner = stretchRunner(device, method, course, maxSteps, random)
  const period = periodOf(waveform)
  for (let turn = 0; turn < waveform.repeats; turn++) {
    let start = turn * period
    for (const segment of waveform.segments) {
      const points = turningPoints(segment)
      runner.begin(segment, start)
      for (let n = 1; n < points.length; n++) {
        const end = points[n] ?? 0
        for (let from = points[n - 1] ?? 0; from < end;) {
          device.state.set(method.now)
          const to = nextCrossing(segment, from, end, device.corners)
          const broken = runner.run(from, to)
          if (broken !== null) {
            device.state.set(method.now)
            return failure('failed', 'failures.device.integration', {
              model: options.model,
              time: Number((start + broken.time).toPrecision(6)),
              voltage: Number(broken.voltage.toPrecision(4))
            })
          }
          from = to
        }
      }
      start += segment.duration
    }
  }
  device.state.set(method.now)
  runner.finish(voltageAt(waveform, durationOf(waveform)))
  return ok({ ...course, energy: runner.energy(), steps: runner.steps() })
}

function emptyCourse(
  device: VoltageDevice,
  times: ArrayLike<number>
): Omit<Course, 'energy' | 'steps'> {
  const t = Float64Array.from(times)
  return {
    t,
    v: new Float64Array(t.length),
    i: new Float64Array(t.length),
    states: Array.from(device.state, () => new Float64Array(t.length))
  }
}
