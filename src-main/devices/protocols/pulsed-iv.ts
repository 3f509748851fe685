import { ok } from '../../../src-shared/result'
import { medianOf, finite, meanOf } from '../figures/statistics'
import { rangeOf } from '../figures/range-of'
import { switchingVoltage } from '../figures/hysteresis'
import { numberOf } from '../models/device-model'
import { integer, quantity } from '../parameter'
import { evenly } from './grid'
import { column, CurveRows, defineProtocol } from './protocol'

export const pulsedIv = defineProtocol({
  id: 'pulsed-iv',
  title: { en: 'Pulsed I–V', ko: '펄스 I–V' },
  summary: {
    en: 'Pulses of growing and falling amplitude, up and then down, with the current in each pulse and a read after it.',
    ko: '진폭이 커졌다 작아지는 펄스를 양의 쪽과 음의 쪽으로 차례로 걸고, 펄스 중의 전류와 펄스 뒤의 읽기 값을 기록합니다.'
  },
  drives: 'pulses',
  parameters: {
    high: quantity('V_+', 1, 'V', { en: 'Highest amplitude', ko: '최고 진폭' }, { min: 0 }),
    low: quantity('V_-', -1, 'V', { en: 'Lowest amplitude', ko: '최저 진폭' }, { max: 0 }),
    steps: integer(
      'n',
      20,
      { en: 'Steps on each side', ko: '한쪽의 단계 수' },
      { min: 2, max: 100_000 }
    ),
    width: quantity('t_p', 1e-7, 's', { en: 'Pulse width', ko: '펄스 폭' }, { above: 0 }),
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  ofDevice: {
    high: 'highAmplitude',
    low: 'lowAmplitude',
    width: 'setWidth',
    readVoltage: 'readVoltage'
  },
  columns: [
    { name: 'pulse', unit: '1', label: { en: 'pulse', ko: '펄스' } },
    { name: 'amplitude', unit: 'V', label: { en: 'amplitude', ko: '진폭' } },
    { name: 'current', unit: 'A', label: { en: 'current in the pulse', ko: '펄스 중 전류' } },
    { name: 'conductance', unit: 'S', label: { en: 'conductance after it', ko: '펄스 뒤 전도도' } },
    { name: 'energy', unit: 'J', label: { en: 'energy', ko: '에너지' } }
  ],
  axes: { x: 'amplitude', y: 'conductance' },
  figures: ['vSet', 'vReset', 'onOffRatio', 'memoryWindow', 'energyPerPulse'],
  measure: ({ make, random }, values) => {
    const device = make()
    const [high, low] = [numberOf(values, 'high'), numberOf(values, 'low')]
    const steps = numberOf(values, 'steps')
    const read = numberOf(values, 'readVoltage')
    const rows = new CurveRows(pulsedIv.columns.map(({ name }) => name))
    rows.add(0, 0, 0, device.read(read, random), 0)
    const side = (peak: number): number[] => {
      const out = evenly(0, peak, steps + 1).slice(1)
      return peak === 0 ? [] : [...out, ...out.toReversed().slice(1), 0]
    }
    for (const [n, amplitude] of [...side(high), ...side(low)].entries()) {
      const { energy } =
        amplitude === 0
          ? { energy: 0 }
          : device.pulse({ amplitude, width: numberOf(values, 'width') }, random)
      rows.add(n + 1, amplitude, device.current(amplitude), device.read(read, random), energy)
    }
    return ok(rows.curve())
  },
  evaluate: (curves, _values, about) => {
    const loops = curves.map((curve) => {
      const v = column(curve, 'amplitude')
      const g = column(curve, 'conductance')
      // What is read after a pulse stands for i/v in it.
      return { v, i: v.map((amplitude, n) => amplitude * (g[n] ?? NaN)) }
    })
    const reset = about.setPolarity === 1 ? -1 : 1
    const windows = curves.map((curve) => rangeOf(Array.from(column(curve, 'conductance'))))
    return {
      vSet: medianOf(finite(loops.map((loop) => switchingVoltage(loop, about.setPolarity, 1)))),
      vReset: medianOf(finite(loops.map((loop) => switchingVoltage(loop, reset, -1)))),
      onOffRatio: medianOf(windows.map(([low, high]) => high / low)),
      memoryWindow: medianOf(windows.map(([low, high]) => high - low)),
      energyPerPulse: meanOf(
        finite(curves.flatMap((curve) => Array.from(column(curve, 'energy').subarray(1))))
      )
    }
  },
  equations: [],
  sources: []
})
