import { isMethodName, methods, type MethodName } from '../../src-shared/contract'
import type { Method } from '../../src-shared/contract/method'
import { formatPath } from '../../src-shared/experiments/problem'
import { failure, type Result } from '../../src-shared/result'

/** What crosses back to the caller. */
export type Reply = Result<unknown>

/** Where all calls arrive, from the window and from the command line. */
export interface Dispatcher {
  handle(method: string, args: unknown): Promise<Reply>
  /** @returns what ends the subscription */
  onEvent(listener: (topic: string, payload: unknown) => void): () => void
}

/** Answers a request that has been checked. */
export type Handle = (method: MethodName, request: unknown) => Promise<Reply> | Reply

export interface DispatcherOptions {
  readonly handle: Handle
  readonly onEvent: Dispatcher['onEvent']
  /** Told of throws: they are defects, not failures. */
  readonly onDefect: (method: string, error: unknown) => void
}

/**
 * Checks every request and reply against the contract. Nothing thrown gets through: a throw is a
 * defect, and becomes a failure that says so.
 */
export function createDispatcher({ handle, onEvent, onDefect }: DispatcherOptions): Dispatcher {
  const defect = (method: string, error: unknown): Reply => {
    onDefect(method, error)
    const message = error instanceof Error ? error.message : String(error)
    return failure('defect', 'failures.defect', { method, message })
  }
  return {
    onEvent,
    async handle(method, args) {
      if (!isMethodName(method)) return failure('defect', 'failures.unknownMethod', { method })
      // By its general type: the union of all methods is too much for the compiler.
      const contract: Method = methods[method]
      const request = contract.request.safeParse(args)
      if (!request.success) {
        const [issue] = request.error.issues
        const path = (issue?.path ?? []).map((part) =>
          typeof part === 'number' ? part : String(part)
        )
        return failure('bad-input', 'failures.badRequest', { method, path: formatPath(path) })
      }
      try {
        const reply = await handle(method, request.data)
        if (!reply.ok) return reply
        const checked = contract.reply.safeParse(reply.value)
        return checked.success ? { ok: true, value: checked.data } : defect(method, checked.error)
      } catch (error) {
        return defect(method, error)
      }
    }
  }
}
