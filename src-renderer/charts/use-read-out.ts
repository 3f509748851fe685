import { computed, ref, shallowRef, watch } from 'vue'
import type { useDrawing } from './drawing'
import type { ChartOption } from './echarts'
import { axisName, axisText, curvesOf, nearestPoint, stepFrom, type CurvePoint, type Step } from './read-out' // prettier-ignore
import { seenOf } from './scale'
import type { Zoom } from './span'

interface ReadOutOptions {
  readonly option: () => ChartOption
  readonly x: () => Zoom
  readonly y: () => Zoom | undefined
  readonly drawing: Pick<
    ReturnType<typeof useDrawing>,
    'box' | 'hidden' | 'pixelsOf' | 'valueAt' | 'isSeen'
  >
  /** Says what is at a place, where there is no curve. */
  readonly read: () => ((x: number, y: number) => string) | undefined
}

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down'
}

/**
 * The values under the cursor: of the nearest point of a curve, else of the axes. With the keyboard,
 * Shift and arrows go from point to point; each is said aloud.
 */
export function useReadOut({ option, x, y, drawing, read }: ReadOutOptions) {
  const { box, hidden, pixelsOf, valueAt } = drawing
  const text = ref('')
  /** What the keyboard has moved to, for those who do not see it. */
  const spoken = ref('')
  const at = shallowRef<CurvePoint | null>(null)
  /** Of a map: the place that the keyboard has moved to. */
  const place = ref<{ readonly x: number; readonly y: number } | null>(null)
  const curves = computed(() => curvesOf(option(), hidden.value))

  const seen = () => seenOf(x())
  const textOf = (point: { readonly x: number; readonly y: number; readonly name?: string }) => {
    const across = axisText(option(), 'x')(point.x)
    const up = axisText(option(), 'y')(point.y)
    const name = point.name ?? ''
    return name === '' || name === axisName(option(), 'y')
      ? `${across}, ${up}`
      : `${name}: ${across}, ${up}`
  }

  function point(event: PointerEvent): void {
    const target = event.currentTarget
    if (!(target instanceof Element)) return
    const frame = target.getBoundingClientRect()
    const [left, top] = [event.clientX - frame.left, event.clientY - frame.top]
    const area = box()
    spoken.value = ''
    place.value = null
    const isInside =
      left >= area.left &&
      left <= area.left + area.width &&
      top >= area.top &&
      top <= area.top + area.height
    if (!isInside) return leave()
    const [across, up] = [valueAt('x', left), valueAt('y', top)]
    const said = read()?.(across, up)
    if (said !== undefined) {
      at.value = null
      text.value = said
      return
    }
    at.value = nearestPoint(curves.value, { left, top }, { x: pixelsOf('x'), y: pixelsOf('y') })
    text.value = textOf(at.value ?? { x: across, y: up })
  }

  function leave(): void {
    text.value = ''
    spoken.value = ''
    at.value = null
    place.value = null
  }

  function key(event: KeyboardEvent): boolean {
    const step = steps[event.key]
    if (event.key === 'Escape' && text.value !== '') {
      leave()
      event.stopPropagation()
      return true
    }
    if (!step || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
    event.preventDefault()
    const says = read()
    if (says) moveBy(step, says)
    else {
      at.value = stepFrom(curves.value, at.value, step, seen())
      text.value = at.value ? textOf(at.value) : ''
    }
    spoken.value = text.value
    return true
  }

  /** From cell to cell of a map. */
  function moveBy(step: Step, says: (x: number, y: number) => string): void {
    const vertical = y()
    const [across, up] = [seen(), vertical ? seenOf(vertical) : { from: 0, to: 1 }]
    const middle = (from: number, to: number) => Math.floor((from + to) / 2) + 0.5
    const last = place.value ?? { x: middle(across.from, across.to), y: middle(up.from, up.to) }
    const by = place.value === null ? 0 : 1
    const next = {
      x: last.x + by * (Number(step === 'right') - Number(step === 'left')),
      y: last.y + by * (Number(step === 'up') - Number(step === 'down'))
    }
    const isSeen =
      next.x >= across.from && next.x <= across.to && next.y >= up.from && next.y <= up.to
    place.value = isSeen ? next : last
    text.value = says(place.value.x, place.value.y)
  }

  const dot = computed(() => {
    const found = at.value ?? place.value
    if (!found || !drawing.isSeen.value) return null
    const [left, top] = [pixelsOf('x')(found.x), pixelsOf('y')(found.y)]
    return Number.isFinite(left) && Number.isFinite(top)
      ? { left: `${left}px`, top: `${top}px` }
      : null
  })
  // What was read off belongs to what was drawn.
  watch(option, () => {
    at.value = null
    place.value = null
    if (spoken.value !== '') leave()
  })
  return { text, spoken, dot, point, leave, key }
}
