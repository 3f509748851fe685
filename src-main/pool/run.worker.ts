import { Worker, parentPort, workerData } from 'node:worker_threads'
import { exchangeBytes, exchangeLayout, type ShardMessage } from '../engine'
import { RunCollector } from './run-collector'
import type { RunFailure, RunMessage, RunRequest, ShardRequest } from './run-messages'
import { resourceLimits, workerFile } from './worker-file'

// The thread of one run: starts a worker for each share of the network and gathers what they send.

const port = parentPort
if (!port) throw new Error('not a worker thread')

const request: RunRequest = workerData
const { network, kernel, workers, workerFolder, control, document, live } = request
const collector = new RunCollector({
  network,
  workers,
  document,
  live,
  post: (message, transfer) => send(message, transfer),
  now: () => performance.now()
})
const exchange = new SharedArrayBuffer(exchangeBytes(exchangeLayout(network, workers), workers))
let ended = false
/** Workers that have told how their part ended. */
const told = new Set<number>()

const shards = Array.from({ length: workers }, (_, worker) => {
  const data: ShardRequest = { network, kernel, worker, workers, control, exchange }
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
})

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
