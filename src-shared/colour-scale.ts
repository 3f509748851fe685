/** Colours between which a scale runs, from its low end to its high end. */
const scales = {
  // Viridis (Smith and van der Walt 2015): even steps of lightness, for any colour vision.
  sequential: [
    '#440154', '#482475', '#414487', '#355f8d', '#2a788e', '#21918c',
    '#22a884', '#44bf70', '#7ad151', '#bddf26', '#fde725'
  ], // prettier-ignore
  // RdBu of ColorBrewer, which is told apart by all common colour visions; the middle is zero.
  diverging: ['#2166ac', '#67a9cf', '#d1e5f0', '#f7f7f7', '#fddbc7', '#ef8a62', '#b2182b']
} as const
export type ScaleKind = keyof typeof scales

export interface ColourScale {
  readonly kind: ScaleKind
  readonly low: number
  readonly high: number
}

/** Colours of a scale's steps, from low to high, as `[red, green, blue]`. */
export function scaleColours(kind: ScaleKind, steps: number): readonly (readonly number[])[] {
  const anchors = scales[kind].map(rgb)
  return Array.from({ length: steps }, (_, step) => {
    const place = (step / Math.max(1, steps - 1)) * (anchors.length - 1)
    const first = Math.min(anchors.length - 2, Math.floor(place))
    const share = place - first
    return [0, 1, 2].map((i) => {
      const [a, b] = [anchors[first]?.[i] ?? 0, anchors[first + 1]?.[i] ?? 0]
      return Math.round(a + (b - a) * share)
    })
  })
}

/**
 * The scale of some values: about zero where they have both signs, else from the least to the largest.
 * @param withZero zero belongs to it, as with errors
 */
export function scaleOf(values: ArrayLike<number>, withZero: boolean): ColourScale {
  let [low, high] = withZero ? [0, 0] : [Infinity, -Infinity]
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? NaN
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low > high) return { kind: 'sequential', low: 0, high: 1 }
  const most = Math.max(Math.abs(low), Math.abs(high))
  // What is left of rounding on the other side of zero does not make two sides.
  if (low < -1e-9 * most && high > 1e-9 * most) return { kind: 'diverging', low: -most, high: most }
  return { kind: 'sequential', low, high: high > low ? high : low + (Math.abs(low) || 1) }
}

const rgb = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
