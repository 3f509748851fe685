import type { Point } from '../schema'
import { borderPoint, centreOf, type Box } from './geometry'
import type { Sign } from './sign'

/** How a line is drawn, as SVG path data in canvas coordinates. */
export interface EdgeShape {
  readonly line: string
  /** Its end: an arrow that excites, a disc that inhibits, a diamond that does both. */
  readonly head: string
  /** Where its label goes. */
  readonly label: Point
}

const gapAtHead = 9
const gapAtTail = 2

/**
 * The line between two nodes. Lines of the same two nodes fan out, and those of opposite directions
 * bow to different sides; a node's line to itself is a loop around its corner.
 * @param slot which of the lines between the same two nodes in the same direction
 * @param paired whether others go the opposite way
 */
export function edgeShape(
  from: Box,
  to: Box,
  options: {
    readonly slot: number
    readonly paired: boolean
    readonly loop: boolean
    readonly sign: Sign
  }
): EdgeShape {
  if (options.loop) return loopShape(from, options.slot, options.sign)
  const start = centreOf(from)
  const end = centreOf(to)
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const distance = Math.hypot(dx, dy) || 1
  const bow = (options.paired ? 12 : 0) + 22 * options.slot + Math.min(48, distance * 0.07)
  // To the left of the way it goes, so that there and back never meet.
  const control = {
    x: (start.x + end.x) / 2 + (dy / distance) * bow,
    y: (start.y + end.y) / 2 - (dx / distance) * bow
  }
  const a = borderPoint(from, control, gapAtTail)
  const b = borderPoint(to, control, options.sign === 'none' ? 3 : gapAtHead)
  return {
    line: `M${r(a.x)} ${r(a.y)}Q${r(control.x)} ${r(control.y)} ${r(b.x)} ${r(b.y)}`,
    head: headAt(b, Math.atan2(b.y - control.y, b.x - control.x), options.sign),
    label: {
      x: (a.x + b.x) / 4 + control.x / 2,
      y: (a.y + b.y) / 4 + control.y / 2
    }
  }
}

/** Around the left upper corner, where neither ports nor lines to others are in the way. */
function loopShape(box: Box, slot: number, sign: Sign): EdgeShape {
  const reach = 40 + 15 * slot
  const left = box.x - gapAtTail
  const start = { x: left, y: box.y + 15 }
  const end = { x: box.x + 26 + 5 * slot, y: box.y - (sign === 'none' ? 3 : gapAtHead) }
  const first = { x: left - reach, y: box.y + 8 - slot * 4 }
  const second = { x: end.x - 4, y: box.y - reach - 4 }
  return {
    line: `M${r(start.x)} ${r(start.y)}C${r(first.x)} ${r(first.y)} ${r(second.x)} ${r(second.y)} ${r(end.x)} ${r(end.y)}`,
    head: headAt(end, Math.atan2(end.y - second.y, end.x - second.x), sign),
    label: { x: box.x - reach * 0.3, y: box.y - reach * 0.72 }
  }
}

/** The line's end touches the head's back; the head's tip touches the node. */
function headAt({ x, y }: Point, angle: number, sign: Sign): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const at = (along: number, across: number): string =>
    `${r(x + along * cos - across * sin)} ${r(y + along * sin + across * cos)}`
  switch (sign) {
    case 'excitatory':
      return `M${at(8, 0)}L${at(-2, 5)}L${at(0, 0)}L${at(-2, -5)}Z`
    case 'inhibitory':
      return `M${at(0, 0)}A4 4 0 1 1 ${at(8, 0)}A4 4 0 1 1 ${at(0, 0)}Z`
    case 'mixed':
      return `M${at(8, 0)}L${at(3, 4.5)}L${at(-2, 0)}L${at(3, -4.5)}Z`
    case 'none':
      return ''
  }
}

/** A tenth of a pixel is fine enough, and short. */
const r = (value: number): number => Math.round(value * 10) / 10
