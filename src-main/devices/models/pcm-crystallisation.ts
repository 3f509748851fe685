import { clamp } from '../behaviour/clamp'
import { conductanceRange, rangeInOrder } from '../behaviour/conductance-range'
import { truncatedNormal } from '../nonidealities/laws/truncated-normal'
import { plainNumber, quantity } from '../parameter'
import { defineDevice, numberOf, type Device } from './device-model'

/** V; at which a programmed value is meant. */
const usualRead = 0.1

export const pcmCrystallisation = defineDevice({
  id: 'pcm-crystallisation',
  title: { en: 'Phase-change memory, heating', ko: '상변화 메모리, 발열형' },
  summary: {
    en: 'A crystalline fraction that grows where a pulse heats the material to its crystallisation temperature and is lost where it melts. Above a threshold voltage the amorphous phase turns conducting until the voltage falls below a holding voltage.',
    ko: '펄스가 결정화 온도까지 가열하면 결정 비율이 커지고, 녹으면 사라집니다. 문턱 전압을 넘으면 비정질이 전도 상태가 되었다가 유지 전압 아래에서 되돌아옵니다.'
  },
  driven: 'pulses',
  reads: 'conductance',
  parameters: {
    ...conductanceRange(0.1e-6, 25e-6),
    tauCrystal: quantity(
      '\\tau_c',
      100e-9,
      's',
      { en: 'Time constant of crystallisation', ko: '결정화 시정수' },
      { above: 0 }
    ),
    bestTemperature: quantity(
      'T_c',
      700,
      'K',
      { en: 'Temperature of fastest crystallisation', ko: '결정화가 가장 빠른 온도' },
      { above: 0 }
    ),
    temperatureWidth: quantity(
      '\\sigma_T',
      60,
      'K',
      { en: 'Width around it', ko: '그 폭' },
      { above: 0 }
    ),
    meltingTemperature: quantity(
      'T_m',
      900,
      'K',
      { en: 'Melting temperature', ko: '녹는점' },
      { above: 0 }
    ),
    ambient: quantity(
      'T_a',
      300,
      'K',
      { en: 'Ambient temperature', ko: '주위 온도' },
      { above: 0 }
    ),
    thermalResistance: quantity(
      'R_\\mathrm{th}',
      2e6,
      'K/W',
      { en: 'Thermal resistance', ko: '열저항' },
      { above: 0 }
    ),
    onResistance: quantity(
      'R_\\mathrm{on}',
      5e3,
      'Ohm',
      { en: 'Resistance when switched on', ko: '켜진 상태의 저항' },
      { above: 0 }
    ),
    thresholdVoltage: quantity(
      'V_\\mathrm{th}',
      0.8,
      'V',
      { en: 'Threshold voltage, fully amorphous', ko: '완전 비정질의 문턱 전압' },
      { above: 0 }
    ),
    holdingVoltage: quantity(
      'V_h',
      0.3,
      'V',
      { en: 'Holding voltage', ko: '유지 전압' },
      { min: 0 }
    ),
    fieldScale: quantity(
      'V_s',
      0.3,
      'V',
      { en: 'Voltage scale of amorphous conduction', ko: '비정질 전도의 전압 척도' },
      { above: 0 }
    ),
    leastFraction: plainNumber(
      'c_\\mathrm{min}',
      0,
      { en: 'Crystalline fraction after melting', ko: '녹은 뒤의 결정 비율' },
      { min: 0, max: 1 }
    ),
    growthSpread: plainNumber(
      '\\sigma_c',
      0.1,
      { en: 'Cycle-to-cycle spread of growth', ko: '성장의 사이클 간 편차' },
      { min: 0 }
    ),
    driftExponent: plainNumber(
      '\\nu_a',
      0.1,
      { en: 'Drift exponent, fully amorphous', ko: '완전 비정질의 드리프트 지수' },
      { min: 0, source: 'upper end in Nandakumar et al. (2019) ICECS' }
    ),
    driftStart: quantity(
      't_0',
      20,
      's',
      { en: 'Time from which drift counts', ko: '드리프트 기준 시각' },
      { above: 0, source: 'Nandakumar et al. (2019) ICECS' }
    )
  },
  constraints: [
    ...rangeInOrder,
    { left: 'bestTemperature', relation: '<', right: 'meltingTemperature' },
    { left: 'holdingVoltage', relation: '<', right: 'thresholdVoltage' }
  ],
  state: {
    fraction: { label: { en: 'Crystalline fraction', ko: '결정 비율' }, symbol: 'c', unit: '1' },
    elapsed: {
      label: { en: 'Time since programming', ko: '프로그래밍 후 시간' },
      symbol: 't',
      unit: 's'
    },
    on: { label: { en: 'Switched on', ko: '켜짐' }, symbol: 'o', unit: '1' }
  },
  setPolarity: 1,
  varies: { thresholdVoltage: 0.05, thermalResistance: 0.05, tauCrystal: 0.05 },
  pulses: { set: { amplitude: 1, width: 10e-9 }, reset: { amplitude: 1.6, width: 10e-9 } },
  readVoltage: usualRead,
  make: (values) => {
    const low = numberOf(values, 'conductanceMin')
    const span = numberOf(values, 'conductanceMax') - low
    const tau = numberOf(values, 'tauCrystal')
    const best = numberOf(values, 'bestTemperature')
    const width = numberOf(values, 'temperatureWidth')
    const melting = numberOf(values, 'meltingTemperature')
    const ambient = numberOf(values, 'ambient')
    const heating = numberOf(values, 'thermalResistance')
    const onResistance = numberOf(values, 'onResistance')
    const threshold = numberOf(values, 'thresholdVoltage')
    const holding = numberOf(values, 'holdingVoltage')
    const scale = numberOf(values, 'fieldScale')
    const least = numberOf(values, 'leastFraction')
    const spread = numberOf(values, 'growthSpread')
    const exponent = numberOf(values, 'driftExponent')
    const start = numberOf(values, 'driftStart')
    const state = Float64Array.of(least, 0, 0)
    const fraction = (): number => state[0] ?? least
    const drifted = (): number => (1 + (state[1] ?? 0) / start) ** (-exponent * (1 - fraction()))
    // However high the field, the amorphous phase conducts no better than when it has switched on.
    const amorphous = (voltage: number): number =>
      voltage === 0
        ? low
        : Math.min((low * scale * Math.sinh(voltage / scale)) / voltage, 1 / onResistance)
    const offCurrent = (voltage: number): number => {
      const crystalline = fraction() * (low + span)
      return drifted() * voltage * ((1 - fraction()) * amorphous(voltage) + crystalline)
    }
    const switches = (voltage: number): boolean => {
      const size = Math.abs(voltage)
      return size >= threshold * (1 - fraction()) && size >= holding
        ? true
        : state[2] === 1 && size >= holding
    }
    const current = (voltage: number): number => {
      const off = offCurrent(voltage)
      if (!switches(voltage)) return off
      const on = voltage / onResistance
      return Math.abs(on) > Math.abs(off) ? on : off
    }
    const value = (readVoltage: number): number => offCurrent(readVoltage) / readVoltage
    const device: Device = {
      state,
      current,
      value,
      read: (readVoltage) => {
        state[2] = 0
        return value(readVoltage)
      },
      pulse: ({ amplitude, width: duration }, random) => {
        state[2] = switches(amplitude) ? 1 : 0
        const power = amplitude * current(amplitude)
        const temperature = ambient + heating * power
        if (temperature > melting) state.set([least, 0])
        else {
          const rate = Math.exp(-((temperature - best) ** 2) / (2 * width ** 2)) / tau
          const growth = -Math.expm1(-rate * duration) * (1 - fraction())
          // Far from the temperature of growth nothing is programmed, and drift goes on.
          if (growth > 1e-9) {
            const drawn = growth * Math.max(0, 1 + spread * truncatedNormal(random))
            state.set([clamp(fraction() + drawn, least, 1), 0])
          }
        }
        return { energy: power * duration }
      },
      age: (seconds) => {
        state[1] = (state[1] ?? 0) + seconds
        state[2] = 0
      },
      programme: (target) => {
        const base = amorphous(usualRead)
        state.set([clamp((target - base) / (low + span - base), least, 1), 0, 0])
      }
    }
    return device
  },
  equations: [
    'c \\to c + (1 - c)\\Big(1 - e^{-t_p r(T)/\\tau_c}\\Big)(1 + \\sigma_c \\xi), \\quad r(T) = e^{-(T - T_c)^2 / 2\\sigma_T^2}, \\quad T = T_a + R_\\mathrm{th} V I',
    'c \\to c_\\mathrm{min} \\text{ when } T > T_m',
    'I_\\mathrm{off} = \\Big(\\frac{t + t_0}{t_0}\\Big)^{-\\nu_a (1 - c)} \\big[(1 - c)\\, G_\\mathrm{min} V_s \\sinh(V/V_s) + c\\, G_\\mathrm{max} V\\big]',
    'I = V / R_\\mathrm{on} \\text{ from } |V| \\ge V_\\mathrm{th}(1 - c) \\text{ until } |V| < V_h'
  ],
  sources: [
    'Chosen for this program: growth at a temperature, melting, threshold switching, after Le Gallo & Sebastian (2020) J. Phys. D 53:213002'
  ]
})
