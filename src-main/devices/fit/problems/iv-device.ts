import type { DeviceModel, DeviceValues, VoltageDevice } from '../../models/device-model'
import { isVoltageDevice } from '../../models/device-model'
import type { IvData } from '../fit-data'
import type { FitProblem } from '../fit-problem'
import { drawNearData, type Sizes } from '../draw-near-data'
import { followMeasured } from '../follow-measured'
import type { FreeParameter } from '../free-parameter'
import { freeParameterOf, keepsConstraints, noNoise, valuesOf } from '../model-parameters'

/**
 * A voltage-driven model along a measured voltage. The residual is the difference of asinh(i / i_s) with i_s the
 * median of |i|: around it currents count by their difference, far above it by their ratio, so that both
 * resistance states weigh.
 */
export function ivProblem(
  model: DeviceModel,
  data: IvData,
  free: readonly string[],
  over: Readonly<Record<string, number | string | boolean>>
): FitProblem {
  const resistance = resistancesOf(data)
  const resistances = { resistanceOn: resistance[0], resistanceOff: resistance[1] }
  const measuredOnes = Object.fromEntries(
    Object.entries(resistances).filter(([name]) => free.includes(name))
  )
  const base = valuesOf(model, { ...measuredOnes, ...over })
  const sizes: Sizes = {
    voltage: Math.max(...data.v.map(Math.abs)),
    current: Math.max(...data.i.map(Math.abs)),
    resistance,
    time: (data.t.at(-1) ?? 1) - (data.t[0] ?? 0),
    length: typeof base.thickness === 'number' ? base.thickness : 1e-8
  }
  const polarity = setPolarityOf(data) === model.setPolarity ? 1 : -1
  const volts = polarity === 1 ? data.v : data.v.map((v) => -v)
  const measured = data.i.map((i, row) => (data.isLimited[row] === 1 ? Number.NaN : i))
  const rows = Array.from(measured.keys()).filter((row) => !Number.isNaN(measured[row]))
  const scale = medianOf(rows.map((row) => Math.abs(measured[row] ?? 0))) || 1e-12
  const compared = Float64Array.from(rows, (row) => Math.asinh((measured[row] ?? 0) / scale))
  const ofModel = free.flatMap((name): FreeParameter[] => {
    const value = base[name]
    const parameter = typeof value === 'number' ? freeParameterOf(model, name, value) : null
    return parameter ? [drawNearData(parameter, sizes)] : []
  })
  const parameters = [...ofModel, ...startParameters(model)]
  const fitted = new Float64Array(data.t.length)
  const residuals = new Float64Array(rows.length)
  const fixed = Object.fromEntries(
    Object.entries(base).filter(([name]) => !ofModel.some((one) => one.name === name))
  )
  return {
    model: model.id,
    title: model.title,
    isDevice: true,
    parameters,
    fixed,
    polarity,
    measured,
    compared,
    evaluate: (values) => {
      const all: Record<string, number | string | boolean> = { ...base }
      ofModel.forEach(({ name }, j) => (all[name] = values[j] ?? 0))
      const device = makeDevice(model, all)
      if (!device) return null
      putState(device, values.subarray(ofModel.length))
      if (data.compliance !== null) device.compliance = data.compliance
      if (!followMeasured(device, data.t, volts, fitted)) return null
      rows.forEach((row, n) => {
        residuals[n] = Math.asinh((polarity * (fitted[row] ?? 0)) / scale) - (compared[n] ?? 0)
      })
      if (polarity === -1) fitted.forEach((i, row) => (fitted[row] = -i))
      return { residuals, fitted }
    }
  }
}

/** @returns null where the values contradict each other */
function makeDevice(model: DeviceModel, values: DeviceValues): VoltageDevice | null {
  if (!keepsConstraints(model, values)) return null
  const device = model.make(values, noNoise)
  return isVoltageDevice(device) ? device : null
}

/** Loops begin somewhere: the place of each state in its range at the first row is estimated as well. */
const startParameters = (model: DeviceModel): FreeParameter[] =>
  Object.entries(model.state).map(([name, { label, symbol }]) => ({
    name: `initial:${name}`,
    label: {
      en: `${label.en} at the start, as a part of its range`,
      ko: `${label.ko}의 처음 값(범위에 대한 비율)`
    },
    symbol: `${symbol}(0)`,
    unit: '1',
    start: 0.3,
    low: 0,
    high: 1,
    isLogarithmic: false,
    ofModel: false
  }))

/** Resistances that nine tenths of the rows with a tenth of the largest voltage keep between, Ohm. */
function resistancesOf({ v, i }: IvData): readonly [number, number] {
  const largest = Math.max(...v.map(Math.abs))
  const found = Array.from(v.keys()).flatMap((row) => {
    const [volts, amperes] = [Math.abs(v[row] ?? 0), Math.abs(i[row] ?? 0)]
    return volts > 0.1 * largest && amperes > 0 ? [volts / amperes] : []
  })
  const sorted = found.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 1e3
  const [low, high] = [at(0.05), at(0.95)]
  return [low, Math.max(high, 1.5 * low)]
}

/** States that span decades are placed by decades. */
function putState(device: VoltageDevice, shares: Float64Array): void {
  shares.forEach((share, j) => {
    const [low, high] = [device.low[j] ?? 0, device.high[j] ?? 0]
    device.state[j] =
      low > 0 && high > 100 * low ? low * (high / low) ** share : low + (high - low) * share
  })
}

/** Sign of the voltage that makes the measured device conduct more: by the sense of rotation of its loops. */
export function setPolarityOf({ v, i }: IvData): 1 | -1 {
  let turn = 0
  for (let row = 1; row < v.length; row++) {
    const [v0, v1, i0, i1] = [v[row - 1] ?? 0, v[row] ?? 0, i[row - 1] ?? 0, i[row] ?? 0]
    // Less current on the way out than on the way back: the area is run through clockwise or not.
    turn -= 0.5 * (i0 + i1) * (v1 - v0) * Math.sign(v0 + v1)
  }
  return turn >= 0 ? 1 : -1
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
