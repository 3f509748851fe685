import type { CompiledRecording, FieldSeries } from '../compile/compiled-network'
import type { PopulationShard } from './population-shard'
import type { RecordingShard, SampleBlock } from './recording-shard'

const samplesPerBlock = 4096
/** Terms are rounded to multiples of this: sums of such numbers are exact in any order. */
const grain = 2 ** -20

/** One worker's part of a field potential: the sum over its own neurons at each interval. */
export class FieldShard implements RecordingShard {
  readonly #block = new Float64Array(samplesPerBlock)
  /** Excitatory sums of the samples to come, which take them with a delay. */
  readonly #waiting: number[] = []
  #samples = 0

  constructor(
    readonly index: number,
    readonly compiled: CompiledRecording,
    readonly series: FieldSeries,
    readonly population: PopulationShard,
    readonly warmupSteps: number
  ) {}

  get isEmpty(): boolean {
    return this.population.count === 0
  }

  /** Samples, if a sample is due at the end of this step. @returns a block when one is full */
  sample(step: number): SampleBlock | null {
    const { delay, excitatory, inhibitory, inhibitoryWeight, driving } = this.series
    if (this.#isDue(step + delay)) {
      this.#waiting.push(this.#sum(excitatory, driving?.excitatory, 1))
    }
    if (!this.#isDue(step)) return null
    // Before the delay has passed there is nothing that could arrive.
    const first = step > delay ? (this.#waiting.shift() ?? 0) : 0
    const second =
      inhibitory === null ? 0 : this.#sum(inhibitory, driving?.inhibitory, inhibitoryWeight)
    this.#block[this.#samples++] = first + second
    return this.#samples === samplesPerBlock ? this.flush() : null
  }

  #isDue(step: number): boolean {
    const since = step - this.warmupSteps
    return since > 0 && since % this.compiled.every === 0
  }

  /** Sum of a state, or of the absolute currents that it stands for. */
  #sum(state: number, reversal: number | undefined, weight: number): number {
    const { population, series } = this
    const values = population.stateOf(state)
    const offset = population.compiled.states[state]?.offset ?? 0
    const v = series.driving?.potential ?? 0
    const potentials = population.stateOf(v)
    const offsetV = population.compiled.states[v]?.offset ?? 0
    const isPotential = series.inhibitory === null
    let sum = 0
    for (let i = 0; i < population.count; i++) {
      const value = (values[i] ?? 0) + offset
      const force = reversal === undefined ? 1 : (potentials[i] ?? 0) + offsetV - reversal
      const term = isPotential ? value : weight * Math.abs(value * force)
      sum += Math.round(term / grain) * grain
    }
    return sum
  }

  get remembered(): readonly number[] {
    return this.#waiting
  }

  remember(waiting: readonly number[]): void {
    this.#waiting.splice(0, Infinity, ...waiting)
  }

  /** Hands over what has been sampled since the last block. */
  flush(): SampleBlock | null {
    if (this.#samples === 0) return null
    const samples = this.#samples
    this.#samples = 0
    return { samples, values: this.#block.slice(0, samples) }
  }
}
