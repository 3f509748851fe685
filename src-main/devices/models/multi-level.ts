import { clamp } from '../behaviour/clamp'
import { conductanceRange, rangeInOrder } from '../behaviour/conductance-range'
import { ohmicDevice } from '../behaviour/ohmic-device'
import { integer, plainNumber } from '../parameter'
import { defineDevice, numberOf } from './device-model'

export const multiLevel = defineDevice({
  id: 'multi-level',
  title: { en: 'Multi-level memory', ko: '다준위 메모리' },
  summary: {
    en: 'A memory with a number of equally spaced levels. Every pulse goes one level up or down; what is read scatters around the level, so that with more levels more of them are read wrongly.',
    ko: '같은 간격의 준위를 가진 메모리. 펄스마다 한 준위씩 오르내리고 읽는 값은 준위 주위로 흩어지므로, 준위가 많을수록 잘못 읽히는 일이 늘어납니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    levels: integer('L', 4, { en: 'Levels', ko: '준위 수' }, { min: 2, max: 100_000 }),
    levelSpread: plainNumber(
      '\\sigma_L',
      0.02,
      { en: 'Spread of a level after writing', ko: '쓰기 후 준위의 흩어짐' },
      { min: 0, meaning: { en: 'As a share of the range.', ko: '전체 범위에 대한 비율입니다.' } }
    ),
    readSpread: plainNumber(
      '\\sigma_r',
      0.01,
      { en: 'Spread of a read', ko: '읽기의 흩어짐' },
      { min: 0, meaning: { en: 'As a share of the range.', ko: '전체 범위에 대한 비율입니다.' } }
    ),
    ...conductanceRange(1e-6, 50e-6)
  },
  constraints: rangeInOrder,
  state: {
    level: { label: { en: 'Level', ko: '준위' }, symbol: 'l', unit: '1' },
    offset: {
      label: { en: 'Offset from the level', ko: '준위로부터의 차이' },
      symbol: '\\delta',
      unit: '1'
    }
  },
  setPolarity: 1,
  varies: { conductanceMin: 0.05, conductanceMax: 0.05 },
  pulses: { set: { amplitude: 1, width: 100e-9 }, reset: { amplitude: -1, width: 100e-9 } },
  readVoltage: 0.1,
  make: (values) => {
    const top = numberOf(values, 'levels') - 1
    const written = numberOf(values, 'levelSpread')
    const readSpread = numberOf(values, 'readSpread')
    const low = numberOf(values, 'conductanceMin')
    const span = numberOf(values, 'conductanceMax') - low
    const state = new Float64Array(2)
    const conductance = (): number =>
      Math.max(0, low + span * ((state[0] ?? 0) / top + (state[1] ?? 0)))
    return ohmicDevice({
      state,
      conductance,
      read: (random) => Math.max(0, conductance() + readSpread * span * random.normal()),
      pulse: ({ amplitude }, random) => {
        if (amplitude === 0) return
        state[0] = clamp((state[0] ?? 0) + Math.sign(amplitude), 0, top)
        state[1] = written === 0 ? 0 : written * random.normal()
      },
      programme: (value) => {
        state.set([clamp(Math.round(((value - low) / span) * top), 0, top), 0])
      }
    })
  },
  equations: [
    'l \\to l \\pm 1, \\quad G = G_\\mathrm{min} + (G_\\mathrm{max} - G_\\mathrm{min})\\Big(\\frac{l}{L - 1} + \\sigma_L \\xi\\Big)',
    '\\Pr(\\text{wrong level}) = \\operatorname{erfc}\\Big(\\frac{1}{2\\sqrt{2}\\,(L - 1)\\sqrt{\\sigma_L^2 + \\sigma_r^2}}\\Big) \\text{ for an inner level}'
  ],
  sources: []
})
