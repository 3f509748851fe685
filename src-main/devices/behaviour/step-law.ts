/** Shares of a step that the present weight leaves, from the update models of aihwkit (Rasch et al. 2021). */
export interface StepLaw {
  /** Factor of an upward step at a weight. */
  readonly up: (weight: number) => number
  readonly down: (weight: number) => number
}

export const constantSteps: StepLaw = { up: () => 1, down: () => 1 }

/**
 * Steps shrink linearly towards the bound they go to; γ of 1 are soft bounds.
 * @param low weight bound below zero
 */
export const linearSteps = (
  low: number,
  high: number,
  gammaUp: number,
  gammaDown: number
): StepLaw => ({
  up: (weight) => 1 - (gammaUp * weight) / high,
  down: (weight) => 1 - (gammaDown * weight) / low
})

export interface ExponentialSteps {
  readonly slope: number
  readonly offset: number
  readonly gammaUp: number
  readonly gammaDown: number
  readonly amplitudeUp: number
  readonly amplitudeDown: number
}

/** 1 - A e^(±γ z) with z = 2 a w / (w_max - w_min) + b, not below zero. */
export function exponentialSteps(low: number, high: number, law: ExponentialSteps): StepLaw {
  const z = (weight: number): number => (2 * law.slope * weight) / (high - low) + law.offset
  return {
    up: (weight) => Math.max(0, 1 - law.amplitudeUp * Math.exp(law.gammaUp * z(weight))),
    down: (weight) => Math.max(0, 1 - law.amplitudeDown * Math.exp(-law.gammaDown * z(weight)))
  }
}

/** ω^γ up and (1 - ω)^γ down, ω being the share of the range that is left above. */
export function powerSteps(low: number, high: number, gammaUp: number, gammaDown: number): StepLaw {
  const left = (weight: number): number => Math.min(1, Math.max(0, (high - weight) / (high - low)))
  return {
    up: (weight) => left(weight) ** gammaUp,
    down: (weight) => (1 - left(weight)) ** gammaDown
  }
}

/** Factors at equally spaced weights from the lowest to the highest, straight lines between them. */
export function piecewiseSteps(
  low: number,
  high: number,
  up: readonly number[],
  down: readonly number[]
): StepLaw {
  const at = (nodes: readonly number[], weight: number): number => {
    const place = ((weight - low) / (high - low)) * (nodes.length - 1)
    const left = Math.min(Math.max(0, Math.floor(place)), Math.max(0, nodes.length - 2))
    const from = nodes[left] ?? 1
    const to = nodes[left + 1] ?? from
    return Math.max(0, from + (to - from) * Math.min(1, Math.max(0, place - left)))
  }
  return { up: (weight) => at(up, weight), down: (weight) => at(down, weight) }
}
