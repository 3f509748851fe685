import {
  pulseLawKinds,
  type DeviceSynapse,
  type DriftLaw,
  type PulseLaw
} from '../../../devices/synapse'
import { finest } from './sums'

/** How a synapse uses its devices, in the order in which the kernel reads it. */
export interface Use {
  /** Weight of the full range, in units of the reference. */
  readonly largest: number
  readonly rate: number
  readonly asymmetry: number
  readonly pulseStep: number
  readonly mostPulses: number
  readonly isOnePulse: number
  readonly leastTrace: number
  readonly isPair: number
  readonly isSigned: number
  readonly readSpread: number
  readonly hasOwnNoise: number
  /** s */
  readonly timeStep: number
  readonly ageBefore: number
  readonly retentionTime: number
  readonly stretching: number
  readonly stuckOn: number
  readonly stuckOff: number
  /** Of the full range. */
  readonly offset: number
  /** Scale of the noise of steps. */
  readonly stepNoise: number
  /** Whether conductances during pulses are summed up. */
  readonly sumsPulses: number
}

/** A pair is brought back when a device is fuller than this, and both than that: shares of their ranges. */
const refreshAt = 0.9
const refreshGain = 0.1

/** Numbers for the kernel after the reference weight, as places.as.ts names them. */
export function kernelConstants(use: Use, { law, devices }: DeviceSynapse): readonly number[] {
  const { device, relaxation, drift } = law
  const tables = tablesOf(law)
  return [
    use.largest,
    use.rate,
    use.asymmetry,
    use.pulseStep,
    use.mostPulses,
    use.isOnePulse,
    use.leastTrace,
    use.isPair,
    use.isSigned,
    use.readSpread,
    use.hasOwnNoise,
    use.timeStep,
    use.ageBefore,
    use.retentionTime,
    use.stretching,
    use.stuckOn,
    use.stuckOff,
    ...fullRange(law),
    use.offset,
    pulseLawKinds.indexOf(law.kind),
    devices.length,
    // A normal number takes two counters; junctions one each.
    Math.max(2, law.kind === 'junctions' ? device.high : 0),
    use.stepNoise * law.noise,
    law.isNoiseAdditive ? 1 : 0,
    use.stepNoise * (law.writeNoise ?? 0),
    law.kept ?? 1,
    ...filled(law.curve, 5),
    ...filled(law.melting, 3),
    use.stepNoise * (law.melting?.[3] ?? 0),
    ...filled(law.chances, 2),
    relaxation?.point ?? 0,
    relaxation?.time ?? 0,
    relaxation?.share ?? 0,
    relaxation?.shareTime ?? 1,
    ...driftNumbers(drift),
    tables[0]?.length ?? 2,
    refreshAt,
    refreshGain,
    use.sumsPulses === 0 ? 0 : finest / fullRange(law)[0],
    ...devices.flatMap(({ conductanceLow, conductanceSpan, low, high, steps }) => [
      conductanceLow,
      conductanceSpan / (high - low),
      low,
      high,
      ...steps
    ]),
    ...tables.flat()
  ]
}

/** Width and low end of the nominal range, S: what stands for the full range of weights. */
export const fullRange = ({ device, drift }: PulseLaw): readonly [number, number] => {
  const { conductanceSpan, conductanceLow, low, high } = device
  const nominal = drift ? drift.full / (high - low) : 1
  return [conductanceSpan * nominal, conductanceLow]
}

const tablesOf = ({ table, drift }: PulseLaw): readonly (readonly number[])[] =>
  table ?? (drift ? [drift.mean, drift.deviation, drift.noise] : [])

const driftNumbers = (drift: DriftLaw | undefined): readonly number[] =>
  drift
    ? [drift.startTime, drift.readTime, drift.driftScale, drift.noiseScale, drift.full]
    : [1, 1, 0, 0, 1]

const filled = (numbers: readonly number[] = [], count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => numbers[i] ?? 0)
