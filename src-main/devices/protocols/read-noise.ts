import { ok } from '../../../src-shared/result'
import { telegraphOf } from '../figures/noise'
import { deviationOf, finite, meanOf, medianOf } from '../figures/statistics'
import { numberOf } from '../models/device-model'
import { reachOf } from '../nonidealities/reach-of'
import { integer, quantity } from '../parameter'
import { evenly } from './grid'
import { column, CurveRows, defineProtocol } from './protocol'

export const readNoiseProtocol = defineProtocol({
  id: 'read-noise',
  title: { en: 'Read noise', ko: '읽기 잡음' },
  summary: {
    en: 'The device is put onto levels between the lowest and the highest value and read again and again at equal intervals: white noise, 1/f noise and random telegraph noise show.',
    ko: '최저값과 최고값 사이의 수준에 소자를 놓고 같은 간격으로 거듭 읽습니다. 백색 잡음, 1/f 잡음, 무작위 전신 잡음이 드러납니다.'
  },
  drives: 'pulses',
  parameters: {
    levels: integer(
      'L',
      3,
      {
        en: 'Levels',
        ko: '수준의 수'
      },
      {
        min: 1,
        max: 10_000,
        meaning: { en: 'With one level it is the middle.', ko: '하나이면 가운데입니다.' }
      }
    ),
    reads: integer(
      'N',
      500,
      { en: 'Reads of a level', ko: '수준당 읽기 횟수' },
      { min: 2, max: 10_000_000 }
    ),
    interval: quantity('\\Delta t', 1e-3, 's', { en: 'Interval', ko: '간격' }, { above: 0 }),
    temperature: quantity('T', 300, 'K', { en: 'Temperature', ko: '온도' }, { above: 0 }),
    readVoltage: quantity('V_\\mathrm{read}', 0.1, 'V', { en: 'Read voltage', ko: '읽기 전압' })
  },
  ofDevice: { readVoltage: 'readVoltage' },
  columns: [
    { name: 'level', unit: '1', label: { en: 'level', ko: '수준' } },
    { name: 'time', unit: 's', label: { en: 'time', ko: '시간' } },
    { name: 'conductance', unit: 'S', label: { en: 'conductance', ko: '전도도' } },
    { name: 'target', unit: 'S', label: { en: 'level’s value', ko: '수준의 값' } }
  ],
  axes: { x: 'time', y: 'conductance' },
  figures: [
    'readNoise',
    'distinguishableStates',
    'telegraphAmplitude',
    'telegraphTimeHigh',
    'telegraphTimeLow'
  ],
  measure: ({ make, random }, values) => {
    const read = numberOf(values, 'readVoltage')
    const { low, high } = reachOf(make(), read)
    const count = numberOf(values, 'levels')
    const levels = count === 1 ? [(low + high) / 2] : evenly(low, high, count)
    const interval = numberOf(values, 'interval')
    const rows = new CurveRows(readNoiseProtocol.columns.map(({ name }) => name))
    const device = make()
    for (const [level, target] of levels.entries()) {
      device.programme(target)
      for (let n = 0; n < numberOf(values, 'reads'); n++) {
        device.age(interval, numberOf(values, 'temperature'), random)
        rows.add(level + 1, (n + 1) * interval, device.read(read, random), target)
      }
    }
    return ok(rows.curve())
  },
  evaluate: (curves, values) => {
    const reads = numberOf(values, 'reads')
    const middle = Math.floor((numberOf(values, 'levels') - 1) / 2)
    const interval = numberOf(values, 'interval')
    const each = curves.map((curve) => {
      const all = Array.from(column(curve, 'conductance'))
      const own = all.slice(middle * reads, (middle + 1) * reads)
      const sigma = deviationOf(own)
      const first = meanOf(all.slice(0, reads))
      const last = meanOf(all.slice(-reads))
      return {
        noise: sigma / meanOf(own),
        states: last > first && sigma > 0 ? (last - first) / (2 * sigma) : NaN,
        telegraph: telegraphOf(own, interval)
      }
    })
    const median = (find: (one: (typeof each)[number]) => number): number =>
      medianOf(finite(each.map(find)))
    return {
      readNoise: median(({ noise }) => noise),
      distinguishableStates: median(({ states }) => states),
      telegraphAmplitude: median(({ telegraph }) => telegraph.amplitude),
      telegraphTimeHigh: median(({ telegraph }) => telegraph.high),
      telegraphTimeLow: median(({ telegraph }) => telegraph.low)
    }
  },
  equations: [],
  sources: ['Otsu (1979) IEEE Trans. SMC 9:62–66 (two means)']
})
