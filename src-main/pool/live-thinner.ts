import type { CompiledNetwork } from '../engine'
import type { LivePiece } from './run-messages'

const mostSpikes = 1500

/** Keeps, of each population, as many of the latest spikes as a screen can show. */
export class LiveThinner {
  #fromStep = 0
  readonly #populations: {
    spikes: number
    kept: number
    every: number
    readonly steps: Uint32Array
    readonly neurons: Uint32Array
  }[]

  constructor(network: CompiledNetwork) {
    this.#populations = network.populations.map(() => ({
      spikes: 0,
      kept: 0,
      every: 1,
      steps: new Uint32Array(mostSpikes),
      neurons: new Uint32Array(mostSpikes)
    }))
  }

  add(step: number, population: number, neuron: number): void {
    const one = this.#populations[population]
    if (!one) return
    if (one.spikes++ % one.every !== 0) return
    if (one.kept === mostSpikes) {
      // Full: every second spike goes, and from now on half as many come.
      for (let i = 0; i < mostSpikes / 2; i++) {
        one.steps[i] = one.steps[2 * i] ?? 0
        one.neurons[i] = one.neurons[2 * i] ?? 0
      }
      one.kept = mostSpikes / 2
      one.every *= 2
    }
    one.steps[one.kept] = step
    one.neurons[one.kept++] = neuron
  }

  /** What has come since the last time. */
  take(toStep: number): LivePiece {
    const piece: LivePiece = {
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
      one.every = 1
    }
    this.#fromStep = toStep
    return piece
  }
}
