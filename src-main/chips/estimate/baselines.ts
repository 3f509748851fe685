import type {
  Baseline,
  BaselineOptions,
  BaselineReport,
  BaselineWork
} from '../../../src-shared/hardware/baselines'
import type { HardwareCatalogue } from '../../../src-shared/hardware/catalogue'
import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import type { EstimateTerm } from '../../../src-shared/hardware/estimate'
import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'
import { boundTerms, type BoundWork } from './bound'
import { breakEven } from './break-even'
import { estimate } from './estimate'
import { synopsOf } from './operations'
import { exactly } from './range'
import { operationsTerm, totalOf } from './term'
import { note } from './worked-out'

/** Dense devices that are compared, in this order. */
const devices = ['gpu-h100', 'npu-fsd', 'northpole', 'upmem'] as const
/** A state of two numbers of 32 bits, read and written. */
const stateBytes = 16

/**
 * The same work on devices that are not neuromorphic, and on none in particular: as events, with every synapse in
 * every step, and as a network without spikes that needs one pass an answer. All in J over the run.
 */
export function baselines(
  catalogue: HardwareCatalogue,
  counts: OperationCounts,
  options: BaselineOptions
): BaselineReport {
  const entryOf = (id: string): HardwareEntry | undefined =>
    catalogue.entries.find((entry) => entry.id === id)
  const table = entryOf('reference-45nm')
  const operations = entryOf('reference-devices')
  return {
    baselines: [
      ...(table ? bounds(table, counts, options) : []),
      ...devices.flatMap((id) => {
        const entry = entryOf(id)
        return entry ? onDevice(entry, entryOf('hbm') ?? null, counts, options) : []
      }),
      ...(operations ? byOperation(operations, counts, options) : [])
    ],
    breakEven: table ? breakEven(table, counts, options) : null
  }
}

const answersOf = (counts: OperationCounts, { stepsPerAnswer }: BaselineOptions): number =>
  counts.chipSteps / stepsPerAnswer

/** The device-independent bound: arithmetic and memory of a 45 nm process. */
function bounds(
  table: HardwareEntry,
  counts: OperationCounts,
  options: BaselineOptions
): Baseline[] {
  const { macsPerStep, weightBytes } = counts.dense
  const { neurons, chipSteps } = counts
  const answers = answersOf(counts, options)
  const fetched = (bytes: number): number => (options.weightsInMemory ? 0 : bytes)
  const bytesOfWeight = counts.synapses > 0 ? weightBytes / counts.synapses : 1
  const updates = counts.neuronUpdatesActive + counts.neuronUpdatesIdle
  const works: Readonly<Record<BaselineWork, BoundWork>> = {
    events: {
      additions: synopsOf(counts),
      multiplyAdds: updates,
      weightBytes,
      weightBytesRead: fetched(synopsOf(counts) * bytesOfWeight),
      stateBytes: updates * stateBytes
    },
    dense: {
      multiplyAdds: (macsPerStep + neurons) * chipSteps,
      weightBytes,
      weightBytesRead: fetched(weightBytes * chipSteps),
      stateBytes: neurons * chipSteps * stateBytes
    },
    network: {
      smallMultiplyAdds: macsPerStep * answers,
      weightBytes,
      weightBytesRead: fetched((weightBytes * answers) / options.weightReuse),
      stateBytes: neurons * answers * 2
    }
  }
  return (['events', 'dense', 'network'] as const).map((work) => {
    const terms = together(boundTerms(table, works[work]))
    return { device: table.id, work, energy: totalOf(terms), terms, seconds: null, notes: [] }
  })
}

/** Additions and multiply-adds are one bar. */
function together(terms: readonly EstimateTerm[]): EstimateTerm[] {
  const found: EstimateTerm[] = []
  for (const term of terms) {
    const at = found.findIndex(({ id }) => id === term.id)
    const before = found[at]
    if (!before) found.push(term)
    else if (before.energy && term.energy) {
      found[at] = {
        ...before,
        count: before.count + term.count,
        each: null,
        energy: totalOf([before, term])
      }
    }
  }
  return found
}

/** A device of the catalogue by its own estimate. Chips that meet through a host take events. */
function onDevice(
  entry: HardwareEntry,
  memory: HardwareEntry | null,
  counts: OperationCounts,
  options: BaselineOptions
): Baseline[] {
  const { utilisation, weightsInMemory } = options
  const worked = (of: OperationCounts, work: BaselineWork): Baseline => {
    const result = estimate(entry, of, { utilisation, weightsInMemory }, memory)
    return {
      device: entry.id,
      work,
      energy: result.energy,
      terms: result.terms,
      seconds: result.energy ? (result.wallSeconds?.best ?? null) : null,
      notes: [
        // What is assumed of the network is the same in every row.
        ...result.notes.filter(({ code }) => code !== 'activityAssumed'),
        ...result.unknown.map((field) =>
          note('missingField', { field: `@hardwareFields.${field}` })
        )
      ]
    }
  }
  if (entry.kind === 'pim-dram') return [worked(counts, 'events')]
  const once = { ...counts, chipSteps: answersOf(counts, options) }
  return [worked(counts, 'dense'), worked(once, 'network')]
}

/**
 * Devices by one energy an operation (Degnan, Marr & Hasler 2016, as KerasSpiking takes it): every synapse and every
 * neuron is an operation in every step.
 */
function byOperation(
  entry: HardwareEntry,
  counts: OperationCounts,
  options: BaselineOptions
): Baseline[] {
  const set = entry.energyModels[0]
  if (!set) return []
  const { macsPerStep } = counts.dense
  return (['cpu', 'arm', 'gpu'] as const).flatMap((device) => {
    const price = set.terms[`${device}_op_pj`]
    if (typeof price !== 'number') return []
    const each = { range: exactly(price), source: set.source, confidence: 'primary' as const }
    return (['dense', 'network'] as const).map((work): Baseline => {
      const times = work === 'dense' ? counts.chipSteps : answersOf(counts, options)
      const terms = [operationsTerm('arithmetic', (macsPerStep + counts.neurons) * times, each)]
      return {
        device,
        work,
        energy: totalOf(terms),
        terms,
        seconds: null,
        notes: [note('everySynapseCounts')]
      }
    })
  })
}
