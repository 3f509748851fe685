import type { RandomStream } from '../random'
import { truncatedNormal } from '../nonidealities/laws/truncated-normal'

/** Nucleation-limited switching (Tagantsev et al. 2002; Mulaosmanovic et al. 2018). Fields in V/m. */
export interface Nucleation {
  readonly domains: number
  /** Time constant at an infinite field, s. */
  readonly attemptTime: number
  readonly activationField: number
  /** Relative standard deviation of the activation field between domains. */
  readonly activationSpread: number
  readonly fieldExponent: number
  readonly shape: number
}

/** τ(E) = τ_∞ exp((E_a / |E|)^α), s. */
export const switchingTime = (
  { attemptTime, fieldExponent }: Pick<Nucleation, 'attemptTime' | 'fieldExponent'>,
  activationField: number,
  field: number
): number => attemptTime * Math.exp((activationField / Math.abs(field)) ** fieldExponent)

/**
 * Domains that flip one by one. The progress of each, ∫ dt / τ(E), is kept from pulse to pulse as long as the field
 * points against it, so that identical pulses add up; a field along it undoes the progress.
 */
export class NucleationMemory {
  readonly #law: Nucleation
  readonly #activation: Float64Array
  /** Sign, progress and threshold of every domain, one after the other, from `first` on. */
  readonly #memory: Float64Array
  readonly #first: number

  constructor(
    law: Nucleation,
    memory: Float64Array,
    first: number,
    random: RandomStream,
    events: RandomStream
  ) {
    this.#law = law
    this.#memory = memory
    this.#first = first
    this.#activation = Float64Array.from(
      { length: law.domains },
      () => law.activationField * Math.max(0, 1 + law.activationSpread * truncatedNormal(random))
    )
    for (let i = 0; i < law.domains; i++) this.#turn(i, -1, events)
  }

  /** Share of domains that point up. */
  get share(): number {
    let up = 0
    for (let i = 0; i < this.#law.domains; i++) up += this.#sign(i) > 0 ? 1 : 0
    return up / this.#law.domains
  }

  /** A field for a time. */
  pulse(field: number, duration: number, random: RandomStream): void {
    if (field === 0) return
    const direction = field > 0 ? 1 : -1
    for (let i = 0; i < this.#law.domains; i++) {
      const at = this.#first + 3 * i
      if (this.#sign(i) === direction) {
        this.#memory[at + 1] = 0
        continue
      }
      const time = switchingTime(this.#law, this.#activation[i] ?? 0, field)
      const progress = (this.#memory[at + 1] ?? 0) + duration / time
      this.#memory[at + 1] = progress
      if (progress ** this.#law.shape > (this.#memory[at + 2] ?? 0))
        this.#turn(i, direction, random)
    }
  }

  /** Turns the domains that flip most easily up, the others down. */
  programme(share: number, random: RandomStream): void {
    const order = [...this.#activation.keys()].toSorted(
      (a, b) => (this.#activation[a] ?? 0) - (this.#activation[b] ?? 0)
    )
    const up = Math.round(share * this.#law.domains)
    order.forEach((domain, rank) => this.#turn(domain, rank < up ? 1 : -1, random))
  }

  #turn(domain: number, direction: 1 | -1, random: RandomStream): void {
    this.#memory.set([direction, 0, -Math.log(random.uniform())], this.#first + 3 * domain)
  }

  #sign(domain: number): number {
    return this.#memory[this.#first + 3 * domain] ?? -1
  }
}
