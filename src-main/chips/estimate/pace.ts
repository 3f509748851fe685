import type { Estimate, EstimateOptions, Range } from '../../../src-shared/hardware/estimate'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import type { PriceSet } from './prices'
import { exactly } from './range'
import type { Reader } from './reader'
import { stepTimeOf } from './timing'

/** How long a chip takes for the run, and for a step of it. */
export type Pace = Pick<
  Estimate,
  'wallSeconds' | 'realTimeFactor' | 'latency' | 'latencyOf' | 'keepsUp'
> & {
  /** Nothing published says how fast it is: it is taken to keep pace with the world. */
  readonly isAssumed: boolean
}

/**
 * Time of the run on the chip, by what is known:
 * - latencies of operations: the step that the busiest core makes; as many of the middle one as there are steps, at
 *   most as many of the 95 % one;
 * - a fixed speed (`speedup_factor`) or a fixed step (`time_step`): simulated time over speed, whatever there is to do;
 * - neither: the chip waits for events of the world, so it takes the simulated time.
 * `wanted` is the time that the run may take: simulated time over the wanted speed-up.
 */
export function paceOf(
  reader: Reader,
  set: PriceSet | null,
  counts: OperationCounts,
  options: EstimateOptions
): Pace {
  const simulated = counts.simulatedMs / 1000
  const wanted = simulated / options.speedUp
  const stepTime = set && stepTimeOf(set, counts)
  const step = counts.chipSteps > 0 ? simulated / counts.chipSteps : null
  if (stepTime && step !== null) {
    const { median, p95, max } = counts.step
    const latency = { median: stepTime(median), p95: stepTime(p95), max: stepTime(max) }
    const own = {
      low: latency.median * counts.chipSteps,
      best: latency.median * counts.chipSteps,
      high: latency.p95 * counts.chipSteps
    }
    return {
      wallSeconds: options.pace === 'real-time' ? notBefore(own, wanted) : own,
      realTimeFactor: simulated > 0 ? own.best / simulated : null,
      latency,
      latencyOf: 'step',
      keepsUp: latency.max <= step / options.speedUp,
      isAssumed: false
    }
  }
  return fixedPace(reader, simulated, wanted, step, options.pace)
}

const notBefore = ({ low, best, high }: Range, seconds: number): Range => ({
  low: Math.max(low, seconds),
  best: Math.max(best, seconds),
  high: Math.max(high, seconds)
})

function fixedPace(
  reader: Reader,
  simulated: number,
  wanted: number,
  step: number | null,
  wish: EstimateOptions['pace']
): Pace {
  const speed = reader.field('speedup_factor')?.range.best ?? null
  const tick = secondsOf(reader, 'time_step')
  const event = secondsOf(reader, 'latency')
  const factor =
    speed !== null ? 1 / speed : tick !== null && step !== null ? Math.max(tick / step, 1) : null
  const own = factor === null ? wanted : simulated * factor
  const ofStep = speed !== null && step !== null ? step / speed : tick
  const latency = ofStep ?? event
  return {
    wallSeconds: exactly(wish === 'real-time' ? Math.max(own, wanted) : own),
    realTimeFactor: factor,
    latency: latency === null ? null : { median: latency, p95: latency, max: latency },
    latencyOf: latency === null ? null : ofStep === null ? 'event' : 'step',
    keepsUp: factor === null ? null : simulated * factor <= wanted,
    isAssumed: factor === null
  }
}

const secondsIn: Readonly<Record<string, number>> = { s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9 }

function secondsOf(reader: Reader, field: string): number | null {
  const unit = reader.entry.props[field]?.best.unit
  const factor = unit ? secondsIn[unit] : undefined
  const found = factor === undefined ? null : reader.field(field)
  return found && factor !== undefined ? found.range.best * factor : null
}
