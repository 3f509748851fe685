import { z } from 'zod'
import type { Result } from '../result'

// No code is ever made from text: the window's policy forbids it.
z.config({ jitless: true })

/** One call that crosses a process: from it come types, validation, client, dispatcher and tests. */
export interface Method<
  Request extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType
> {
  readonly request: Request
  readonly reply: Reply
  /** Whether the call changes anything that is stored or running. */
  readonly changes: boolean
}

/** One stream of events towards the window. */
export interface Topic<Payload extends z.ZodType = z.ZodType> {
  readonly payload: Payload
}

/** A call that only looks. */
export const query = <Request extends z.ZodType, Reply extends z.ZodType>(
  request: Request,
  reply: Reply
): Method<Request, Reply> => ({ request, reply, changes: false })

/** A call that changes something. */
export const command = <Request extends z.ZodType, Reply extends z.ZodType>(
  request: Request,
  reply: Reply
): Method<Request, Reply> => ({ request, reply, changes: true })

export const topic = <Payload extends z.ZodType>(payload: Payload): Topic<Payload> => ({ payload })

export type RequestOf<M> = M extends Method<infer Request, z.ZodType> ? z.input<Request> : never
export type ReplyOf<M> = M extends Method<z.ZodType, infer Reply> ? z.output<Reply> : never
export type PayloadOf<T> = T extends Topic<infer Payload> ? z.output<Payload> : never

/** What a service offers for a group of methods. */
export type Handlers<Methods extends Readonly<Record<string, Method>>> = {
  readonly [Name in keyof Methods]: (
    request: Methods[Name] extends Method<infer Request, z.ZodType> ? z.output<Request> : never
  ) => Promise<Result<ReplyOf<Methods[Name]>>> | Result<ReplyOf<Methods[Name]>>
}
