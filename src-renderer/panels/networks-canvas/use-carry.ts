import { onBeforeUnmount, type Ref } from 'vue'
import { useNetworkCanvas } from '../../stores/network-canvas'

const startsAfterPx = 3

/**
 * Carries many nodes at once. While they are under way nothing is written and nothing drawn anew but the lines that
 * reach out of them: what is carried is shifted as it is painted. Where it is put down becomes one step.
 */
export function useCarry(host: Ref<HTMLElement | null>) {
  const canvas = useNetworkCanvas()
  let end: (() => void) | undefined

  let elements: readonly HTMLElement[] = []

  /** Finds the elements of what is carried, and hides all lines that end there: they are drawn apart. */
  function mark(ids: ReadonlySet<string>, is: boolean): void {
    const nodes = [...(host.value?.querySelectorAll<HTMLElement>('.vue-flow__node') ?? [])]
    elements = nodes.filter((element) => ids.has(element.dataset['id'] ?? ''))
    for (const element of elements) {
      element.classList.toggle('carried', is)
      if (!is) element.style.translate = ''
    }
    for (const { id, source, target } of canvas.graph.edges) {
      if (!ids.has(source) && !ids.has(target)) continue
      const line = host.value?.querySelector(`[data-edge="${CSS.escape(id)}"]`)
      line?.classList.toggle('carried', is)
    }
  }

  /** On each element itself: a variable of a parent would have the style of all nodes computed anew. */
  function shift(x: number, y: number): void {
    for (const element of elements) element.style.translate = `${x}px ${y}px`
  }

  /**
   * Begins with a press of the mouse.
   * @returns whether it will be carried
   */
  function begin(event: MouseEvent, chosen: readonly string[]): boolean {
    if (event.button !== 0 || end) return false
    const ids = new Set(chosen)
    let at = { x: 0, y: 0 }
    let frame = 0
    const draw = (): void => {
      frame = 0
      shift(at.x, at.y)
      canvas.carry = { ids, ...at }
    }
    const onMove = ({ clientX, clientY }: MouseEvent): void => {
      const [dx, dy] = [clientX - event.clientX, clientY - event.clientY]
      if (canvas.carry === null && Math.hypot(dx, dy) < startsAfterPx) return
      const { zoom } = canvas.viewport
      at = { x: dx / zoom, y: dy / zoom }
      if (canvas.carry === null) {
        mark(ids, true)
        draw()
      } else if (frame === 0) frame = requestAnimationFrame(draw)
    }
    const stop = (isPutDown: boolean): void => {
      end?.()
      cancelAnimationFrame(frame)
      if (canvas.carry === null) return
      mark(ids, false)
      canvas.carry = null
      if (!isPutDown) return
      swallowClick()
      canvas.move(
        [...ids].flatMap((id) => {
          const place = canvas.places.get(id)
          return place ? [[id, { x: place.x + at.x, y: place.y + at.y }] as const] : []
        })
      )
    }
    const onUp = (): void => stop(true)
    const onKey = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return
      pressed.stopPropagation()
      stop(false)
    }
    window.addEventListener('mousemove', onMove)
    window.addEventListener('mouseup', onUp)
    window.addEventListener('keydown', onKey, { capture: true })
    end = () => {
      window.removeEventListener('mousemove', onMove)
      window.removeEventListener('mouseup', onUp)
      window.removeEventListener('keydown', onKey, { capture: true })
      end = undefined
    }
    return true
  }

  onBeforeUnmount(() => {
    end?.()
    canvas.carry = null
  })
  return begin
}

/** The click that ends a drag chooses nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}
