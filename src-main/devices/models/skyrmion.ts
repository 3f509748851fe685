import { clamp } from '../behaviour/clamp'
import { conductanceRange, rangeInOrder } from '../behaviour/conductance-range'
import { ohmicDevice } from '../behaviour/ohmic-device'
import { integer, plainNumber } from '../parameter'
import { defineDevice, numberOf } from './device-model'

export const skyrmion = defineDevice({
  id: 'skyrmion',
  title: { en: 'Skyrmion counter', ko: '스커미온 계수형 시냅스' },
  summary: {
    en: 'Every pulse brings one skyrmion into the track or takes one out, and each adds the same to the conductance: linear and symmetric levels. A research device; none of the numbers is published for a product.',
    ko: '펄스마다 스커미온 하나가 트랙에 들어오거나 나가고, 하나하나가 전도도를 같은 만큼 바꿉니다. 준위가 선형이고 대칭인 연구용 소자이며, 제품으로 발표된 값은 없습니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    places: integer(
      'N',
      16,
      { en: 'Most skyrmions', ko: '최대 스커미온 수' },
      { min: 1, max: 100_000 }
    ),
    success: plainNumber(
      'p',
      1,
      { en: 'Chance that a pulse succeeds', ko: '펄스의 성공 확률' },
      { min: 0, max: 1 }
    ),
    ...conductanceRange(1e-6, 2e-6)
  },
  constraints: rangeInOrder,
  state: { count: { label: { en: 'Skyrmions', ko: '스커미온 수' }, symbol: 'k', unit: '1' } },
  setPolarity: 1,
  varies: { conductanceMin: 0.05, conductanceMax: 0.05 },
  pulses: { set: { amplitude: 1, width: 10e-9 }, reset: { amplitude: -1, width: 10e-9 } },
  readVoltage: 0.1,
  make: (values) => {
    const places = numberOf(values, 'places')
    const success = numberOf(values, 'success')
    const low = numberOf(values, 'conductanceMin')
    const each = (numberOf(values, 'conductanceMax') - low) / places
    const state = new Float64Array(1)
    return ohmicDevice({
      state,
      conductance: () => low + each * (state[0] ?? 0),
      pulse: ({ amplitude }, random) => {
        if (amplitude === 0 || (success < 1 && random.uniform() >= success)) return
        state[0] = clamp((state[0] ?? 0) + Math.sign(amplitude), 0, places)
      },
      programme: (value) => {
        state[0] = clamp(Math.round((value - low) / each), 0, places)
      }
    })
  },
  equations: [
    'k \\to k \\pm 1 \\text{ with chance } p, \\quad G = G_\\mathrm{min} + (G_\\mathrm{max} - G_\\mathrm{min})\\, k / N'
  ],
  sources: ['Song et al. (2020) Nature Electronics 3:148–155 (skyrmion synapse)']
})
