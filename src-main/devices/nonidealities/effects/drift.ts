import { numberOf, textOf } from '../../models/device-model'
import { choice, plainNumber, quantity } from '../../parameter'
import { driftExponent, driftFactor, pcmStatisticsOf } from '../../pcm/statistics'
import { clocked } from '../clock'
import { defineNonideality } from '../nonideality'
import { reshape } from '../reshape'

export const drift = defineNonideality({
  id: 'drift',
  title: { en: 'Drift', ko: '드리프트' },
  summary: {
    en: 'After programming the value falls as a power of time, with an exponent that is drawn anew at every programming. Not for models that drift by themselves.',
    ko: '프로그래밍 후 값이 시간의 거듭제곱으로 줄며, 지수는 프로그래밍할 때마다 새로 뽑습니다. 자체 드리프트가 있는 모델에는 쓰지 않습니다.'
  },
  stage: 'time',
  parameters: {
    law: choice(
      'fixed',
      { en: 'Exponent', ko: '지수' },
      {
        fixed: { en: 'independent of the conductance', ko: '전도도와 무관' },
        nandakumar: { en: 'PCM, Nandakumar et al. 2019', ko: 'PCM, Nandakumar 등 2019' },
        hermesTwo: { en: 'PCM, HERMES, two devices', ko: 'PCM, HERMES, 소자 두 개' },
        hermesOne: { en: 'PCM, HERMES, one device', ko: 'PCM, HERMES, 소자 하나' }
      }
    ),
    exponent: plainNumber('\\nu', 0.05, { en: 'Mean exponent', ko: '평균 지수' }, { min: 0 }),
    exponentSpread: plainNumber(
      '\\sigma_\\nu',
      0.008,
      { en: 'Its standard deviation', ko: '그 표준 편차' },
      { min: 0 }
    ),
    startTime: quantity(
      't_0',
      20,
      's',
      { en: 'Time from which drift counts', ko: '드리프트 기준 시각' },
      { above: 0, source: 'Nandakumar et al. (2019) ICECS' }
    )
  },
  around: (inner, { scale, values, readVoltage, range, events }) => {
    const name = textOf(values, 'law')
    const statistics = name === 'fixed' ? null : pcmStatisticsOf(name)
    const mean = numberOf(values, 'exponent')
    const spread = numberOf(values, 'exponentSpread')
    const start = numberOf(values, 'startTime')
    const draw = (target: number): number =>
      scale *
      (statistics
        ? driftExponent(statistics, target, range.high, events.normal())
        : Math.abs(mean + spread * events.normal()))
    let exponent = draw(inner.value(readVoltage))
    let elapsed = 0
    return reshape(
      inner,
      readVoltage,
      (value) => value * driftFactor(elapsed + start, start, exponent),
      clocked(
        inner,
        (target) => {
          elapsed = 0
          exponent = draw(target ?? inner.value(readVoltage))
        },
        (seconds) => {
          elapsed += seconds
        }
      )
    )
  },
  equations: [
    'G(t) = G(t_0)\\Big(\\frac{t}{t_0}\\Big)^{-\\nu}, \\quad \\nu = |\\mu_\\nu + \\sigma_\\nu \\xi|'
  ],
  sources: [
    'Nandakumar et al. (2019) ICECS, doi 10.1109/ICECS46596.2019.8964852',
    'Le Gallo et al. (2023) Nature Electronics 6:680–693'
  ]
})
