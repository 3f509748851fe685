import type { NeuronDescription } from '../../../catalogue'
import { groupOf, groupsOf, membersOf, type DrawnItem, type DrawnKind } from '../edits'
import type { NetworkDocument } from '../schema'
import { distributionText } from './distribution-text'
import { joinedSign, projectionSign, type Sign } from './sign'

/** A node of the drawing: an item, or a collapsed group. Flat, so that two can be compared. */
export interface GraphNode {
  /** Stays while other items come and go. */
  readonly id: string
  readonly kind: DrawnKind | 'groups'
  /** In its list. */
  readonly index: number
  readonly name: string
  /** Id of its model; empty for a group. */
  readonly model: string
  /** Neurons. */
  readonly size: number
  /** Items in a group. */
  readonly members: number
  readonly sign: Sign
}

/** A line of the drawing. */
export interface GraphEdge {
  readonly id: string
  readonly kind: 'projections' | 'stimuli' | 'recorders'
  /** Of the projection, stimulus or recorder. */
  readonly index: number
  readonly source: string
  readonly target: string
  /** Several may join the same two nodes: the first is 0. */
  readonly slot: number
  /** Whether another goes the opposite way. */
  readonly paired: boolean
  /** Projections that a collapsed group makes one line of. */
  readonly count: number
  readonly sign: Sign
  readonly name: string
  readonly rule: string
  readonly weight: string
  readonly delay: string
  /** Id of the synapse's model; empty where none is named. */
  readonly synapse: string
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Width and height of nodes at full size, in pixels. */
export const nodeSizes: Readonly<Record<GraphNode['kind'], { width: number; height: number }>> = {
  populations: { width: 172, height: 56 },
  stimuli: { width: 140, height: 40 },
  recorders: { width: 140, height: 40 },
  groups: { width: 172, height: 64 }
}

export const nodeId = ({ kind, name }: DrawnItem, occurrence = 0): string =>
  occurrence === 0 ? `${kind}:${name}` : `${kind}:${name}#${occurrence}`

export const groupId = (name: string): string => `groups:${name}`

/**
 * What a document looks like as nodes and lines. Names that lead nowhere make no line; the check
 * says so.
 */
export function graphOf(
  document: NetworkDocument,
  neuron: (model: string | undefined) => NeuronDescription | undefined
): Graph {
  const groups = groupsOf(document)
  const shut = (item: DrawnItem): string | undefined => {
    const group = groups[groupOf(document, item)]
    return group?.collapsed ? groupId(group.name) : undefined
  }
  const signs = signsOf(document, neuron)
  const nodes: GraphNode[] = []
  const used = new Set<string>()
  /** Node that stands for an item, by kind and name. */
  const standing = new Map<string, string>()
  const add = (
    item: DrawnItem,
    node: Omit<GraphNode, 'id' | 'kind' | 'name' | 'members'>
  ): void => {
    const group = shut(item)
    const key = nodeId(item)
    if (group !== undefined) return void standing.set(key, group)
    // Two items may share a name until the user puts it right.
    let occurrence = 0
    while (used.has(nodeId(item, occurrence))) occurrence++
    const id = nodeId(item, occurrence)
    used.add(id)
    if (!standing.has(key)) standing.set(key, id)
    nodes.push({ ...item, id, members: 0, ...node })
  }
  document.populations.forEach(({ name, model, size }, index) =>
    add({ kind: 'populations', name }, { index, model, size, sign: signs.get(name) ?? 'none' })
  )
  for (const kind of ['stimuli', 'recorders'] as const) {
    document[kind]?.forEach(({ name, model }, index) =>
      add({ kind, name }, { index, model, size: 0, sign: 'none' })
    )
  }
  groups.forEach((group, index) => {
    if (!group.collapsed) return
    const inside = new Set(group.populations)
    const populations = document.populations.filter(({ name }) => inside.has(name))
    nodes.push({
      id: groupId(group.name),
      kind: 'groups',
      index,
      name: group.name,
      model: '',
      size: populations.reduce((sum, { size }) => sum + size, 0),
      members: membersOf(group).length,
      sign: joinedSign(populations.map(({ name }) => signs.get(name) ?? 'none'))
    })
  })
  return { nodes, edges: edgesOf(document, neuron, standing) }
}

type Neuron = (model: string | undefined) => NeuronDescription | undefined

function signsOf(document: NetworkDocument, neuron: Neuron): ReadonlyMap<string, Sign> {
  const found = new Map<string, Sign[]>()
  for (const projection of document.projections ?? []) {
    const target = document.populations.find(({ name }) => name === projection.target)
    const sign = projectionSign(projection, neuron(target?.model))
    found.set(projection.source, [...(found.get(projection.source) ?? []), sign])
  }
  return new Map([...found].map(([name, signs]) => [name, joinedSign(signs)]))
}

type Loose = Omit<GraphEdge, 'slot' | 'paired' | 'count' | 'id'>

const plainLine = { rule: '', weight: '', delay: '', synapse: '', sign: 'none' } as const

function edgesOf(
  document: NetworkDocument,
  neuron: Neuron,
  standing: ReadonlyMap<string, string>
): readonly GraphEdge[] {
  const models = new Map(document.populations.map(({ name, model }) => [name, model]))
  const at = (kind: DrawnKind, name: string): string | undefined =>
    standing.get(nodeId({ kind, name }))
  const loose: Loose[] = []
  document.projections?.forEach((projection, index) => {
    const source = at('populations', projection.source)
    const target = at('populations', projection.target)
    if (source === undefined || target === undefined) return
    loose.push({
      kind: 'projections',
      index,
      source,
      target,
      sign: projectionSign(projection, neuron(models.get(projection.target))),
      name: projection.name ?? '',
      rule: projection.connector.model,
      weight: distributionText(projection.weight),
      delay: distributionText(projection.delay),
      synapse: projection.synapse?.model ?? ''
    })
  })
  const targetOf = new Map(
    (document.projections ?? []).flatMap(({ name, target }) =>
      name === undefined ? [] : [[name, target] as const]
    )
  )
  for (const kind of ['stimuli', 'recorders'] as const) {
    document[kind]?.forEach((item, index) => {
      const own = at(kind, item.name)
      for (const name of new Set(item.targets)) {
        // A recorder of weights is told of a projection; its line begins where that one ends.
        const target = at('populations', name) ?? at('populations', targetOf.get(name) ?? '')
        if (own === undefined || target === undefined) continue
        const ends = kind === 'stimuli' ? { source: own, target } : { source: target, target: own }
        const weight = kind === 'stimuli' ? (document.stimuli?.[index]?.weight ?? '') : ''
        loose.push({ kind, index, name, ...ends, ...plainLine, weight })
      }
    })
  }
  return joined(loose)
}

/** Gives lines their ids and slots; what collapsed groups have between them becomes one line. */
function joined(loose: readonly Loose[]): readonly GraphEdge[] {
  const between = new Map<string, GraphEdge[]>()
  const isGroup = (id: string): boolean => id.startsWith('groups:')
  const key = (edge: { source: string; target: string }) => `${edge.source}\u0000${edge.target}`
  for (const edge of loose) {
    const { source, target } = edge
    const bundled = isGroup(source) || isGroup(target)
    // What goes on inside a collapsed group is not drawn.
    if (bundled && source === target) continue
    const others = between.get(key(edge)) ?? []
    const twin = others.find((other) => other.kind === edge.kind)
    if (bundled && twin) {
      const sign = joinedSign([twin.sign, edge.sign])
      others[others.indexOf(twin)] = { ...twin, sign, count: twin.count + 1, ...blank }
    } else {
      const slot = others.length
      const id = `${edge.kind}:${source}→${target}/${slot}`
      others.push({ ...edge, id, slot, paired: false, count: 1 })
    }
    between.set(key(edge), others)
  }
  return [...between.values()].flat().map((edge) => ({
    ...edge,
    paired:
      edge.source !== edge.target && between.has(key({ source: edge.target, target: edge.source }))
  }))
}

const blank = { rule: '', weight: '', delay: '', synapse: '', name: '' } as const
