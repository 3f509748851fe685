import { Worker } from 'node:worker_threads'
import type { LoadedRecording } from '../analysis/views/view-of'
import type { CurveTable } from '../analysis/curves/curve-table'
import type { CurveView, CurveViewRequest } from '../../src-shared/contract/curves'
import type { View, ViewRequest } from '../../src-shared/contract/views'
import { ok, type Result } from '../../src-shared/result'
import type { AnyViewRequest, ViewAnswer, Viewable, ViewQuestion } from './view-messages'
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
    const answer = await this.#answer(key, { kind: 'recording', request }, async () => {
      const loaded = await load()
      return loaded.ok ? ok({ kind: 'recording', loaded: loaded.value }) : loaded
    })
    if (!answer.ok) return answer
    return ok(answer.value.type === 'view' ? answer.value.view : null)
  }

  /** The same for curves of devices. */
  async curveView(
    key: string,
    request: CurveViewRequest,
    load: () => Promise<Result<CurveTable>>
  ): Promise<Result<CurveView | null>> {
    const answer = await this.#answer(key, { kind: 'curves', request }, async () => {
      const loaded = await load()
      return loaded.ok ? ok({ kind: 'curves', loaded: loaded.value }) : loaded
    })
    if (!answer.ok) return answer
    return ok(answer.value.type === 'curves' ? answer.value.view : null)
  }

  async #answer(
    key: string,
    asked: AnyViewRequest,
    load: () => Promise<Result<Viewable>>
  ): Promise<Result<ViewAnswer>> {
    const first = await this.#ask(key, asked, null)
    if (first.type !== 'unknown') return ok(first)
    const loaded = await load()
    return loaded.ok ? ok(await this.#ask(key, asked, loaded.value)) : loaded
  }

  #ask(key: string, asked: AnyViewRequest, content: Viewable | null): Promise<ViewAnswer> {
    const id = this.#next++
    const question: ViewQuestion = { id, key, asked, content }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#open().postMessage(question, content ? buffersOf(content) : [])
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

function buffersOf({ kind, loaded }: Viewable): ArrayBuffer[] {
  const arrays =
    kind === 'curves'
      ? [loaded.devices, loaded.repeats, loaded.starts, ...loaded.values]
      : loaded.kind === 'spikes'
        ? [loaded.train.steps, loaded.train.neurons]
        : [loaded.state.samples]
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter(isWhole)
}
