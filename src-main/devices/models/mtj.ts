import { plainNumber, quantity } from '../parameter'
import { junctionEquations, junctionOf, junctionParameters } from '../magnetic/junction'
import { junctionDevice, junctionState } from '../magnetic/junction-device'
import { switchingProbability } from '../magnetic/switching'
import { defineDevice, numberOf, type Pulse } from './device-model'

export const mtj = defineDevice({
  id: 'mtj',
  title: { en: 'Magnetic tunnel junctions', ko: '자기 터널 접합' },
  summary: {
    en: 'Junctions in parallel that switch by chance: thermally activated below the critical voltage, by the write-error law above it. One junction is a stochastic binary synapse, several make levels.',
    ko: '확률적으로 뒤집히는 접합들의 병렬 연결. 임계 전압 아래에서는 열적으로, 위에서는 쓰기 오류 법칙에 따라 뒤집힙니다. 하나면 확률적 이진 시냅스, 여럿이면 다준위가 됩니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    ...junctionParameters,
    stability: plainNumber(
      '\\Delta',
      60,
      { en: 'Thermal stability', ko: '열 안정성' },
      {
        above: 0,
        meaning: {
          en: 'Barrier over thermal energy at 300 K.',
          ko: '300 K에서 열에너지에 대한 에너지 장벽의 비입니다.'
        }
      }
    ),
    dynamicTime: quantity(
      '\\tau_D',
      1e-9,
      's',
      { en: 'Time scale of fast switching', ko: '고속 스위칭 시간 척도' },
      { above: 0 }
    )
  },
  state: junctionState,
  setPolarity: 1,
  varies: { stability: 0.05, resistanceParallel: 0.04, magnetoresistance: 0.03 },
  pulses: { set: { amplitude: 0.4, width: 10e-9 }, reset: { amplitude: -0.4, width: 10e-9 } },
  readVoltage: 0.1,
  make: (values) => {
    const stability = numberOf(values, 'stability')
    const attemptTime = numberOf(values, 'attemptTime')
    const critical = numberOf(values, 'criticalVoltage')
    const law = { stability, attemptTime, dynamicTime: numberOf(values, 'dynamicTime') }
    return junctionDevice(values, {
      pulse: ({ amplitude, width }) => {
        const chance = switchingProbability(law, Math.abs(amplitude) / critical, width)
        return amplitude > 0
          ? { toParallel: chance, toAntiparallel: 0 }
          : { toParallel: 0, toAntiparallel: amplitude < 0 ? chance : 0 }
      },
      rest: (seconds, temperature) => {
        // Both states are equally deep without a voltage: a junction is in the other one with half the chance of
        // having forgotten.
        const rate = Math.exp((-stability * 300) / temperature) / attemptTime
        const chance = -Math.expm1(-2 * rate * seconds) / 2
        return { toParallel: chance, toAntiparallel: chance }
      }
    })
  },
  pulseLaw: (values, { set, reset, readVoltage }) => {
    const count = numberOf(values, 'junctions')
    const { parallel, antiparallel } = junctionOf(values)
    const off = antiparallel(readVoltage)
    const law = {
      stability: numberOf(values, 'stability'),
      attemptTime: numberOf(values, 'attemptTime'),
      dynamicTime: numberOf(values, 'dynamicTime')
    }
    const chance = ({ amplitude, width }: Pulse): number =>
      switchingProbability(law, Math.abs(amplitude) / numberOf(values, 'criticalVoltage'), width)
    return {
      kind: 'junctions',
      device: {
        conductanceLow: count * off,
        conductanceSpan: count * (parallel - off),
        low: 0,
        high: count,
        steps: [0, 0, 0, 0]
      },
      noise: 0,
      chances: [chance(set), chance(reset)]
    }
  },
  equations: [
    'x = |V|/V_{c0} < 1: \\quad p = 1 - \\exp\\big(-t/\\tau\\big), \\quad \\tau = \\tau_0\\, e^{\\Delta (1 - x)}',
    'x > 1: \\quad 1 - p = 1 - \\exp\\Big(-\\frac{\\pi^2 \\Delta}{4}\\, \\frac{x - 1}{x\\, e^{2 (t/\\tau_D)(x - 1)} - 1}\\Big)',
    '0.95 < x < 1.05: \\quad \\ln(1 - p) \\text{ on a straight line between the two}',
    ...junctionEquations
  ],
  sources: [
    'Butler et al. (2012) IEEE Trans. Magnetics 48:4684–4700 (write-error rate)',
    'Li & Zhang (2004) Physical Review B 69:134416 (thermally activated switching)'
  ]
})
