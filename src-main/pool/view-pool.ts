import { Worker } from 'node:worker_threads'
import type { LoadedRecording } from '../analysis/views/view-of'
import type { View, ViewRequest } from '../../src-shared/contract/views'
import { ok, type Result } from '../../src-shared/result'
import type { ViewAnswer, ViewQuestion } from './view-messages'
import { resourceLimits, workerFile } from './worker-file'

type Settle = { resolve: (answer: ViewAnswer) => void; reject: (error: Error) => void }

/** Makes views of recordings on a thread of its own, which keeps the recordings looked at last. */
export class ViewPool {
  #thread: Worker | null = null
  #next = 0
  readonly #waiting = new Map<number, Settle>()

  constructor(readonly workerFolder: string) {}

  /**
   * @param key names the recording, whose content never changes
   * @param load reads the recording; called only when the thread does not hold it
   */
  async view(
    key: string,
    request: ViewRequest,
    load: () => Promise<Result<LoadedRecording>>
  ): Promise<Result<View | null>> {
    const first = await this.#ask(key, request, null)
    if (first.type === 'view') return ok(first.view)
    const loaded = await load()
    if (!loaded.ok) return loaded
    const second = await this.#ask(key, request, loaded.value)
    return ok(second.type === 'view' ? second.view : null)
  }

  #ask(key: string, request: ViewRequest, recording: LoadedRecording | null): Promise<ViewAnswer> {
    const id = this.#next++
    const question: ViewQuestion = { id, key, request, recording }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#open().postMessage(question, recording ? buffersOf(recording) : [])
    })
  }

  #open(): Worker {
    if (this.#thread) return this.#thread
    const thread = new Worker(workerFile(this.workerFolder, 'view'), { resourceLimits })
    this.#thread = thread
    thread.on('message', (answer: ViewAnswer) => {
      this.#waiting.get(answer.id)?.resolve(answer)
      this.#waiting.delete(answer.id)
    })
    // A broken thread fails what it was asked; the next question starts another.
    const broken = (reason: string): void => {
      if (this.#thread === thread) this.#thread = null
      for (const { reject } of this.#waiting.values()) reject(new Error(reason))
      this.#waiting.clear()
    }
    thread.on('error', (error) => broken(String(error)))
    thread.on('exit', (code) => {
      if (code !== 0 && this.#thread === thread) broken(`exit ${code}`)
    })
    thread.unref()
    return thread
  }

  async close(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    await thread?.terminate()
  }
}

const isWhole = (buffer: ArrayBufferLike): buffer is ArrayBuffer => buffer instanceof ArrayBuffer

function buffersOf(recording: LoadedRecording): ArrayBuffer[] {
  const arrays =
    recording.kind === 'spikes'
      ? [recording.train.steps, recording.train.neurons]
      : [recording.state.samples]
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter(isWhole)
}
