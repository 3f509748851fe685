import { complianceParameter } from '../physics/compliance'
import { thermalVoltagePerKelvin } from '../physics/constants'
import { jartCell, type Equilibrium, type JartCell } from '../physics/jart-cell'
import { jartParameters } from '../physics/jart-parameters'
import { voltageDevice } from '../physics/voltage-device'
import { truncatedNormal } from '../nonidealities/laws/truncated-normal'
import { flag, plainNumber } from '../parameter'
import { defineVoltageDevice, numberOf, type DeviceValues } from './device-model'

const charges = 2

/** A solution that is kept. */
interface Known {
  readonly voltage: number
  readonly concentration: number
  readonly rest: Equilibrium
}

const spread = (symbol: string, standard: number, en: string, ko: string) =>
  plainNumber(symbol, standard, { en, ko }, { min: 0, max: 0.3 })

const nothingKnown: Known = {
  voltage: NaN,
  concentration: NaN,
  rest: { junction: 0, current: 0, temperature: 0, disc: 0, filament: 0 }
}

export const jartVcm = defineVoltageDevice({
  id: 'jart-vcm',
  title: { en: 'JART VCM v1b', ko: 'JART VCM v1b' },
  summary: {
    en: 'Valence-change RRAM of Jülich and Aachen: oxygen vacancies drift in a disc below a Schottky contact, driven by field and Joule heat. Negative voltage switches it on.',
    ko: '율리히·아헨의 원자가 변화형 RRAM. 쇼트키 접촉 아래 원판 속의 산소 공공이 전기장과 줄열로 이동합니다. 음의 전압이 소자를 켭니다.'
  },
  driven: 'voltage',
  reads: 'conductance',
  parameters: {
    ...jartParameters,
    compliance: complianceParameter(100e-6),
    variability: flag(
      false,
      { en: 'Spread from cycle to cycle', ko: '사이클 간 산포' },
      {
        meaning: {
          en: 'At each change of polarity the concentrations and the geometry are drawn anew.',
          ko: '극성이 바뀔 때마다 농도와 형상을 새로 뽑습니다.'
        }
      }
    ),
    spreadMin: spread(
      '\\sigma_{N_\\mathrm{min}}',
      0.1,
      'Spread of the lowest concentration',
      '최소 농도의 산포'
    ),
    spreadMax: spread(
      '\\sigma_{N_\\mathrm{max}}',
      0.1,
      'Spread of the highest concentration',
      '최대 농도의 산포'
    ),
    spreadRadius: spread('\\sigma_r', 0.05, 'Spread of the radius', '반지름의 산포'),
    spreadDisc: spread('\\sigma_l', 0.05, 'Spread of the disc’s length', '원판 길이의 산포')
  },
  constraints: [
    { left: 'concentrationMin', relation: '<', right: 'concentrationMax' },
    { left: 'concentrationMin', relation: '<=', right: 'start' },
    { left: 'start', relation: '<=', right: 'concentrationMax' },
    { left: 'discLength', relation: '<', right: 'cellLength' }
  ],
  state: {
    concentration: {
      label: { en: 'Vacancies in the disc', ko: '원판의 공공 농도' },
      symbol: 'N',
      unit: '1/m^3'
    }
  },
  setPolarity: -1,
  varies: { concentrationMin: 0.1, concentrationMax: 0.1, radius: 0.05, discLength: 0.05 },
  pulses: { set: { amplitude: -1, width: 1e-6 }, reset: { amplitude: 1.2, width: 1e-3 } },
  readVoltage: 0.2,
  make: (values) => {
    const of = (name: string): number => numberOf(values, name)
    const nominal = { radius: of('radius'), disc: of('discLength') }
    const [lowest, highest] = [of('concentrationMin'), of('concentrationMax')]
    const low = Float64Array.of(lowest)
    const high = Float64Array.of(highest)
    const state = Float64Array.of(of('start'))
    let cell = jartCell(cellOf(values, nominal.radius, nominal.disc))
    let ions = ionsOf(values, nominal.disc)
    // With a compliance acting, the free voltage and the one that is left are asked for in turn.
    const known = [nothingKnown, nothingKnown]
    const equilibrium = (voltage: number): Equilibrium => {
      const concentration = state[0] ?? 0
      for (const one of known) {
        if (one.voltage === voltage && one.concentration === concentration) return one.rest
      }
      const rest = cell.at(concentration, voltage)
      known.pop()
      known.unshift({ voltage, concentration, rest })
      return rest
    }
    let last: 1 | -1 | 0 = 0
    return voltageDevice({
      model: 'jart-vcm',
      state,
      low,
      high,
      stiff: true,
      setPolarity: -1,
      compliance: of('compliance'),
      readVoltage: 0.2,
      current: (voltage) => equilibrium(voltage).current,
      held: (voltage, limit) => cell.voltageFor(state[0] ?? 0, -limit, -voltage),
      rate: (voltage, out) => {
        const [bottom, top] = [low[0] ?? lowest, high[0] ?? highest]
        out[0] = ions(voltage, state[0] ?? 0, equilibrium(voltage), bottom, top)
      },
      turn: (polarity, random) => {
        const changes = last === -polarity
        last = polarity
        if (!changes || values['variability'] !== true) return
        const drawn = (name: string): number => 1 + of(name) * truncatedNormal(random)
        low[0] = lowest * drawn('spreadMin')
        high[0] = highest * drawn('spreadMax')
        const disc = nominal.disc * drawn('spreadDisc')
        cell = jartCell(cellOf(values, nominal.radius * drawn('spreadRadius'), disc))
        ions = ionsOf(values, disc)
        known.fill(nothingKnown)
      }
    })
  },
  equations: [
    'v = V_S + I\\,(R_\\mathrm{disc} + R_\\mathrm{plug} + R_\\mathrm{TiOx} + R_0\\,(1 + R_0\\, \\alpha I^2 R_\\mathrm{th,line}))',
    'R_\\mathrm{disc} = \\frac{l_\\mathrm{disc}}{z e N \\mu A}, \\quad R_\\mathrm{plug} = \\frac{l_\\mathrm{cell} - l_\\mathrm{disc}}{z e N_\\mathrm{plug}\\, \\mu A}',
    '\\phi_{Bn} = \\phi_{Bn0} - \\Big(\\frac{e^3 z N\\,(\\phi_{Bn0} - \\phi_n - V_S)}{8\\pi^2 \\varepsilon_{\\phi_B}^3}\\Big)^{1/4}',
    "V_S < 0: \\; I = -\\frac{A A^* T}{k} \\sqrt{\\pi W_{00}\\, e\\,(|V_S| + \\phi_{Bn}/\\cosh^2 u)}\\; e^{-e\\phi_{Bn}/W_0}\\,(e^{e|V_S|/\\varepsilon'} - 1)",
    "W_{00} = \\frac{e h}{4\\pi}\\sqrt{\\frac{z N}{m \\varepsilon}}, \\quad u = \\frac{W_{00}}{kT}, \\quad W_0 = \\frac{W_{00}}{\\tanh u}, \\quad \\varepsilon' = \\frac{W_{00}}{u - \\tanh u}",
    'V_S \\ge 0: \\; I = A A^* T^2\\, e^{-e\\phi_{Bn}/kT}\\,(e^{e V_S/kT} - 1)',
    'T = T_0 + I\\,(V_S + I\\,(R_\\mathrm{disc} + R_\\mathrm{plug}))\\, R_\\mathrm{th}',
    '\\frac{dN}{dt} = -\\frac{c\\, a\\, \\nu_0}{l_\\mathrm{disc}} \\big(e^{-\\Delta W_\\mathrm{min}/kT} - e^{-\\Delta W_\\mathrm{max}/kT}\\big)\\, F, \\quad c = \\frac{N_\\mathrm{plug} + N}{2}',
    '\\Delta W_\\mathrm{min,max} = \\Delta W_A \\Big(\\sqrt{1 - \\gamma^2} \\mp \\frac{\\gamma\\pi}{2} + \\gamma \\arcsin\\gamma\\Big), \\quad \\gamma = \\frac{z a E}{\\pi \\Delta W_A}',
    'v < 0: E = \\frac{I R_\\mathrm{disc}}{l_\\mathrm{disc}},\\; F = 1 - \\Big(\\frac{N}{N_\\mathrm{max}}\\Big)^{10}; \\quad v > 0: E = \\frac{V_S + I(R_\\mathrm{disc} + R_\\mathrm{plug})}{l_\\mathrm{cell}},\\; F = 1 - \\Big(\\frac{N_\\mathrm{min}}{N}\\Big)^{10}'
  ],
  sources: [
    'Cüppers et al. (2019) APL Mater. 7:091105, doi:10.1063/1.5108654',
    'Bengel et al. (2020) IEEE Trans. Circuits Syst. I 67:4618–4630 (variability)',
    'JART VCM v1b, Verilog-A, emrl.de/JART.html'
  ]
})

function cellOf(values: DeviceValues, radius: number, disc: number): JartCell {
  const of = (name: string): number => numberOf(values, name)
  const heat = of('thermalResistance') * (of('radius') / radius) ** 2
  return {
    area: Math.PI * radius ** 2,
    richardson: of('richardson'),
    permittivity: of('permittivity'),
    imagePermittivity: of('imagePermittivity'),
    barrier: of('barrier'),
    fermiDistance: of('fermiDistance'),
    cellLength: of('cellLength'),
    discLength: disc,
    mobility: of('mobility'),
    plugConcentration: of('concentrationPlug'),
    resistanceOxide: of('resistanceOxide'),
    resistanceLine: of('resistanceLine'),
    lineCoefficient: of('lineCoefficient'),
    lineHeat: of('lineHeat'),
    ambient: of('ambient'),
    heatNegative: heat,
    heatPositive: heat * of('heatScaling')
  }
}

/** dN/dt of a cell at rest, m⁻³/s. */
function ionsOf(values: DeviceValues, disc: number) {
  const of = (name: string): number => numberOf(values, name)
  const [hop, attempts, activation] = [of('hop'), of('attempts'), of('activation')]
  const [plug, length] = [of('concentrationPlug'), of('cellLength')]
  const perField = (charges * hop) / (Math.PI * activation)
  return (
    voltage: number,
    concentration: number,
    rest: Equilibrium,
    lowest: number,
    highest: number
  ): number => {
    if (voltage === 0) return 0
    const drop = rest.junction + rest.current * rest.filament
    const field = voltage < 0 ? (rest.current * rest.disc) / disc : drop / length
    const fade = 1 - (voltage < 0 ? concentration / highest : lowest / concentration) ** 10
    const gamma = Math.min(Math.max(perField * field, -1), 1)
    const base = Math.sqrt(1 - gamma * gamma) + gamma * Math.asin(gamma)
    const thermal = thermalVoltagePerKelvin * rest.temperature
    const forward = Math.exp((-activation * (base - (gamma * Math.PI) / 2)) / thermal)
    const back = Math.exp((-activation * (base + (gamma * Math.PI) / 2)) / thermal)
    const mean = 0.5 * (plug + concentration)
    return (-mean * hop * attempts * (forward - back) * fade) / disc
  }
}
