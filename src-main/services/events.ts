import type { TopicName, TopicPayload } from '../../src-shared/contract'

type Listener = (topic: string, payload: unknown) => void

/** Tells whoever listens what happened. */
export class Events {
  readonly #listeners = new Set<Listener>()

  emit<Name extends TopicName>(topic: Name, payload: TopicPayload<Name>): void {
    for (const listener of this.#listeners) listener(topic, payload)
  }

  /** @returns what ends listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
