/**
 * What the preload script puts on `window.engram`: the only door to the services. Nothing is known
 * about the replies here; `client.ts` gives them the contract's types.
 */
export interface Bridge {
  call(method: string, args: unknown): Promise<unknown>
  /** @returns what ends the subscription */
  subscribe(topic: string, listener: (payload: unknown) => void): () => void
}
