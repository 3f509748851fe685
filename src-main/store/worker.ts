import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import type { Result } from '../../src-shared/result'
import { inspectCopy } from './inspect-copy'
import type { CallMessage, InspectionOptions, ReplyMessage, WorkerOptions } from './messages'
import { ownBuffers } from './own-buffers'
import { reasonOf, Session } from './session'

// The entry of the store's thread: the only place where a project is open, and its only writer.
if (!parentPort) throw new Error('store/worker.ts runs as a worker thread only')
begin(parentPort, workerData as WorkerOptions | InspectionOptions)

function begin(port: MessagePort, options: WorkerOptions | InspectionOptions): void {
  if (!('inspect' in options)) return serve(port, options)
  try {
    reply(port, 0, { ok: true, value: inspectCopy(options.inspect, options.isThorough) })
  } catch (error) {
    port.postMessage(defect(0, error))
  }
  port.close()
}

function serve(port: MessagePort, options: WorkerOptions): void {
  let session: Session
  try {
    session = new Session(options, (progress) =>
      port.postMessage({ progress } satisfies ReplyMessage)
    )
  } catch (error) {
    try {
      reply(port, 0, reasonOf(error, options.file))
    } catch {
      port.postMessage(defect(0, error))
    }
    return port.close()
  }
  port.on('message', (message: CallMessage) => void answer(port, session, message))
  reply(port, 0, { ok: true, value: null })
}

async function answer(port: MessagePort, session: Session, message: CallMessage): Promise<void> {
  if (message.name === 'close') {
    await session.close()
    reply(port, message.id, { ok: true, value: null })
    return port.close()
  }
  try {
    reply(port, message.id, await session.answer(message))
  } catch (error) {
    port.postMessage(defect(message.id, error))
  }
}

function reply(port: MessagePort, id: number, result: Result<unknown>): void {
  if (!result.ok) return port.postMessage({ id, result } satisfies ReplyMessage)
  const { value, transfer } = ownBuffers([result.value])
  port.postMessage({ id, result: { ok: true, value: value[0] } } satisfies ReplyMessage, transfer)
}

// Hoisted: an opening that fails needs it before this line is reached.
function defect(id: number, error: unknown): ReplyMessage {
  return { id, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
