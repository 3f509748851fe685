import { clamp } from '../behaviour/clamp'
import { ohmicDevice } from '../behaviour/ohmic-device'
import { fieldAfter, tunnellingThrough } from '../floating-gate/tunnelling'
import { vacuumPermittivity } from '../ferroelectric/layer'
import { plainNumber, quantity } from '../parameter'
import { defineDevice, numberOf } from './device-model'

const barrierSource = 'Lenzlinger & Snow (1969) J. Appl. Phys. 40:278'

/** kT/e at 300 K, V. */
const thermalVoltage = 0.025852

export const norFlash = defineDevice({
  id: 'nor-flash',
  title: { en: 'NOR flash cell', ko: 'NOR 플래시 셀' },
  summary: {
    en: 'A floating-gate transistor. Gate pulses make electrons tunnel through the oxide and shift the threshold voltage, by less with every pulse, as the stored charge weakens the field; the channel is read at a fixed gate voltage. Both directions by Fowler–Nordheim tunnelling; programming by hot electrons is not modelled.',
    ko: '플로팅 게이트 트랜지스터. 게이트 펄스가 산화막을 통한 터널링을 일으켜 문턱 전압을 옮기며, 저장된 전하가 전계를 약화시켜 펄스마다 변화가 줄어듭니다. 채널은 일정한 게이트 전압에서 읽습니다. 양방향 모두 파울러–노드하임 터널링이며 열전자 프로그래밍은 다루지 않습니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    oxideThickness: quantity(
      't_\\mathrm{ox}',
      9e-9,
      'm',
      { en: 'Thickness of the tunnel oxide', ko: '터널 산화막 두께' },
      { above: 0 }
    ),
    gateCoupling: plainNumber(
      '\\alpha_G',
      0.6,
      { en: 'Coupling of the control gate', ko: '제어 게이트 결합비' },
      { above: 0, max: 0.99 }
    ),
    barrier: quantity(
      '\\varphi_B',
      3.1,
      'eV',
      { en: 'Barrier', ko: '장벽 높이' },
      { above: 0, source: barrierSource, trust: 'literature' }
    ),
    mass: plainNumber(
      'm^*/m_e',
      0.42,
      { en: 'Effective mass in the oxide', ko: '산화막 내 유효 질량비' },
      { above: 0, source: barrierSource, trust: 'literature' }
    ),
    oxidePermittivity: plainNumber(
      '\\varepsilon_r',
      3.9,
      { en: 'Relative permittivity of the oxide', ko: '산화막 비유전율' },
      { above: 0, source: 'silicon dioxide', trust: 'literature' }
    ),
    neutralThreshold: quantity('V_{T0}', 2, 'V', {
      en: 'Threshold voltage without charge',
      ko: '전하가 없을 때의 문턱 전압'
    }),
    thresholdMin: quantity('V_{T,\\mathrm{min}}', 0.5, 'V', {
      en: 'Lowest threshold voltage',
      ko: '최소 문턱 전압'
    }),
    thresholdMax: quantity('V_{T,\\mathrm{max}}', 5, 'V', {
      en: 'Highest threshold voltage',
      ko: '최대 문턱 전압'
    }),
    readGate: quantity('V_\\mathrm{GR}', 3, 'V', {
      en: 'Gate voltage while reading',
      ko: '읽을 때의 게이트 전압'
    }),
    gain: quantity(
      '\\beta',
      10e-6,
      'S/V',
      { en: 'Conductance per volt of overdrive', ko: '오버드라이브 1 V당 전도도' },
      { above: 0 }
    ),
    leakage: quantity(
      'G_0',
      1e-12,
      'S',
      { en: 'Conductance of the closed channel', ko: '닫힌 채널의 전도도' },
      { min: 0 }
    ),
    idealityFactor: plainNumber(
      'n',
      1.5,
      { en: 'Subthreshold ideality factor', ko: '문턱 이하 이상 계수' },
      { min: 1 }
    ),
    gateCapacitance: quantity(
      'C_G',
      0.1e-15,
      'F',
      { en: 'Capacitance of the control gate', ko: '제어 게이트 용량' },
      { min: 0 }
    ),
    stepNoise: plainNumber(
      '\\sigma',
      0.05,
      { en: 'Cycle-to-cycle spread of a shift', ko: '이동량의 사이클 간 편차' },
      { min: 0 }
    )
  },
  constraints: [{ left: 'thresholdMin', relation: '<', right: 'thresholdMax' }],
  state: {
    threshold: { label: { en: 'Threshold voltage', ko: '문턱 전압' }, symbol: 'V_T', unit: 'V' }
  },
  setPolarity: -1,
  varies: { oxideThickness: 0.01, gateCoupling: 0.02, neutralThreshold: 0.05 },
  pulses: { set: { amplitude: -15, width: 10e-6 }, reset: { amplitude: 15, width: 10e-6 } },
  readVoltage: 0.1,
  make: (values) => {
    const thickness = numberOf(values, 'oxideThickness')
    const coupling = numberOf(values, 'gateCoupling')
    const tunnelling = tunnellingThrough(numberOf(values, 'barrier'), numberOf(values, 'mass'))
    const permittivity = vacuumPermittivity * numberOf(values, 'oxidePermittivity')
    const neutral = numberOf(values, 'neutralThreshold')
    const low = numberOf(values, 'thresholdMin')
    const high = numberOf(values, 'thresholdMax')
    const gate = numberOf(values, 'readGate')
    const capacitance = numberOf(values, 'gateCapacitance')
    const leakage = numberOf(values, 'leakage')
    const sigma = numberOf(values, 'stepNoise')
    const slope = numberOf(values, 'idealityFactor') * thermalVoltage
    const scale = numberOf(values, 'gain') * slope
    const state = Float64Array.of(clamp(neutral, low, high))
    const threshold = (): number => state[0] ?? neutral
    const conductance = (): number => {
      const drive = (gate - threshold()) / slope
      return leakage + scale * (drive > 30 ? drive : Math.log1p(Math.exp(drive)))
    }
    return ohmicDevice({
      state,
      conductance,
      pulse: ({ amplitude, width }, random) => {
        const field = (coupling * (amplitude - (threshold() - neutral))) / thickness
        const perCharge = (1 - coupling) / permittivity
        const after = fieldAfter(tunnelling, field, perCharge, width)
        const shift = ((field - after) * thickness) / coupling
        const drawn = sigma === 0 ? shift : shift * (1 + sigma * random.normal())
        state[0] = clamp(threshold() + drawn, low, high)
      },
      programme: (value) => {
        const share = Math.max(value - leakage, 0) / scale
        const drive = share > 30 ? share : Math.log(Math.expm1(share))
        state[0] = clamp(gate - slope * drive, low, high)
      },
      // Gates are charged and discharged; no current flows through the channel.
      energy: ({ amplitude }) => capacitance * amplitude ** 2
    })
  },
  equations: [
    'E = \\frac{\\alpha_G (V - V_T + V_{T0})}{t_\\mathrm{ox}}, \\quad J = A E^2 e^{-B/E}, \\quad A = \\frac{e^3}{8\\pi h m^* \\varphi_B}, \\quad B = \\frac{8\\pi \\sqrt{2 m^*}\\, \\varphi_B^{3/2}}{3 e h}',
    'e^{B/E(t)} = e^{B/E(0)} + A B \\kappa t, \\quad \\kappa = \\frac{1 - \\alpha_G}{\\varepsilon_0 \\varepsilon_r}, \\quad \\Delta V_T = \\frac{t_\\mathrm{ox}}{\\alpha_G}\\,(E(0) - E(t))',
    'G = G_0 + \\beta\\, n U_T \\ln\\big(1 + e^{(V_\\mathrm{GR} - V_T)/n U_T}\\big)'
  ],
  sources: [
    'Lenzlinger & Snow (1969) J. Appl. Phys. 40:278–283 (tunnelling)',
    'Kolodny et al. (1986) IEEE Trans. Electron Devices 33:835–844 (closed form of the threshold shift)',
    'Enz, Krummenacher & Vittoz (1995) Analog Integr. Circuits Signal Process. 8:83–114 (channel)'
  ]
})
