import { ok } from '../../../src-shared/result'
import { reachedAt } from '../figures/switching'
import { meanOf } from '../figures/statistics'
import { numberOf } from '../models/device-model'
import { reachOf } from '../nonidealities/reach-of'
import { integer, quantity } from '../parameter'
import { evenly } from './grid'
import { column, CurveRows, defineProtocol } from './protocol'

export const switchingProbability = defineProtocol({
  id: 'switching-probability',
  title: { en: 'Switching probability', ko: '스위칭 확률' },
  summary: {
    en: 'One pulse onto a device in its lowest state, many times for each amplitude: how often it has passed the middle of its range afterwards.',
    ko: '최저 상태의 소자에 펄스 하나를 진폭마다 여러 번 걸어, 그 뒤 범위의 가운데를 넘은 비율을 구합니다.'
  },
  drives: 'pulses',
  parameters: {
    from: quantity('V_1', 0, 'V', { en: 'First amplitude', ko: '첫 진폭' }),
    to: quantity('V_2', 1, 'V', { en: 'Last amplitude', ko: '마지막 진폭' }),
    amplitudes: integer('n', 21, { en: 'Amplitudes', ko: '진폭의 수' }, { min: 2, max: 10_000 }),
    trials: integer(
      'N',
      100,
      { en: 'Trials of each', ko: '진폭당 시행' },
      { min: 1, max: 1_000_000 }
    ),
    width: quantity('t_p', 1e-7, 's', { en: 'Pulse width', ko: '펄스 폭' }, { above: 0 }),
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  ofDevice: { to: 'setAmplitude', width: 'setWidth', readVoltage: 'readVoltage' },
  columns: [
    { name: 'amplitude', unit: 'V', label: { en: 'amplitude', ko: '진폭' } },
    { name: 'probability', unit: '1', label: { en: 'probability', ko: '확률' } },
    { name: 'trials', unit: '1', label: { en: 'trials', ko: '시행' } }
  ],
  axes: { x: 'amplitude', y: 'probability' },
  figures: ['halfAmplitude', 'switchingSpread'],
  measure: ({ make, random }, values) => {
    const read = numberOf(values, 'readVoltage')
    const { low, high } = reachOf(make(), read)
    const width = numberOf(values, 'width')
    const trials = numberOf(values, 'trials')
    const device = make()
    const rows = new CurveRows(switchingProbability.columns.map(({ name }) => name))
    const [from, to] = [numberOf(values, 'from'), numberOf(values, 'to')]
    for (const amplitude of evenly(from, to, numberOf(values, 'amplitudes'))) {
      let switched = 0
      for (let n = 0; n < trials; n++) {
        device.programme(0)
        if (amplitude !== 0) device.pulse({ amplitude, width }, random)
        if (device.value(read) > (low + high) / 2) switched++
      }
      rows.add(amplitude, switched / trials, trials)
    }
    return ok(rows.curve())
  },
  evaluate: (curves) => {
    const amplitudes = Array.from(column(curves[0], 'amplitude'))
    const probabilities = amplitudes.map((_, n) =>
      meanOf(curves.map((curve) => column(curve, 'probability')[n] ?? NaN))
    )
    const at = (share: number): number => reachedAt(amplitudes, probabilities, share)
    return { halfAmplitude: at(0.5), switchingSpread: Math.abs(at(0.75) - at(0.25)) }
  },
  equations: [],
  sources: []
})
