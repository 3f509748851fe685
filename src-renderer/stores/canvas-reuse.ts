import type { Graph } from '../../src-shared/experiments/network/graph'

/**
 * The same graph with the nodes and lines of the one before wherever they are equal, so that only
 * what changed is drawn anew.
 */
export function reused(before: Graph, after: Graph): Graph {
  return { nodes: kept(before.nodes, after.nodes), edges: kept(before.edges, after.edges) }
}

function kept<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[]
): readonly T[] {
  const known = new Map(before.map((one) => [one.id, one]))
  let isSame = before.length === after.length
  const all = after.map((one, i) => {
    const old = known.get(one.id)
    const same = old !== undefined && isEqual(old, one) ? old : one
    if (before[i] !== same) isSame = false
    return same
  })
  return isSame ? before : all
}

/** Of flat objects with the same members. */
const isEqual = (a: object, b: object): boolean => {
  const other = new Map<string, unknown>(Object.entries(b))
  return Object.entries(a).every(([key, value]) => Object.is(value, other.get(key)))
}
