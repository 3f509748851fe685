import type { VueFlowStore } from '@vue-flow/core'
import { onBeforeUnmount, shallowRef, type Ref } from 'vue'
import type { Point } from '../../../src-shared/experiments/network/schema'
import { connectionOf, connectNodes } from '../../stores/canvas-connect'
import { useNetworkCanvas } from '../../stores/network-canvas'

/** A line being pulled from a port. */
export interface PulledLine {
  readonly source: string
  readonly to: Point
  /** The node it would end at, if it may. */
  readonly over: string | null
}

const nodeUnder = (x: number, y: number): string | undefined => {
  const found = document.elementFromPoint(x, y)?.closest('[data-node]')
  return found instanceof HTMLElement ? found.dataset['node'] : undefined
}

/** Pulls lines from the ports of nodes to other nodes, or to the same one. */
export function useConnectDrag(host: Ref<HTMLElement | null>, flow: VueFlowStore) {
  const canvas = useNetworkCanvas()
  const line = shallowRef<PulledLine | null>(null)
  let isFromInput = false
  let end: (() => void) | undefined

  const ends = (from: string, to: string): readonly [string, string] =>
    isFromInput ? [to, from] : [from, to]

  function begin(event: PointerEvent): void {
    const port = event.target instanceof Element ? event.target.closest('[data-port]') : null
    const node = port?.closest('[data-node]')
    if (event.button !== 0 || !(node instanceof HTMLElement) || !(port instanceof HTMLElement))
      return
    const source = node.dataset['node'] ?? ''
    isFromInput = port.dataset['port'] === 'in'
    event.preventDefault()
    event.stopPropagation()
    follow(event, source)

    const onMove = (moved: PointerEvent): void => follow(moved, source)
    const onUp = (up: PointerEvent): void => {
      const target = nodeUnder(up.clientX, up.clientY)
      end?.()
      if (target !== undefined) connectNodes(...ends(source, target))
    }
    const onEscape = (key: KeyboardEvent): void => {
      if (key.key === 'Escape') end?.()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('keydown', onEscape)
    end = () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('keydown', onEscape)
      line.value = null
      end = undefined
    }
  }

  function follow({ clientX, clientY }: PointerEvent, source: string): void {
    const under = nodeUnder(clientX, clientY)
    const fits = under !== undefined && connectionOf(...ends(source, under)).kind !== 'none'
    line.value = {
      source,
      to: flow.screenToFlowCoordinate({ x: clientX, y: clientY }),
      over: fits ? under : null
    }
    canvas.dropTarget = fits ? under : null
  }

  onBeforeUnmount(() => end?.())
  return {
    line,
    begin: (event: PointerEvent): void => {
      if (host.value) begin(event)
    }
  }
}
