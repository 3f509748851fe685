import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import { axisRange } from './axes'
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

  function ranges(): ChartOption {
    const { width, height } = boxOf(option(), size.value)
    const vertical = y()
    return {
      xAxis: axisRange(x().span, width, 'x', false, x().ticks),
      ...(vertical ? { yAxis: axisRange(vertical.span, height, 'y', wholeY, vertical.ticks) } : {})
    }
  }

  function draw(): void {
    frame = 0
    if (!chart || !isSeen.value) return
    if (whole) chart.setOption(option(), { notMerge: true, lazyUpdate: true })
    whole = false
    chart.setOption(ranges())
  }

  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }

  onMounted(() => {
    const target = element.value
    if (!target) return
    chart = createChart(target)
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

  return { size, isSeen, box: (): PlotBox => boxOf(option(), size.value), ranges }
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
