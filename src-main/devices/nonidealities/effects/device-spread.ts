import { numberOf, textOf } from '../../models/device-model'
import { choice, plainNumber } from '../../parameter'
import { truncatedNormal } from '../laws/truncated-normal'
import { defineNonideality } from '../nonideality'

export const deviceSpread = defineNonideality({
  id: 'device-spread',
  title: { en: 'Device-to-device spread', ko: '소자 간 편차' },
  summary: {
    en: 'Every device draws its own parameters once, around those of the typical device. How far each parameter spreads is said by the model or the preset; the scale multiplies all of them.',
    ko: '각 소자가 대표 소자의 값을 중심으로 자신의 매개변수를 한 번 뽑습니다. 매개변수별 편차의 크기는 모델이나 프리셋이 정하고, 배율은 모두에 곱해집니다.'
  },
  stage: 'device',
  parameters: {
    distribution: choice(
      'normal',
      { en: 'Distribution', ko: '분포' },
      {
        normal: { en: 'normal', ko: '정규' },
        lognormal: { en: 'log-normal', ko: '로그 정규' }
      }
    ),
    limit: plainNumber(
      'c',
      3,
      { en: 'Cut-off in standard deviations', ko: '절단 한계(표준 편차의 배수)' },
      { above: 0 }
    )
  },
  vary: (values, { scale, values: settings, spread, random }) => {
    const lognormal = textOf(settings, 'distribution') === 'lognormal'
    const limit = numberOf(settings, 'limit')
    const varied: Record<string, number> = {}
    for (const [name, deviation] of Object.entries(spread)) {
      // A draw for every parameter, so that the others keep theirs when one is set to zero.
      const draw = truncatedNormal(random, limit)
      const value = values[name]
      const sigma = deviation * scale
      if (typeof value !== 'number' || sigma === 0) continue
      varied[name] = lognormal
        ? value * Math.exp(sigma * draw - (sigma * sigma) / 2)
        : value * (1 + sigma * draw)
    }
    return { ...values, ...varied }
  },
  equations: [
    'p_i = p\\,(1 + \\sigma \\xi_i) \\text{ (normal)}, \\quad p_i = p\\, e^{\\sigma \\xi_i - \\sigma^2/2} \\text{ (log-normal)}, \\quad |\\xi_i| \\le c'
  ],
  sources: []
})
