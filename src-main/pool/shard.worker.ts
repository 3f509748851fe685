import { parentPort, workerData } from 'node:worker_threads'
import { Control, Shard } from '../engine'
import type { ShardRequest } from './run-messages'

const port = parentPort
if (!port) throw new Error('not a worker thread')

const request: ShardRequest = workerData
const { network, kernel, worker, workers, control, exchange, from, changes, planned } = request
const shard = new Shard({
  network,
  module: kernel,
  share: { worker, workers },
  control: new Control(control, workers),
  exchange,
  from,
  changes,
  planned,
  post: (message, transfer) => port.postMessage(message, transfer),
  now: () => performance.now()
})
port.postMessage({ type: 'ended', worker, ending: shard.run() })
