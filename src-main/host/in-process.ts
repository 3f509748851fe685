import type { TopicName, TopicPayload } from '../../src-shared/contract'
import type { Client } from '../../src-shared/contract/client'
import { typedCall } from '../../src-shared/contract/typed-call'
import type { Dispatcher } from './dispatcher'

/** A client in the same process: the same checks as for the window, without a wire. */
export const inProcessClient = (dispatcher: Dispatcher): Client => ({
  call: typedCall((method, request) => dispatcher.handle(method, request)),
  subscribe: <Name extends TopicName>(
    topic: Name,
    listener: (payload: TopicPayload<Name>) => void
  ) =>
    dispatcher.onEvent((name, payload) => {
      if (name === topic) listener(payload as TopicPayload<Name>)
    })
})
