import path from 'node:path'
import type { Json } from '../../src-shared/experiments/json'
import { ok, type Result } from '../../src-shared/result'
import type { CompiledRecording } from '../engine'
import type { Pool, RunOutcome } from '../pool'
import { openStore, type Store } from '../store'
import { provenance } from './machine'
import type { PreparedRun } from './prepare-run'
import { failureOfRun } from './run-failure'
import { RunKeeper } from './run-keeper'

export interface CostsOptions {
  readonly pool: Pool
  readonly workerFolder: string
  readonly document: Json
  readonly prepared: PreparedRun
  readonly threads: number
  /** How many times each way of running is measured. */
  readonly rounds: number
  /** What the network took once, after its warm-up. */
  readonly simulateSeconds: number
  /** A folder for the project that is recorded into; whoever gives it removes it. */
  readonly folder: string
}

/** Seconds of simulating after the warm-up, and what there was to keep. */
interface Measured {
  readonly seconds: number
  readonly bytes: number
  readonly checkpoints: number
}

/** A run is made this long at least, seconds, so that what is kept at its end does not count for much. */
const leastSeconds = 2
/** Checkpoints follow one another this fast, so that there are enough of them to be seen. */
const betweenCheckpointsMs = 20
const ways = ['plain', 'recorded', 'saved'] as const
type Way = (typeof ways)[number]

/**
 * What it costs to record all spikes, and to make a checkpoint: the network is run without, with a
 * recorder of every population's spikes, and with one checkpoint after the other, in turn and in an
 * order that changes, and ratios and differences are taken within a round. What is kept goes into a
 * project on the disk, as in a run of the window.
 * @returns middle values over the rounds
 */
export async function benchCosts(
  options: CostsOptions
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const file = path.join(options.folder, 'bench.engram')
  const store = await openStore({ file, create: 'new', workerFolder: options.workerFolder })
  if (!store.ok) return store
  try {
    return await measure(options, store.value)
  } finally {
    await store.value.close()
  }
}

async function measure(
  given: CostsOptions,
  store: Store
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const options = { ...given, prepared: lengthened(given) }
  const found: Record<Way, Measured[]> = { plain: [], recorded: [], saved: [] }
  for (let round = 0; round < options.rounds; round++) {
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(round + turn) % ways.length] ?? 'plain'
      const measured = await runOnce(options, store, way)
      if (!measured.ok) return measured
      found[way].push(measured.value)
    }
  }
  const ratios = found.recorded.map(
    ({ seconds }, i) => seconds / (found.plain[i]?.seconds ?? Infinity)
  )
  const each = found.saved.flatMap(({ seconds, checkpoints }, i) =>
    checkpoints > 0 ? [(seconds - (found.plain[i]?.seconds ?? 0)) / checkpoints] : []
  )
  const made = found.saved.reduce((sum, { checkpoints }) => sum + checkpoints, 0)
  const bytes = found.saved.reduce((sum, one) => sum + one.bytes, 0)
  const { totalSteps, warmupSteps, dt } = options.prepared.network
  return ok({
    rounds: options.rounds,
    simulatedMs: (totalSteps - warmupSteps) * dt,
    recordingRatio: median(ratios),
    recordingRatioLeast: Math.min(...ratios),
    recordingRatioMost: Math.max(...ratios),
    recordedMB: median(found.recorded.map((one) => one.bytes / 2 ** 20)),
    checkpointSeconds: each.length > 0 ? median(each) : null,
    checkpointMB: made > 0 ? bytes / made / 2 ** 20 : null,
    checkpoints: made
  })
}

async function runOnce(
  { pool, document, prepared, threads }: CostsOptions,
  store: Store,
  way: Way
): Promise<Result<Measured>> {
  const network = { ...prepared.network, recordings: way === 'recorded' ? allSpikes(prepared) : [] }
  const begun = await RunKeeper.begin({
    store,
    experimentId: null,
    document,
    prepared: { ...prepared, network },
    provenance: provenance({ version: 'bench', runtime: `Node ${process.versions.node}` }, threads)
  })
  if (!begun.ok) return begun
  const keeper = begun.value
  let bytes = 0
  let checkpoints = 0
  const job = pool.start({
    network,
    workers: threads,
    document: prepared.document,
    live: false,
    keep: (block) => {
      if (block.kind === 'spikes') bytes += block.steps.byteLength + block.neurons.byteLength
      return keeper.keep(block)
    },
    ...(way === 'saved'
      ? {
          checkpoints: {
            everyMs: betweenCheckpointsMs,
            keep: async (checkpoint) => {
              // Those of the warm-up do not stand in the seconds.
              if (checkpoint.step > network.warmupSteps) {
                bytes += checkpoint.pieces.reduce((sum, piece) => sum + piece.bytes.byteLength, 0)
                checkpoints++
              }
              return keeper.keepCheckpoint(checkpoint)
            }
          }
        }
      : {})
  })
  const outcome: RunOutcome = await job.ended
  await keeper.finish(outcome)
  if (outcome.failure) return { ok: false, failure: failureOfRun(outcome.failure) }
  return ok({ seconds: outcome.simulateSeconds, bytes, checkpoints })
}

/** The network with its duration repeated as often as it takes. */
function lengthened({ prepared, simulateSeconds }: CostsOptions): PreparedRun {
  const { network } = prepared
  const times = Math.max(1, Math.min(100, Math.ceil(leastSeconds / simulateSeconds)))
  const totalSteps = network.warmupSteps + times * (network.totalSteps - network.warmupSteps)
  return { ...prepared, network: { ...network, totalSteps } }
}

/** Every spike of every population. */
const allSpikes = ({ network }: PreparedRun): readonly CompiledRecording[] =>
  network.populations.map(({ name }, population) => ({
    name: `spikes ${name}`,
    kind: 'spikes',
    population,
    neurons: null,
    variables: [],
    every: 1
  }))

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}
