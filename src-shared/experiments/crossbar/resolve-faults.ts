import type { Context } from './resolve-crossbar'
import type { ResolvedFaults } from './resolved'

/** Within which cells and columns count as good, without a number of the document. */
export const usualTolerance = 0.05

/** Reads which faults are injected. @returns null for none */
export function resolveFaults({
  document,
  complaints,
  quantities
}: Context): ResolvedFaults | null {
  const { faults, nonlinearity } = document
  if (!faults) return null
  const path = ['faults']
  const share = (name: 'stuckOn' | 'stuckOff' | 'flips' | 'shift' | 'tolerance'): number => {
    const given = faults[name]
    const usual = name === 'tolerance' ? usualTolerance : 0
    return given === undefined
      ? usual
      : (quantities.read(given, '1', [...path, name], { min: 0, max: 1 }) ?? usual)
  }
  const siemens = (name: 'low' | 'high'): number | null => {
    const given = faults[name]
    return given === undefined
      ? null
      : (quantities.read(given, 'S', [...path, name], { min: 0 }) ?? null)
  }
  const found = {
    stuckOn: share('stuckOn'),
    stuckOff: share('stuckOff'),
    flips: share('flips'),
    shift: share('shift'),
    tolerance: share('tolerance'),
    low: siemens('low'),
    high: siemens('high')
  }
  if (found.stuckOn + found.stuckOff > 1) {
    complaints.error([...path, 'stuckOff'], 'problems.faultsBeyondAll')
  }
  if (found.low !== null && found.high !== null && found.low >= found.high) {
    complaints.error([...path, 'high'], 'problems.onBelowOff')
  }
  if (nonlinearity?.law === 'device') complaints.error(path, 'problems.faultsOfDevices')
  return found
}
