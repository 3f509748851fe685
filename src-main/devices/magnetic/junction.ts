import type { ParameterDescriptions } from '../../../src-shared/catalogue'
import { numberOf, type DeviceValues } from '../models/device-model'
import { integer, plainNumber, quantity } from '../parameter'

const typical = { source: 'typical of perpendicular junctions', trust: 'chosen' } as const

/** Resistances of a magnetic tunnel junction, and its scales. */
export const junctionParameters: ParameterDescriptions = {
  junctions: integer(
    'n',
    8,
    { en: 'Junctions in parallel', ko: '병렬 접합 수' },
    { min: 1, max: 10_000 }
  ),
  resistanceParallel: quantity(
    'R_P',
    5e3,
    'Ohm',
    { en: 'Resistance, parallel', ko: '평행 상태 저항' },
    { above: 0, ...typical }
  ),
  magnetoresistance: plainNumber(
    '\\mathrm{TMR}_0',
    1.2,
    { en: 'Tunnel magnetoresistance', ko: '터널 자기저항비' },
    { min: 0, ...typical }
  ),
  halfVoltage: quantity(
    'V_h',
    0.5,
    'V',
    { en: 'Voltage at which it is halved', ko: '자기저항비가 절반이 되는 전압' },
    { above: 0, ...typical }
  ),
  criticalVoltage: quantity(
    'V_{c0}',
    0.35,
    'V',
    { en: 'Critical voltage', ko: '임계 전압' },
    { above: 0, ...typical }
  ),
  attemptTime: quantity(
    '\\tau_0',
    1e-9,
    's',
    { en: 'Attempt time', ko: '시도 시간' },
    { above: 0, ...typical }
  )
}

export const junctionEquations: readonly string[] = [
  'R_{AP}(V) = R_P \\Big(1 + \\frac{\\mathrm{TMR}_0}{1 + (V/V_h)^2}\\Big), \\quad G = \\frac{k}{R_P} + \\frac{n - k}{R_{AP}(V)}'
]

/** Conductances of one junction, S. */
export interface Junction {
  readonly parallel: number
  readonly antiparallel: (voltage: number) => number
}

export function junctionOf(values: DeviceValues): Junction {
  const resistance = numberOf(values, 'resistanceParallel')
  const ratio = numberOf(values, 'magnetoresistance')
  const half = numberOf(values, 'halfVoltage')
  return {
    parallel: 1 / resistance,
    antiparallel: (voltage) => 1 / (resistance * (1 + ratio / (1 + (voltage / half) ** 2)))
  }
}
