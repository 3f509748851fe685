import { ok } from '../../../src-shared/result'
import { voltsPerDecade } from '../figures/switching'
import { finite, medianOf } from '../figures/statistics'
import { numberOf } from '../models/device-model'
import { reachOf } from '../nonidealities/reach-of'
import { integer, quantity } from '../parameter'
import { byRatio, evenly } from './grid'
import { column, CurveRows, defineProtocol, type Curve } from './protocol'

export const switchingTimeProtocol = defineProtocol({
  id: 'switching-time',
  title: { en: 'Switching time', ko: '스위칭 시간' },
  summary: {
    en: 'One pulse onto a device in its lowest state, for every pair of an amplitude and a width: how much longer a pulse has to be when it is weaker.',
    ko: '최저 상태의 소자에 진폭과 폭의 모든 조합으로 펄스 하나씩을 걸어, 펄스가 약할수록 얼마나 길어야 하는지 구합니다.'
  },
  drives: 'pulses',
  parameters: {
    from: quantity('V_1', 0.5, 'V', { en: 'First amplitude', ko: '첫 진폭' }),
    to: quantity('V_2', 1, 'V', { en: 'Last amplitude', ko: '마지막 진폭' }),
    amplitudes: integer('n', 6, { en: 'Amplitudes', ko: '진폭의 수' }, { min: 1, max: 10_000 }),
    shortest: quantity(
      't_1',
      1e-9,
      's',
      { en: 'Shortest pulse', ko: '가장 짧은 펄스' },
      { above: 0 }
    ),
    longest: quantity('t_2', 1e-3, 's', { en: 'Longest pulse', ko: '가장 긴 펄스' }, { above: 0 }),
    widths: integer('m', 31, { en: 'Widths', ko: '폭의 수' }, { min: 2, max: 10_000 }),
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  constraints: [{ left: 'shortest', relation: '<', right: 'longest' }],
  ofDevice: { to: 'setAmplitude', readVoltage: 'readVoltage' },
  columns: [
    { name: 'amplitude', unit: 'V', label: { en: 'amplitude', ko: '진폭' } },
    { name: 'width', unit: 's', label: { en: 'width', ko: '폭' } },
    { name: 'conductance', unit: 'S', label: { en: 'conductance', ko: '전도도' } },
    { name: 'share', unit: '1', label: { en: 'share of the range', ko: '범위에 대한 비' } }
  ],
  axes: { x: 'width', y: 'share', xScale: 'log' },
  figures: ['switchingTime', 'timeVoltageSlope'],
  measure: ({ make, random }, values) => {
    const read = numberOf(values, 'readVoltage')
    const { low, high } = reachOf(make(), read)
    const device = make()
    const rows = new CurveRows(switchingTimeProtocol.columns.map(({ name }) => name))
    const [from, to] = [numberOf(values, 'from'), numberOf(values, 'to')]
    const widths = byRatio(
      numberOf(values, 'shortest'),
      numberOf(values, 'longest'),
      numberOf(values, 'widths')
    )
    for (const amplitude of evenly(from, to, numberOf(values, 'amplitudes'))) {
      for (const width of widths) {
        device.programme(0)
        device.pulse({ amplitude, width }, random)
        const value = device.value(read)
        rows.add(amplitude, width, value, (value - low) / (high - low))
      }
    }
    return ok(rows.curve())
  },
  evaluate: (curves, values) => {
    const widths = numberOf(values, 'widths')
    const [from, to] = [numberOf(values, 'from'), numberOf(values, 'to')]
    const amplitudes = evenly(from, to, numberOf(values, 'amplitudes'))
    const each = curves.map((curve) => amplitudes.map((_, n) => halfTime(curve, n, widths)))
    const strongest = amplitudes.reduce(
      (best, amplitude, n) => (Math.abs(amplitude) > Math.abs(amplitudes[best] ?? 0) ? n : best),
      0
    )
    return {
      switchingTime: medianOf(finite(each.map((times) => times[strongest] ?? NaN))),
      timeVoltageSlope: medianOf(finite(each.map((times) => voltsPerDecade(amplitudes, times))))
    }
  },
  equations: [],
  sources: []
})

/** Width at which one amplitude reaches half of the range, s. */
function halfTime(curve: Curve, amplitude: number, count: number): number {
  const range = [amplitude * count, (amplitude + 1) * count] as const
  const widths = column(curve, 'width').subarray(...range)
  const shares = column(curve, 'share').subarray(...range)
  const at = shares.findIndex((share) => share >= 0.5)
  const [s0, s1] = [shares[at - 1], shares[at]]
  const [w0, w1] = [widths[at - 1], widths[at]]
  // At the very first width all that is known is that it was faster than that.
  if (s0 === undefined || s1 === undefined || w0 === undefined || w1 === undefined) return NaN
  return w0 * (w1 / w0) ** ((0.5 - s0) / (s1 - s0))
}
