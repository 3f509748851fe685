import { numberOf } from '../../models/device-model'
import { plainNumber } from '../../parameter'
import { delegate } from '../delegate'
import { defineNonideality } from '../nonideality'

export const cycleSpread = defineNonideality({
  id: 'cycle-spread',
  title: { en: 'Cycle-to-cycle spread', ko: '사이클 간 편차' },
  summary: {
    en: 'After every pulse the value is off by a random share of the range, in addition to what the model itself scatters.',
    ko: '펄스마다 값이 전체 범위의 무작위 비율만큼 벗어납니다. 모델 자체의 산포에 더해집니다.'
  },
  stage: 'update',
  parameters: {
    sigma: plainNumber(
      '\\sigma_\\mathrm{c2c}',
      0.035,
      { en: 'Standard deviation', ko: '표준 편차' },
      {
        min: 0,
        meaning: { en: 'As a share of the range.', ko: '전체 범위에 대한 비율입니다.' },
        source: 'Chen, Peng & Yu, MLP+NeuroSim V3.0, RealDevice'
      }
    )
  },
  around: (inner, { scale, values, readVoltage, range }) => {
    const sigma = scale * numberOf(values, 'sigma') * (range.high - range.low)
    return delegate(inner, {
      pulse: (pulse, random) => {
        const outcome = inner.pulse(pulse, random)
        if (pulse.amplitude !== 0) {
          inner.programme(Math.max(0, inner.value(readVoltage) + sigma * random.normal()))
        }
        return outcome
      }
    })
  },
  equations: ['G \\to G + \\sigma_\\mathrm{c2c}\\,(G_\\mathrm{max} - G_\\mathrm{min})\\,\\xi'],
  sources: ['Chen, Peng & Yu (2018) IEEE Trans. CAD 37:3067–3080']
})
