import type { Edit } from '../../src-shared/contract/experiments'
import type { Result } from '../../src-shared/result'

interface Ports {
  readonly applyEdit: (position: number, edit: Edit) => Promise<Result<unknown>>
  readonly moveTo: (position: number) => Promise<Result<unknown>>
  /** Something was refused: what is shown is no longer what is stored. */
  readonly onRefused: (reply: Result<unknown>) => void
}

type Message =
  | { readonly kind: 'edit'; readonly position: number; readonly edit: Edit }
  | { readonly kind: 'move'; readonly position: number }

const sendAfterMs = 300

/**
 * Brings edits to the store one after the other, each within a second. The last one waits a moment,
 * so that holding an arrow key makes one step of the history and not thirty.
 */
export class EditQueue {
  readonly #ports: Ports
  #waiting: Message[] = []
  #sending: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #firstAt = 0

  constructor(ports: Ports) {
    this.#ports = ports
  }

  /** The edit that may still take up the next one. */
  get open(): Edit | undefined {
    const last = this.#waiting.at(-1)
    return last?.kind === 'edit' ? last.edit : undefined
  }

  /** Whether the store has been told everything. */
  get isIdle(): boolean {
    return this.#sending === null && this.#waiting.length === 0
  }

  add(position: number, edit: Edit): void {
    this.#put({ kind: 'edit', position, edit })
  }

  /** Puts another edit in the place of the open one. */
  replaceOpen(edit: Edit): void {
    const last = this.#waiting.at(-1)
    if (last?.kind !== 'edit') throw new Error('no edit is open')
    this.#waiting[this.#waiting.length - 1] = { ...last, edit }
    this.#schedule()
  }

  move(position: number): void {
    this.#put({ kind: 'move', position })
    void this.flush()
  }

  /** Sends what waits. @returns when all of it has been answered */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#sending || this.#waiting.length > 0) {
      this.#sending ??= this.#send().finally(() => {
        this.#sending = null
      })
      await this.#sending
    }
  }

  /** Forgets what waits. */
  clear(): void {
    clearTimeout(this.#timer)
    this.#waiting = []
  }

  #put(message: Message): void {
    if (this.#waiting.length === 0) this.#firstAt = performance.now()
    this.#waiting.push(message)
    this.#schedule()
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    const soon = Math.min(sendAfterMs, Math.max(0, this.#firstAt + 700 - performance.now()))
    this.#timer = setTimeout(() => void this.flush(), soon)
  }

  async #send(): Promise<void> {
    for (;;) {
      const message = this.#waiting.shift()
      if (!message) break
      const reply =
        message.kind === 'edit'
          ? await this.#ports.applyEdit(message.position, message.edit)
          : await this.#ports.moveTo(message.position)
      if (!reply.ok) {
        this.clear()
        this.#ports.onRefused(reply)
      }
    }
  }
}
