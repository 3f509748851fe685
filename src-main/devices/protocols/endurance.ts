import { ok } from '../../../src-shared/result'
import { weibullFit } from '../figures/endurance'
import { finite, medianOf } from '../figures/statistics'
import { numberOf } from '../models/device-model'
import { integer, plainNumber, quantity } from '../parameter'
import { byRatio } from './grid'
import { pulsesOfDevice } from './programming-pulses'
import { column, CurveRows, defineProtocol } from './protocol'

export const endurance = defineProtocol({
  id: 'endurance',
  title: { en: 'Endurance', ko: '내구성' },
  summary: {
    en: 'Set and reset over and over, looked at ever more rarely: at equal ratios of the number of cycles. Cycles in between count as wear without being simulated one by one.',
    ko: '셋과 리셋을 되풀이하며 사이클 수의 등비 간격마다 측정합니다. 그 사이의 사이클은 하나씩 계산하지 않고 마모로만 셉니다.'
  },
  drives: 'pulses',
  parameters: {
    cycles: integer(
      'N',
      1_000_000_000,
      { en: 'Cycles', ko: '사이클 수' },
      { min: 1, max: Number.MAX_SAFE_INTEGER }
    ),
    points: integer('P', 60, { en: 'Points', ko: '측정점 수' }, { min: 2, max: 100_000 }),
    pulses: integer(
      'n_p',
      1,
      { en: 'Pulses each way', ko: '한 방향의 펄스 수' },
      { min: 1, max: 100_000 }
    ),
    setAmplitude: quantity('V_\\mathrm{set}', 1, 'V', { en: 'Set amplitude', ko: '셋 진폭' }),
    setWidth: quantity(
      't_\\mathrm{set}',
      1e-7,
      's',
      { en: 'Set width', ko: '셋 폭' },
      { above: 0 }
    ),
    resetAmplitude: quantity('V_\\mathrm{reset}', -1, 'V', {
      en: 'Reset amplitude',
      ko: '리셋 진폭'
    }),
    resetWidth: quantity(
      't_\\mathrm{reset}',
      1e-7,
      's',
      { en: 'Reset width', ko: '리셋 폭' },
      { above: 0 }
    ),
    limit: plainNumber(
      'r_\\mathrm{min}',
      10,
      { en: 'Least on/off ratio', ko: '최소 온/오프 비' },
      {
        above: 1,
        meaning: {
          en: 'A device whose ratio is below has failed.',
          ko: '비가 이보다 작으면 수명이 다한 것으로 봅니다.'
        }
      }
    ),
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  ofDevice: {
    ...pulsesOfDevice,
    readVoltage: 'readVoltage'
  },
  columns: [
    { name: 'cycle', unit: '1', label: { en: 'cycle', ko: '사이클' } },
    { name: 'on', unit: 'S', label: { en: 'after set', ko: '셋 후' } },
    { name: 'off', unit: 'S', label: { en: 'after reset', ko: '리셋 후' } },
    { name: 'ratio', unit: '1', label: { en: 'on/off ratio', ko: '온/오프 비' } }
  ],
  axes: { x: 'cycle', y: 'ratio', xScale: 'log', yScale: 'log' },
  figures: ['endurance', 'testedCycles', 'firstRatio', 'lastRatio'],
  measure: ({ make, random }, values) => {
    const device = make()
    const read = numberOf(values, 'readVoltage')
    const pulses = numberOf(values, 'pulses')
    const apply = (way: 'set' | 'reset'): number => {
      const amplitude = numberOf(values, `${way}Amplitude`)
      for (let n = 0; n < pulses; n++) {
        device.pulse({ amplitude, width: numberOf(values, `${way}Width`) }, random)
      }
      return device.read(read, random)
    }
    const rows = new CurveRows(endurance.columns.map(({ name }) => name))
    const last = numberOf(values, 'cycles')
    const moments = byRatio(1, last, numberOf(values, 'points')).map(Math.round)
    let done = 0
    for (const cycle of new Set(moments)) {
      if (cycle - 1 > done) device.wear?.(cycle - 1 - done)
      const on = apply('set')
      const off = apply('reset')
      rows.add(cycle, on, off, on / off)
      done = cycle
    }
    return ok(rows.curve())
  },
  evaluate: (curves, values) => {
    const limit = numberOf(values, 'limit')
    const each = curves.map((curve) => {
      const cycles = column(curve, 'cycle')
      const ratios = column(curve, 'ratio')
      const failed = ratios.findIndex((ratio) => !(ratio >= limit))
      return {
        failed: failed < 0 ? NaN : (cycles[failed] ?? NaN),
        tested: cycles.at(-1) ?? NaN,
        first: ratios[0] ?? NaN,
        last: ratios.at(-1) ?? NaN
      }
    })
    return {
      endurance: medianOf(finite(each.map(({ failed }) => failed))),
      testedCycles: medianOf(each.map(({ tested }) => tested)),
      firstRatio: medianOf(finite(each.map(({ first }) => first))),
      lastRatio: medianOf(finite(each.map(({ last }) => last)))
    }
  },
  sumUp: (devices) => {
    const failures = devices['endurance'] ?? new Float64Array(0)
    const tested = devices['testedCycles'] ?? new Float64Array(0)
    const fit = weibullFit(
      Array.from(failures, (cycle, n) =>
        Number.isNaN(cycle) ? { at: tested[n] ?? NaN, failed: false } : { at: cycle, failed: true }
      )
    )
    return {
      weibullScale: fit.scale,
      weibullShape: fit.shape,
      failedShare: finite(failures).length / failures.length
    }
  },
  equations: ['F(n) = 1 - e^{-(n/\\eta)^m}'],
  sources: ['Abernethy, The New Weibull Handbook (2006), chapter 2: median ranks, suspensions']
})
