import type { VueFlowStore } from '@vue-flow/core'
import { nextTick, onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import { boundsOf, nodeSizes, type Box } from '../../../src-shared/experiments/network/graph'
import type { Point } from '../../../src-shared/experiments/network/schema'
import { useNetworkCanvas } from '../../stores/network-canvas'
import { focusOn } from './focus'

const tweenMs = 260
const loops = 48

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Keeps the drawing library in step with the document: nodes that came, went or moved are told to
 * it one by one; it owns nothing but the view. Carries out what the canvas is asked for.
 */
export function useFlow(flow: VueFlowStore, host: Ref<HTMLElement | null>) {
  const canvas = useNetworkCanvas()
  const known = new Set<string>()
  const isMoving = ref(false)
  const isReady = shallowRef(false)
  let animates = false
  let frame = 0

  function sync(): void {
    const { nodes } = canvas.graph
    const ids = new Set(nodes.map(({ id }) => id))
    const gone = [...known].filter((id) => !ids.has(id))
    if (gone.length > 0) flow.removeNodes(gone)
    const fresh = nodes.filter(({ id }) => !known.has(id))
    if (fresh.length > 0) {
      flow.addNodes(
        fresh.map(({ id, kind }) => {
          const { width, height } = nodeSizes[kind]
          return {
            id,
            type: 'item',
            position: { ...(canvas.places.get(id) ?? { x: 0, y: 0 }) },
            selected: canvas.selectedIds.has(id),
            style: { width: `${width}px`, height: `${height}px` }
          }
        })
      )
    }
    known.clear()
    for (const id of ids) known.add(id)
  }

  /** Takes over places that the library does not have yet, smoothly where that was asked for. */
  function settle(): void {
    const moves = canvas.graph.nodes.flatMap(({ id }) => {
      const node = flow.findNode(id)
      const to = canvas.settled.get(id)
      if (!node || !to || (node.position.x === to.x && node.position.y === to.y)) return []
      return [{ node, from: { ...node.position }, to }]
    })
    const put = (share: number): void => {
      for (const { node, from, to } of moves) {
        const at = share === 1 ? { ...to } : between(from, to, share)
        node.position = at
        canvas.places.set(node.id, at)
      }
    }
    cancelAnimationFrame(frame)
    const smooth = animates && !isStill() && moves.length > 0
    animates = false
    if (!smooth) return put(1)
    const start = performance.now()
    put(0)
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / tweenMs))
      put(share === 1 ? 1 : 1 - (1 - share) ** 3)
      if (share < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }

  function show(boxes: readonly Box[], most: number, smooth: boolean): void {
    const bounds = boundsOf(boxes)
    const { clientWidth: width = 0, clientHeight: height = 0 } = host.value ?? {}
    if (!bounds || width === 0 || height === 0) return
    const zoom = Math.max(
      0.08,
      Math.min(most, (width - 72) / bounds.width, (height - 72) / (bounds.height + loops))
    )
    const x = width / 2 - (bounds.x + bounds.width / 2) * zoom
    const y = height / 2 - (bounds.y - loops / 2 + bounds.height / 2) * zoom
    void flow.setViewport({ x, y, zoom }, { duration: smooth && !isStill() ? 220 : 0 })
  }

  const boxesOf = (ids: readonly string[]): readonly Box[] =>
    ids.flatMap((id) => {
      const edge = canvas.edgeById.get(id)
      return (edge ? [edge.source, edge.target] : [id]).flatMap((one) => canvas.boxOf(one) ?? [])
    })
  const all = (): readonly string[] => canvas.graph.nodes.map(({ id }) => id)

  function obey(): void {
    const { request } = canvas
    const duration = isStill() ? 0 : 160
    if (request.kind === 'fit') show(boxesOf(all()), 1.1, isReady.value)
    else if (request.kind === 'zoomIn') void flow.zoomIn({ duration })
    else if (request.kind === 'zoomOut') void flow.zoomOut({ duration })
    else if (request.kind === 'show') show(boxesOf(request.ids), 1.25, true)
    else if (request.kind === 'focus') void nextTick(() => focusOn(host.value, request.ids[0]))
    else animates = true
  }

  let observer: ResizeObserver | undefined
  function measure(): void {
    const { x, y, zoom } = flow.viewport.value
    const { clientWidth: width = 0, clientHeight: height = 0 } = host.value ?? {}
    canvas.viewport = { x, y, zoom, width, height }
    if (!isReady.value && width > 0) {
      obey()
      isReady.value = true
    }
  }
  onMounted(() => {
    observer = new ResizeObserver(measure)
    if (host.value) observer.observe(host.value)
  })
  onBeforeUnmount(() => {
    observer?.disconnect()
    cancelAnimationFrame(frame)
  })

  watch(() => canvas.graph.nodes, sync)
  watch(() => canvas.settled, settle, { flush: 'post' })
  watch(() => canvas.request, obey, { flush: 'sync' })
  watch(flow.viewport, measure)
  flow.onMoveStart(() => void (isMoving.value = true))
  flow.onMoveEnd(() => void (isMoving.value = false))
  watch(
    () => canvas.selectedIds,
    (selected) => {
      for (const node of flow.getNodes.value) {
        const is = selected.has(node.id)
        if (node.selected !== is) node.selected = is
      }
    },
    { flush: 'post' }
  )

  return { sync, isMoving }
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share
})
