import { centreOf, type Box } from './geometry'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The node that an arrow key leads to: the nearest one in that direction, where what lies off to
 * the side counts as further away.
 * @returns its index, or undefined where there is none
 */
export function neighbourOf(
  boxes: readonly Box[],
  from: number,
  direction: Direction
): number | undefined {
  const origin = boxes[from]
  if (!origin) return boxes.length > 0 ? 0 : undefined
  const start = centreOf(origin)
  const sideways = direction === 'up' || direction === 'down'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  let best: { index: number; cost: number } | undefined
  for (const [index, box] of boxes.entries()) {
    if (index === from) continue
    const centre = centreOf(box)
    const [dx, dy] = [centre.x - start.x, centre.y - start.y]
    const along = (sideways ? dy : dx) * sign
    const across = Math.abs(sideways ? dx : dy)
    if (along <= 4) continue
    const cost = along + 2 * across
    if (!best || cost < best.cost) best = { index, cost }
  }
  return best?.index
}
