import type { RadarAxis } from '../../../src-shared/experiments/characterisation/compare-figures'
import { html, type Markup } from '../markup'
import { colourOf, dashOf } from './colours'
import { legend, legendHeight } from './legend'
import { drawing, round } from './panel'

const size = { width: 720, radius: 118, room: 46 }
/** The worst of the devices is still a shape and not a point. */
const inner = 0.1
const rings = [0.25, 0.5, 0.75, 1]

/** Devices compared over several figures of merit: the outer edge is the best of them, the centre the worst. */
export function drawRadar(
  axes: readonly RadarAxis[],
  titles: readonly string[],
  devices: readonly string[],
  alternative: string
): Markup {
  const names = devices.map((name, colour) => ({ name, colour }))
  const above = legendHeight(names, size.width)
  const centre = { x: size.width / 2, y: above + size.room + size.radius }
  const at = (axis: number, share: number): readonly [number, number] => {
    const angle = (2 * Math.PI * axis) / axes.length - Math.PI / 2
    const reach = share * size.radius
    return [round(centre.x + reach * Math.cos(angle)), round(centre.y + reach * Math.sin(angle))]
  }
  const polygon = (shares: readonly number[]): string =>
    `M${shares.map((share, axis) => at(axis, share).join(' ')).join('L')}Z`
  const shapes = devices.map((_, device) =>
    polygon(axes.map(({ scores }) => inner + (1 - inner) * known(scores[device])))
  )
  return drawing(size.width, above + 2 * (size.room + size.radius), alternative, [
    legend(names, 0, size.width),
    rings.map((ring) => html`<path class="grid" d="${polygon(axes.map(() => ring))}" />`),
    axes.map((_, axis) => {
      const [x, y] = at(axis, 1)
      return html`<path class="grid" d="M${centre.x} ${centre.y}L${x} ${y}" />`
    }),
    shapes.map((path, device) => {
      const dash = dashOf(device)
      return html`<path
        d="${path}"
        fill="${colourOf(device)}"
        fill-opacity="0.06"
        stroke="${colourOf(device)}"
        stroke-width="1.6"
        stroke-dasharray="${dash === '' ? 'none' : dash}"
      />`
    }),
    titles.map((title, axis) => {
      const [x, y] = at(axis, 1.08)
      const side = Math.abs(x - centre.x) < 12 ? 'middle' : x > centre.x ? 'start' : 'end'
      const lift = y < centre.y - size.radius * 0.9 ? -3 : y > centre.y + size.radius * 0.9 ? 10 : 4
      return html`<text x="${x}" y="${y + lift}" text-anchor="${side}">${title}</text>`
    })
  ])
}

/** A figure that a device does not have counts as the worst. */
const known = (score: number | undefined): number =>
  score !== undefined && Number.isFinite(score) ? score : 0
