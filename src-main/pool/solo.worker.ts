import { parentPort, workerData } from 'node:worker_threads'
import { Control, exchangeBytes, exchangeLayout, Shard, type ShardMessage } from '../engine'
import { RunCollector } from './run-collector'
import type { RunMessage, SoloRequest } from './run-messages'

// A thread that runs small networks one after another, whole and alone: it steps the only share, and
// gathers what comes of it without a second thread. It stays for the next run.

const port = parentPort
if (!port) throw new Error('not a worker thread')
const send = (message: RunMessage, transfer: readonly ArrayBuffer[]): void =>
  port.postMessage(message, transfer)

const kernel: WebAssembly.Module = workerData

port.on('message', ({ network, control, document, changes, planned }: SoloRequest) => {
  const now = (): number => performance.now()
  const collector = new RunCollector({
    network,
    workers: 1,
    document,
    live: false,
    from: null,
    planned,
    post: send,
    now
  })
  const take = (message: ShardMessage): void => void collector.take(message)
  const shard = new Shard({
    network,
    module: kernel,
    share: { worker: 0, workers: 1 },
    control: new Control(control, 1),
    exchange: new SharedArrayBuffer(exchangeBytes(exchangeLayout(network, 1), 1)),
    from: null,
    changes,
    planned,
    // The gatherer keeps what it is given, as it would keep what a thread has sent it.
    post: (message, transfer = []) => take(structuredClone(message, { transfer: [...transfer] })),
    now
  })
  take({ type: 'ended', worker: 0, ending: shard.run() })
  send({ type: 'ended', result: collector.result(null) }, [])
})
