import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import { axisRange } from './axes'
import { fontsFor } from './chart-fonts'
import { createChart, type ChartOption, type DrawnChart } from './echarts'
import type { PlotBox } from './gestures'
import type { Zoom } from './span'

interface DrawingOptions {
  readonly element: Readonly<Ref<HTMLElement | null>>
  readonly option: () => ChartOption
  readonly x: () => Zoom
  readonly y: () => Zoom | undefined
  /** Whether the vertical axis counts whole things. */
  readonly wholeY: boolean
}

/**
 * Keeps an ECharts drawing in an element. A new option is drawn whole; while zooming only the ends
 * of the axes change, at most once a frame.
 */
export function useDrawing({ element, option, x, y, wholeY }: DrawingOptions) {
  const size = ref({ width: 0, height: 0 })
  /** A plot that is scrolled out of sight waits with drawing until it is seen. */
  const isSeen = ref(false)
  let chart: DrawnChart | null = null
  const ends: (() => void)[] = []
  let frame = 0
  let whole = true
  /** Curves that are switched off in the legend. */
  const hidden = ref<ReadonlySet<string>>(new Set())

  function ranges(): ChartOption {
    const { width, height } = boxOf(option(), size.value)
    const vertical = y()
    return {
      xAxis: rangeOf(x(), width, 'x', false),
      ...(vertical ? { yAxis: rangeOf(vertical, height, 'y', wholeY) } : {})
    }
  }

  function draw(): void {
    frame = 0
    if (!chart || !isSeen.value) return
    const waits = whole ? fontsFor(option()) : null
    // Texts that are measured before their font is there keep the wrong width.
    if (waits) return void waits.then(schedule)
    if (whole) {
      const shown = withHidden(option(), hidden.value)
      chart.setOption(shown, { notMerge: true, lazyUpdate: true })
    }
    whole = false
    chart.setOption(ranges())
  }

  /** Where a value of an axis stands, in pixels of the element. */
  function pixelsOf(side: 'x' | 'y'): (value: number) => number {
    const box = boxOf(option(), size.value)
    const zoom = side === 'x' ? x() : y()
    if (!zoom) return (value) => chart?.convertToPixel({ yAxisIndex: 0 }, value) ?? Number.NaN
    const { from, to } = zoom.span
    return (value) => {
      const share = ((zoom.isLog ? Math.log10(value) : value) - from) / (to - from)
      return side === 'x' ? box.left + share * box.width : box.top + (1 - share) * box.height
    }
  }

  /** The value of an axis at a pixel of the element. */
  function valueAt(side: 'x' | 'y', pixel: number): number {
    const box = boxOf(option(), size.value)
    const zoom = side === 'x' ? x() : y()
    if (!zoom) return Number(chart?.convertFromPixel({ yAxisIndex: 0 }, pixel) ?? Number.NaN)
    const share = side === 'x' ? (pixel - box.left) / box.width : 1 - (pixel - box.top) / box.height
    const place = zoom.span.from + share * (zoom.span.to - zoom.span.from)
    return zoom.isLog ? 10 ** place : place
  }

  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }

  onMounted(() => {
    const target = element.value
    if (!target) return
    chart = createChart(target, (names) => (hidden.value = new Set(names)))
    ends.push(
      watchSize(target, (next) => {
        size.value = next
        chart?.resize(next)
        schedule()
      }),
      watchSeen(target, (seen) => {
        isSeen.value = seen
        if (seen) schedule()
      })
    )
  })
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    for (const end of ends) end()
    chart?.dispose()
    chart = null
  })
  watch(option, () => {
    whole = true
    schedule()
  })
  watch(
    [() => x().span.from, () => x().span.to, () => y()?.span.from, () => y()?.span.to],
    schedule
  )

  const box = (): PlotBox => boxOf(option(), size.value)
  return { size, isSeen, hidden, box, ranges, pixelsOf, valueAt }
}

/** Ends and ticks of an axis, in its own unit. */
function rangeOf(zoom: Zoom, pixels: number, side: 'x' | 'y', whole: boolean) {
  const range = axisRange(zoom.span, pixels, side, whole, zoom.ticks)
  if (!zoom.isLog) return range
  const customValues = range.axisTick.customValues.map((place) =>
    Number((10 ** place).toPrecision(12))
  )
  return {
    min: 10 ** range.min,
    max: 10 ** range.max,
    axisTick: { customValues },
    axisLabel: { customValues }
  }
}

/** The chart without the curves that are switched off; its legend still names them. */
export function withHidden(option: ChartOption, hidden: ReadonlySet<string>): ChartOption {
  const { legend } = option
  if (hidden.size === 0 || !legend || Array.isArray(legend)) return option
  const selected = Object.fromEntries([...hidden].map((name) => [name, false]))
  return { ...option, legend: { ...legend, selected } }
}

/** @returns what ends the watch */
function watchSize(
  target: HTMLElement,
  onSize: (size: { width: number; height: number }) => void
): () => void {
  const observer = new ResizeObserver(() => {
    const next = { width: target.clientWidth, height: target.clientHeight }
    // A panel behind another tab has no size; it keeps its picture.
    if (next.width > 0 && next.height > 0) onSize(next)
  })
  observer.observe(target)
  return () => observer.disconnect()
}

/** @returns what ends the watch */
function watchSeen(target: HTMLElement, onSeen: (isSeen: boolean) => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => onSeen(entries.at(-1)?.isIntersecting ?? true),
    { rootMargin: '80px' }
  )
  observer.observe(target)
  return () => observer.disconnect()
}

/** Where the plot lies: the element without the margins that the option leaves to the axes. */
function boxOf(option: ChartOption, size: { width: number; height: number }): PlotBox {
  const grid = Array.isArray(option.grid) ? option.grid[0] : option.grid
  const margin = (value: unknown): number => (typeof value === 'number' ? value : 0)
  const [left, top] = [margin(grid?.left), margin(grid?.top)]
  return {
    left,
    top,
    width: Math.max(1, size.width - left - margin(grid?.right)),
    height: Math.max(1, size.height - top - margin(grid?.bottom))
  }
}
