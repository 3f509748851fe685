import { edgeShape, type Box, type GraphEdge } from '../../../src-shared/experiments/network/graph'

/** All lines of one ink as one path, and all their ends as another. */
export interface InkedPath {
  readonly ink: string
  readonly line: string
  readonly head: string
}

/** Many lines with a path for each ink: hundreds cost no more than a few. */
export function bulkPaths(
  edges: readonly GraphEdge[],
  boxOf: (id: string) => Box | undefined
): readonly InkedPath[] {
  const inks = new Map<string, { line: string[]; head: string[] }>()
  for (const edge of edges) {
    const from = boxOf(edge.source)
    const to = boxOf(edge.target)
    if (!from || !to) continue
    const shape = edgeShape(from, to, { ...edge, loop: edge.source === edge.target })
    const ink = edge.kind === 'projections' ? `is-${edge.sign}` : edge.kind
    const paths = inks.get(ink) ?? { line: [], head: [] }
    inks.set(ink, paths)
    paths.line.push(shape.line)
    paths.head.push(shape.head)
  }
  return [...inks].map(([ink, { line, head }]) => ({
    ink,
    line: line.join(''),
    head: head.join('')
  }))
}
