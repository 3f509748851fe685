import type { CompiledNetwork } from '../engine'
import type { LivePiece } from './run-messages'

/** Neurons of a population that are shown live, evenly chosen; each of them with all its spikes. */
const shownNeurons = 400
/** A piece never holds more spikes of a population than this. */
const mostSpikes = 20_000

/**
 * Keeps what a screen can show of a run that goes on. Thinning by neurons, not by spikes, leaves
 * the picture true: a denser stretch is one with more spikes.
 */
export class LiveThinner {
  #fromStep: number
  readonly #populations: {
    spikes: number
    kept: number
    readonly stride: number
    readonly steps: Uint32Array
    readonly neurons: Uint32Array
  }[]

  constructor(network: CompiledNetwork, fromStep: number) {
    this.#fromStep = fromStep
    this.#populations = network.populations.map(({ size }) => ({
      spikes: 0,
      kept: 0,
      stride: Math.ceil(size / shownNeurons),
      steps: new Uint32Array(mostSpikes),
      neurons: new Uint32Array(mostSpikes)
    }))
  }

  add(step: number, population: number, neuron: number): void {
    const one = this.#populations[population]
    if (!one) return
    one.spikes++
    if (neuron % one.stride !== 0 || one.kept === mostSpikes) return
    one.steps[one.kept] = step
    one.neurons[one.kept++] = neuron
  }

  /** What has come since the last time. */
  take(toStep: number): Omit<LivePiece, 'watched'> {
    const piece = {
      fromStep: this.#fromStep,
      toStep,
      populations: this.#populations.map(({ spikes, kept, steps, neurons }) => ({
        spikes,
        steps: steps.slice(0, kept),
        neurons: neurons.slice(0, kept)
      }))
    }
    for (const one of this.#populations) {
      one.spikes = 0
      one.kept = 0
    }
    this.#fromStep = toStep
    return piece
  }
}
