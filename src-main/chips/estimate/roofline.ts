import { best } from '../../../src-shared/hardware/best'
import type { EstimateOptions, EstimateTerm } from '../../../src-shared/hardware/estimate'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import { exactly } from './range'
import type { Constant, Reader } from './reader'
import { inUnit, picojoule, powerTerm, totalOf } from './term'
import { note, type WorkedOut } from './worked-out'

/**
 * Dense devices by the roofline (Williams, Waterman & Patterson 2009): a step takes as long as the slower of
 * arithmetic and memory,
 *
 *     t = max(2 MACs / (peak utilisation), bytes / bandwidth),   E = P t
 *
 * with the device's power for all of the time. Weights are fetched in every step unless they stay where they are
 * used. Where the device has stacked memory the part of the energy that its traffic takes is shown on its own.
 * @param memory the entry of the device's memory, for pJ a bit of traffic
 */
export function rooflineEstimate(
  reader: Reader,
  counts: OperationCounts,
  options: EstimateOptions,
  memory: HardwareEntry | null
): WorkedOut {
  const peak = peakOf(reader)
  const power = inUnit(reader.needed('active_power_mw_typ'), 1e-3)
  if (!peak || !power) {
    return { method: 'none', sets: [], notes: [note('nothingPublished')] }
  }
  const { macsPerStep, weightBytes, activationBytes } = counts.dense
  const bytes = (options.weightsInMemory ? 0 : weightBytes) + activationBytes
  const bandwidth = reader.field('memory_bandwidth_tb_s')
  const arithmetic = (2 * macsPerStep) / (peak.range.best * options.utilisation)
  const traffic = bandwidth ? bytes / (bandwidth.range.best * 1e12) : 0
  const step = Math.max(arithmetic, traffic)
  const seconds = exactly(step * counts.chipSteps)
  const whole = powerTerm('device', power, seconds, exactly(1))
  const terms = bandwidth ? splitByTraffic(whole, bytes * counts.chipSteps, memory) : [whole]
  return {
    method: 'roofline',
    sets: [
      { id: 'roofline', source: power.source ?? '', energy: totalOf(terms), dynamic: null, terms }
    ],
    notes: [
      note(traffic > arithmetic ? 'memoryBound' : 'computeBound', {
        percent: Math.round(options.utilisation * 100)
      })
    ],
    // The utilisation is assumed.
    confidences: ['unverified'],
    seconds,
    latency: { median: step, p95: step, max: step }
  }
}

/** Operations a second: at 8 bits where it is told, else as it is published. */
function peakOf(reader: Reader): Constant | null {
  const plain = reader.field('peak_throughput')
  if (plain && best(reader.entry, 'peak_throughput')?.unit === 'op/s') return plain
  const found = best(reader.entry, 'peak_throughput')
  const table = found?.value
  if (typeof table !== 'object' || Array.isArray(table) || found?.unit !== 'op/s') {
    reader.missing('peak_throughput')
    return null
  }
  const rate = table['int8_dense'] ?? Object.values(table)[0]
  if (typeof rate !== 'number') return null
  reader.mark('peak_throughput')
  return { range: exactly(rate), source: found.source, confidence: found.confidence }
}

/** Traffic of the memory at its pJ a bit, and what is left of the whole for everything else. */
function splitByTraffic(
  whole: EstimateTerm,
  bytes: number,
  memory: HardwareEntry | null
): EstimateTerm[] {
  const each = memory && best(memory, 'energy_per_bit_pj')
  if (!each || typeof each.value !== 'number' || whole.energy === null) return [whole]
  const traffic = Math.min(bytes * 8 * each.value * picojoule, whole.energy.best)
  const rest = whole.energy.best - traffic
  return [
    {
      id: 'memory',
      energy: exactly(traffic),
      count: bytes * 8,
      each: exactly(each.value * picojoule),
      unit: 'J',
      sources: each.source ? [each.source] : [],
      confidence: each.confidence
    },
    { ...whole, energy: exactly(rest) }
  ]
}
