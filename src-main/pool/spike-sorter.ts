import type { CompiledNetwork, StateBook } from '../engine'
import type { SpikeBlock } from './run-messages'

const spikesPerBlock = 262_144

/** Sorts the network's spikes into its spike recordings and cuts those into blocks. */
export class SpikeSorter {
  readonly #recordings: readonly OpenRecording[]
  readonly #ofPopulation: readonly (readonly OpenRecording[])[]

  constructor(
    readonly network: CompiledNetwork,
    readonly emit: (block: SpikeBlock) => void
  ) {
    this.#recordings = network.recordings.flatMap((recording, index) =>
      recording.kind === 'spikes'
        ? [new OpenRecording(index, network.warmupSteps, recording.neurons, recording.population)]
        : []
    )
    this.#ofPopulation = network.populations.map((_, index) =>
      this.#recordings.filter((recording) => recording.population === index)
    )
  }

  add(step: number, population: number, neuron: number): void {
    for (const recording of this.#ofPopulation[population] ?? []) recording.add(step, neuron)
  }

  /** Hands over full blocks. @param upToStep all spikes up to here have been added */
  progress(upToStep: number): void {
    for (const recording of this.#recordings) {
      if (recording.count >= spikesPerBlock) this.emit(recording.take(upToStep))
    }
  }

  /** Keeps from where recordings go on, once everything has been handed over. */
  save(book: StateBook): void {
    for (const one of this.#recordings) book.putNumbers(`sorted ${one.index}`, [one.fromStep])
  }

  restore(book: StateBook): void {
    for (const one of this.#recordings) one.fromStep = book.numbers(`sorted ${one.index}`)[0] ?? 0
  }

  /** Hands over what is left. */
  finish(lastStep: number): void {
    for (const recording of this.#recordings) {
      if (recording.count > 0) this.emit(recording.take(lastStep))
    }
  }
}

class OpenRecording {
  count = 0
  #steps = new Uint32Array(1024)
  #neurons = new Uint32Array(1024)
  fromStep: number
  readonly #chosen: ReadonlySet<number> | null

  constructor(
    readonly index: number,
    readonly warmupSteps: number,
    neurons: readonly number[] | null,
    readonly population: number
  ) {
    this.fromStep = warmupSteps
    this.#chosen = neurons === null ? null : new Set(neurons)
  }

  add(step: number, neuron: number): void {
    if (step <= this.warmupSteps || (this.#chosen && !this.#chosen.has(neuron))) return
    if (this.count === this.#steps.length) this.#grow()
    this.#steps[this.count] = step
    this.#neurons[this.count++] = neuron
  }

  #grow(): void {
    const steps = new Uint32Array(this.count * 2)
    const neurons = new Uint32Array(this.count * 2)
    steps.set(this.#steps)
    neurons.set(this.#neurons)
    this.#steps = steps
    this.#neurons = neurons
  }

  take(upToStep: number): SpikeBlock {
    const block: SpikeBlock = {
      kind: 'spikes',
      recording: this.index,
      fromStep: this.fromStep,
      toStep: upToStep + 1,
      steps: this.#steps.slice(0, this.count),
      neurons: this.#neurons.slice(0, this.count)
    }
    this.fromStep = upToStep + 1
    this.count = 0
    return block
  }
}
