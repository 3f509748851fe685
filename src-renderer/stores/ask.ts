import type { MethodName, MethodReply, MethodRequest } from '../../src-shared/contract'
import { client } from '../client'
import { useNotices } from './notices'

/**
 * Calls a service for the user: a failure becomes a notice. Callers that have their own place for
 * a failure use the client itself.
 * @returns the reply, or undefined after a failure
 */
export async function ask<Name extends MethodName>(
  method: Name,
  request: MethodRequest<Name>
): Promise<MethodReply<Name> | undefined> {
  const reply = await client.call(method, request)
  if (reply.ok) return reply.value
  useNotices().fail(reply.failure)
  return undefined
}
