import { ok } from '../../../src-shared/result'
import {
  arrhenius,
  heldUntil,
  leavingTime,
  logMean,
  powerLaw,
  stretchedExponential,
  type Decay
} from '../figures/retention'
import { finite, medianOf } from '../figures/statistics'
import { numberOf, textOf, type DeviceValues } from '../models/device-model'
import { choice, integer, plainNumber, quantity } from '../parameter'
import { byRatio } from './grid'
import { column, CurveRows, defineProtocol, type Curve } from './protocol'

export const retention = defineProtocol({
  id: 'retention',
  title: { en: 'Retention and drift', ko: '유지와 드리프트' },
  summary: {
    en: 'The device is put into a state, left alone at a temperature and read at equal ratios of the time; then the same anew at the next temperature.',
    ko: '소자를 한 상태로 만든 뒤 주어진 온도에 두고 시간의 등비 간격마다 읽습니다. 다음 온도에서 처음부터 되풀이합니다.'
  },
  drives: 'pulses',
  parameters: {
    level: choice(
      'high',
      { en: 'State', ko: '상태' },
      {
        high: { en: 'highest value', ko: '최고값' },
        middle: { en: 'middle of the range', ko: '범위의 가운데' },
        low: { en: 'lowest value', ko: '최저값' },
        given: { en: 'a given value', ko: '주어진 값' }
      }
    ),
    target: quantity(
      'G_0',
      10e-6,
      'S',
      { en: 'Given value', ko: '주어진 값' },
      {
        min: 0,
        meaning: {
          en: 'What is aimed at where the state is a given value; in farads for capacitive devices.',
          ko: '상태가 주어진 값일 때의 목표이며, 용량성 소자에서는 패럿 단위입니다.'
        }
      }
    ),
    temperatures: {
      kind: 'quantities',
      unit: 'K',
      default: [300],
      above: 0,
      max: 2000,
      label: { en: 'Temperatures', ko: '온도' },
      symbol: 'T'
    },
    start: quantity('t_1', 1, 's', { en: 'First reading', ko: '첫 측정' }, { above: 0 }),
    end: quantity(
      't_\\mathrm{end}',
      1e8,
      's',
      { en: 'Last reading', ko: '마지막 측정' },
      { above: 0 }
    ),
    points: integer('P', 50, { en: 'Readings', ko: '측정 횟수' }, { min: 3, max: 1_000_000 }),
    tolerance: plainNumber(
      '\\epsilon',
      0.1,
      { en: 'Tolerance', ko: '허용 오차' },
      {
        above: 0,
        max: 1,
        meaning: {
          en: 'A state is lost when it has changed by this share.',
          ko: '값이 이 비율만큼 변하면 상태를 잃은 것으로 봅니다.'
        }
      }
    ),
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  constraints: [{ left: 'start', relation: '<', right: 'end' }],
  ofDevice: { readVoltage: 'readVoltage' },
  columns: [
    { name: 'time', unit: 's', label: { en: 'time', ko: '시간' } },
    { name: 'temperature', unit: 'K', label: { en: 'temperature', ko: '온도' } },
    { name: 'conductance', unit: 'S', label: { en: 'conductance', ko: '전도도' } },
    { name: 'share', unit: '1', label: { en: 'share of the first value', ko: '처음 값에 대한 비' } }
  ],
  axes: { x: 'time', y: 'conductance', xScale: 'log' },
  figures: [
    'driftExponent',
    'stretchedTime',
    'stretchedExponent',
    'lawPreference',
    'retentionTime',
    'heldAtLeast',
    'activationEnergy',
    'tenYearTemperature'
  ],
  measure: ({ make, random }, values) => {
    const read = numberOf(values, 'readVoltage')
    const rows = new CurveRows(retention.columns.map(({ name }) => name))
    const [start, end] = [numberOf(values, 'start'), numberOf(values, 'end')]
    const moments = byRatio(start, end, numberOf(values, 'points'))
    for (const temperature of temperaturesOf(values)) {
      const device = make()
      device.programme(1e6)
      const high = device.value(read)
      device.programme(0)
      const low = device.value(read)
      const targets: Readonly<Record<string, number>> = {
        high,
        low,
        middle: (high + low) / 2,
        given: numberOf(values, 'target')
      }
      device.programme(targets[textOf(values, 'level')] ?? high)
      const first = device.read(read, random)
      rows.add(0, temperature, first, 1)
      let before = 0
      for (const moment of moments) {
        device.age(moment - before, temperature, random)
        before = moment
        const value = device.read(read, random)
        rows.add(moment, temperature, value, value / first)
      }
    }
    return ok(rows.curve())
  },
  evaluate: (curves, values) => {
    const temperatures = temperaturesOf(values)
    const tolerance = numberOf(values, 'tolerance')
    const decays = curves.map((curve) => decaysOf(curve, temperatures.length))
    const firsts = decays.flatMap(([first]) => (first ? [first] : []))
    const [powers, stretched] = [firsts.map(powerLaw), firsts.map(stretchedExponential)]
    const middle = (numbers: readonly number[]): number => medianOf(finite(numbers))
    const times = temperatures.map((_, n) =>
      logMean(decays.flatMap((each) => (each[n] ? [leavingTime(each[n], tolerance)] : [])))
    )
    const law = arrhenius(temperatures, times)
    return {
      driftExponent: middle(powers.map(({ exponent }) => exponent)),
      stretchedTime: middle(stretched.map(({ time }) => time)),
      stretchedExponent: middle(stretched.map(({ exponent }) => exponent)),
      lawPreference: middle(stretched.map(({ aic }, n) => aic - (powers[n]?.aic ?? NaN))),
      retentionTime: times[0] ?? NaN,
      heldAtLeast: Math.min(...firsts.map((decay) => heldUntil(decay, tolerance))),
      activationEnergy: law.energy,
      tenYearTemperature: law.tenYear
    }
  },
  equations: [
    'G = G_1\\,t^{-\\nu}, \\quad G = G_0\\,e^{-(t/\\tau)^\\beta}, \\quad t_\\mathrm{ret} = t_0\\,e^{E_a/kT}'
  ],
  sources: []
})

const temperaturesOf = (values: DeviceValues): readonly number[] => {
  const given = values['temperatures']
  return Array.isArray(given) ? given.filter((one): one is number => typeof one === 'number') : []
}

/** The stretches of a curve, one a temperature. */
function decaysOf(curve: Curve, count: number): Decay[] {
  const [t, g] = [column(curve, 'time'), column(curve, 'conductance')]
  const points = t.length / count
  return Array.from({ length: count }, (_, n) => ({
    t: Array.from(t.subarray(n * points + 1, (n + 1) * points)),
    g: Array.from(g.subarray(n * points + 1, (n + 1) * points)),
    g0: g[n * points] ?? NaN
  }))
}
