/** A saturated loop: the branches P± = P_s tanh(w (E ∓ E_c)). Fields in V/m, polarisations in C/m². */
export interface SaturatedLoop {
  readonly saturation: number
  readonly remanence: number
  readonly coerciveField: number
}

/** Most turning points that are remembered; two for the saturated loop itself. */
const capacity = 130

/** How many numbers a `PreisachMemory` keeps. */
export const preisachSize = 2 + 2 * capacity

/**
 * Rate-independent polarisation with memory of its turning points (Jiang et al. 1997; Bartic et al. 2001): each
 * branch is the saturated one, scaled so that it passes through the last two turning points, and a point that is
 * passed again is forgotten together with its partner. At rest the field is zero.
 */
export class PreisachMemory {
  readonly #loop: SaturatedLoop
  readonly #steepness: number
  /** [P at zero field, number of turning points, E_0, P_0, E_1, P_1 …]: anybody may copy and restore it. */
  readonly #memory: Float64Array

  constructor(loop: SaturatedLoop, memory: Float64Array) {
    this.#loop = loop
    const { saturation, remanence, coerciveField } = loop
    this.#steepness =
      Math.log((saturation + remanence) / (saturation - remanence)) / (2 * coerciveField)
    this.#memory = memory
    this.pole(-1)
  }

  /** Remanent polarisation, C/m². */
  get remanent(): number {
    return this.#memory[0] ?? 0
  }

  /** Saturates in a direction, and returns to zero field. */
  pole(direction: 1 | -1): void {
    const { saturation } = this.#loop
    const infinity = direction * Infinity
    this.#memory.set([0, 2, -infinity, -direction * saturation, infinity, direction * saturation])
    this.#memory[0] = this.#branch(0, 2)
  }

  /** Polarisation at a field that is reached from rest, C/m²; nothing is changed. */
  at(field: number): number {
    const points = this.#pointsLeft(field)
    if (points > 0) return this.#branch(field, points)
    const end = (this.#memory[1] ?? 2) - 1
    return this.#between(0, this.remanent, this.#field(end), this.#polarisation(end), field)
  }

  /** Goes to a field, and back to zero. */
  cycle(field: number): void {
    const points = this.#pointsLeft(field)
    // Within the last turning point the way there and back is a closed minor loop.
    if (field === 0 || points === 0) return
    const polarisation = this.#branch(field, points)
    // With a full memory the two innermost points give way: their loop is the smallest.
    const kept = points < capacity ? points : capacity - 2
    this.#memory[2 + 2 * kept] = field
    this.#memory[3 + 2 * kept] = polarisation
    this.#memory[1] = kept + 1
    this.#memory[0] = this.#branch(0, kept + 1)
  }

  /** Programmes a remanent polarisation by one pulse from negative saturation. */
  programme(polarisation: number): void {
    const { remanence, coerciveField } = this.#loop
    this.pole(polarisation >= remanence ? 1 : -1)
    if (Math.abs(polarisation) >= remanence) return
    let low = 0
    let high = 100 * coerciveField
    for (let i = 0; i < 100; i++) {
      const middle = (low + high) / 2
      this.pole(-1)
      this.cycle(middle)
      if (this.remanent < polarisation) low = middle
      else high = middle
    }
  }

  /**
   * How many turning points are left on the way from rest to a field; zero where the field lies within the last
   * one, so that the way back from it leads to the same rest.
   */
  #pointsLeft(field: number): number {
    let points = this.#memory[1] ?? 2
    const upward = field > 0
    const passes = (index: number): boolean =>
      upward ? field >= this.#field(index) : field <= this.#field(index)
    const ascends = this.#field(points - 2) > this.#field(points - 1)
    if (ascends !== upward) {
      if (!passes(points - 1)) return 0
      points -= 1
    }
    while (points > 2 && passes(points - 2)) points -= 2
    return points
  }

  #field(index: number): number {
    return this.#memory[2 + 2 * index] ?? 0
  }

  #polarisation(index: number): number {
    return this.#memory[3 + 2 * index] ?? 0
  }

  /** The branch from the last of so many points towards the one before. */
  #branch(field: number, points: number): number {
    const [from, to] = [points - 1, points - 2]
    return this.#between(
      this.#field(from),
      this.#polarisation(from),
      this.#field(to),
      this.#polarisation(to),
      field
    )
  }

  /** The saturated branch, scaled so that it passes through two points. */
  #between(fromE: number, fromP: number, toE: number, toP: number, field: number): number {
    const upward = toE > fromE
    const start = this.#saturated(fromE, upward)
    const span = this.#saturated(toE, upward) - start
    // Far in saturation a branch is flat: nothing is left to scale.
    if (Math.abs(span) < 1e-15 * this.#loop.saturation) return fromP
    return fromP + ((toP - fromP) * (this.#saturated(field, upward) - start)) / span
  }

  #saturated(field: number, upward: boolean): number {
    const { saturation, coerciveField } = this.#loop
    const shift = upward ? coerciveField : -coerciveField
    return saturation * Math.tanh(this.#steepness * (field - shift))
  }
}
