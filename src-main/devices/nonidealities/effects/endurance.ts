import { numberOf } from '../../models/device-model'
import { plainNumber } from '../../parameter'
import { clamp } from '../../behaviour/clamp'
import { failureCycle } from '../laws/failure-cycle'
import { defineNonideality } from '../nonideality'
import { reshape } from '../reshape'

export const endurance = defineNonideality({
  id: 'endurance',
  title: { en: 'Endurance', ko: '내구성' },
  summary: {
    en: 'The window narrows with the number of cycles, around its middle; every device fails for good after a cycle drawn from a Weibull distribution, and is then stuck at one end. A cycle is two pulses.',
    ko: '사이클 수에 따라 윈도우가 중심을 향해 좁아지고, 소자마다 와이블 분포에서 뽑은 사이클에서 영구 고장이 나 한쪽 끝에 고정됩니다. 펄스 두 개가 한 사이클입니다.'
  },
  stage: 'update',
  parameters: {
    windowCycles: plainNumber(
      'n_e',
      1e8,
      { en: 'Cycles of narrowing', ko: '좁아짐의 사이클 수' },
      { above: 0 }
    ),
    windowExponent: plainNumber(
      'm',
      0.5,
      { en: 'Exponent of narrowing', ko: '좁아짐의 지수' },
      { above: 0 }
    ),
    failureCycles: plainNumber(
      '\\eta',
      1e9,
      { en: 'Characteristic life in cycles', ko: '특성 수명(사이클)' },
      { above: 0 }
    ),
    failureShape: plainNumber(
      'm_w',
      1.5,
      { en: 'Weibull shape', ko: '와이블 형상 모수' },
      { above: 0 }
    ),
    stuckOn: plainNumber(
      'q',
      0.7,
      { en: 'Share of failures that are stuck on', ko: '켜진 채 고정되는 고장의 비율' },
      { min: 0, max: 1 }
    )
  },
  around: (inner, { scale, values, readVoltage, range, random }) => {
    const windowCycles = numberOf(values, 'windowCycles')
    const exponent = numberOf(values, 'windowExponent')
    const life = failureCycle(
      numberOf(values, 'failureCycles') / scale,
      numberOf(values, 'failureShape'),
      random.uniform()
    )
    const stuckAt = random.uniform() < numberOf(values, 'stuckOn') ? range.high : range.low
    const middle = (range.low + range.high) / 2
    let cycles = 0
    const narrowed = (value: number): number =>
      middle + (value - middle) * Math.exp(-scale * (cycles / windowCycles) ** exponent)
    return reshape(
      inner,
      readVoltage,
      (value) => (cycles >= life ? stuckAt : clamp(narrowed(value), 0, Infinity)),
      {
        pulse: (pulse, stream) => {
          if (pulse.amplitude !== 0) cycles += 0.5
          return inner.pulse(pulse, stream)
        },
        wear: (more) => {
          cycles += more
          inner.wear?.(more)
        }
      }
    )
  },
  equations: [
    'G \\to \\bar G + (G - \\bar G)\\, e^{-(n/n_e)^m}, \\quad \\bar G = \\tfrac{1}{2}(G_\\mathrm{min} + G_\\mathrm{max})',
    '\\Pr(\\text{failed by } n) = 1 - e^{-(n/\\eta)^{m_w}}'
  ],
  sources: []
})
