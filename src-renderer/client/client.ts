import {
  methods,
  type MethodName,
  type MethodReply,
  type MethodRequest,
  type TopicName,
  type TopicPayload
} from '../../src-shared/contract'
import type { Client } from '../../src-shared/contract/client'
import { failureSchema } from '../../src-shared/contract/common'
import type { Method } from '../../src-shared/contract/method'
import { fail, failure, ok, type Result } from '../../src-shared/result'
import type { Bridge } from './bridge'

interface ClientOptions {
  /** Looked up at each call, so that the client may be made before the bridge is there. */
  readonly bridge: () => Bridge
  /** Whether each reply is checked against the contract: while developing and in tests. */
  readonly checksReplies: boolean
}

/** The services as the contract names them, over the bridge. A call never throws. */
export function createClient({ bridge, checksReplies }: ClientOptions): Client {
  return {
    async call<Name extends MethodName>(method: Name, request: MethodRequest<Name>) {
      try {
        const reply = readReply(await bridge().call(method, request))
        if (!reply.ok || !checksReplies) return reply as Result<MethodReply<Name>>
        // As any method: the union of all schemas is more than the compiler follows.
        const { reply: schema }: Method = methods[method]
        const checked = schema.safeParse(reply.value)
        if (checked.success) return ok(checked.data) as Result<MethodReply<Name>>
        return defect(`${method}: ${checked.error.message}`)
      } catch (error) {
        return defect(`${method}: ${String(error)}`)
      }
    },
    subscribe<Name extends TopicName>(
      topic: Name,
      listener: (payload: TopicPayload<Name>) => void
    ) {
      return bridge().subscribe(topic, (payload) => listener(payload as TopicPayload<Name>))
    }
  }
}

function readReply(reply: unknown): Result<unknown> {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply) {
    if (reply.ok === true) return ok('value' in reply ? reply.value : undefined)
    const known = failureSchema.safeParse('failure' in reply ? reply.failure : undefined)
    if (known.success) return fail(known.data)
  }
  return defect('the reply is no result')
}

const defect = (message: string) => failure('defect', 'app.failures.defect', { message })
