import { quantity } from '../parameter'
import { voltageDevice } from '../physics/voltage-device'
import { defineVoltageDevice, numberOf } from './device-model'

const source = 'MemTorch, memtorch/bh/memristor/Data_Driven2021.py, after arXiv 2012.02267'

export const tioxDataDriven = defineVoltageDevice({
  id: 'tiox-data-driven',
  title: { en: 'TiOx, data-driven', ko: '데이터 기반 TiOx' },
  summary: {
    en: 'Titanium oxide memory described by its measured switching rates: the resistance approaches a limit that depends on the voltage. Positive voltage lowers it.',
    ko: '측정한 스위칭 속도로 기술한 산화티타늄 메모리. 저항은 전압에 따라 달라지는 한계값에 다가갑니다. 양의 전압이 저항을 낮춥니다.'
  },
  driven: 'voltage',
  reads: 'conductance',
  parameters: {
    speedPositive: quantity(
      'A_p',
      600.10075,
      '1/Ohm/s',
      { en: 'Rate scale, positive voltage', ko: '양의 전압에서의 속도 척도' },
      { min: 0, max: 1e12, source }
    ),
    steepnessPositive: quantity(
      't_p',
      -0.0212028,
      'V',
      { en: 'Voltage scale of the rate, positive', ko: '양의 전압에서의 속도의 전압 척도' },
      { min: -10, max: -1e-4, source }
    ),
    speedNegative: quantity(
      'A_n',
      -34.5988399,
      '1/Ohm/s',
      { en: 'Rate scale, negative voltage', ko: '음의 전압에서의 속도 척도' },
      { min: -1e12, max: 0, source }
    ),
    steepnessNegative: quantity(
      't_n',
      -0.05343997,
      'V',
      { en: 'Voltage scale of the rate, negative', ko: '음의 전압에서의 속도의 전압 척도' },
      { min: -10, max: -1e-4, source }
    ),
    limitPositive: quantity(
      'a_{0p}',
      2699.2336,
      'Ohm',
      { en: 'Limit at zero voltage, positive side', ko: '0 V에서의 한계 저항(양)' },
      { min: -1e9, max: 1e9, source }
    ),
    slopePositive: quantity(
      'a_{1p}',
      -672.930205,
      'Ohm/V',
      { en: 'Slope of the limit, positive side', ko: '한계 저항의 기울기(양)' },
      { min: -1e9, max: 1e9, source }
    ),
    limitNegative: quantity(
      'a_{0n}',
      649.413746,
      'Ohm',
      { en: 'Limit at zero voltage, negative side', ko: '0 V에서의 한계 저항(음)' },
      { min: -1e9, max: 1e9, source }
    ),
    slopeNegative: quantity(
      'a_{1n}',
      -1474.32358,
      'Ohm/V',
      { en: 'Slope of the limit, negative side', ko: '한계 저항의 기울기(음)' },
      { min: -1e9, max: 1e9, source }
    ),
    currentScale: quantity(
      'a',
      0.32046175,
      'V',
      { en: 'Current scale', ko: '전류 척도' },
      { above: 0, max: 1000, source }
    ),
    curvature: quantity(
      'b',
      2.71689828,
      '1/V',
      { en: 'Curvature of the current', ko: '전류의 휨' },
      { above: 0, max: 100, source }
    ),
    resistanceMin: quantity(
      'R_\\mathrm{min}',
      1600,
      'Ohm',
      { en: 'Lowest resistance', ko: '최소 저항' },
      { above: 0, max: 1e9, source }
    ),
    resistanceMax: quantity(
      'R_\\mathrm{max}',
      3000,
      'Ohm',
      { en: 'Highest resistance', ko: '최대 저항' },
      { above: 0, max: 1e9, source }
    ),
    start: quantity(
      'R_0',
      2500,
      'Ohm',
      { en: 'Resistance at the start', ko: '처음 저항' },
      { above: 0, max: 1e9 }
    )
  },
  constraints: [
    { left: 'resistanceMin', relation: '<', right: 'resistanceMax' },
    { left: 'resistanceMin', relation: '<=', right: 'start' },
    { left: 'start', relation: '<=', right: 'resistanceMax' }
  ],
  state: {
    resistance: { label: { en: 'Resistance', ko: '저항' }, symbol: 'R', unit: 'Ohm' }
  },
  setPolarity: 1,
  varies: { speedPositive: 0.05, speedNegative: 0.05, limitPositive: 0.02, limitNegative: 0.02 },
  pulses: { set: { amplitude: 1, width: 1e-4 }, reset: { amplitude: -1.2, width: 1e-4 } },
  readVoltage: 0.2,
  make: (values) => {
    const of = (name: string): number => numberOf(values, name)
    const [fastP, steepP, fastN, steepN] = [
      of('speedPositive'),
      of('steepnessPositive'),
      of('speedNegative'),
      of('steepnessNegative')
    ]
    const [limitP, slopeP, limitN, slopeN] = [
      of('limitPositive'),
      of('slopePositive'),
      of('limitNegative'),
      of('slopeNegative')
    ]
    const [scale, curvature] = [of('currentScale'), of('curvature')]
    const [bottom, top] = [of('resistanceMin'), of('resistanceMax')]
    const state = Float64Array.of(of('start'))
    const resistance = (): number => state[0] ?? 0
    const current = (voltage: number): number =>
      (scale * Math.sinh(curvature * voltage)) / resistance()
    const limit = (voltage: number): number =>
      voltage > 0 ? limitP + slopeP * voltage : limitN + slopeN * voltage
    const speed = (voltage: number): number =>
      voltage > 0
        ? fastP * (Math.exp(voltage / steepP) - 1)
        : fastN * (Math.exp(-voltage / steepN) - 1)
    /** Distance to go, Ohm: zero on the outer side of the limit. */
    const ahead = (voltage: number): number => {
      const distance = limit(voltage) - resistance()
      return voltage > 0 ? Math.min(distance, 0) : voltage < 0 ? Math.max(distance, 0) : 0
    }
    return voltageDevice({
      model: 'tiox-data-driven',
      state,
      low: Float64Array.of(bottom),
      high: Float64Array.of(top),
      stiff: true,
      setPolarity: 1,
      readVoltage: 0.2,
      current,
      corners: () => [(resistance() - limitP) / slopeP, (resistance() - limitN) / slopeN],
      rate: (voltage, out) => {
        out[0] = speed(voltage) * ahead(voltage) ** 2
      },
      // With u the distance and s the speed, du/dt = -s u² has the solution u/(1 + s u t).
      exactPulse: ({ amplitude, width }) => {
        const [before, u, s] = [resistance(), ahead(amplitude), speed(amplitude)]
        const drive = amplitude * scale * Math.sinh(curvature * amplitude)
        if (u * s * width === 0) return { energy: (drive / before) * width }
        const end = before + u
        const reached = Math.min(Math.max(end - u / (1 + s * u * width), bottom), top)
        state[0] = reached
        // The integral of dt/R while R moves, and at rest once it has met a bound.
        const grown = u / (end - reached)
        const moving = Math.min((grown - 1) / (s * u), width)
        const path = (y: number): number =>
          y / end + (u / end ** 2) * Math.log(Math.abs(end * y - u))
        const charge = (path(grown) - path(1)) / (s * u) + (width - moving) / reached
        return { energy: drive * charge }
      }
    })
  },
  equations: [
    '\\frac{dR}{dt} = s(v)\\,(r(v) - R)^2 \\text{ while } R > r \\;(v > 0) \\text{ or } R < r \\;(v < 0)',
    's(v) = A_{p,n}\\,(e^{|v|/t_{p,n}} - 1), \\quad r(v) = a_{0p,n} + a_{1p,n}\\, v',
    'i = \\frac{a \\sinh(b v)}{R}'
  ],
  sources: ['Data-driven memristor model, arXiv:2012.02267 (2020)', source]
})
