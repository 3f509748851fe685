import type { Space } from '../../arrangements/arrangement-model'

/** How a probability falls with distance; kinds as the kernel counts them. */
export interface Falloff {
  /** 0 Gaussian, 1 exponential, 2 linear, 3 box */
  readonly kind: number
  readonly peak: number
  /** mm */
  readonly scale: number
  readonly isPeriodic: boolean
}

/** Pairs that are less likely than this are not looked at: none of 10^11 would be missed. */
const negligible = 1e-12

/** Cells as wide as this many scales need the least work, as tried out. */
const cellScales = [1, 1.5, 0.35, 0.35]

export function probabilityAt({ kind, peak, scale }: Falloff, distance: number): number {
  const x = distance / scale
  if (kind === 0) return peak * Math.exp((-x * x) / 2)
  if (kind === 1) return peak * Math.exp(-x)
  if (kind === 2) return peak * Math.max(0, 1 - x)
  return x <= 1 + 1e-9 ? peak : 0
}

/** The distance from which on the probability is negligible, mm. */
function reachOf({ kind, peak, scale }: Falloff): number {
  const folds = Math.log(Math.max(1, peak / negligible))
  if (kind === 0) return scale * Math.sqrt(2 * folds)
  return kind === 1 ? scale * folds : scale * (1 + 1e-9)
}

export const sameSpace = (a: Space, b: Space): boolean =>
  a.extent.length === b.extent.length && a.extent.every((length, i) => length === b.extent[i])

/** Cells along each axis, and the bytes of the kernel's table. */
export function tableOf(
  falloff: Falloff,
  extent: readonly number[],
  sources: number
): { readonly cells: readonly number[]; readonly bytes: number; readonly least: number } {
  const volume = extent.reduce((product, length) => product * length, 1)
  // Cells with less than four neurons cost more than they spare.
  const crowded = ((4 * volume) / sources) ** (1 / extent.length)
  const side = Math.max((cellScales[falloff.kind] ?? 1) * falloff.scale, crowded)
  const cells = extent.map((length) => Math.max(1, Math.floor(length / side)))
  const reach = reachOf(falloff)
  const steps = cells.reduce((product, along, axis) => {
    const length = extent[axis] ?? 1
    const all = falloff.isPeriodic ? along : 2 * along - 1
    return product * Math.min(all, 2 * Math.ceil((reach * along) / length) + 3)
  }, 1)
  const count = cells.reduce((product, along) => product * along, 1)
  const bytes = 64 + (count + 2) * 4 + sources * 28 + 8 + steps * 32
  return { cells, bytes, least: negligible }
}

const points = [2000, 300, 60]

/**
 * Mean probability over all pairs of two places by chance: the distance along an axis of length L
 * has the density 2 (1 - d/L) / L, or 2/L up to L/2 with a periodic boundary.
 */
export function meanProbability(falloff: Falloff, extent: readonly number[]): number {
  const reach = reachOf(falloff)
  const count = points[extent.length - 1] ?? 60
  const axes = extent.map((length) => {
    const end = Math.min(reach, falloff.isPeriodic ? length / 2 : length)
    const step = end / count
    return Array.from({ length: count }, (_, k) => {
      const distance = (k + 0.5) * step
      const density = falloff.isPeriodic ? 2 / length : (2 * (1 - distance / length)) / length
      return { square: distance * distance, weight: density * step }
    })
  })
  const sum = (axis: number, square: number, weight: number): number => {
    const along = axes[axis]
    if (!along) return weight * probabilityAt(falloff, Math.sqrt(square))
    let total = 0
    for (const at of along) total += sum(axis + 1, square + at.square, weight * at.weight)
    return total
  }
  return sum(0, 0, 1)
}
