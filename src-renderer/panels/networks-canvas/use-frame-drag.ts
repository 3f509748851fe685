import { useVueFlow } from '@vue-flow/core'
import { onBeforeUnmount } from 'vue'
import type { Point } from '../../../src-shared/experiments/network/schema'
import { useNetworkCanvas } from '../../stores/network-canvas'

/** Moves everything in a group by its frame, as one step. */
export function useFrameDrag(): (event: PointerEvent, ids: readonly string[]) => void {
  const canvas = useNetworkCanvas()
  const { findNode, viewport } = useVueFlow()
  let end: (() => void) | undefined

  function begin(event: PointerEvent, ids: readonly string[]): void {
    if (event.button !== 0) return
    event.stopPropagation()
    canvas.select(ids)
    const from = new Map<string, Point>(
      ids.flatMap((id) => {
        const place = canvas.places.get(id)
        return place ? [[id, place] as const] : []
      })
    )
    let moved = new Map<string, Point>()
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      const { zoom } = viewport.value
      const [dx, dy] = [(clientX - event.clientX) / zoom, (clientY - event.clientY) / zoom]
      if (moved.size === 0 && Math.hypot(dx, dy) * zoom < 3) return
      moved = new Map([...from].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]))
      for (const [id, place] of moved) {
        canvas.places.set(id, place)
        const node = findNode(id)
        if (node) node.position = { ...place }
      }
    }
    const onUp = (): void => {
      end?.()
      if (moved.size > 0) canvas.move([...moved])
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    end = () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      end = undefined
    }
  }

  onBeforeUnmount(() => end?.())
  return begin
}
