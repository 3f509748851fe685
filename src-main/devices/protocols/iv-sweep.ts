import { failure, ok } from '../../../src-shared/result'
import { deviceToDevice } from '../figures/device-to-device'
import {
  currentsAt,
  energyPerCycle,
  largestCurrent,
  lobeArea,
  loopEnergy,
  maxCurrent,
  switchingVoltage,
  vReset,
  vSet,
  type Loop
} from '../figures/hysteresis'
import { deviationOf, finite, meanOf, medianOf } from '../figures/statistics'
import { follow } from '../integrate/follow'
import { voltageAt, type Segment, type Waveform } from '../integrate/waveform'
import { isVoltageDevice, numberOf, textOf, type DeviceValues } from '../models/device-model'
import { choice, integer, quantity } from '../parameter'
import { column, defineProtocol, type Curve, type Subject } from './protocol'

const mostPoints = 20_000_000

export const ivSweep = defineProtocol({
  id: 'iv-sweep',
  title: { en: 'I–V sweep', ko: 'I–V 스윕' },
  summary: {
    en: 'A slow triangle or sine wave, with the current at equal times; for capacitive devices the charge (C–V). Devices that only know pulses get one pulse a sample.',
    ko: '느린 삼각파나 사인파를 걸고 같은 시간 간격으로 전류를 기록합니다. 용량성 소자에서는 전하를 기록합니다(C–V). 펄스만 정의된 소자에는 표본마다 펄스 하나를 겁니다.'
  },
  drives: 'waveform',
  takesPulses: true,
  parameters: {
    shape: choice(
      'triangle',
      { en: 'Shape', ko: '파형' },
      { triangle: { en: 'triangle', ko: '삼각파' }, sine: { en: 'sine', ko: '사인파' } }
    ),
    high: quantity(
      'V_+',
      1,
      'V',
      { en: 'Highest voltage', ko: '최고 전압' },
      { min: 0, max: 1000 }
    ),
    low: quantity(
      'V_-',
      -1,
      'V',
      { en: 'Lowest voltage', ko: '최저 전압' },
      { min: -1000, max: 0 }
    ),
    first: choice(
      'positive',
      { en: 'First', ko: '먼저' },
      { positive: { en: 'up', ko: '위로' }, negative: { en: 'down', ko: '아래로' } }
    ),
    period: quantity(
      'T',
      1,
      's',
      { en: 'Period', ko: '주기' },
      {
        above: 0,
        meaning: {
          en: 'Of one cycle; each quarter of a triangle takes a quarter of it.',
          ko: '한 사이클의 길이입니다. 삼각파의 네 구간이 4분의 1씩 차지합니다.'
        }
      }
    ),
    cycles: integer('n', 1, { en: 'Cycles', ko: '사이클 수' }, { min: 1, max: 100_000 }),
    points: integer(
      'P',
      400,
      { en: 'Points of a cycle', ko: '사이클당 점의 수' },
      { min: 8, max: 1_000_000 }
    ),
    compliance: quantity(
      'I_c',
      0,
      'A',
      { en: 'Compliance current', ko: '제한 전류' },
      {
        min: 0,
        meaning: {
          en: 'What the source delivers at most; at zero the model’s own limit holds.',
          ko: '전원이 낼 수 있는 최대 전류입니다. 0이면 모델 자체의 한계를 씁니다.'
        }
      }
    ),
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  ofDevice: { high: 'highAmplitude', low: 'lowAmplitude', readVoltage: 'readVoltage' },
  columns: [
    { name: 'time', unit: 's', label: { en: 'time', ko: '시간' } },
    { name: 'voltage', unit: 'V', label: { en: 'voltage', ko: '전압' } },
    { name: 'current', unit: 'A', label: { en: 'current', ko: '전류' } },
    { name: 'state', unit: 'state', label: { en: 'state', ko: '상태' } },
    { name: 'cycle', unit: '1', label: { en: 'cycle', ko: '사이클' } }
  ],
  axes: { x: 'voltage', y: 'current' },
  figures: [
    'vSet',
    'vReset',
    'vSetSpread',
    'onCurrent',
    'offCurrent',
    'onOffRatio',
    'maxCurrent',
    'lobeAreaPositive',
    'lobeAreaNegative',
    'pinchOffset',
    'energyPerCycle'
  ],
  waveform: (values) => waveformOf(values),
  measure: (subject, values) => {
    const waveform = waveformOf(values)
    const points = numberOf(values, 'points')
    const cycles = numberOf(values, 'cycles')
    const samples = points * cycles + 1
    if (samples > mostPoints) {
      return failure('bad-input', 'failures.device.tooManyPoints', { points: samples })
    }
    const step = numberOf(values, 'period') / points
    const time = Float64Array.from({ length: samples }, (_, k) => k * step)
    const cycle = Float64Array.from({ length: samples }, (_, k) =>
      Math.min(cycles, Math.floor(k / points) + 1)
    )
    const course = sweep(subject, waveform, time, step, numberOf(values, 'compliance'))
    return course.ok ? ok({ time, ...course.value, cycle }) : course
  },
  evaluate: (curves, values, about) => {
    const points = numberOf(values, 'points')
    const read = numberOf(values, 'readVoltage')
    const isCharge = about.reads === 'capacitance'
    const loops = curves.flatMap((curve) => loopsOf(curve, points))
    const set = about.setPolarity
    const reset = set === 1 ? -1 : 1
    const middle = (find: (loop: TimedLoop) => number): number => medianOf(finite(loops.map(find)))
    const sets = finite(loops.map((loop) => switchingVoltage(loop, set, 1)))
    return {
      [vSet.id]: medianOf(sets),
      [vReset.id]: middle((loop) => switchingVoltage(loop, reset, -1)),
      vSetSpread: deviationOf(sets) / Math.abs(meanOf(sets)),
      onCurrent: middle((loop) => currentsAt(loop, read).on),
      offCurrent: middle((loop) => currentsAt(loop, read).off),
      onOffRatio: middle((loop) => currentsAt(loop, read).on / currentsAt(loop, read).off),
      [maxCurrent.id]: loops.reduce((most, loop) => Math.max(most, largestCurrent(loop)), 0),
      lobeAreaPositive: middle((loop) => lobeArea(loop, 1)),
      lobeAreaNegative: middle((loop) => lobeArea(loop, -1)),
      pinchOffset: loops.reduce(
        (most, loop) => Math.max(most, currentsAt(loop, 0).on / largestCurrent(loop)),
        0
      ),
      [energyPerCycle.id]: middle((loop) => loopEnergy(loop, loop.t, isCharge))
    }
  },
  sumUp: ({ onCurrent, offCurrent }) => deviceToDevice(onCurrent ?? [], offCurrent ?? []),
  equations: [
    'V_\\mathrm{set}: \\max \\frac{d \\ln |i/v|}{d|v|}, \\quad A_\\pm = \\oint_{\\pm v > 0} i\\,dv'
  ],
  sources: []
})

/** Out and back on each side that the sweep goes to. */
function waveformOf(values: DeviceValues): Waveform {
  const sides = [numberOf(values, 'high'), numberOf(values, 'low')]
  if (textOf(values, 'first') === 'negative') sides.reverse()
  const wanted = sides.filter((peak) => peak !== 0)
  const half = numberOf(values, 'period') / Math.max(1, wanted.length)
  const segments = wanted.flatMap((peak): Segment[] =>
    textOf(values, 'shape') === 'sine'
      ? [
          {
            duration: half,
            from: 0,
            to: 0,
            sines: [{ amplitude: peak, frequency: 1 / (2 * half), phase: 0 }]
          }
        ]
      : [
          { duration: half / 2, from: 0, to: peak },
          { duration: half / 2, from: peak, to: 0 }
        ]
  )
  const rest: Segment = { duration: half, from: 0, to: 0 }
  return { segments: segments.length > 0 ? segments : [rest], repeats: numberOf(values, 'cycles') }
}

function sweep(
  { about, make, random }: Subject,
  waveform: Waveform,
  time: Float64Array,
  step: number,
  compliance: number
) {
  const device = make()
  if (isVoltageDevice(device)) {
    if (compliance > 0) device.compliance = compliance
    const course = follow(device, waveform, time, { model: about.id, random })
    if (!course.ok) return course
    const { v, i, states } = course.value
    return ok({ voltage: v, current: i, state: states[0] ?? new Float64Array(v.length) })
  }
  const voltage = time.map((at) => voltageAt(waveform, at))
  const current = new Float64Array(time.length)
  const state = new Float64Array(time.length)
  for (const [k, at] of voltage.entries()) {
    if (k > 0) device.pulse({ amplitude: at, width: step }, random)
    current[k] = device.current(at)
    state[k] = device.state[0] ?? NaN
  }
  return ok({ voltage, current, state })
}

interface TimedLoop extends Loop {
  readonly t: Float64Array
}

/** The cycles of a curve; each ends with the sample with which the next begins. */
function loopsOf(curve: Curve, points: number): TimedLoop[] {
  const [t, v, i] = ['time', 'voltage', 'current'].map((name) => column(curve, name))
  if (!t || !v || !i) return []
  return Array.from({ length: Math.floor((t.length - 1) / points) }, (_, n) => {
    const [from, to] = [n * points, (n + 1) * points + 1]
    return { t: t.subarray(from, to), v: v.subarray(from, to), i: i.subarray(from, to) }
  })
}
