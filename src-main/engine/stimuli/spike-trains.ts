import { defineStimulus, eventsDrive, numberOf, pairsOf } from './stimulus-model'
import { delay } from './stimulus-parameters'

export const spikeTrains = defineStimulus({
  id: 'spike-trains',
  title: { en: 'Spike trains', ko: '뉴런별 스파이크 열' },
  summary: {
    en: 'A list of spike times for each target neuron, the first list for the first. Neurons beyond the lists get none. Times are rounded to the time step.',
    ko: '표적 뉴런마다의 스파이크 시각 목록으로, 첫 목록이 첫 뉴런의 것입니다. 목록이 없는 뉴런은 스파이크를 받지 않습니다. 시각은 시간 간격에 맞춰 반올림됩니다.'
  },
  acts: 'spikes',
  parameters: {
    trains: {
      kind: 'trains',
      unit: 'ms',
      label: { en: 'Trains', ko: '스파이크 열' },
      symbol: 't_{n,k}',
      meaning: {
        en: 'When the spikes of each neuron are sent, counted from the start of the simulation.',
        ko: '시뮬레이션 시작부터 센, 뉴런마다의 스파이크 송출 시각.'
      }
    },
    delay
  },
  lower: (values, dt) => eventsDrive(pairsOf(values, 'trains'), numberOf(values, 'delay'), dt),
  equations: ['S_n(t) = \\sum_k \\delta(t - t_{n,k} - d)'],
  sources: []
})
