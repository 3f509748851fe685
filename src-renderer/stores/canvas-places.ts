import { nodeSizes, type Box, type GraphNode } from '../../src-shared/experiments/network/graph'
import type { Point } from '../../src-shared/experiments/network/schema'

interface Fixed {
  readonly node: GraphNode
  readonly place: Point
}

const clearance = 16

/**
 * Places for nodes that have none, as they are arranged, but beside those that already stand
 * somewhere: the arrangement is shifted to where those are, and nothing is put on top of another.
 */
export function freePlaces(
  arranged: ReadonlyMap<string, Point>,
  stray: readonly GraphNode[],
  fixed: readonly Fixed[]
): ReadonlyMap<string, Point> {
  const shift = meanShift(arranged, fixed)
  const taken: Box[] = fixed.map(({ node, place }) => ({ ...place, ...nodeSizes[node.kind] }))
  const found = new Map<string, Point>()
  for (const node of stray) {
    const wished = arranged.get(node.id) ?? { x: 0, y: 0 }
    const box = { x: wished.x + shift.x, y: wished.y + shift.y, ...nodeSizes[node.kind] }
    while (fixed.length > 0 && taken.some((other) => overlaps(box, other))) {
      box.y += box.height + clearance
    }
    taken.push({ ...box })
    found.set(node.id, { x: box.x, y: box.y })
  }
  return found
}

function meanShift(arranged: ReadonlyMap<string, Point>, fixed: readonly Fixed[]): Point {
  const shifts = fixed.flatMap(({ node, place }) => {
    const at = arranged.get(node.id)
    return at ? [{ x: place.x - at.x, y: place.y - at.y }] : []
  })
  const count = Math.max(1, shifts.length)
  return {
    x: Math.round(shifts.reduce((sum, { x }) => sum + x, 0) / count),
    y: Math.round(shifts.reduce((sum, { y }) => sum + y, 0) / count)
  }
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + clearance &&
  b.x < a.x + a.width + clearance &&
  a.y < b.y + b.height + clearance &&
  b.y < a.y + a.height + clearance
