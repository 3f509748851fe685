import { numberOf, textOf } from '../../models/device-model'
import { choice, plainNumber, quantity } from '../../parameter'
import { delegate } from '../delegate'
import { accumulatedNoise } from '../laws/accumulated-noise'
import { defineNonideality } from '../nonideality'

export const readNoise = defineNonideality({
  id: 'read-noise',
  title: { en: 'Read noise', ko: '읽기 잡음' },
  summary: {
    en: 'Every read is off by a random share of the value: white, or growing with the time since programming as 1/f noise does. Values below zero become zero.',
    ko: '읽을 때마다 값의 무작위 비율만큼 벗어납니다. 백색이거나, 1/f 잡음처럼 프로그래밍 후 시간에 따라 커집니다. 0보다 작은 값은 0이 됩니다.'
  },
  stage: 'read',
  parameters: {
    spectrum: choice(
      'white',
      { en: 'Spectrum', ko: '스펙트럼' },
      { white: { en: 'white', ko: '백색' }, flicker: { en: '1/f', ko: '1/f' } }
    ),
    sigma: plainNumber(
      '\\sigma_r',
      0.01,
      { en: 'Relative standard deviation', ko: '상대 표준 편차' },
      {
        min: 0,
        meaning: {
          en: 'For 1/f noise this is the strength q.',
          ko: '1/f 잡음에서는 세기 q입니다.'
        }
      }
    ),
    readTime: quantity(
      't_\\mathrm{read}',
      250e-9,
      's',
      { en: 'Duration of a read', ko: '읽기 시간' },
      { above: 0, source: 'Nandakumar et al., ICECS 2019 (aihwkit PCMLikeNoiseModel)' }
    )
  },
  around: (inner, { scale, values }) => {
    const flicker = textOf(values, 'spectrum') === 'flicker'
    const sigma = scale * numberOf(values, 'sigma')
    const readTime = numberOf(values, 'readTime')
    let elapsed = readTime
    return delegate(inner, {
      read: (readVoltage, random) => {
        const deviation = flicker ? accumulatedNoise(sigma, elapsed, readTime) : sigma
        return Math.max(0, inner.read(readVoltage, random) * (1 + deviation * random.normal()))
      },
      pulse: (pulse, random) => {
        elapsed = readTime
        return inner.pulse(pulse, random)
      },
      programme: (value, target) => {
        elapsed = readTime
        inner.programme(value, target)
      },
      age: (seconds, temperature, random) => {
        elapsed += seconds
        inner.age(seconds, temperature, random)
      }
    })
  },
  equations: [
    'G_\\mathrm{read} = \\max\\big(0,\\; G\\,(1 + \\sigma \\xi)\\big)',
    '\\sigma = \\sigma_r \\text{ (white)}, \\quad \\sigma = \\sigma_r \\sqrt{\\ln\\frac{t + t_\\mathrm{read}}{2 t_\\mathrm{read}}} \\text{ (1/f)}'
  ],
  sources: ['Nandakumar et al. (2019) ICECS (accumulated 1/f noise)']
})
