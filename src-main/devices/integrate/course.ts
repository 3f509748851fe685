import type { RandomStream } from '../random'

/** What a device did under a waveform, at the sample times. */
export interface Course {
  /** s */
  readonly t: Float64Array
  /** V of the source; at a jump the later one. */
  readonly v: Float64Array
  /** A */
  readonly i: Float64Array
  /** One array for each state variable, in the order of the description. */
  readonly states: readonly Float64Array[]
  /** J dissipated in the device over the whole waveform. */
  readonly energy: number
  /** Accepted steps of the integrator. */
  readonly steps: number
}

export interface FollowOptions {
  /** Id of the model, named in failures. */
  readonly model: string
  /** For spread from cycle to cycle and noise of the state; without it there is none. */
  readonly random?: RandomStream
  /** Relative tolerance of the state; 1e-8, or 1e-7 for stiff devices, unless given. */
  readonly tolerance?: number
  /** Tries of a step within one segment that count as defeat by the dynamics; 200,000 unless given. */
  readonly maxSteps?: number
}
