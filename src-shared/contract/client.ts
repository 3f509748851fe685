import type { Result } from '../result'
import type { MethodName, MethodReply, MethodRequest, TopicName, TopicPayload } from './index'

/** How anyone outside the main process talks to the services; the same for window and command line. */
export interface Client {
  call<Name extends MethodName>(
    method: Name,
    request: MethodRequest<Name>
  ): Promise<Result<MethodReply<Name>>>
  /** @returns what ends the subscription */
  subscribe<Name extends TopicName>(
    topic: Name,
    listener: (payload: TopicPayload<Name>) => void
  ): () => void
}
