import { integer, plainNumber } from '../parameter'
import { junctionEquations, junctionParameters } from '../magnetic/junction'
import { junctionDevice, junctionState } from '../magnetic/junction-device'
import { defineDevice, numberOf } from './device-model'

/** Beyond this the exponentials would overflow; a rate is then as good as infinite. */
const largestExponent = 600

export const mtjLowBarrier = defineDevice({
  id: 'mtj-low-barrier',
  title: { en: 'Magnetic tunnel junction, low barrier', ko: '자기 터널 접합, 저장벽' },
  summary: {
    en: 'A junction that flips to and fro by itself. A voltage tilts the two states, so that a long enough pulse leaves a random bit whose probability is a sigmoid of the voltage.',
    ko: '스스로 오가며 뒤집히는 접합. 전압이 두 상태를 기울여, 충분히 긴 펄스 뒤에는 확률이 전압의 시그모이드인 무작위 비트가 남습니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    ...junctionParameters,
    junctions: integer(
      'n',
      1,
      { en: 'Junctions in parallel', ko: '병렬 접합 수' },
      { min: 1, max: 10_000 }
    ),
    stability: plainNumber(
      '\\Delta',
      10,
      { en: 'Thermal stability', ko: '열 안정성' },
      { above: 0 }
    )
  },
  state: junctionState,
  setPolarity: 1,
  varies: { stability: 0.05, resistanceParallel: 0.04, magnetoresistance: 0.03 },
  pulses: { set: { amplitude: 0.1, width: 1e-3 }, reset: { amplitude: -0.1, width: 1e-3 } },
  readVoltage: 0.05,
  make: (values) => {
    const stability = numberOf(values, 'stability')
    const attemptTime = numberOf(values, 'attemptTime')
    const critical = numberOf(values, 'criticalVoltage')
    const chances = (
      tilt: number,
      barrier: number,
      seconds: number
    ): { readonly toParallel: number; readonly toAntiparallel: number } => {
      const rate = (exponent: number): number =>
        Math.exp(Math.min(largestExponent, exponent)) / attemptTime
      const toParallel = rate(-barrier * (1 - tilt))
      const toAntiparallel = rate(-barrier * (1 + tilt))
      const all = toParallel + toAntiparallel
      const forgotten = -Math.expm1(-all * seconds)
      return {
        toParallel: (toParallel / all) * forgotten,
        toAntiparallel: (toAntiparallel / all) * forgotten
      }
    }
    return junctionDevice(values, {
      pulse: ({ amplitude, width }) => chances(amplitude / critical, stability, width),
      rest: (seconds, temperature) => chances(0, (stability * 300) / temperature, seconds)
    })
  },
  equations: [
    '\\tau_{\\to P} = \\tau_0\\, e^{\\Delta (1 - x)}, \\quad \\tau_{\\to AP} = \\tau_0\\, e^{\\Delta (1 + x)}, \\quad x = V / V_{c0}',
    'p_P(t) = p_\\infty + (p_P(0) - p_\\infty)\\, e^{-t (1/\\tau_{\\to P} + 1/\\tau_{\\to AP})}, \\quad p_\\infty = \\frac{1}{1 + e^{-2 \\Delta x}}',
    ...junctionEquations
  ],
  sources: ['Camsari et al. (2017) Physical Review X 7:031014 (stochastic bits from low barriers)']
})
