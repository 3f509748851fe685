import { quantity, plainNumber } from '../parameter'
import { complianceParameter } from '../physics/compliance'
import { thermalVoltagePerKelvin } from '../physics/constants'
import { voltageDevice } from '../physics/voltage-device'
import { defineVoltageDevice, numberOf } from './device-model'

const source = 'MemTorch, memtorch/bh/memristor/CBRAM.py, after Yu & Wong (2011)'

export const cbram = defineVoltageDevice({
  id: 'cbram',
  title: { en: 'CBRAM, growing filament', ko: '필라멘트 성장 CBRAM' },
  summary: {
    en: 'Conductive-bridge memory: a metal filament first grows across the electrolyte and then thickens, both by ions that hop in the field. How thick it gets, and so the resistance, follows from the compliance current.',
    ko: '전도성 브리지 메모리. 금속 필라멘트가 먼저 전해질을 가로질러 자라고 그다음 굵어지며, 둘 다 전기장 속 이온의 도약에 따릅니다. 굵기, 곧 저항은 제한 전류가 정합니다.'
  },
  driven: 'voltage',
  reads: 'conductance',
  parameters: {
    thickness: quantity(
      'L',
      50e-9,
      'm',
      { en: 'Thickness of the electrolyte', ko: '전해질 두께' },
      { min: 1e-9, max: 1e-6, source }
    ),
    growth: quantity(
      'v_h',
      3.5e-3,
      'm/s',
      { en: 'Speed of vertical growth', ko: '수직 성장 속도' },
      { min: 0, max: 1e6, source }
    ),
    widening: quantity(
      'v_r',
      7,
      'm/s',
      { en: 'Speed of lateral growth', ko: '수평 성장 속도' },
      { min: 0, max: 1e6, source }
    ),
    activation: quantity(
      'E_a',
      0.5,
      'eV',
      { en: 'Activation energy', ko: '활성화 에너지' },
      { min: 0, max: 5, source }
    ),
    growthField: plainNumber(
      '\\alpha',
      2.4,
      { en: 'Field factor of vertical growth', ko: '수직 성장의 전기장 계수' },
      { min: 0, max: 100, source }
    ),
    wideningField: plainNumber(
      '\\beta',
      0.3,
      { en: 'Field factor of lateral growth', ko: '수평 성장의 전기장 계수' },
      { min: 0, max: 100, source }
    ),
    stop: quantity(
      'C',
      0.08,
      'V',
      { en: 'Voltage below which it no longer thickens', ko: '굵어짐이 멈추는 전압' },
      {
        min: 0,
        max: 10,
        meaning: {
          en: 'With a compliance current the resistance falls until this voltage is left: R = C / I, as the paper has it.',
          ko: '제한 전류가 있으면 이 전압이 남을 때까지 저항이 내려갑니다. 논문의 R = C / I 관계입니다.'
        },
        source
      }
    ),
    resistivityOn: quantity(
      '\\rho_\\mathrm{on}',
      4e-5,
      'Ohm*m',
      { en: 'Resistivity of the filament', ko: '필라멘트 비저항' },
      {
        above: 0,
        max: 1e6,
        meaning: {
          en: 'A thousandth of what the port prints (4 Ohm cm): with that value no filament within the base would reach the kiloohms that the compliance law of the paper asks for.',
          ko: '공개 구현에 적힌 값(4 Ohm cm)의 천분의 일입니다. 그 값으로는 바닥보다 가는 어떤 필라멘트도 논문의 제한 전류 법칙이 요구하는 킬로옴에 이르지 못합니다.'
        }
      }
    ),
    resistivityOff: quantity(
      '\\rho_\\mathrm{off}',
      133,
      'Ohm*m',
      { en: 'Resistivity of the electrolyte', ko: '전해질 비저항' },
      { above: 0, max: 1e15, source }
    ),
    baseArea: quantity(
      'A',
      1.33e-15,
      'm^2',
      { en: 'Area of the filament’s base', ko: '필라멘트 바닥 면적' },
      { min: 1e-20, max: 1e-8, source }
    ),
    radiusMin: quantity(
      'r_\\mathrm{min}',
      0.25e-9,
      'm',
      { en: 'Thinnest tip', ko: '가장 가는 끝의 반지름' },
      { min: 1e-11, max: 1e-7, meaning: { en: 'About one atom.', ko: '원자 하나 정도입니다.' } }
    ),
    thermalResistance: quantity(
      'R_\\mathrm{th}',
      1e6,
      'K/W',
      { en: 'Thermal resistance', ko: '열저항' },
      { min: 0, max: 1e9, source }
    ),
    ambient: quantity(
      'T_0',
      290,
      'K',
      { en: 'Ambient temperature', ko: '주위 온도' },
      { min: 1, max: 2000, source }
    ),
    temperatureMax: quantity(
      'T_\\mathrm{max}',
      1000,
      'K',
      { en: 'Highest temperature', ko: '최고 온도' },
      {
        min: 1,
        max: 10_000,
        meaning: {
          en: 'Keeps an uncontrolled source from heating the filament without end.',
          ko: '제한 없는 전원이 필라멘트를 끝없이 가열하지 못하게 합니다.'
        }
      }
    ),
    compliance: complianceParameter(10e-6)
  },
  state: {
    height: {
      label: { en: 'Height of the filament', ko: '필라멘트 높이' },
      symbol: 'h',
      unit: 'm'
    },
    radius: { label: { en: 'Radius of its tip', ko: '끝의 반지름' }, symbol: 'r', unit: 'm' }
  },
  setPolarity: 1,
  varies: { thickness: 0.05, activation: 0.01, growthField: 0.03 },
  pulses: { set: { amplitude: 0.6, width: 1e-3 }, reset: { amplitude: -0.5, width: 10e-3 } },
  readVoltage: 0.05,
  make: (values) => {
    const of = (name: string): number => numberOf(values, name)
    const [length, growth, widening] = [of('thickness'), of('growth'), of('widening')]
    const [activation, alpha, beta] = [of('activation'), of('growthField'), of('wideningField')]
    const [rhoOn, rhoOff, area] = [of('resistivityOn'), of('resistivityOff'), of('baseArea')]
    const [heat, ambient, hottest] = [of('thermalResistance'), of('ambient'), of('temperatureMax')]
    const stop = of('stop')
    const base = Math.sqrt(area / Math.PI)
    const thinnest = Math.min(of('radiusMin'), 0.5 * base)
    const state = Float64Array.of(0, thinnest)
    const resistance = (): number => {
      const [height, radius] = [state[0] ?? 0, state[1] ?? 0]
      return (rhoOn * height) / (Math.PI * radius * base) + (rhoOff * (length - height)) / area
    }
    const current = (voltage: number): number => voltage / resistance()
    return voltageDevice({
      model: 'cbram',
      state,
      low: Float64Array.of(0, thinnest),
      high: Float64Array.of(length, base),
      setPolarity: 1,
      compliance: of('compliance'),
      readVoltage: 0.05,
      current,
      corners: () => [stop],
      held: (_, limit) => limit * resistance(),
      rate: (voltage, out) => {
        const [height, radius] = [state[0] ?? 0, state[1] ?? 0]
        const heated = ambient + voltage * current(voltage) * heat
        const thermal = thermalVoltagePerKelvin * Math.min(heated, hottest)
        const slow = Math.exp(-activation / thermal)
        // The tip thins before the filament breaks, and meets the electrode before it thickens.
        const standing = voltage < 0 && radius > thinnest
        out[0] =
          standing && height >= length
            ? 0
            : growth * slow * Math.sinh((alpha * voltage) / (2 * thermal))
        const drive = voltage > 0 ? Math.max(voltage - stop, 0) : voltage
        out[1] = height >= length ? widening * slow * Math.sinh((beta * drive) / thermal) : 0
      },
      place: (share) => {
        const bridge = 0.5
        state[0] = length * Math.min(share / bridge, 1)
        state[1] = thinnest * (base / thinnest) ** Math.max((share - bridge) / (1 - bridge), 0)
      }
    })
  },
  equations: [
    'h < L: \\; \\frac{dh}{dt} = v_h\\, e^{-E_a/kT} \\sinh\\!\\Big(\\frac{\\alpha\\, e\\, v}{2kT}\\Big)',
    'h = L: \\; \\frac{dr}{dt} = v_r\\, e^{-E_a/kT} \\sinh\\!\\Big(\\frac{\\beta\\, e\\, u}{kT}\\Big), \\quad u = \\begin{cases} \\max(v - C, 0) & v > 0 \\\\ v & v < 0 \\end{cases}',
    'T = T_0 + v\\, i\\, R_\\mathrm{th} \\le T_\\mathrm{max}',
    'i = v \\Big/ \\Big(\\frac{\\rho_\\mathrm{on} h}{\\pi r R} + \\frac{\\rho_\\mathrm{off}(L - h)}{A}\\Big), \\quad R = \\sqrt{A/\\pi}'
  ],
  sources: [
    'Yu & Wong (2011) IEEE Trans. Electron Devices 58:1352–1360, doi:10.1109/TED.2011.2116120',
    'MemTorch, memtorch/bh/memristor/CBRAM.py (numbers)',
    'Ours: lateral growth that ends at C, which makes R = C/I (eq. 9 of the paper) follow from the dynamics',
    'Ours: resistance while the filament grows, with the filament’s own cross-section instead of the base’s, so that the current does not fall when it touches'
  ]
})
