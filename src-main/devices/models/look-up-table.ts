import { clamp } from '../behaviour/clamp'
import { conductanceRange, rangeInOrder } from '../behaviour/conductance-range'
import { changeAt, type ChangeTable } from '../behaviour/change-table'
import { ohmicDevice } from '../behaviour/ohmic-device'
import { integer, numbers } from '../parameter'
import { defineDevice, numberOf, numbersOf, type DeviceValues } from './device-model'

const meaning = {
  en: 'Changes in siemens: for every conductance of the table its quantiles, from the lowest to the highest. Without any, a hundredth of the range.',
  ko: '지멘스 단위의 변화량. 표의 각 전도도마다 최소에서 최대까지의 분위수를 적습니다. 비워 두면 전체 범위의 100분의 1입니다.'
}

export const lookUpTable = defineDevice({
  id: 'look-up-table',
  title: { en: 'Look-up table', ko: '룩업 테이블' },
  summary: {
    en: 'Every pulse draws a change from measured quantiles at the present conductance, straight lines between what was measured.',
    ko: '펄스마다 현재 전도도에서 측정된 분위수로부터 변화량을 뽑으며, 측정점 사이는 직선으로 잇습니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    ...conductanceRange(1e-6, 50e-6),
    quantiles: integer(
      'q',
      1,
      { en: 'Quantiles per conductance', ko: '전도도당 분위수 개수' },
      { min: 1, max: 1000 }
    ),
    conductances: numbers(
      'G_i',
      { en: 'Conductances of the table in siemens', ko: '표의 전도도(지멘스)' },
      { min: 0 }
    ),
    changesUp: numbers('\\Delta G_+', { en: 'Changes upward', ko: '상승 변화량' }, { meaning }),
    changesDown: numbers('\\Delta G_-', { en: 'Changes downward', ko: '하강 변화량' }, { meaning })
  },
  constraints: rangeInOrder,
  state: { conductance: { label: { en: 'Conductance', ko: '전도도' }, symbol: 'G', unit: 'S' } },
  setPolarity: 1,
  varies: { conductanceMin: 0.05, conductanceMax: 0.05 },
  pulses: { set: { amplitude: 1, width: 1e-6 }, reset: { amplitude: -1, width: 1e-6 } },
  readVoltage: 0.1,
  make: (values) => {
    const low = numberOf(values, 'conductanceMin')
    const high = numberOf(values, 'conductanceMax')
    const up = tableOf(values, 'changesUp', (high - low) / 100)
    const down = tableOf(values, 'changesDown', (low - high) / 100)
    const state = Float64Array.of(low)
    return ohmicDevice({
      state,
      conductance: () => state[0] ?? low,
      pulse: ({ amplitude }, random) => {
        if (amplitude === 0) return
        const from = state[0] ?? low
        const change = changeAt(amplitude > 0 ? up : down, from, random.uniform())
        state[0] = clamp(from + change, low, high)
      },
      programme: (value) => {
        state[0] = clamp(value, low, high)
      }
    })
  },
  equations: [
    'G \\to G + \\Delta G_\\pm(G, u), \\quad u \\text{ uniform in } (0, 1), \\text{ by linear interpolation in } G \\text{ and } u'
  ],
  sources: []
})

function tableOf(values: DeviceValues, name: string, otherwise: number): ChangeTable {
  const changes = numbersOf(values, name)
  const nodes = numbersOf(values, 'conductances')
  const quantiles = numberOf(values, 'quantiles')
  return nodes.length > 0 && changes.length >= nodes.length * quantiles
    ? { nodes, changes, quantiles }
    : { nodes: [0], changes: [otherwise], quantiles: 1 }
}
