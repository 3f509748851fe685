import { Graph as Dagre, layout } from '@dagrejs/dagre'
import { nodeSizes, type Graph, type GraphNode } from '../../src-shared/experiments/network/graph'
import type { Point } from '../../src-shared/experiments/network/schema'
import { stronglyConnected } from './strongly-connected'

const gap = { column: 96, row: 60, rank: 84, node: 28, satellite: 44 }
/** Above a node that is connected with itself there is a loop. */
const headroom = 44
/** Larger circles of populations become a square grid instead of two columns. */
const mostInColumns = 24

/** Nodes that belong together, placed against a corner of their own. */
interface Block {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly places: ReadonlyMap<string, Point>
}

const isCore = ({ kind }: GraphNode): boolean => kind === 'populations' || kind === 'groups'

/**
 * Where nodes go: populations that drive each other stand in a block, excitatory ones left of
 * inhibitory ones, and blocks, stimuli and recorders follow each other from left to right. The same
 * graph always gives the same picture.
 */
export function arrange(graph: Graph): ReadonlyMap<string, Point> {
  const cores = graph.nodes.filter(isCore)
  const links = graph.edges.filter(({ kind }) => kind === 'projections')
  const blocks = stronglyConnected(
    cores.map(({ id }) => id),
    links
  ).map((ids) => blockOf(graph, new Set(ids)))
  const blockIn = new Map(blocks.flatMap((block) => [...block.places.keys()].map((id) => [id, block.id] as const))) // prettier-ignore
  const outer = graph.nodes.filter(({ id }) => !blockIn.has(id))
  const dagre = new Dagre()
  dagre.setGraph({ rankdir: 'LR', nodesep: gap.node, ranksep: gap.rank, edgesep: 12 })
  dagre.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of blocks) dagre.setNode(id, { width, height })
  for (const { id, kind } of outer) dagre.setNode(id, { ...nodeSizes[kind] })
  for (const { source, target } of graph.edges) {
    const [from, to] = [blockIn.get(source) ?? source, blockIn.get(target) ?? target]
    if (from !== to) dagre.setEdge(from, to)
  }
  layout(dagre)
  const corner = (id: string): Point => {
    const { x, y, width, height } = dagre.node(id)
    return { x: Math.round((x ?? 0) - width / 2), y: Math.round((y ?? 0) - height / 2) }
  }
  const places = new Map<string, Point>(outer.map(({ id }) => [id, corner(id)]))
  for (const block of blocks) {
    const { x, y } = corner(block.id)
    for (const [id, at] of block.places) places.set(id, { x: x + at.x, y: y + at.y })
  }
  return places
}

function blockOf(graph: Graph, ids: ReadonlySet<string>): Block {
  const members = graph.nodes.filter(({ id }) => ids.has(id))
  const columns = columnsOf(members)
  const loops = new Set(graph.edges.flatMap((edge) => (edge.source === edge.target ? edge.source : []))) // prettier-ignore
  const top = members.some(({ id }) => loops.has(id)) ? headroom : 0
  const { width, height } = nodeSizes.groups
  const beside = columns.length <= 2 && members.length > 2 ? satellitesOf(graph, columns) : []
  const left = beside.some(({ side }) => side === 'left')
    ? nodeSizes.stimuli.width + gap.satellite
    : 0
  const right = beside.some(({ side }) => side === 'right')
    ? nodeSizes.stimuli.width + gap.satellite
    : 0
  const places = new Map<string, Point>()
  columns.forEach((column, c) =>
    column.forEach(({ id }, r) =>
      places.set(id, { x: left + c * (width + gap.column), y: top + r * (height + gap.row) })
    )
  )
  const rows = Math.max(...columns.map((column) => column.length))
  const bottom = top + rows * height + (rows - 1) * gap.row
  const middle = left + (columns.length * width + (columns.length - 1) * gap.column) / 2
  const below = members.length > 2 ? listenersOf(graph, ids) : []
  const span = nodeSizes.recorders.width + gap.node
  below.forEach((id, i) =>
    places.set(id, {
      x: Math.round(middle + (i - below.length / 2) * span + gap.node / 2),
      y: bottom + gap.row
    })
  )
  for (const { id, target, side, nth } of beside) {
    const at = places.get(target) ?? { x: 0, y: 0 }
    const x = side === 'left' ? 0 : at.x + width + gap.satellite
    places.set(id, { x, y: at.y + 8 + nth * (nodeSizes.stimuli.height + 12) })
  }
  return {
    id: `block:${members[0]?.id ?? ''}`,
    width: left + columns.length * width + (columns.length - 1) * gap.column + right,
    height: bottom + (below.length > 0 ? gap.row + nodeSizes.recorders.height : 0),
    places
  }
}

/** Excitatory and other populations in two columns; a square grid where that means nothing. */
function columnsOf(members: readonly GraphNode[]): readonly (readonly GraphNode[])[] {
  const inhibitory = members.filter(({ sign }) => sign === 'inhibitory')
  const others = members.filter(({ sign }) => sign !== 'inhibitory')
  // Two stand one above the other, so that what drives and what listens to them is at their sides.
  if (members.length === 2) return [[...others, ...inhibitory]]
  if (inhibitory.length > 0 && others.length > 0 && members.length <= mostInColumns) {
    return [others, inhibitory]
  }
  const count = members.length < 2 ? members.length : Math.ceil(Math.sqrt(members.length * 0.6))
  const rows = Math.ceil(members.length / Math.max(1, count))
  return Array.from({ length: count }, (_, c) => members.slice(c * rows, (c + 1) * rows)).filter(
    (column) => column.length > 0
  )
}

/** Stimuli that serve one population of the block stand right beside it, outside. */
function satellitesOf(graph: Graph, columns: readonly (readonly GraphNode[])[]) {
  const taken = new Map<string, number>()
  return graph.nodes.flatMap(({ id, kind }) => {
    if (kind !== 'stimuli') return []
    const [target, ...more] = graph.edges.filter(({ source }) => source === id)
    if (!target || more.length > 0) return []
    const column = columns.findIndex((one) => one.some((node) => node.id === target.target))
    if (column < 0) return []
    const nth = taken.get(target.target) ?? 0
    taken.set(target.target, nth + 1)
    const side = column === 0 ? ('left' as const) : ('right' as const)
    return [{ id, target: target.target, side, nth }]
  })
}

/** Recorders of nothing but this block, when there are few, stand below it. */
function listenersOf(graph: Graph, ids: ReadonlySet<string>): readonly string[] {
  const found = graph.nodes.flatMap(({ id, kind }) => {
    const heard = graph.edges.filter(({ target }) => target === id)
    const isOurs = heard.length > 0 && heard.every(({ source }) => ids.has(source))
    return kind === 'recorders' && isOurs ? [id] : []
  })
  return found.length <= 4 ? found : []
}
