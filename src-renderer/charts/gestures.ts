import { ref, type Ref } from 'vue'
import { panSpan, sameSpan, width, zoomSpan, type Zoom } from './span'

/** Where the plot lies inside its element, in pixels. */
export interface PlotBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface GestureOptions {
  readonly box: () => PlotBox
  readonly x: () => Zoom
  /** Absent where the vertical axis follows the curves. */
  readonly y: () => Zoom | undefined
  /** Whether dragging marks a part to zoom to; otherwise it moves what is shown. */
  readonly marks: () => boolean
  readonly reset: () => void
}

interface Gestures {
  /** The part being marked, in pixels. */
  readonly marked: Readonly<Ref<PlotBox | null>>
  readonly wheel: (event: WheelEvent) => void
  readonly down: (event: PointerEvent) => void
  readonly move: (event: PointerEvent) => void
  readonly up: (event: PointerEvent) => void
  readonly key: (event: KeyboardEvent) => void
}

const wheelFactor = 1.0015
const keyFactor = 1.5
const smallestMark = 4

/** Zooming and moving by wheel, pointer and keys; the arithmetic is in span.ts. */
export function useGestures({ box, x, y, marks, reset }: GestureOptions): Gestures {
  const marked = ref<PlotBox | null>(null)
  let drag: { id: number; x: number; y: number; zoomX: Zoom['span']; zoomY?: Zoom['span'] } | null =
    null

  const timeAt = (pixel: number) => at(x(), (pixel - box().left) / box().width)
  const valueAt = (zoom: Zoom, pixel: number) => at(zoom, 1 - (pixel - box().top) / box().height)

  function zoom(axis: Zoom, factor: number, about: number): boolean {
    const next = zoomSpan(axis.span, axis.full, factor, about, axis.smallest)
    if (sameSpan(next, axis.span)) return false
    axis.set(next)
    return true
  }

  const pan = (axis: Zoom, share: number) =>
    axis.set(panSpan(axis.span, axis.full, width(axis.span) * share))

  function zoomToMark(area: PlotBox): void {
    const vertical = y()
    if (area.width >= smallestMark) {
      x().set({ from: timeAt(area.left), to: timeAt(area.left + area.width) })
    }
    if (vertical && area.height >= smallestMark) {
      const to = valueAt(vertical, area.top)
      vertical.set({ from: valueAt(vertical, area.top + area.height), to })
    }
  }

  return {
    marked,
    wheel(event) {
      const { left, top } = position(event)
      if (!inside(box(), left, top)) return
      const factor = wheelFactor ** (event.deltaY || event.deltaX)
      const vertical = event.shiftKey ? y() : undefined
      const moved = vertical
        ? zoom(vertical, factor, valueAt(vertical, top))
        : zoom(x(), factor, timeAt(left))
      // Where there is nothing left to zoom out to, the page scrolls as usual.
      if (moved) event.preventDefault()
    },
    down(event) {
      const { left, top } = position(event)
      if (event.button !== 0 || !inside(box(), left, top)) return
      drag = { id: event.pointerId, x: left, y: top, zoomX: x().span, zoomY: y()?.span }
      if (event.currentTarget instanceof Element) {
        event.currentTarget.setPointerCapture?.(event.pointerId)
      }
    },
    move(event) {
      if (drag?.id !== event.pointerId) return
      const { left, top } = position(event)
      if (marks() !== event.shiftKey) {
        marked.value = markBetween(box(), drag, { x: left, y: top }, y() !== undefined)
        return
      }
      const by = (-(left - drag.x) / box().width) * width(drag.zoomX)
      x().set(panSpan(drag.zoomX, x().full, by))
      const vertical = y()
      if (vertical && drag.zoomY) {
        const up = ((top - drag.y) / box().height) * width(drag.zoomY)
        vertical.set(panSpan(drag.zoomY, vertical.full, up))
      }
    },
    up(event) {
      if (drag?.id !== event.pointerId) return
      drag = null
      if (marked.value) zoomToMark(marked.value)
      marked.value = null
    },
    key(event) {
      const about = at(x(), 0.5)
      const vertical = y()
      const actions: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => pan(x(), -0.1),
        ArrowRight: () => pan(x(), 0.1),
        ArrowUp: () => vertical && pan(vertical, 0.1),
        ArrowDown: () => vertical && pan(vertical, -0.1),
        '+': () => zoom(x(), 1 / keyFactor, about),
        '=': () => zoom(x(), 1 / keyFactor, about),
        '-': () => zoom(x(), keyFactor, about),
        '0': reset,
        Home: reset
      }
      const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key]
      if (!action) return
      action()
      event.preventDefault()
    }
  }
}

const at = ({ span }: Zoom, share: number): number => span.from + share * width(span)

const inside = ({ left, top, width, height }: PlotBox, x: number, y: number): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height

function position(event: MouseEvent): { left: number; top: number } {
  const target = event.currentTarget
  const frame = target instanceof Element ? target.getBoundingClientRect() : { left: 0, top: 0 }
  return { left: event.clientX - frame.left, top: event.clientY - frame.top }
}

/** The marked rectangle, kept inside the plot; the whole height where only x is zoomed. */
function markBetween(
  box: PlotBox,
  a: { x: number; y: number },
  b: { x: number; y: number },
  vertical: boolean
): PlotBox {
  const clampX = (pixel: number) => Math.min(Math.max(pixel, box.left), box.left + box.width)
  const clampY = (pixel: number) => Math.min(Math.max(pixel, box.top), box.top + box.height)
  const left = Math.min(a.x, clampX(b.x))
  const top = vertical ? Math.min(a.y, clampY(b.y)) : box.top
  return {
    left,
    top,
    width: Math.abs(clampX(b.x) - a.x),
    height: vertical ? Math.abs(clampY(b.y) - a.y) : box.height
  }
}
