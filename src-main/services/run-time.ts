import { measureUpdate, type CompiledNetwork } from '../engine'
import type { RunOutcome } from '../pool'

/** What the parts of a run cost one thread, in seconds. */
interface Costs {
  /** A synaptic event handed to its target. */
  event: number
  /** A synapse drawn and placed. */
  synapse: number
  /** A neuron's part in drawing one stimulus for one step. */
  drive: number
  /** One step of any network: looking at clocks, meeting other threads. */
  step: number
  /** Starting threads, and keeping the last of what was recorded. */
  around: number
}

/** As a server core of 2024 has them; the first runs put this machine's own in their place. */
const usual: Costs = { event: 1e-9, synapse: 60e-9, drive: 2e-9, step: 2e-6, around: 0.5 }
/** Rate that is assumed of a network that has not run yet, Hz: what published networks have. */
const usualRateHz = 10
/** A shorter run says little about the machine. */
const leastSeconds = 0.1

interface Known {
  readonly secondsPerStep: number
  readonly workers: number
  readonly buildSeconds: number
}

type Size = Readonly<{ neurons: number; synapses: number }>

/**
 * Says how long a run will take.
 *
 * A network of the same populations and number of synapses that has run since the start of the
 * program: as long a step as then. Any other: what the parts of a run cost, times how often each is
 * done. What a neuron of a model takes in a step is measured when the model is first met, by stepping
 * a thousand of them for a few milliseconds. What a synaptic event, a synapse's building and a
 * stimulus's draw take is learned from the phases of the latest run that was long enough, and starts
 * from usual numbers. How many events there will be depends on rates that only the run itself can
 * tell; 10 Hz are assumed. So a first estimate may be several times off where rates are far from it.
 */
export class RunTime {
  readonly #costs: Costs = { ...usual }
  readonly #perNeuronStep = new Map<string, number>()
  readonly #known = new Map<string, Known>()

  constructor(readonly module: WebAssembly.Module) {}

  /**
   * @param around seconds of starting threads and keeping the last of it; what the latest run took without it
   * @returns seconds from the start of its threads to the end, on so many of them
   */
  estimate(
    network: CompiledNetwork,
    size: Size,
    workers: number,
    around = this.#costs.around
  ): number {
    const known = this.#known.get(nameOf(network, size.synapses))
    if (known) {
      const share = known.workers / workers
      const busy = (known.buildSeconds + known.secondsPerStep * network.totalSteps) * share
      return around + busy
    }
    const { event, synapse, drive, step } = this.#costs
    const perStep = network.populations.reduce(
      (sum, population) => sum + population.size * this.#neuronStep(network, population),
      0
    )
    const drives = network.drives.reduce(
      (sum, { population }) => sum + (network.populations[population]?.size ?? 0) * drive,
      0
    )
    const events = (size.synapses * usualRateHz * network.dt) / 1000
    const shared = (perStep + drives + events * event) / workers + step
    return around + (size.synapses * synapse) / workers + shared * network.totalSteps
  }

  /**
   * Takes in how long a run took that has come to its end.
   * @param wallSeconds from its start to its end, pauses left out; null where its threads were there before
   */
  learn(
    network: CompiledNetwork,
    workers: number,
    outcome: RunOutcome,
    wallSeconds: number | null
  ): void {
    const { synapses, steps, profile, buildSeconds, warmupSeconds, simulateSeconds } = outcome
    const seconds = warmupSeconds + simulateSeconds
    if (outcome.outcome !== 'done' || steps === 0) return
    this.#known.set(nameOf(network, synapses), {
      secondsPerStep: seconds / steps,
      workers,
      buildSeconds
    })
    if (wallSeconds !== null) {
      this.#costs.around = Math.max(0, wallSeconds - buildSeconds - seconds)
    }
    if (seconds < leastSeconds) return
    const neurons = network.populations.reduce((sum, { size }) => sum + size, 0)
    const events = (outcome.spikes * synapses) / neurons
    const driven = network.drives.reduce(
      (sum, { population }) => sum + (network.populations[population]?.size ?? 0),
      0
    )
    const costs = this.#costs
    if (events > 1e7) costs.event = (profile.deliver * workers) / events
    if (synapses > 1e5) costs.synapse = (buildSeconds * workers) / synapses
    if (driven * steps > 1e7) costs.drive = (profile.drive * workers) / (driven * steps)
    costs.step = profile.exchange / steps
  }

  #neuronStep(
    network: CompiledNetwork,
    population: CompiledNetwork['populations'][number]
  ): number {
    const { kernel } = population
    const found = this.#perNeuronStep.get(kernel)
    if (found !== undefined) return found
    const measured = measureUpdate(this.module, network.modules, population)
    this.#perNeuronStep.set(kernel, measured)
    return measured
  }
}

/** Networks of one name take equally long a step, by and large. */
function nameOf({ populations, drives, dt }: CompiledNetwork, synapses: number): string {
  const magnitude = Math.round(Math.log(Math.max(1, synapses)) * 50)
  const sizes = populations.map(({ kernel, size }) => `${kernel} ${size}`)
  return JSON.stringify([sizes, drives.length, dt, magnitude])
}
