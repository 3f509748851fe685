import type { Drive } from '../../../src-shared/contract/curves'
import type { CurveSeries } from '../../charts'

/** What is applied and what only reads, as two lines with gaps where the other one is. */
export function driveSeries(
  { time, voltage, isRead }: Drive,
  names: { readonly pulse: string; readonly read: string }
): readonly CurveSeries[] {
  const only = (wanted: 0 | 1): Float64Array =>
    voltage.map((value, n) => {
      // A line at zero belongs to what is applied.
      return isRead[n] === wanted ? value : wanted === 0 && value === 0 ? 0 : NaN
    })
  const applied: CurveSeries = {
    name: names.pulse,
    colour: 0,
    look: 'line',
    x: time,
    y: only(0),
    isNamed: true
  }
  return isRead.includes(1)
    ? [applied, { name: names.read, colour: 1, look: 'line', x: time, y: only(1), isNamed: true }]
    : [applied]
}
