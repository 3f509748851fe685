import {
  ageingEquations,
  ageingParameters,
  ferroelectricSources,
  layerParameters,
  loopInOrder,
  loopParameters
} from '../ferroelectric/parameters'
import { layerState, preisachLayer, vacuumPermittivity } from '../ferroelectric/layer'
import { clamp } from '../behaviour/clamp'
import { quantity } from '../parameter'
import { defineDevice, numberOf } from './device-model'

export const feram = defineDevice({
  id: 'feram',
  title: { en: 'FeRAM capacitor', ko: 'FeRAM 커패시터' },
  summary: {
    en: 'A ferroelectric capacitor. A read gives the charge that a pulse towards the lower state would release, as a capacitance at the read voltage; writing back is part of the read, so the state stays.',
    ko: '강유전체 커패시터. 읽기는 낮은 상태로 향하는 펄스가 내놓는 전하를 읽기 전압에서의 용량으로 나타냅니다. 되쓰기가 읽기에 포함되므로 상태는 유지됩니다.'
  },
  driven: 'pulses',
  reads: 'capacitance',
  parameters: {
    ...layerParameters,
    ...loopParameters,
    senseVoltage: quantity(
      'V_s',
      2.5,
      'V',
      { en: 'Voltage of the read pulse', ko: '읽기 펄스 전압' },
      { above: 0 }
    ),
    ...ageingParameters
  },
  constraints: loopInOrder,
  state: layerState,
  setPolarity: 1,
  varies: { coerciveField: 0.05, remanence: 0.05 },
  pulses: { set: { amplitude: 2.5, width: 20e-9 }, reset: { amplitude: -2.5, width: 20e-9 } },
  readVoltage: 2.5,
  make: (values) => {
    const layer = preisachLayer(values)
    const remanence = numberOf(values, 'remanence')
    const thickness = numberOf(values, 'thickness')
    const area = numberOf(values, 'area')
    const capacitance = (vacuumPermittivity * numberOf(values, 'permittivity') * area) / thickness
    const charge = (voltage: number): number =>
      area * layer.at(voltage / thickness) + capacitance * voltage
    const sense = numberOf(values, 'senseVoltage')
    const value = (): number => capacitance + (area * (layer.polarisation() + remanence)) / sense
    return {
      state: layer.state,
      current: charge,
      value,
      read: value,
      pulse: ({ amplitude, width }, random) => {
        const moved = charge(amplitude) - area * layer.polarisation()
        layer.pulse(amplitude / thickness, width, random)
        // Charging from a step source and discharging to ground dissipates all that the source delivered.
        return { energy: Math.abs(amplitude * moved) }
      },
      age: (seconds) => layer.rest(seconds),
      programme: (target) => {
        const polarisation = ((target - capacitance) * sense) / area - remanence
        layer.programme(clamp(polarisation, -remanence, remanence))
      },
      wear: (cycles) => layer.wear(cycles)
    }
  },
  equations: [
    'P_\\pm(E) = P_s \\tanh\\big(w (E \\mp E_c)\\big), \\quad w = \\frac{1}{2 E_c} \\ln\\frac{P_s + P_r}{P_s - P_r}, \\quad E = \\frac{V}{t_\\mathrm{FE}}',
    'Q = A\\, P + C V, \\quad C = \\frac{\\varepsilon_0 \\varepsilon_r A}{t_\\mathrm{FE}}, \\quad C_\\mathrm{read} = C + \\frac{A (P + P_r)}{V_s}',
    ...ageingEquations
  ],
  sources: ferroelectricSources
})
