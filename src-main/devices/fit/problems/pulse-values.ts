import type { DeviceModel } from '../../models/device-model'
import type { FreeParameter } from '../free-parameter'

/** An end of the conductance range, looked for around the measured one. */
export function rangeParameter(
  model: DeviceModel,
  name: 'conductanceMin' | 'conductanceMax',
  start: number,
  low: number,
  high: number,
  unit: string
): FreeParameter {
  const parameter = model.parameters[name]
  const span = high - low || Math.abs(high) || 1
  // A conductance cannot be negative; arbitrary units can.
  const least = unit === '1' ? -Infinity : 0
  return {
    name,
    label: parameter?.label ?? { en: name, ko: name },
    symbol: parameter?.symbol ?? '',
    unit,
    start: Math.max(start, least),
    low: Math.max(low - 2 * span, least),
    high: high + 2 * span,
    isLogarithmic: false,
    draw: [Math.max(start - 0.3 * span, least), start + 0.3 * span],
    ofModel: true
  }
}
