import type { PopulationSpace } from '../../../src-shared/contract/networks'
import type { Sign } from '../../../src-shared/experiments/network/graph'

interface Drawn extends PopulationSpace {
  readonly sign: Sign
}

const margin = { left: 48, right: 16, top: 12, bottom: 36 }

/** Draws neurons where they are, in millimetres, with the same scale along both axes. */
export function paintSpace(
  canvas: HTMLCanvasElement,
  box: HTMLElement,
  populations: readonly Drawn[],
  selected: number | undefined
): void {
  const { clientWidth: width, clientHeight: height } = box
  const context = canvas.getContext('2d')
  if (!context || width === 0 || height === 0) return
  const ratio = window.devicePixelRatio
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
  context.scale(ratio, ratio)
  const style = getComputedStyle(box)
  const colour = (name: string): string => style.getPropertyValue(name)

  const extentX = Math.max(...populations.map(({ extent }) => extent[0] ?? 1), 1e-9)
  const extentY = Math.max(...populations.map(({ extent }) => extent[1] ?? 0), 0)
  const roomX = width - margin.left - margin.right
  const roomY = height - margin.top - margin.bottom
  const scale = extentY === 0 ? roomX / extentX : Math.min(roomX / extentX, roomY / extentY)
  const x0 = margin.left + (roomX - extentX * scale) / 2
  const bottom = extentY === 0 ? margin.top + roomY / 2 : margin.top + (roomY + extentY * scale) / 2
  const x = (mm: number): number => x0 + mm * scale
  const y = (mm: number): number => bottom - mm * scale

  context.strokeStyle = colour('--border-strong')
  context.strokeRect(x(0), y(extentY), extentX * scale, extentY * scale)
  context.fillStyle = colour('--text-2')
  context.font = `11px ${style.fontFamily}`
  context.textAlign = 'center'
  for (const share of [0, 0.5, 1]) {
    context.fillText(short(extentX * share), x(extentX * share), bottom + 16)
  }
  context.fillText('mm', x(extentX / 2), bottom + 31)
  context.textAlign = 'right'
  if (extentY > 0) {
    for (const share of [0, 0.5, 1]) {
      context.fillText(short(extentY * share), x(0) - 8, y(extentY * share) + 4)
    }
  }

  const total = populations.reduce((sum, { points }) => sum + points.length / 2, 0)
  const spacing = Math.sqrt((extentX * scale * Math.max(extentY * scale, 40)) / Math.max(1, total))
  const radius = Math.max(1, Math.min(5, spacing * 0.28))
  for (const { index, points, sign } of populations) {
    context.globalAlpha = selected === undefined || selected === index ? 0.85 : 0.18
    context.fillStyle = colour(`--sign-${sign}-ink`)
    context.beginPath()
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [px, py] = [x(points[i] ?? 0), y(points[i + 1] ?? 0)]
      if (sign === 'excitatory') triangle(context, px, py, radius * 1.25)
      else {
        context.moveTo(px + radius, py)
        context.arc(px, py, radius, 0, 2 * Math.PI)
      }
    }
    context.fill()
  }
  context.globalAlpha = 1
}

/** The same shapes as on the canvas, so that colour is not needed to tell them apart. */
function triangle(context: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  context.moveTo(x, y - r)
  context.lineTo(x + r * 0.9, y + r * 0.7)
  context.lineTo(x - r * 0.9, y + r * 0.7)
  context.closePath()
}

const short = (value: number): string => String(Number(value.toPrecision(3)))
