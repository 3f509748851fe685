import { collapseGroup, groupsOf } from '../../../src-shared/experiments/network/edits'
import { neighbourOf, type Direction } from '../../../src-shared/experiments/network/graph'
import { nextTick, type Ref } from 'vue'
import { runCommand } from '../../commands/registry'
import { connectNodes } from '../../stores/canvas-connect'
import { useNetworkCanvas } from '../../stores/network-canvas'
import { useNetworkSelection } from '../../stores/network-selection'
import { useNotices } from '../../stores/notices'
import { useOpenExperiment } from '../../stores/open-experiment'
import { useWorkbench } from '../../stores/workbench'
import { focusOn } from './focus'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down'
}
const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1]
}

/** Every action of the drawing by keys. Keys with Ctrl are commands and come from the keymap. */
export function useDrawingKeys(host: Ref<HTMLElement | null>): (event: KeyboardEvent) => void {
  const canvas = useNetworkCanvas()
  const selection = useNetworkSelection()
  const open = useOpenExperiment()

  const boxes = () =>
    canvas.graph.nodes.flatMap(({ id }) => {
      const box = canvas.boxOf(id)
      return box ? [{ ...box, id }] : []
    })
  function beside(id: string | null, direction: Direction): string | undefined {
    const all = boxes()
    const next = neighbourOf(
      all,
      all.findIndex((box) => box.id === id),
      direction
    )
    return next === undefined ? undefined : all[next]?.id
  }

  function goTo(id: string | undefined): void {
    if (id === undefined) return
    canvas.focused = id
    canvas.select([id])
    reveal(id)
    void nextTick(() => focusOn(host.value, id))
  }

  /** Brings a node into view when it is outside. */
  function reveal(id: string): void {
    const { x, y, zoom, width, height } = canvas.viewport
    const box = canvas.boxOf(id)
    if (!box || width === 0) return
    const [left, top] = [box.x * zoom + x, box.y * zoom + y]
    const isInside = left >= 0 && top >= 0 && left + box.width * zoom <= width && top + box.height * zoom <= height // prettier-ignore
    if (!isInside) canvas.ask({ kind: 'show', ids: canvas.graph.nodes.map((node) => node.id) })
  }

  function onArrow(direction: Direction, { altKey, shiftKey }: KeyboardEvent): void {
    if (canvas.connecting) {
      const { source, target } = canvas.connecting
      const next = beside(target, direction)
      if (next !== undefined) canvas.connecting = { source, target: next }
      return
    }
    if (altKey) return nudge(direction, shiftKey ? 50 : 10)
    const edge = canvas.edgeById.get(canvas.focused ?? '')
    // From a line, left leads to where it begins and right to where it ends.
    if (edge) return goTo(direction === 'left' || direction === 'up' ? edge.source : edge.target)
    goTo(beside(canvas.focused, direction) ?? (canvas.focused ? undefined : canvas.graph.nodes[0]?.id)) // prettier-ignore
  }

  function nudge(direction: Direction, by: number): void {
    const [dx, dy] = steps[direction]
    const ids = canvas.selectedNodes.length > 0 ? canvas.selectedNodes : [canvas.focused ?? '']
    canvas.move(
      ids.flatMap((id) => {
        const place = canvas.places.get(id)
        return place ? [[id, { x: place.x + dx * by, y: place.y + dy * by }] as const] : []
      })
    )
  }

  /** The lines of a node, one after the other. */
  function nextEdge(back: boolean): void {
    const now = canvas.edgeById.get(canvas.focused ?? '')
    const node = now ? (anchor ?? now.source) : canvas.focused
    anchor = node
    const lines = canvas.graph.edges.filter(({ source, target }) => source === node || target === node) // prettier-ignore
    const at = lines.findIndex(({ id }) => id === now?.id)
    goTo(lines.at((at + (back ? -1 : 1) + lines.length) % lines.length)?.id)
  }
  let anchor: string | null = null

  function enter(): void {
    const id = canvas.focused
    if (canvas.connecting) {
      const { source, target } = canvas.connecting
      const found = connectNodes(source, target ?? source)
      if (found.kind === 'none') {
        useNotices().add({ severity: 'warning', key: 'drawing.connect.cannot' })
      }
      return
    }
    const node = canvas.nodeById.get(id ?? '')
    if (node?.kind === 'groups' && open.network && groupsOf(open.network)[node.index]) {
      open.edit(collapseGroup(open.network, node.index, false))
      return
    }
    const [place] = id === null ? [] : canvas.placesOf(id)
    if (!place) return
    if (!selection.includes(place)) selection.select(place)
    useWorkbench().open({ room: 'networks', panel: 'networks-inspector' })
    selection.goTo([place.kind, place.index, place.kind === 'projections' ? 'weight' : 'name'])
  }

  function escape(): boolean {
    if (canvas.connecting) canvas.connecting = null
    else if (selection.places.length > 0) selection.select('experiment')
    else return false
    return true
  }

  function act(event: KeyboardEvent): boolean {
    const direction = arrows[event.key]
    if (direction) {
      onArrow(direction, event)
      return true
    }
    // Letters by their place, so that a Korean keyboard works.
    switch (event.code) {
      case 'KeyC':
        void runCommand('canvas.connect')
        return true
      case 'KeyE':
        nextEdge(event.shiftKey)
        return true
      case 'Space':
        if (canvas.focused) canvas.placesOf(canvas.focused).forEach(selection.toggle)
        return true
      case 'Home':
        goTo(canvas.graph.nodes[0]?.id)
        return true
      case 'End':
        goTo(canvas.graph.nodes.at(-1)?.id)
        return true
    }
    switch (event.key) {
      case 'Enter':
        enter()
        return true
      case 'Escape':
        return escape()
      case 'Delete':
      case 'Backspace':
        void runCommand('network.remove')
        return true
      case '+':
      case '=':
        canvas.ask({ kind: 'zoomIn' })
        return true
      case '-':
        canvas.ask({ kind: 'zoomOut' })
        return true
      case '0':
        canvas.ask({ kind: 'fit' })
        return true
      default:
        return false
    }
  }

  return (event) => {
    const isOurs =
      event.target instanceof Element &&
      event.target.closest('[data-node], [data-edge], [data-region="drawing"]') !== null &&
      !event.target.closest('input, select, textarea, [role="dialog"], [role="menu"], .badge')
    if (!isOurs || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    if (!act(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
