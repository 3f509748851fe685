import type { ShardMessage } from './messages'

const spikesPerMessage = 65_536

/** Collects the network's spikes in order and hands them over in blocks. */
export class SpikeLog {
  #steps = new Uint32Array(spikesPerMessage)
  #populations = new Uint16Array(spikesPerMessage)
  #neurons = new Uint32Array(spikesPerMessage)
  #count = 0

  constructor(readonly post: (message: ShardMessage, transfer: readonly ArrayBuffer[]) => void) {}

  add(step: number, population: number, neurons: Uint32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      if (this.#count === spikesPerMessage) this.flush(step - 1)
      this.#steps[this.#count] = step
      this.#populations[this.#count] = population
      this.#neurons[this.#count++] = neurons[i] ?? 0
    }
  }

  /** Hands over what there is. @param upToStep everything up to this step is complete */
  flush(upToStep: number): void {
    const steps = this.#steps.slice(0, this.#count)
    const populations = this.#populations.slice(0, this.#count)
    const neurons = this.#neurons.slice(0, this.#count)
    this.#count = 0
    this.post({ type: 'spikes', upToStep, steps, populations, neurons }, [
      steps.buffer,
      populations.buffer,
      neurons.buffer
    ])
  }
}
