import type { ProjectionShard } from './projection-shard'

/** The synapses of one projection, and the index of the first input that they reach. */
export interface Plane {
  readonly rows: number
  readonly targets: number
  readonly isWideTarget: boolean
  readonly weights: number
  readonly delays: number
  readonly isWideDelay: boolean
  readonly input: number
  /** How many inputs there are from that one on. */
  readonly count: number
}

/** Projections onto inputs that lie so close together that short numbers can name them. */
export interface Window {
  readonly planes: readonly Plane[]
  /** Index of the input that is number zero. */
  readonly base: number
  readonly isWide: boolean
}

/** Inputs that 16 bits can name. */
const inputsOfWindow = 65_536

export const planesOf = (
  projections: readonly ProjectionShard[],
  inputs: ReadonlyMap<unknown, number>
): readonly Plane[] =>
  projections.map(({ places, delayBits, target, compiled }) => ({
    rows: places.rows,
    targets: places.targets,
    isWideTarget: places.isWide,
    weights: places.weights,
    delays: places.delays,
    isWideDelay: delayBits === 16,
    input: (inputs.get(target) ?? 0) + compiled.receptor * target.lanes,
    count: target.count
  }))

/**
 * Divides projections among windows. Those onto the same inputs stay together and in their order, so
 * that an input's sum does not depend on the division.
 */
export function windowsOf(planes: readonly Plane[]): readonly Window[] {
  const windows: { planes: Plane[]; base: number; isWide: boolean }[] = []
  for (const plane of planes.toSorted((a, b) => a.input - b.input)) {
    const last = windows.at(-1)
    const isWide = plane.count > inputsOfWindow
    const fits =
      last && !last.isWide && !isWide && plane.input + plane.count <= last.base + inputsOfWindow
    const isSame = last?.planes.at(-1)?.input === plane.input
    if (last && (fits || isSame)) last.planes.push(plane)
    else windows.push({ planes: [plane], base: plane.input, isWide })
  }
  return windows
}
