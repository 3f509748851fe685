import type { Point } from '../schema'

/** A node as it lies on the canvas; `x` and `y` are its left upper corner. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export const centreOf = ({ x, y, width, height }: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2
})

/** The smallest box around all; undefined around nothing. */
export function boundsOf(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** Where the line from a box's centre towards a point leaves the box, `gap` further out. */
export function borderPoint(box: Box, towards: Point, gap: number): Point {
  const centre = centreOf(box)
  const dx = towards.x - centre.x
  const dy = towards.y - centre.y
  if (dx === 0 && dy === 0) return { x: centre.x, y: box.y - gap }
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (box.width / 2 + gap) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (box.height / 2 + gap) / Math.abs(dy)
  )
  return { x: centre.x + dx * scale, y: centre.y + dy * scale }
}
