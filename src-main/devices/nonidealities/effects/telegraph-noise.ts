import { numberOf } from '../../models/device-model'
import { plainNumber, quantity } from '../../parameter'
import { delegate } from '../delegate'
import { filledAfter, filledShare } from '../laws/telegraph'
import { defineNonideality } from '../nonideality'

export const telegraphNoise = defineNonideality({
  id: 'telegraph-noise',
  title: { en: 'Random telegraph noise', ko: '랜덤 텔레그래프 잡음' },
  summary: {
    en: 'A trap in some of the cells captures and emits an electron at random moments; while it is filled, reads are lower by a share that each cell draws. Time passes between reads and during pulses.',
    ko: '일부 셀의 트랩이 무작위 시점에 전자를 포획·방출하며, 채워진 동안 읽는 값이 셀마다 뽑은 비율만큼 낮아집니다. 시간은 읽기 사이와 펄스 동안 흐릅니다.'
  },
  stage: 'read',
  parameters: {
    share: plainNumber(
      'f',
      0.2,
      { en: 'Share of cells with a trap', ko: '트랩이 있는 셀의 비율' },
      { min: 0, max: 1 }
    ),
    amplitude: plainNumber(
      'a',
      0.05,
      { en: 'Median relative amplitude', ko: '상대 진폭의 중앙값' },
      { min: 0, max: 1 }
    ),
    amplitudeSpread: plainNumber(
      '\\sigma_a',
      0.5,
      { en: 'Spread of its logarithm', ko: '진폭 로그의 표준 편차' },
      { min: 0 }
    ),
    capture: quantity(
      '\\tau_c',
      10e-3,
      's',
      { en: 'Mean time to capture', ko: '평균 포획 시간' },
      { above: 0 }
    ),
    emission: quantity(
      '\\tau_e',
      10e-3,
      's',
      { en: 'Mean time to emission', ko: '평균 방출 시간' },
      { above: 0 }
    )
  },
  around: (inner, { scale, values, random, events }) => {
    const times = { capture: numberOf(values, 'capture'), emission: numberOf(values, 'emission') }
    const trapped = random.uniform() < numberOf(values, 'share')
    const amplitude =
      numberOf(values, 'amplitude') *
      Math.exp(numberOf(values, 'amplitudeSpread') * random.normal())
    let filled = events.uniform() < filledShare(times)
    if (!trapped) return inner
    const drop = Math.min(1, scale * amplitude)
    const pass = (seconds: number): void => {
      filled = events.uniform() < filledAfter(times, filled, seconds)
    }
    return delegate(inner, {
      read: (voltage, stream) => inner.read(voltage, stream) * (filled ? 1 - drop : 1),
      pulse: (pulse, stream) => {
        pass(pulse.width)
        return inner.pulse(pulse, stream)
      },
      age: (seconds, temperature, stream) => {
        pass(seconds)
        inner.age(seconds, temperature, stream)
      }
    })
  },
  equations: [
    '\\Pr(\\text{filled at } t) = p_\\infty + (p_0 - p_\\infty)\\, e^{-t(1/\\tau_c + 1/\\tau_e)}, \\quad p_\\infty = \\frac{\\tau_e}{\\tau_c + \\tau_e}',
    'S(f) = \\frac{4\\, \\Delta I^2}{(\\tau_c + \\tau_e)\\big[(1/\\tau_c + 1/\\tau_e)^2 + (2\\pi f)^2\\big]}'
  ],
  sources: ['Machlup (1954) J. Appl. Phys. 25:341–343 (spectrum)']
})
