import type { Point } from '../schema'
import { boundsOf, type Box } from './geometry'

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]

/** Where boxes go so that an edge, or a middle, of all of them is in line. */
export function aligned(boxes: readonly Box[], how: Alignment): readonly Point[] {
  const all = boundsOf(boxes)
  if (!all) return []
  return boxes.map(({ x, y, width, height }) => {
    switch (how) {
      case 'left':
        return { x: all.x, y }
      case 'centre':
        return { x: all.x + (all.width - width) / 2, y }
      case 'right':
        return { x: all.x + all.width - width, y }
      case 'top':
        return { x, y: all.y }
      case 'middle':
        return { x, y: all.y + (all.height - height) / 2 }
      case 'bottom':
        return { x, y: all.y + all.height - height }
    }
  })
}

/** Where boxes go so that the gaps between them are equal; the outer two stay. */
export function distributed(
  boxes: readonly Box[],
  along: 'horizontal' | 'vertical'
): readonly Point[] {
  const [start, size] =
    along === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const order = boxes
    .map((_, i) => i)
    .sort((a, b) => (boxes[a]?.[start] ?? 0) - (boxes[b]?.[start] ?? 0))
  const all = boundsOf(boxes)
  if (!all || boxes.length < 3) return boxes.map(({ x, y }) => ({ x, y }))
  const filled = boxes.reduce((sum, box) => sum + box[size], 0)
  const gap = (all[size] - filled) / (boxes.length - 1)
  const starts = new Map<number, number>()
  let next = all[start]
  for (const i of order) {
    starts.set(i, next)
    next += (boxes[i]?.[size] ?? 0) + gap
  }
  return boxes.map(({ x, y }, i) => ({
    x,
    y,
    [start]: starts.get(i) ?? (along === 'horizontal' ? x : y)
  }))
}
