import { Worker } from 'node:worker_threads'
import type { LoadedRecording } from '../analysis/views/view-of'
import type { CurveTable } from '../analysis/curves/curve-table'
import type { CurveView, CurveViewRequest } from '../../src-shared/contract/curves'
import type { View, ViewRequest } from '../../src-shared/contract/views'
import { ok, type Result } from '../../src-shared/result'
import type { AnyViewRequest, ViewAnswer, Viewable, ViewQuestion } from './view-messages'
import { resourceLimits, workerFile } from './worker-file'

type Settle = { resolve: (answer: ViewAnswer) => void; reject: (error: Error) => void }

/** A recording by its name; `load` reads it and is called only when the thread does not hold it. */
interface Source<Content> {
  /** Names the recording, whose content never changes. */
  readonly key: string
  readonly load: () => Promise<Result<Content>>
}

/** Makes views of recordings on a thread of its own, which keeps the recordings looked at last. */
export class ViewPool {
  #thread: Worker | null = null
  #next = 0
  readonly #waiting = new Map<number, Settle>()

  constructor(readonly workerFolder: string) {}

  /** @param subjects the recording looked at, and that which it is compared with, if any */
  async view(
    request: ViewRequest,
    subjects: readonly Source<LoadedRecording>[]
  ): Promise<Result<View | null>> {
    const sources = subjects.map(({ key, load }) => ({
      key,
      load: async (): Promise<Result<Viewable>> => {
        const loaded = await load()
        return loaded.ok ? ok({ kind: 'recording', loaded: loaded.value }) : loaded
      }
    }))
    const answer = await this.#answer({ kind: 'recording', request }, sources)
    if (!answer.ok) return answer
    return ok(answer.value.type === 'view' ? answer.value.view : null)
  }

  /** The same for curves of devices. */
  async curveView(
    key: string,
    request: CurveViewRequest,
    load: () => Promise<Result<CurveTable>>
  ): Promise<Result<CurveView | null>> {
    const source = {
      key,
      load: async (): Promise<Result<Viewable>> => {
        const loaded = await load()
        return loaded.ok ? ok({ kind: 'curves', loaded: loaded.value }) : loaded
      }
    }
    const answer = await this.#answer({ kind: 'curves', request }, [source])
    if (!answer.ok) return answer
    return ok(answer.value.type === 'curves' ? answer.value.view : null)
  }

  async #answer(
    asked: AnyViewRequest,
    sources: readonly Source<Viewable>[]
  ): Promise<Result<ViewAnswer>> {
    const none = sources.map(() => null)
    const first = await this.#ask(asked, sources, none)
    if (first.type !== 'unknown') return ok(first)
    const some = await read(sources, first.missing)
    if (!some.ok) return some
    const second = await this.#ask(asked, sources, some.value)
    if (second.type !== 'unknown') return ok(second)
    // What was held has made room for others meanwhile: now all go along.
    const all = await read(sources, [...sources.keys()])
    return all.ok ? ok(await this.#ask(asked, sources, all.value)) : all
  }

  #ask(
    asked: AnyViewRequest,
    sources: readonly Source<Viewable>[],
    contents: readonly (Viewable | null)[]
  ): Promise<ViewAnswer> {
    const id = this.#next++
    const subjects = sources.map(({ key }, i) => ({ key, content: contents[i] ?? null }))
    const question: ViewQuestion = { id, asked, subjects }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      const moved = contents.flatMap((one) => (one ? buffersOf(one) : []))
      this.#open().postMessage(question, [...new Set(moved)])
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

/** Reads the sources at some places; null at the others. */
async function read(
  sources: readonly Source<Viewable>[],
  places: readonly number[]
): Promise<Result<readonly (Viewable | null)[]>> {
  const contents: (Viewable | null)[] = sources.map(() => null)
  for (const place of places) {
    const loaded = await sources[place]?.load()
    if (loaded?.ok === false) return loaded
    contents[place] = loaded?.value ?? null
  }
  return ok(contents)
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
