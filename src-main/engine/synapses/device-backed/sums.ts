/**
 * What a kernel's sums of devices mean (`law.as.ts` writes them): whole numbers of 64 bits, so that workers' sums
 * add up to the same whatever devices they have. In their order: pulses up and down, conductances during pulses up
 * and down, pairs refreshed, devices, stuck on, stuck off, at the high end, at the low end, conductances, and their
 * squares in two words.
 */
export const deviceSums = 13

/** Parts of the full range in which conductances are counted. */
export const finest = 2 ** 22

/** Energy of a pulse, J: `fixed` + `perSiemens` · mean conductance during it. */
export interface PulseEnergy {
  readonly fixed: number
  readonly perSiemens: number
}

/** What makes conductances and energies of the sums. Plain data. */
export interface DeviceScale {
  /** The full range, S. */
  readonly low: number
  readonly span: number
  /** Null where the preset does not say how it is programmed. */
  readonly energy: { readonly up: PulseEnergy; readonly down: PulseEnergy } | null
}

/** The devices of a projection at the end of a run. */
export interface DeviceFigures {
  readonly devices: number
  /** Mean and standard deviation, S. */
  readonly conductance: number
  readonly spread: number
  readonly stuckOn: number
  readonly stuckOff: number
  readonly atHigh: number
  readonly atLow: number
  readonly pulsesUp: number
  readonly pulsesDown: number
  readonly refreshes: number
  /** Of all programming pulses, J; null where it is not known. */
  readonly energy: number | null
}

/** Figures of all devices, from the sums of all workers. */
export function deviceFigures(
  workers: readonly (readonly bigint[])[],
  { low, span, energy }: DeviceScale
): DeviceFigures {
  const total = (place: number): bigint =>
    workers.reduce((sum, one) => sum + (one[place] ?? 0n), 0n)
  const count = (place: number): number => Number(total(place))
  const devices = count(5)
  const unit = span / finest
  const shares = workers.reduce((sum, one) => sum + BigInt.asIntN(64, one[10] ?? 0n), 0n)
  const squares = total(11) + (total(12) << 64n)
  // Exact in whole numbers: N Σx² − (Σx)² loses nothing where all devices are nearly alike.
  const variance = Number(BigInt(devices) * squares - shares * shares) / devices ** 2
  const of = ({ fixed, perSiemens }: PulseEnergy, pulses: number, during: number): number =>
    fixed * pulses + perSiemens * during * unit
  return {
    devices,
    conductance: devices > 0 ? low + (Number(shares) / devices) * unit : NaN,
    spread: devices > 0 ? Math.sqrt(Math.max(0, variance)) * unit : NaN,
    stuckOn: count(6),
    stuckOff: count(7),
    atHigh: count(8),
    atLow: count(9),
    pulsesUp: count(0),
    pulsesDown: count(1),
    refreshes: count(4),
    energy: energy && of(energy.up, count(0), count(2)) + of(energy.down, count(1), count(3))
  }
}
