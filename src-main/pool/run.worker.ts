import { Worker, parentPort, workerData } from 'node:worker_threads'
import {
  Control,
  exchangeBytes,
  exchangeLayout,
  UnfitState,
  type ShardMessage,
  type ShardState
} from '../engine'
import { runPart, shardStates } from './checkpoint'
import { RunCollector } from './run-collector'
import type { RunFailure, RunMessage, RunRequest, ShardRequest } from './run-messages'
import { resourceLimits, workerFile } from './worker-file'

// The thread of one run: starts a worker for each share of the network and gathers what they send.

const port = parentPort
if (!port) throw new Error('not a worker thread')

const request: RunRequest = workerData
const { network, kernel, workers, workerFolder, control, document, live, from } = request
const { changes, planned } = request
const present = new Control(control, workers)
const { collector, states, unfit } = beginning()
const exchange = new SharedArrayBuffer(exchangeBytes(exchangeLayout(network, workers), workers))
let ended = false
/** Workers that have told how their part ended. */
const told = new Set<number>()

const shards = unfit ? [] : Array.from({ length: workers }, (_, worker) => startShard(worker))
if (unfit) end(unfit)

/** What the run's thread and its workers begin with, or why they cannot begin from a checkpoint. */
function beginning(): {
  readonly collector: RunCollector
  readonly states: readonly ShardState[]
  readonly unfit: RunFailure | null
} {
  const options = {
    network,
    workers,
    document,
    live,
    planned,
    isWatched: () => present.isWatched,
    from: null,
    post: (message: RunMessage, transfer: readonly ArrayBuffer[]) => send(message, transfer),
    now: () => performance.now()
  }
  if (!from) return { collector: new RunCollector(options), states: [], unfit: null }
  try {
    const begun = { step: from.step, book: runPart(from) }
    return {
      states: shardStates(from, workers),
      collector: new RunCollector({ ...options, from: begun }),
      unfit: null
    }
  } catch (error) {
    if (!(error instanceof UnfitState)) throw error
    const unfitCheckpoint = { kind: 'unfit-checkpoint', reason: error.message } as const
    return { collector: new RunCollector(options), states: [], unfit: unfitCheckpoint }
  }
}

function startShard(worker: number): Worker {
  const state = states[worker] ?? null
  const data: ShardRequest = {
    ...{ network, kernel, worker, workers, control, exchange, changes, planned },
    from: state
  }
  const shard = new Worker(workerFile(workerFolder, 'shard'), { workerData: data, resourceLimits })
  shard.on('message', (message: ShardMessage) => {
    if (message.type === 'ended') told.add(worker)
    if (!ended && collector.take(message)) end(null)
  })
  shard.on('error', (error) => end(failureOf(error)))
  // A worker that has sent its ending may go; one that goes before has broken, whatever its code.
  shard.on('exit', (code) => {
    if (!told.has(worker)) end({ kind: 'crashed', reason: `exit ${code}` })
  })
  return shard
}

function failureOf(error: unknown): RunFailure {
  const isHeap =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  const reason = error instanceof Error ? error.message : String(error)
  return isHeap ? { kind: 'heap-exhausted' } : { kind: 'crashed', reason }
}

function send(message: RunMessage, transfer: readonly ArrayBuffer[]): void {
  port?.postMessage(message, transfer)
}

/** Ends the run once; the others may be waiting for a worker that is no more. */
function end(crash: RunFailure | null): void {
  if (ended) return
  ended = true
  send({ type: 'ended', result: collector.result(crash) }, [])
  for (const shard of shards) void shard.terminate()
  port?.close()
}
