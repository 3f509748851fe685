import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import { exactly } from './range'
import type { Reader } from './reader'
import { inUnit, powerTerm, totalOf } from './term'
import { note, type WorkedOut } from './worked-out'

/** Assumed, as no spiking program for these cores is published; both are printed with the result. */
const instructionsPerSynop = 10
const instructionsPerUpdate = 30
/** A spike on its way is the number of its neuron. */
const bytesPerSpike = 4

/**
 * Processors inside memory that meet through a host (UPMEM). Cores work side by side, one instruction a cycle with
 * enough threads; between two steps the host reads the spikes of all cores and writes them to those that need them:
 *
 *     t_compute  = (synops 10 + updates 30) / clock       on the busiest core
 *     t_transfer = (spikes + messages) 4 bytes / bandwidth of the host
 *
 * Energy is the power of the chips in use over both. The bandwidth is that of the interface, which no program
 * reaches, so the transfer is a lower bound.
 */
export function inMemoryEstimate(reader: Reader, counts: OperationCounts): WorkedOut {
  const clock = reader.needed('clock_mhz')
  const bandwidth = reader.needed('memory_bandwidth_tb_s')
  const power = inUnit(reader.needed('active_power_mw_typ'), 1e-3)
  if (!clock || !bandwidth) {
    return { method: 'none', sets: [], notes: [note('nothingPublished')] }
  }
  const hertz = clock.range.best * 1e6
  const stepOf = (load: OperationCounts['step']['max']): number =>
    (load.synops * instructionsPerSynop + load.updates * instructionsPerUpdate) / hertz
  const bytes = (counts.spikes + counts.messages) * bytesPerSpike
  const transfer = bytes / (bandwidth.range.best * 1e12)
  const compute = {
    low: stepOf(counts.step.median) * counts.chipSteps,
    best: stepOf(counts.step.median) * counts.chipSteps,
    high: stepOf(counts.step.p95) * counts.chipSteps
  }
  const seconds = {
    low: compute.low + transfer,
    best: compute.best + transfer,
    high: compute.high + transfer
  }
  const transferOfStep = counts.chipSteps > 0 ? transfer / counts.chipSteps : 0
  const chips = exactly(counts.chips)
  const terms = [
    powerTerm('arithmetic', power, compute, chips),
    powerTerm('hostTransfer', power, exactly(transfer), chips)
  ]
  return {
    method: 'software',
    sets: [
      { id: 'power', source: power?.source ?? '', energy: totalOf(terms), dynamic: null, terms }
    ],
    notes: [
      note('hostMediated', {
        synop: instructionsPerSynop,
        update: instructionsPerUpdate,
        percent: Math.round((100 * transfer) / (seconds.best || 1))
      })
    ],
    confidences: ['unverified'],
    seconds,
    latency: {
      median: stepOf(counts.step.median) + transferOfStep,
      p95: stepOf(counts.step.p95) + transferOfStep,
      max: stepOf(counts.step.max) + transferOfStep
    },
    timeSplit: { compute: compute.best, transfer }
  }
}
