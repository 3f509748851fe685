/**
 * A hypergraph of spikes: a vertex is a neuron or some neighbouring ones, an edge is a source with everything
 * that it reaches. The first pin of an edge is the source itself.
 */
export interface Hypergraph {
  readonly vertices: number
  readonly edges: number
  /** What a vertex takes of a core's neurons. */
  readonly sizes: Float64Array
  /** Population of each vertex. */
  readonly groups: Int32Array
  /** Spikes of each edge. */
  readonly weights: Float64Array
  readonly edgeStarts: Uint32Array
  /** Different vertices, the source's first. */
  readonly pins: Uint32Array
  /** Synapses onto each pin; the source's own pin has none unless it reaches itself. */
  readonly synapses: Uint32Array
  readonly vertexStarts: Uint32Array
  readonly vertexEdges: Uint32Array
  /** Place among the pins. */
  readonly vertexPins: Uint32Array
}

export interface HypergraphSource {
  readonly neurons: number
  readonly starts: Uint32Array
  readonly targets: Uint32Array
  readonly spikes: Float64Array
  /** What a neuron takes of a core's neurons; 1 without it. */
  readonly sizes: Float64Array | null
  readonly groupOf: (neuron: number) => number
}

/**
 * Makes the hypergraph whose vertices are given.
 * @param vertexOf vertex of each neuron
 * @param every only every so many sources become edges: a sample of a large network
 */
export function hypergraphOf(
  { neurons, starts, targets, spikes, sizes, groupOf }: HypergraphSource,
  vertexOf: Uint32Array,
  vertices: number,
  every = 1
): Hypergraph {
  const vertexSizes = new Float64Array(vertices)
  const groups = new Int32Array(vertices).fill(-1)
  for (let neuron = 0; neuron < neurons; neuron++) {
    const vertex = vertexOf[neuron] ?? 0
    vertexSizes[vertex] = (vertexSizes[vertex] ?? 0) + (sizes?.[neuron] ?? 1)
    if (groups[vertex] === -1) groups[vertex] = groupOf(neuron)
  }
  let room = 0
  let edges = 0
  for (let source = 0; source < neurons; source++) {
    if (!isChosen(source, every)) continue
    const count = (starts[source + 1] ?? 0) - (starts[source] ?? 0)
    if (count === 0) continue
    room += count + 1
    edges++
  }
  const edgeStarts = new Uint32Array(edges + 1)
  const pins = new Uint32Array(room)
  const synapses = new Uint32Array(room)
  const weights = new Float64Array(edges)
  const place = new Int32Array(vertices).fill(-1)
  const seen = new Int32Array(vertices).fill(-1)
  let at = 0
  let edge = 0
  for (let source = 0; source < neurons; source++) {
    const end = starts[source + 1] ?? 0
    const begin = starts[source] ?? 0
    if (end === begin || !isChosen(source, every)) continue
    const own = vertexOf[source] ?? 0
    seen[own] = edge
    place[own] = at
    pins[at++] = own
    for (let k = begin; k < end; k++) {
      const vertex = vertexOf[targets[k] ?? 0] ?? 0
      if (seen[vertex] !== edge) {
        seen[vertex] = edge
        place[vertex] = at
        pins[at++] = vertex
      }
      const pin = place[vertex] ?? 0
      synapses[pin] = (synapses[pin] ?? 0) + 1
    }
    weights[edge++] = spikes[source] ?? 0
    edgeStarts[edge] = at
  }
  return withIncidence({
    vertices,
    edges,
    sizes: vertexSizes,
    groups,
    weights,
    edgeStarts,
    pins: pins.slice(0, at),
    synapses: synapses.slice(0, at)
  })
}

/** Sources of a sample: spread over all, and always the same ones. */
const isChosen = (source: number, every: number): boolean =>
  every === 1 || (Math.imul(source, 0x9e3779b1) >>> 8) % every === 0

/** Adds of each vertex the edges that it belongs to. */
export function withIncidence(
  graph: Omit<Hypergraph, 'vertexStarts' | 'vertexEdges' | 'vertexPins'>
): Hypergraph {
  const { vertices, edges, pins, edgeStarts } = graph
  const vertexStarts = new Uint32Array(vertices + 1)
  for (let k = 0; k < pins.length; k++) {
    const at = (pins[k] ?? 0) + 1
    vertexStarts[at] = (vertexStarts[at] ?? 0) + 1
  }
  for (let i = 0; i < vertices; i++) {
    vertexStarts[i + 1] = (vertexStarts[i + 1] ?? 0) + (vertexStarts[i] ?? 0)
  }
  const filled = vertexStarts.slice(0, vertices)
  const vertexEdges = new Uint32Array(pins.length)
  const vertexPins = new Uint32Array(pins.length)
  for (let edge = 0; edge < edges; edge++) {
    const end = edgeStarts[edge + 1] ?? 0
    for (let pin = edgeStarts[edge] ?? 0; pin < end; pin++) {
      const vertex = pins[pin] ?? 0
      const at = filled[vertex] ?? 0
      filled[vertex] = at + 1
      vertexEdges[at] = edge
      vertexPins[at] = pin
    }
  }
  return { ...graph, vertexStarts, vertexEdges, vertexPins }
}

/** Spikes times the further parts that each has to reach: what a partition costs. */
export function partitionCost(
  { edges, edgeStarts, pins, weights }: Hypergraph,
  parts: Uint32Array
): number {
  const seen = new Int32Array(1 + parts.reduce((a, b) => Math.max(a, b), 0)).fill(-1)
  let cost = 0
  for (let edge = 0; edge < edges; edge++) {
    let lambda = 0
    const end = edgeStarts[edge + 1] ?? 0
    for (let pin = edgeStarts[edge] ?? 0; pin < end; pin++) {
      const part = parts[pins[pin] ?? 0] ?? 0
      if (seen[part] === edge) continue
      seen[part] = edge
      lambda++
    }
    cost += (weights[edge] ?? 0) * (lambda - 1)
  }
  return cost
}

/** The same over neurons, straight from the lists of targets. */
export function neuronCost(
  { neurons, starts, targets, spikes }: HypergraphSource,
  parts: Uint32Array
): number {
  const seen = new Int32Array(1 + parts.reduce((a, b) => Math.max(a, b), 0)).fill(-1)
  let cost = 0
  for (let source = 0; source < neurons; source++) {
    const begin = starts[source] ?? 0
    const end = starts[source + 1] ?? 0
    if (end === begin) continue
    seen[parts[source] ?? 0] = source
    let further = 0
    for (let k = begin; k < end; k++) {
      const part = parts[targets[k] ?? 0] ?? 0
      if (seen[part] === source) continue
      seen[part] = source
      further++
    }
    cost += (spikes[source] ?? 0) * further
  }
  return cost
}
