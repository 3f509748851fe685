import { ok } from '../../../src-shared/result'
import { errorOfLevels } from '../figures/read-back'
import { meanOf } from '../figures/statistics'
import { numberOf, textOf, type Device, type DeviceValues } from '../models/device-model'
import { reachOf } from '../nonidealities/reach-of'
import { choice, integer, plainNumber, quantity } from '../parameter'
import type { RandomStream } from '../random'
import { evenly } from './grid'
import { programmingPulses, pulsesOfDevice } from './programming-pulses'
import { column, CurveRows, defineProtocol } from './protocol'

export const readBack = defineProtocol({
  id: 'read-back',
  title: { en: 'Read-back of levels', ko: '준위 되읽기' },
  summary: {
    en: 'With 2, 4, 8, … levels between the lowest and the highest value, levels are written in random order and read after a while; the nearest level is what was read. Shows how often that is the wrong one, and so how many levels a device really has.',
    ko: '최저값과 최고값 사이를 2, 4, 8, …개의 준위로 나누어 무작위 순서로 쓰고 잠시 뒤에 읽습니다. 가장 가까운 준위를 읽은 것으로 보고 틀린 비율을 구하므로, 소자가 실제로 구별하는 준위 수를 알 수 있습니다.'
  },
  drives: 'pulses',
  parameters: {
    bits: integer(
      'b',
      5,
      { en: 'Most bits', ko: '최대 비트 수' },
      {
        min: 1,
        max: 12,
        meaning: {
          en: 'Up to 2 to the power of this levels.',
          ko: '준위는 최대 2의 이 제곱입니다.'
        }
      }
    ),
    writes: integer(
      'N',
      200,
      { en: 'Writes for each number of levels', ko: '준위 수마다 쓰는 횟수' },
      { min: 1, max: 1_000_000 }
    ),
    writing: choice(
      'ideal',
      { en: 'Writing', ko: '쓰기' },
      {
        ideal: { en: 'by an ideal programmer', ko: '이상적인 기록기' },
        verified: { en: 'by pulses, verified', ko: '펄스로 쓰고 확인' }
      }
    ),
    tolerance: plainNumber(
      '\\epsilon',
      0.25,
      { en: 'Tolerance of verifying', ko: '확인 허용 오차' },
      {
        above: 0,
        max: 1,
        meaning: { en: 'As a share of the distance of levels.', ko: '준위 간격에 대한 비율입니다.' }
      }
    ),
    maxPulses: integer(
      'n_\\mathrm{max}',
      50,
      { en: 'Pulses of a write at most', ko: '한 번 쓰기의 최대 펄스 수' },
      { min: 1, max: 1_000_000 }
    ),
    limit: plainNumber(
      'p_\\mathrm{max}',
      0.01,
      { en: 'Error that is allowed', ko: '허용하는 오류율' },
      { above: 0, max: 1 }
    ),
    wait: quantity('t_w', 0, 's', { en: 'Time until the read', ko: '읽기까지의 시간' }, { min: 0 }),
    temperature: quantity('T', 300, 'K', { en: 'Temperature', ko: '온도' }, { above: 0 }),
    ...programmingPulses,
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  ofDevice: {
    ...pulsesOfDevice,
    readVoltage: 'readVoltage'
  },
  columns: [
    { name: 'levels', unit: '1', label: { en: 'levels', ko: '준위 수' } },
    { name: 'error', unit: '1', label: { en: 'wrong reads', ko: '틀린 비율' } },
    { name: 'expected', unit: '1', label: { en: 'of normal scatter', ko: '정규 산포의 값' } },
    { name: 'scatter', unit: '1', label: { en: 'scatter', ko: '산포' } },
    { name: 'pulses', unit: '1', label: { en: 'pulses', ko: '펄스 수' } }
  ],
  axes: { x: 'levels', y: 'error', xScale: 'log' },
  figures: ['readableLevels', 'readBackError'],
  measure: ({ make, random }, values) => {
    const range = reachOf(make(), numberOf(values, 'readVoltage'))
    const rows = new CurveRows(readBack.columns.map(({ name }) => name))
    for (let bits = 1; bits <= numberOf(values, 'bits'); bits++) {
      rows.add(...readLevels(make(), 2 ** bits, range, values, random))
    }
    return ok(rows.curve())
  },
  evaluate: (curves, values) => {
    const counts = Array.from(column(curves[0], 'levels'))
    const errors = counts.map((_, n) =>
      meanOf(curves.map((curve) => column(curve, 'error')[n] ?? NaN))
    )
    const firstBad = errors.findIndex((error) => !(error <= numberOf(values, 'limit')))
    return {
      readableLevels: counts[(firstBad < 0 ? counts.length : firstBad) - 1] ?? 1,
      readBackError: errors.at(-1) ?? NaN
    }
  },
  equations: [
    '\\hat l = \\operatorname{round}\\Big((L - 1)\\,\\frac{G_\\mathrm{read} - G_\\mathrm{min}}{G_\\mathrm{max} - G_\\mathrm{min}}\\Big), \\quad \\Pr(\\hat l \\ne l) = \\frac{L - 1}{L} \\operatorname{erfc}\\Big(\\frac{1}{2\\sqrt{2}\\,(L - 1)\\,\\sigma}\\Big) \\text{ of normal scatter } \\sigma'
  ],
  sources: []
})

/** Writes and reads levels in random order. @returns a row of the curve */
function readLevels(
  device: Device,
  count: number,
  { low, high }: { readonly low: number; readonly high: number },
  values: DeviceValues,
  random: RandomStream
): readonly number[] {
  const read = numberOf(values, 'readVoltage')
  const writes = numberOf(values, 'writes')
  const targets = evenly(low, high, count)
  const spacing = (high - low) / (count - 1)
  let [wrong, squares, pulses] = [0, 0, 0]
  for (let n = 0; n < writes; n++) {
    const level = Math.min(count - 1, Math.floor(random.uniform() * count))
    const target = targets[level] ?? low
    pulses += write(device, target, spacing, values, random)
    const wait = numberOf(values, 'wait')
    if (wait > 0) device.age(wait, numberOf(values, 'temperature'), random)
    const found = device.read(read, random)
    const nearest = Math.min(count - 1, Math.max(0, Math.round((found - low) / spacing)))
    if (nearest !== level) wrong += 1
    squares += ((found - target) / (high - low)) ** 2
  }
  const scatter = Math.sqrt(squares / writes)
  return [count, wrong / writes, errorOfLevels(count, scatter), scatter, pulses / writes]
}

/** Brings a device to a value. @returns how many pulses it took */
function write(
  device: Device,
  target: number,
  spacing: number,
  values: DeviceValues,
  random: RandomStream
): number {
  if (textOf(values, 'writing') === 'ideal') {
    device.programme(target)
    return 0
  }
  const read = numberOf(values, 'readVoltage')
  const tolerance = numberOf(values, 'tolerance') * spacing
  const up = { amplitude: numberOf(values, 'setAmplitude'), width: numberOf(values, 'setWidth') }
  const down = {
    amplitude: numberOf(values, 'resetAmplitude'),
    width: numberOf(values, 'resetWidth')
  }
  let pulses = 0
  let found = device.read(read, random)
  while (Math.abs(found - target) > tolerance && pulses < numberOf(values, 'maxPulses')) {
    device.pulse(found < target ? up : down, random)
    found = device.read(read, random)
    pulses += 1
  }
  return pulses
}
