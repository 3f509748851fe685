/**
 * What programming pulses do to a device, in numbers that any kernel can follow: a state s between two bounds, a
 * conductance G = G_low + G_span (s - low) / (high - low), and one step up or down at a time.
 *
 * - `affine`: s → clamp(c ± m s), then noise: the exponential curves of NeuroSim, whose steps are affine in s.
 * - `linear`: steps a (1 - b s). `exponential`: a max(0, 1 - A e^(±γ (z s + z₀))). `power`: a ω^γ.
 * - `table`: a (f(s) + noise σ(s) ξ), f and σ by straight lines between equally spaced states.
 * - `crystallisation`: steps up as `exponential`, with their own noise; down is a melting all the way to a low state.
 * - `junctions`: s of n two-state junctions are on; each switches with a chance.
 * - `groups`: groups of domains turn after so many equal pulses in a row, and s is the share that points up.
 */
export const pulseLawKinds = [
  'affine',
  'linear',
  'exponential',
  'power',
  'table',
  'crystallisation',
  'junctions',
  'groups'
] as const

export type PulseLawKind = (typeof pulseLawKinds)[number]

/** One device, its state and its steps. Conductances in S. */
export interface LawDevice {
  readonly conductanceLow: number
  readonly conductanceSpan: number
  readonly low: number
  readonly high: number
  /** Four numbers by kind, up before down: c, m; a, b; a, a, z; a, a; a, a; a, z; none; none. */
  readonly steps: readonly [number, number, number, number]
}

/** How a phase-change device drifts and is read, at equally spaced square roots of the relative conductance. */
export interface DriftLaw {
  readonly mean: readonly number[]
  readonly deviation: readonly number[]
  /** Strength q of 1/f noise. */
  readonly noise: readonly number[]
  /** s */
  readonly startTime: number
  readonly readTime: number
  readonly driftScale: number
  readonly noiseScale: number
  /** State that has the highest nominal conductance. */
  readonly full: number
}

export interface PulseLaw {
  readonly kind: PulseLawKind
  readonly device: LawDevice
  /** Noise of a step: in units of the state (`affine`) or as a share of the step. */
  readonly noise: number
  /** The share is that of the largest step rather than of this one. */
  readonly isNoiseAdditive?: boolean
  /** What is read differs from the state by this many mean steps until the next pulse. */
  readonly writeNoise?: number
  /** What is left of the state at each pulse. */
  readonly kept?: number
  /** `exponential` and `crystallisation`: z₀, γ up, γ down, A up, A down. `power`: 0, γ up, γ down. */
  readonly curve?: readonly number[]
  /** `crystallisation`: noise that every step has, noise by state, state after melting, its deviation. */
  readonly melting?: readonly [number, number, number, number]
  /** `junctions`: chance of each to switch on by a pulse up, and off by one down. */
  readonly chances?: readonly [number, number]
  /**
   * `table`: f up, σ up, f down, σ down, each at the same number of states from low to high. `groups`: pulses up and
   * pulses down after which each is turned, its share and the deviation of that between devices, easiest groups first.
   */
  readonly table?: readonly (readonly number[])[]
  /** The state goes back to a point with a time constant, s; a share of each step does so with another. */
  readonly relaxation?: {
    readonly point: number
    readonly time: number
    readonly share: number
    readonly shareTime: number
  }
  readonly drift?: DriftLaw
  /** Found by measuring some devices of the model: all synapses share it. */
  readonly isMeasured?: boolean
}
