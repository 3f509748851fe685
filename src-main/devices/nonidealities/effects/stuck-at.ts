import { numberOf } from '../../models/device-model'
import { plainNumber } from '../../parameter'
import { delegate } from '../delegate'
import { defineNonideality } from '../nonideality'

export const stuckAt = defineNonideality({
  id: 'stuck-at',
  title: { en: 'Stuck cells', ko: '고정 불량' },
  summary: {
    en: 'Each cell is stuck at its highest or lowest value with a chance of its own; updates do nothing to it.',
    ko: '각 셀이 일정한 확률로 최대값이나 최소값에 고정되어 어떤 갱신에도 바뀌지 않습니다.'
  },
  stage: 'cell',
  parameters: {
    on: plainNumber(
      'p_\\mathrm{on}',
      0.01,
      { en: 'Chance of stuck on', ko: '켜짐 고정 확률' },
      { min: 0, max: 1 }
    ),
    off: plainNumber(
      'p_\\mathrm{off}',
      0.01,
      { en: 'Chance of stuck off', ko: '꺼짐 고정 확률' },
      { min: 0, max: 1 }
    )
  },
  around: (inner, { scale, values, range, random }) => {
    const draw = random.uniform()
    const on = scale * numberOf(values, 'on')
    const off = scale * numberOf(values, 'off')
    if (draw >= on + off) return inner
    const value = draw < on ? range.high : range.low
    return delegate(inner, {
      current: (voltage) => value * voltage,
      value: () => value,
      read: () => value,
      pulse: ({ amplitude, width }) => ({ energy: amplitude ** 2 * width * value }),
      rate: (_, out) => {
        out.fill(0)
      },
      age: () => {},
      programme: () => {},
      wear: () => {}
    })
  },
  equations: [
    '\\Pr(G = G_\\mathrm{max}) = p_\\mathrm{on}, \\quad \\Pr(G = G_\\mathrm{min}) = p_\\mathrm{off}'
  ],
  sources: []
})
