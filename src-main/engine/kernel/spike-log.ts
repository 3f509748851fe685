import type { ShardMessage } from './messages'

const spikesPerMessage = 65_536

/** Collects the network's spikes in order and hands them over in blocks of whole steps. */
export class SpikeLog {
  #steps = new Uint32Array(spikesPerMessage)
  #populations = new Uint16Array(spikesPerMessage)
  #neurons = new Uint32Array(spikesPerMessage)
  #count = 0

  constructor(readonly post: (message: ShardMessage, transfer: readonly ArrayBuffer[]) => void) {}

  add(step: number, population: number, neurons: Uint32Array, count: number): void {
    const first = this.#count
    if (first + count > this.#steps.length) this.#grow(first + count)
    const steps = this.#steps
    const populations = this.#populations
    const indices = this.#neurons
    // One by one: mostly a handful, for which `set` and its view of a part would cost far more.
    for (let i = 0; i < count; i++) {
      steps[first + i] = step
      populations[first + i] = population
      indices[first + i] = neurons[i] ?? 0
    }
    this.#count = first + count
  }

  #grow(least: number): void {
    const length = Math.max(least, 2 * this.#steps.length)
    const [steps, populations, neurons] = [this.#steps, this.#populations, this.#neurons]
    this.#steps = new Uint32Array(length)
    this.#populations = new Uint16Array(length)
    this.#neurons = new Uint32Array(length)
    this.#steps.set(steps)
    this.#populations.set(populations)
    this.#neurons.set(neurons)
  }

  /** Hands over what there is, if it is much. @param step all its spikes have been added */
  endStep(step: number): void {
    if (this.#count >= spikesPerMessage) this.flush(step)
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
