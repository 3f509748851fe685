import { defineStore } from 'pinia'
import { computed, ref, shallowReactive, shallowRef, watch } from 'vue'
import {
  groupOf,
  isDrawn,
  membersOf,
  pinPlaces,
  placeItems,
  placeOf,
  type DrawnItem,
  type EditDraft,
  type ItemPlace,
  type MoveLabel,
  type Placed
} from '../../src-shared/experiments/network/edits'
import {
  aligned,
  boundsOf,
  distributed,
  graphOf,
  nodeId,
  nodeSizes,
  type Alignment,
  type Box,
  type Graph,
  type GraphNode
} from '../../src-shared/experiments/network/graph'
import type { NetworkDocument, Point } from '../../src-shared/experiments/network/schema'
import { arrange } from './canvas-layout'
import { freePlaces } from './canvas-places'
import { reused } from './canvas-reuse'
import { useCatalogue } from './catalogue'
import { useNetworkCheck } from './network-check'
import { useNetworkSelection } from './network-selection'
import { useOpenExperiment } from './open-experiment'

export type CanvasView = 'drawing' | 'matrix' | 'space'

/** What the drawing is asked to do; it listens while it is shown. */
export type CanvasRequest =
  | { readonly kind: 'fit' | 'zoomIn' | 'zoomOut' | 'animate' }
  | { readonly kind: 'show' | 'focus'; readonly ids: readonly string[] }

/** Nodes that are being carried together, and how far they are from where they stand. */
export interface Carry {
  readonly ids: ReadonlySet<string>
  readonly x: number
  readonly y: number
}

/** Two populations, or what a stimulus or recorder is to be attached to, while they are connected. */
export interface Connecting {
  readonly source: string
  readonly target: string | null
}

export interface Badge {
  readonly severity: 'error' | 'warning'
  readonly count: number
}

/** The document in front as a drawing: nodes, lines, where they are, and what is being done to them. */
export const useNetworkCanvas = defineStore('networkCanvas', () => {
  const open = useOpenExperiment()
  const catalogue = useCatalogue()
  const selection = useNetworkSelection()
  const checks = useNetworkCheck()

  const view = ref<CanvasView>('drawing')
  const paletteOpen = ref(true)
  const finding = ref(false)
  const connecting = shallowRef<Connecting | null>(null)
  /** Both ends are chosen; the rule is asked for. */
  const choosing = shallowRef<{ readonly source: string; readonly target: string } | null>(null)
  /** Nodes that are being dragged. */
  const dragged = shallowRef<ReadonlySet<string>>(new Set())
  const carry = shallowRef<Carry | null>(null)
  /** Index of the group whose name is being typed. */
  const namedGroup = ref<number | null>(null)
  /** The node that a pulled line would end at. */
  const dropTarget = ref<string | null>(null)
  /** The node or line that the pointer is over. */
  const hovered = ref<string | null>(null)
  /** The node or line that the keyboard stands on. */
  const focused = ref<string | null>(null)
  const request = shallowRef<CanvasRequest & { readonly count: number }>({ kind: 'fit', count: 0 })
  const ask = (wish: CanvasRequest): void => {
    request.value = { ...wish, count: request.value.count + 1 }
  }

  const graph = shallowRef<Graph>({ nodes: [], edges: [] })
  /** Where nodes are now, also while they are dragged. */
  const places = shallowReactive(new Map<string, Point>())
  /** Where nodes are by the document, whatever is being dragged. */
  const settled = shallowRef<ReadonlyMap<string, Point>>(new Map())
  /** Where items were put that the document knows no place of. */
  const remembered = new Map<string, Point>()

  watch(
    () => open.id,
    () => {
      remembered.clear()
      places.clear()
      focused.value = null
      connecting.value = null
      choosing.value = null
      namedGroup.value = null
      ask({ kind: 'fit' })
    },
    { flush: 'sync' }
  )
  watch(
    () => [open.network, catalogue.models] as const,
    ([network]) => {
      graph.value = network
        ? reused(graph.value, graphOf(network, catalogue.neuron))
        : { nodes: [], edges: [] }
      if (network) settle(network)
    },
    { immediate: true, flush: 'sync' }
  )

  /** Finds a place for every node; what has one keeps it. */
  function settle(network: NetworkDocument): void {
    const known = (item: DrawnItem): Point | undefined =>
      placeOf(network, item) ?? remembered.get(nodeId(item))
    const { nodes } = graph.value
    const stray = nodes.filter((node) => itemOf(node) && !known({ kind: drawn(node), name: node.name })) // prettier-ignore
    if (stray.length > 0) {
      const fixed = nodes.flatMap((node) => {
        const place = placeIn(network, node, known)
        return place ? [{ node, place }] : []
      })
      for (const [id, place] of freePlaces(arrange(graph.value), stray, fixed)) {
        remembered.set(id, place)
      }
    }
    const next = new Map(
      nodes.map((node) => {
        const place = placeIn(network, node, known) ?? remembered.get(node.id) ?? { x: 0, y: 0 }
        return [node.id, place] as const
      })
    )
    for (const id of [...places.keys()]) if (!next.has(id)) places.delete(id)
    for (const [id, place] of next) {
      const now = places.get(id)
      if (now?.x !== place.x || now.y !== place.y) places.set(id, place)
    }
    settled.value = next
  }

  function placeIn(
    network: NetworkDocument,
    node: GraphNode,
    known: (item: DrawnItem) => Point | undefined
  ): Point | undefined {
    const item = itemOf(node)
    // A second item of the same name has no place of its own.
    if (item) return node.id === nodeId(item) ? known(item) : undefined
    const group = network.canvas?.groups?.[node.index]
    const boxes = (group ? membersOf(group) : []).flatMap((member) => {
      const place = known(member)
      return place ? [{ ...place, ...nodeSizes[member.kind] }] : []
    })
    const bounds = boundsOf(boxes)
    return bounds && { x: bounds.x, y: bounds.y }
  }

  const nodeById = computed(() => new Map(graph.value.nodes.map((node) => [node.id, node])))
  const edgeById = computed(() => new Map(graph.value.edges.map((edge) => [edge.id, edge])))
  const idAt = computed(() => {
    const ids = new Map<string, string>()
    for (const { kind, index, id } of graph.value.nodes) ids.set(`${kind}/${index}`, id)
    for (const { kind, index, id, count } of graph.value.edges) {
      if (kind === 'projections' && count === 1) ids.set(`${kind}/${index}`, id)
    }
    for (const [index, group] of (open.network?.canvas?.groups ?? []).entries()) {
      if (!group.collapsed) continue
      for (const member of membersOf(group)) {
        const at = (open.network?.[member.kind] ?? []).findIndex(({ name }) => name === member.name)
        if (at >= 0) ids.set(`${member.kind}/${at}`, ids.get(`groups/${index}`) ?? '')
      }
    }
    return ids
  })
  const idOf = ({ kind, index }: ItemPlace): string | undefined =>
    idAt.value.get(`${kind}/${index}`)
  const selectedIds = computed<ReadonlySet<string>>(
    () => new Set(selection.places.flatMap((place) => idOf(place) ?? []))
  )

  /** The items that a node or line stands for. */
  function placesOf(id: string): readonly ItemPlace[] {
    const node = nodeById.value.get(id)
    if (node) {
      if (node.kind !== 'groups') return [{ kind: node.kind, index: node.index }]
      const group = open.network?.canvas?.groups?.[node.index]
      return group ? membersOf(group).flatMap((member) => placeOfItem(member) ?? []) : []
    }
    const edge = edgeById.value.get(id)
    return edge ? [{ kind: edge.kind, index: edge.index }] : []
  }
  function placeOfItem({ kind, name }: DrawnItem): ItemPlace | undefined {
    const index = (open.network?.[kind] ?? []).findIndex((item) => item.name === name)
    return index < 0 ? undefined : { kind, index }
  }

  const badges = computed(() => {
    const found = new Map<string, Badge>()
    for (const { path, severity } of checks.problems) {
      const id = idAt.value.get(`${path[0]}/${path[1]}`)
      if (id === undefined) continue
      const before = found.get(id)
      const worst = severity === 'error' || before?.severity === 'error' ? 'error' : 'warning'
      found.set(id, { severity: worst, count: (before?.count ?? 0) + 1 })
    }
    return found
  })

  const boxOf = (id: string): Box | undefined => {
    const node = nodeById.value.get(id)
    const place = places.get(id)
    return node && place && { ...place, ...nodeSizes[node.kind] }
  }

  /** The same while it is being carried. */
  const boxNow = (id: string): Box | undefined => {
    const box = boxOf(id)
    const by = carry.value
    return box && by?.ids.has(id) ? { ...box, x: box.x + by.x, y: box.y + by.y } : box
  }

  /** Items that move along with a node, and where to. */
  function placedAt(id: string, { x, y }: Point): readonly Placed[] {
    const node = nodeById.value.get(id)
    const item = node && itemOf(node)
    if (item) return [{ ...item, x, y }]
    const network = open.network
    const group = node && network?.canvas?.groups?.[node.index]
    const from = network && node && placeIn(network, node, (one) => placeOf(network, one) ?? remembered.get(nodeId(one))) // prettier-ignore
    if (!group || !network || !from) return []
    return membersOf(group).flatMap((member) => {
      const place = placeOf(network, member) ?? remembered.get(nodeId(member))
      return place ? [{ ...member, x: place.x + x - from.x, y: place.y + y - from.y }] : []
    })
  }

  /** Where everything is drawn now, to be kept with the first move. */
  const pinned = (): readonly Placed[] =>
    graph.value.nodes.flatMap((node) => {
      const place = places.get(node.id)
      return place ? placedAt(node.id, place) : []
    })

  /** Puts nodes where they are wanted, as one step; all the others are kept where they are drawn. */
  function move(
    moves: readonly (readonly [id: string, to: Point])[],
    label: MoveLabel = 'move'
  ): void {
    if (!open.network) return
    const placed = moves.flatMap(([id, to]) => placedAt(id, to))
    open.edit(placeItems(open.network, placed, label, pinned()))
  }

  const selectedNodes = computed(() =>
    graph.value.nodes.filter(({ id }) => selectedIds.value.has(id)).map(({ id }) => id)
  )
  const boxesOf = (ids: readonly string[]): readonly Box[] => ids.flatMap((id) => boxOf(id) ?? [])
  function moveSelected(to: readonly Point[], label: MoveLabel): void {
    ask({ kind: 'animate' })
    move(
      selectedNodes.value.flatMap((id, i) => (to[i] ? [[id, to[i]] as const] : [])),
      label
    )
  }
  /** Where a new line would begin: at the node that is focused, or the only one selected. */
  const startOfLine = computed(() => {
    const id = focused.value ?? selectedNodes.value[0]
    return id !== undefined && nodeById.value.has(id) ? id : undefined
  })

  /** What of the canvas is in view. */
  const viewport = shallowRef({ x: 0, y: 0, zoom: 1, width: 0, height: 0 })

  return {
    view,
    viewport,
    settled,
    dropTarget,
    namedGroup,
    dragged,
    carry,
    hovered,
    /** The middle of what is in view. */
    centre: computed(() => ({
      x: (viewport.value.width / 2 - viewport.value.x) / viewport.value.zoom,
      y: (viewport.value.height / 2 - viewport.value.y) / viewport.value.zoom
    })),
    /** An edit that puts something new beside what is there; that is kept where it is drawn. */
    besides(make: (document: NetworkDocument) => EditDraft | undefined): void {
      if (!open.network) return
      const { document, patch } = pinPlaces(open.network, pinned())
      const draft = make(document)
      if (draft && draft.patch.length > 0)
        open.edit({ ...draft, patch: [...patch, ...draft.patch] })
    },
    selectedNodes,
    startOfLine,
    startConnecting(): void {
      const source = startOfLine.value
      if (source === undefined) return
      view.value = 'drawing'
      connecting.value = { source, target: source }
      ask({ kind: 'focus', ids: [source] })
    },
    align: (how: Alignment) => moveSelected(aligned(boxesOf(selectedNodes.value), how), 'align'),
    distribute: (along: 'horizontal' | 'vertical') =>
      moveSelected(distributed(boxesOf(selectedNodes.value), along), 'distribute'),
    /** Index of the first group that something selected is in; -1 for none. */
    selectedGroup(collapsed?: boolean): number {
      const network = open.network
      const found = selection.places.flatMap(({ kind, index }) => {
        const item = network && isDrawn(kind) ? network[kind]?.[index] : undefined
        const group =
          network && item && isDrawn(kind) ? groupOf(network, { kind, name: item.name }) : -1
        const isCollapsed = network?.canvas?.groups?.[group]?.collapsed ?? false
        return group >= 0 && (collapsed === undefined || collapsed === isCollapsed) ? [group] : []
      })
      return found[0] ?? -1
    },
    paletteOpen,
    finding,
    connecting,
    choosing,
    focused,
    request,
    ask,
    graph,
    places,
    nodeById,
    edgeById,
    selectedIds,
    badges,
    idOf,
    placesOf,
    boxOf,
    boxNow,
    move,
    /** Selects what nodes and lines stand for. */
    select: (ids: readonly string[]) => selection.selectMany(ids.flatMap(placesOf)),
    /** Puts every node where it goes by itself. */
    arrange(): void {
      ask({ kind: 'animate' })
      move([...arrange(graph.value)], 'arrange')
    },
    /** Nodes and lines that are selected or under the pointer: what belongs to them stands out. */
    prominent: computed<ReadonlySet<string>>(() =>
      hovered.value === null ? selectedIds.value : new Set([...selectedIds.value, hovered.value])
    )
  }
})

const drawn = (node: GraphNode) => (node.kind === 'groups' ? 'populations' : node.kind)

const itemOf = (node: GraphNode): DrawnItem | undefined =>
  node.kind === 'groups' ? undefined : { kind: node.kind, name: node.name }
