import type { Result } from '../result'
import type { Client } from './client'
import type { MethodName, MethodReply, MethodRequest } from './index'

/**
 * Gives untyped answers the contract's types. The one place where a reply is believed to be of its
 * method's schema without looking again: whoever answers has to have made sure of it.
 */
export const typedCall =
  (handle: (method: MethodName, request: unknown) => Promise<Result<unknown>>): Client['call'] =>
  <Name extends MethodName>(method: Name, request: MethodRequest<Name>) =>
    handle(method, request) as Promise<Result<MethodReply<Name>>>
