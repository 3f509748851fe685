import { formatNumber } from '../../charts/format'
import type { ChartTheme } from '../../charts/theme'
import { niceTicks } from '../../charts/ticks'
import type { Language } from '../../../src-shared/locale'

/** What live pictures are drawn with. */
export interface LiveStyle {
  readonly theme: ChartTheme
  readonly fromMs: number
  readonly toMs: number
  /** Only this population, or all. */
  readonly only: string | null
  readonly language: Language
  /** Pixels of the picture for one of the page. */
  readonly ratio: number
  readonly texts: {
    readonly time: string
    readonly rate: string
    readonly spectrum: string
    readonly frequency: string
    readonly weights: string
  }
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Makes a canvas as fine as the screen. @returns what to draw with, or null where there is nothing to draw on */
export function prepareCanvas(canvas: HTMLCanvasElement): {
  readonly context: CanvasRenderingContext2D
  readonly width: number
  readonly height: number
  readonly ratio: number
} | null {
  const ratio = Math.min(2, window.devicePixelRatio || 1)
  const width = Math.max(1, Math.round(canvas.clientWidth * ratio))
  const height = Math.max(1, Math.round(canvas.clientHeight * ratio))
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  const context = canvas.getContext('2d')
  if (!context) return null
  context.font = `${11 * ratio}px "Inter Variable", "Noto Sans KR Variable", sans-serif`
  return { context, width, height, ratio }
}

export function line(
  context: CanvasRenderingContext2D,
  points: readonly (readonly number[])[]
): void {
  context.beginPath()
  points.forEach(([x = 0, y = 0], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  context.stroke()
}

/** Grid, numbers and title of a vertical axis. @returns where a value stands */
export function valueAxis(
  context: CanvasRenderingContext2D,
  box: Box,
  span: { readonly from: number; readonly to: number },
  title: string,
  { theme, language, ratio }: LiveStyle
): (value: number) => number {
  const y = (value: number): number =>
    box.top + box.height * (1 - (value - span.from) / (span.to - span.from || 1))
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  context.lineWidth = ratio
  for (const tick of niceTicks(span, Math.max(2, box.height / (34 * ratio)))) {
    context.strokeStyle = theme.grid
    line(context, [[box.left, y(tick)], [box.left + box.width, y(tick)]]) // prettier-ignore
    context.fillStyle = theme.mutedText
    context.fillText(formatNumber(tick, language, 5), box.left - 8 * ratio, y(tick))
  }
  context.save()
  context.translate(box.left - 58 * ratio, box.top + box.height / 2)
  context.rotate(-Math.PI / 2)
  context.textAlign = 'center'
  context.fillStyle = theme.mutedText
  context.fillText(title, 0, 0, box.height + 8 * ratio)
  context.restore()
  return y
}

/** Numbers and title below a horizontal axis. */
export function acrossAxis(
  context: CanvasRenderingContext2D,
  box: Box,
  span: { readonly from: number; readonly to: number },
  title: string,
  { theme, language, ratio }: LiveStyle
): void {
  const bottom = box.top + box.height
  context.strokeStyle = theme.axis
  context.lineWidth = ratio
  line(context, [[box.left, bottom], [box.left + box.width, bottom]]) // prettier-ignore
  context.fillStyle = theme.mutedText
  context.textAlign = 'center'
  context.textBaseline = 'top'
  for (const tick of niceTicks(span, Math.max(2, box.width / (90 * ratio)))) {
    const x = box.left + ((tick - span.from) / Math.max(1e-9, span.to - span.from)) * box.width
    context.fillText(formatNumber(tick, language, 9), x, bottom + 5 * ratio)
  }
  context.fillText(title, box.left + box.width / 2, bottom + 21 * ratio)
}

/** Ends that leave a little room around what is shown. */
export function roomy(low: number, high: number): { readonly from: number; readonly to: number } {
  if (!(low <= high)) return { from: 0, to: 1 }
  const room = 0.06 * (high - low) || 0.05 * Math.abs(low) || 1
  return { from: low - room, to: high + room }
}
