import type { Device, DeviceModel } from '../../models/device-model'
import type { PulseData } from '../fit-data'
import type { FitProblem } from '../fit-problem'
import type { FreeParameter } from '../free-parameter'
import { freeParameterOf, keepsConstraints, noNoise, valuesOf } from '../model-parameters'
import { medianOf } from './iv-device'

/**
 * Any model that is driven by pulses, without its spread, against series of responses. The value at the start of
 * each series that does not continue another is estimated. Values in arbitrary units are scale × model + offset;
 * then the model's own range stays as it is.
 */
export function pulseDeviceProblem(
  model: DeviceModel,
  data: PulseData,
  free: readonly string[],
  over: Readonly<Record<string, number | string | boolean>>
): FitProblem {
  const measured = Float64Array.from(data.series.flatMap(({ values }) => [...values]))
  const [low, high] = [Math.min(...measured), Math.max(...measured)]
  const span = high - low || 1
  const isArbitrary = data.unit === '1'
  const ends = isArbitrary
    ? {}
    : { conductanceMin: Math.max(0, low - 0.05 * span), conductanceMax: high + 0.05 * span }
  const named = Object.fromEntries(
    Object.entries(ends).filter(([name]) => name in model.parameters)
  )
  const longest = Math.max(...data.series.map(({ pulses }) => pulses.at(-1) ?? 1))
  // A series goes through most of the weights, which lie between about -1 and 1.
  const step: Record<string, number> =
    'stepSize' in model.parameters ? { stepSize: 2 / Math.max(1, longest) } : {}
  const base = valuesOf(model, { ...named, ...step, ...over })
  const ofModel = free.flatMap((name): FreeParameter[] => {
    const value = base[name]
    if (typeof value !== 'number') return []
    // Affine units and the model's range are the same thing twice.
    if (isArbitrary && (name === 'conductanceMin' || name === 'conductanceMax')) return []
    const parameter = freeParameterOf(model, name, value)
    return parameter ? [name in named ? around(parameter, value, span) : parameter] : []
  })
  const starts = data.series.flatMap((one, k) =>
    one.continues ? [] : [startOf(one.values, one.direction, k, low, high, data.unit)]
  )
  const units = isArbitrary ? affineParameters(low, high) : []
  const parameters = [...ofModel, ...starts, ...units]
  const fitted = new Float64Array(measured.length)
  const residuals = new Float64Array(measured.length)
  const reach = reachOf(model, base)
  return {
    model: model.id,
    title: model.title,
    isDevice: true,
    parameters,
    fixed: Object.fromEntries(
      Object.entries(base).filter(([name]) => !ofModel.some((one) => one.name === name))
    ),
    polarity: 1,
    measured,
    compared: measured.map((value) => (value - low) / span),
    evaluate: (values) => {
      const all = { ...base }
      ofModel.forEach(({ name }, j) => (all[name] = values[j] ?? 0))
      if (!keepsConstraints(model, all)) return null
      const device = model.make(all, noNoise)
      const [bottom = 0, top = 1] = isArbitrary
        ? values.subarray(ofModel.length + starts.length)
        : []
      if (isArbitrary && !(top > bottom)) return null
      const scale = isArbitrary ? (top - bottom) / (reach[1] - reach[0]) : 1
      const offset = isArbitrary ? bottom - scale * reach[0] : 0
      let [n, nextStart] = [0, ofModel.length]
      for (const { direction, pulses, continues } of data.series) {
        if (!continues) device.programme(((values[nextStart++] ?? 0) - offset) / scale)
        let given = 0
        for (const wanted of pulses) {
          for (; given < wanted; given++) pulse(device, model, direction)
          const value = offset + scale * device.value(model.readVoltage)
          fitted[n] = value
          residuals[n] = (value - (measured[n] ?? 0)) / span
          n += 1
        }
      }
      return residuals.some(Number.isNaN) ? null : { residuals, fitted }
    }
  }
}

const pulse = (device: Device, model: DeviceModel, direction: 'up' | 'down'): void => {
  device.pulse(direction === 'up' ? model.pulses.set : model.pulses.reset, noNoise)
}

/** A conductance is looked for near where it was measured. */
const around = (parameter: FreeParameter, value: number, span: number): FreeParameter => ({
  ...parameter,
  low: Math.max(0, value - 2 * span),
  high: value + 2 * span,
  isLogarithmic: false,
  draw: [Math.max(0, value - 0.3 * span), value + 0.3 * span]
})

function startOf(
  values: Float64Array,
  direction: 'up' | 'down',
  series: number,
  low: number,
  high: number,
  unit: string
): FreeParameter {
  const span = high - low || 1
  const first = medianOf([...values.subarray(0, Math.max(1, Math.min(9, values.length / 20)))])
  const label =
    direction === 'up'
      ? { en: `Start of the rising series ${series + 1}`, ko: `상승 계열 ${series + 1}의 처음 값` }
      : { en: `Start of the falling series ${series + 1}`, ko: `하강 계열 ${series + 1}의 처음 값` }
  return {
    name: `start:${series + 1}`,
    label,
    symbol: `G_{0,${series + 1}}`,
    unit,
    start: first,
    low: low - span,
    high: high + span,
    isLogarithmic: false,
    draw: [first - 0.1 * span, first + 0.1 * span],
    ofModel: false
  }
}

const affineParameters = (low: number, high: number): FreeParameter[] => {
  const span = high - low || 1
  const common = {
    unit: '1',
    low: low - 3 * span,
    high: high + 3 * span,
    isLogarithmic: false,
    ofModel: false
  }
  return [
    {
      ...common,
      name: 'lowest',
      label: { en: 'Reading at the model’s lowest value', ko: '모델의 최솟값에 해당하는 측정값' },
      symbol: 'y_\\mathrm{min}',
      start: low - 0.05 * span,
      draw: [low - 0.4 * span, low + 0.1 * span]
    },
    {
      ...common,
      name: 'highest',
      label: { en: 'Reading at the model’s highest value', ko: '모델의 최댓값에 해당하는 측정값' },
      symbol: 'y_\\mathrm{max}',
      start: high + 0.05 * span,
      draw: [high - 0.1 * span, high + 0.4 * span]
    }
  ]
}

/** The values that a device can be programmed to. */
function reachOf(
  model: DeviceModel,
  values: Readonly<Record<string, number | string | boolean>>
): readonly [number, number] {
  const device = model.make(values, noNoise)
  device.programme(-1e12)
  const bottom = device.value(model.readVoltage)
  device.programme(1e12)
  return [bottom, device.value(model.readVoltage)]
}
