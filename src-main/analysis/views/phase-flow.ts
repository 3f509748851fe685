/** A stretch of the plane. */
export interface Plane {
  readonly fromX: number
  readonly toX: number
  readonly fromY: number
  readonly toY: number
}

export interface PhaseFlow {
  /** Places of the arrows, row by row from below. */
  readonly at: { readonly x: Float64Array<ArrayBuffer>; readonly y: Float64Array<ArrayBuffer> }
  readonly dx: Float64Array<ArrayBuffer>
  readonly dy: Float64Array<ArrayBuffer>
  /** Where each of both does not change: ends of short lines, NaN between them. */
  readonly nullclines: { readonly x: Float64Array<ArrayBuffer>; readonly y: Float64Array<ArrayBuffer> }[] // prettier-ignore
}

type Slope = readonly [dx: number, dy: number]
type Point = readonly [x: number, y: number]

const arrows = { columns: 22, rows: 14 }
const cells = { columns: 120, rows: 90 }
/** Halvings by which an end of a nullcline is found. */
const halvings = 30

/** Directions in a stretch of the plane, and where each variable stands still (by marching squares). */
export function phaseFlow(slopes: (x: number, y: number) => Slope, plane: Plane): PhaseFlow {
  const { columns, rows } = arrows
  const places = Array.from({ length: columns * rows }, (_, i): Point => [
    plane.fromX + (((i % columns) + 0.5) / columns) * (plane.toX - plane.fromX),
    plane.fromY + ((Math.floor(i / columns) + 0.5) / rows) * (plane.toY - plane.fromY)
  ])
  const directions = places.map(([x, y]) => slopes(x, y))
  return {
    at: {
      x: Float64Array.from(places, ([x]) => x),
      y: Float64Array.from(places, ([, y]) => y)
    },
    dx: Float64Array.from(directions, ([dx]) => dx),
    dy: Float64Array.from(directions, ([, dy]) => dy),
    nullclines: [0, 1].map((of) => nullcline((x, y) => slopes(x, y)[of === 0 ? 0 : 1], plane))
  }
}

function nullcline(value: (x: number, y: number) => number, plane: Plane) {
  const { columns, rows } = cells
  const xAt = (i: number): number => plane.fromX + (i / columns) * (plane.toX - plane.fromX)
  const yAt = (j: number): number => plane.fromY + (j / rows) * (plane.toY - plane.fromY)
  const stride = columns + 1
  const corner = Float64Array.from({ length: stride * (rows + 1) }, (_, i) =>
    value(xAt(i % stride), yAt(Math.floor(i / stride)))
  )
  const [xs, ys]: [number[], number[]] = [[], []]
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const corners: readonly (readonly [number, number])[] = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1]
      ]
      const crossings = corners.flatMap(([a, b], n): Point[] => {
        const [c, d] = corners[(n + 1) % 4] ?? [a, b]
        const [here = NaN, there = NaN] = [corner[b * stride + a], corner[d * stride + c]]
        const isCrossed = here < 0 !== there < 0 && Number.isFinite(here) && Number.isFinite(there)
        return isCrossed ? [zeroBetween(value, [xAt(a), yAt(b)], [xAt(c), yAt(d)])] : []
      })
      // Two crossings are one line; four, in the middle of a saddle, are two.
      for (let n = 0; n + 1 < crossings.length; n += 2) {
        for (const [x, y] of [...crossings.slice(n, n + 2), [NaN, NaN] as const]) {
          xs.push(x)
          ys.push(y)
        }
      }
    }
  }
  return { x: Float64Array.from(xs), y: Float64Array.from(ys) }
}

function zeroBetween(value: (x: number, y: number) => number, from: Point, to: Point): Point {
  const at = (share: number): Point => [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1])
  ]
  const isNegative = value(...from) < 0
  let [low, high] = [0, 1]
  for (let n = 0; n < halvings; n++) {
    const middle = (low + high) / 2
    if (value(...at(middle)) < 0 === isNegative) low = middle
    else high = middle
  }
  return at((low + high) / 2)
}
