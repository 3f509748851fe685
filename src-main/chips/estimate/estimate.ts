import {
  estimateOptionsSchema,
  type Estimate,
  type EstimateOptions,
  type Range
} from '../../../src-shared/hardware/estimate'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import type { Confidence } from '../../../src-shared/hardware/sourced-value'
import { acceleratedEstimate } from './accelerated'
import { eventsEstimate } from './events'
import { inMemoryEstimate } from './in-memory'
import { lumpedEstimate } from './lumped'
import { measuredOf } from './measured'
import { operationsOf } from './operations'
import { paceOf, type Pace } from './pace'
import { peakEstimate } from './peak'
import { priceSetsOf, type PriceSet } from './prices'
import { quotient, scaled, spanOf } from './range'
import { readerOf, type Reader } from './reader'
import { rooflineEstimate } from './roofline'
import { sizeOf } from './size'
import { softwareEstimate } from './software'
import { inUnit } from './term'
import { note, type WorkedOut } from './worked-out'
import { gradeOf } from './worth'

/**
 * What a placed network takes on a chip: energy by term, power, time, silicon, and how far that can be trusted.
 *
 * Nothing is filled in: a price that is needed and not published makes the energy `null`, and says which it is. Which
 * way is gone follows from what the entry publishes, so a new entry needs no code. Method, sources and formulas stand
 * with the functions that are called here.
 * @param memory entry of the stacked memory whose traffic is priced for dense devices
 */
export function estimate(
  entry: HardwareEntry,
  counts: OperationCounts,
  options: Partial<EstimateOptions> = {},
  memory: HardwareEntry | null = null
): Estimate {
  const chosen = estimateOptionsSchema.parse(options)
  const reader = readerOf(entry)
  const sets = priceSetsOf(reader)
  const pace = paceOf(reader, sets[0] ?? null, counts, chosen)
  const worked = workOut(reader, sets, counts, pace, chosen, memory)
  const main = worked.sets[0]
  const energy = main?.energy
    ? spanOf(main.energy, [
        ...worked.sets.flatMap((each) => each.energy ?? []),
        ...(worked.bounds ? [worked.bounds] : [])
      ])
    : null
  const seconds = worked.seconds ?? pace.wallSeconds
  const typicalPower = inUnit(reader.field('active_power_mw_typ'), 1e-3)?.range ?? null
  const operations = operationsOf(entry, counts, chosen)
  const confidences: readonly Confidence[] = [
    ...(main?.terms ?? []).flatMap(({ confidence }) => confidence ?? []),
    ...(worked.confidences ?? []),
    // A rate that somebody typed is no measurement.
    ...(counts.basis === 'assumed' ? (['unverified'] as const) : [])
  ]
  return {
    chip: entry.id,
    method: worked.method,
    energy,
    dynamic: main?.dynamic ?? null,
    terms: main?.terms ?? [],
    sets: [...worked.sets],
    perSynop: energy && perOperation(energy, counts),
    power: energy && seconds && seconds.low > 0 ? meanPower(energy, seconds) : null,
    typicalPower,
    ...timesOf(pace, worked, counts, chosen),
    size: sizeOf(reader, sets[0] ?? null, counts),
    operations,
    grade: energy ? gradeOf(confidences) : null,
    notes: [
      ...worked.notes,
      ...(pace.isAssumed && energy && !worked.seconds ? [note('realTimeAssumed')] : []),
      ...(counts.basis === 'assumed' ? [note('activityAssumed')] : [])
    ],
    unknown: [...reader.unknown()],
    valuesUsed: [...reader.used()],
    measured: measuredOf(entry)
  }
}

function workOut(
  reader: Reader,
  sets: readonly PriceSet[],
  counts: OperationCounts,
  pace: Pace,
  options: EstimateOptions,
  memory: HardwareEntry | null
): WorkedOut {
  const { kind, props } = reader.entry
  const [main] = sets
  const seconds = pace.wallSeconds
  if (main?.terms['core_active_w'] !== undefined) return softwareEstimate(sets, counts, seconds)
  if (main?.terms['reference_synops_per_s'] !== undefined) {
    return lumpedEstimate(reader, sets, counts, seconds)
  }
  if (kind === 'reference') return { method: 'none', sets: [], notes: [note('referenceOnly')] }
  if (main) return eventsEstimate(reader, sets, counts, seconds, options.instructions)
  if (kind === 'pim-dram') return inMemoryEstimate(reader, counts)
  if (['gpu', 'cpu', 'npu', 'digital-dnn'].includes(kind)) {
    return rooflineEstimate(reader, counts, options, memory)
  }
  if (kind === 'analog-imc' || kind === 'photonic-imc') return peakEstimate(reader, counts)
  const speed = props['speedup_factor']?.best.value
  if (kind === 'mixed-signal-spiking' && typeof speed === 'number' && speed > 1) {
    return acceleratedEstimate(reader, counts, seconds)
  }
  if (kind.endsWith('spiking') || kind === 'digital-hybrid' || kind === 'digital-event-dnn') {
    reader.needed('energy_per_synop_pj')
    reader.needed('energy_per_neuron_update_pj')
    return { method: 'none', sets: [], notes: [note('noOperationPrices')] }
  }
  return { method: 'none', sets: [], notes: [note('nothingPublished')] }
}

const perOperation = (energy: Range, counts: OperationCounts): Range | null => {
  const synops = counts.synopsDense + counts.synopsSparse + counts.synopsConvolutional
  return synops > 0 ? scaled(energy, 1 / synops) : null
}

/** Energy and time are bounded together: the shortest time goes with the least of what time costs. */
const meanPower = (energy: Range, seconds: Range): Range =>
  seconds.low === seconds.high
    ? quotient(energy, seconds)
    : {
        low: Math.min(energy.low / seconds.low, energy.high / seconds.high),
        best: energy.best / seconds.best,
        high: Math.max(energy.low / seconds.low, energy.high / seconds.high)
      }

function timesOf(
  pace: Pace,
  worked: WorkedOut,
  counts: OperationCounts,
  options: EstimateOptions
): Pick<
  Estimate,
  'wallSeconds' | 'realTimeFactor' | 'latency' | 'latencyOf' | 'keepsUp' | 'timeSplit'
> {
  const { isAssumed: _, ...times } = pace
  const timeSplit = worked.timeSplit ?? null
  if (!worked.seconds || !worked.latency) return { ...times, timeSplit }
  const simulated = counts.simulatedMs / 1000
  const step = counts.chipSteps > 0 ? simulated / counts.chipSteps : 0
  return {
    wallSeconds: worked.seconds,
    realTimeFactor: simulated > 0 ? worked.seconds.best / simulated : null,
    latency: worked.latency,
    latencyOf: 'step',
    keepsUp: worked.latency.max <= step / options.speedUp,
    timeSplit
  }
}
