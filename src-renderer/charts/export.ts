import { withTitle, type Surroundings } from './axes'
import { renderPng, renderSvg, type ChartOption } from './echarts'

export const plotFormats = ['png', 'svg', 'csv'] as const
export type PlotFormat = (typeof plotFormats)[number]

/** A plot on its way to a file; the page that holds it knows how to save it. */
export interface SavedPlot {
  readonly name: string
  readonly format: PlotFormat
  readonly content: string | Uint8Array
}

interface Picture {
  readonly option: ChartOption
  /** Ends and ticks of the axes as they are on screen. */
  readonly ranges: ChartOption
  readonly title: string
  readonly subtitle: string
  readonly width: number
  readonly height: number
}

/** The chart as it is on screen, with its title, as SVG text or PNG bytes. */
export async function exportPicture(
  picture: Picture,
  format: 'png' | 'svg',
  surroundings: Surroundings
): Promise<string | Uint8Array> {
  const titled = withTitle(picture.option, picture.title, picture.subtitle, surroundings)
  const option = {
    ...titled,
    tooltip: { show: false },
    xAxis: together(titled.xAxis, picture.ranges.xAxis),
    yAxis: together(titled.yAxis, picture.ranges.yAxis)
  }
  const height = picture.height + 48
  return format === 'png'
    ? await renderPng(option, picture.width, height)
    : renderSvg(option, picture.width, height)
}

/** An axis's look with its range; labels are merged, since both speak of them. */
function together<T>(look: T, range: T): T {
  if (!isRecord(look) || !isRecord(range)) return look
  const labels = { ...record(look.axisLabel), ...record(range.axisLabel) }
  const ticks = { ...record(look.axisTick), ...record(range.axisTick) }
  return { ...look, ...range, axisLabel: labels, axisTick: ticks }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})
