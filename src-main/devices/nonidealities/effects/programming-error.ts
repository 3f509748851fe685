import { clamp } from '../../behaviour/clamp'
import { numberOf, textOf } from '../../models/device-model'
import { choice, plainNumber } from '../../parameter'
import { delegate } from '../delegate'
import { programmingLaws } from '../laws/programming-deviation'
import { defineNonideality } from '../nonideality'

export const programmingError = defineNonideality({
  id: 'programming-error',
  title: { en: 'Programming error', ko: '프로그래밍 오차' },
  summary: {
    en: 'A device that is programmed to a target ends up beside it, by a normal error whose size depends on the target. Single pulses are not concerned.',
    ko: '목표값으로 프로그래밍한 소자가 정규 분포 오차만큼 빗나가며, 오차의 크기는 목표값에 따라 달라집니다. 단일 펄스에는 해당하지 않습니다.'
  },
  stage: 'update',
  parameters: {
    law: choice(
      'proportional',
      { en: 'Size of the error', ko: '오차의 크기' },
      {
        independent: { en: 'share of the range', ko: '범위에 대한 비율' },
        proportional: { en: 'share of the target', ko: '목표값에 대한 비율' },
        milo: { en: 'ReRAM, Milo et al.', ko: 'ReRAM, Milo 등' },
        cmo: { en: 'CMO/HfOx ReRAM, 2 % acceptance', ko: 'CMO/HfOx ReRAM, 허용 2 %' },
        nandakumar: { en: 'PCM, Nandakumar et al. 2019', ko: 'PCM, Nandakumar 등 2019' },
        hermesTwo: { en: 'PCM, HERMES, two devices', ko: 'PCM, HERMES, 소자 두 개' },
        hermesOne: { en: 'PCM, HERMES, one device', ko: 'PCM, HERMES, 소자 하나' },
        joshi: { en: 'PCM, Joshi et al. 2020', ko: 'PCM, Joshi 등 2020' }
      }
    ),
    sigma: plainNumber(
      '\\sigma',
      0.03,
      { en: 'Relative standard deviation', ko: '상대 표준 편차' },
      { min: 0, meaning: { en: 'For the first two laws.', ko: '앞의 두 법칙에만 쓰입니다.' } }
    )
  },
  around: (inner, { scale, values, range, events }) => {
    const law = programmingLaws[textOf(values, 'law')]
    if (!law) throw new Error(`there is no law ${textOf(values, 'law')}`)
    const sigma = numberOf(values, 'sigma')
    return delegate(inner, {
      programme: (wanted, target = wanted) => {
        const value = clamp(wanted, range.low, range.high)
        const deviation = scale * law(value, sigma, range.high, range.high - range.low)
        inner.programme(
          Math.max(0, value + deviation * events.normal()),
          clamp(target, range.low, range.high)
        )
      }
    })
  },
  equations: [
    'G = \\max\\big(0,\\; G_\\mathrm{target} + \\sigma(G_\\mathrm{target})\\,\\xi\\big)',
    '\\sigma_\\mathrm{PCM} = \\sum_i c_i \\Big(\\frac{G_\\mathrm{target}}{G_\\mathrm{max}}\\Big)^i, \\quad \\sigma_\\mathrm{Milo} = 4.782\\,\\mu\\mathrm{S} - 0.0091\\,G, \\quad \\sigma_\\mathrm{CMO} = 0.0112\\,\\mu\\mathrm{S} + 0.0113\\,G'
  ],
  sources: [
    'CrossSim (Sandia), PCM and ReRAM error models',
    'IBM/aihwkit, inference/noise/pcm.py, hermes.py, reram.py'
  ]
})
