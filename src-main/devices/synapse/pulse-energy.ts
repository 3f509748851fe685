import type { Device, Drive, Pulse } from '../models/device-model'
import { randomStream } from '../random'

/** Energy of a pulse, J: `fixed` + `perSiemens` · mean of the conductances before and after it. */
export interface EnergyLine {
  readonly fixed: number
  readonly perSiemens: number
}

export interface PulseEnergies {
  readonly up: EnergyLine
  readonly down: EnergyLine
}

const pulses = 200
/** Of the mean energy: what departs further from a straight line is not described by one. */
const tolerance = 0.05

/**
 * The energy of pulses in a train up and one down as a straight line over the conductance: exact for a resistor
 * (V² G t) and for what is charged (C V²).
 * @returns null where the energy depends on something else
 */
export function pulseEnergies(device: Device, drive: Drive): PulseEnergies | null {
  const { set, reset, readVoltage } = drive
  device.programme(0)
  const up = lineOf(device, set, readVoltage)
  device.programme(1e6)
  const down = lineOf(device, reset, readVoltage)
  return up && down && { up, down }
}

function lineOf(device: Device, pulse: Pulse, readVoltage: number): EnergyLine | null {
  const random = randomStream(0, 3)
  const points = Array.from({ length: pulses }, () => {
    const before = device.value(readVoltage)
    const { energy } = device.pulse(pulse, random)
    return { x: (before + device.value(readVoltage)) / 2, y: energy }
  })
  const mean = (of: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  const variance = mean((point) => (point.x - x) ** 2)
  const slope = variance > 0 ? mean((point) => (point.x - x) * (point.y - y)) / variance : 0
  const fixed = y - slope * x
  const residual = Math.sqrt(mean((point) => (point.y - fixed - slope * point.x) ** 2))
  return residual <= tolerance * Math.abs(y) ? { fixed, perSiemens: slope } : null
}
