import { defineStimulus, eventsDrive, numberOf, pairsOf } from './stimulus-model'
import { delay } from './stimulus-parameters'

export const eventStream = defineStimulus({
  id: 'event-stream',
  title: { en: 'Event stream', ko: '이벤트 스트림' },
  summary: {
    en: 'Events, each with its time and its neuron, as an event camera or a cochlea sends them. Times are rounded to the time step.',
    ko: '이벤트 카메라나 인공 달팽이관이 보내는 것처럼, 시각과 뉴런을 가진 이벤트. 시각은 시간 간격에 맞춰 반올림됩니다.'
  },
  acts: 'spikes',
  parameters: {
    events: {
      kind: 'events',
      unit: 'ms',
      label: { en: 'Events', ko: '이벤트' },
      symbol: '(t_k, n_k)',
      meaning: {
        en: 'Time, counted from the start of the simulation, and neuron of each event, in any order.',
        ko: '각 이벤트의 시각(시뮬레이션 시작부터)과 뉴런. 순서는 상관없습니다.'
      }
    },
    delay
  },
  lower: (values, dt) => eventsDrive(pairsOf(values, 'events'), numberOf(values, 'delay'), dt),
  equations: ['S_n(t) = \\sum_{k:\\, n_k = n} \\delta(t - t_k - d)'],
  sources: []
})
