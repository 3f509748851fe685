/** Changes by a pulse as measured: quantiles at several conductances. */
export interface ChangeTable {
  /** Conductances in ascending order, S. */
  readonly nodes: readonly number[]
  /** For each node its quantiles at equally spaced probabilities from 0 to 1, S. */
  readonly changes: readonly number[]
  readonly quantiles: number
}

/** The change at a conductance for a probability, by straight lines in both; flat beyond the ends. */
export function changeAt(
  { nodes, changes, quantiles }: ChangeTable,
  conductance: number,
  probability: number
): number {
  const quantile = (node: number): number => {
    const place = probability * (quantiles - 1)
    const left = Math.min(Math.floor(place), Math.max(0, quantiles - 2))
    const from = changes[node * quantiles + left] ?? 0
    const to = changes[node * quantiles + Math.min(left + 1, quantiles - 1)] ?? from
    return from + (to - from) * (place - left)
  }
  const above = nodes.findIndex((node) => node >= conductance)
  if (above === 0) return quantile(0)
  if (above < 0) return quantile(nodes.length - 1)
  const [left, right] = [nodes[above - 1] ?? 0, nodes[above] ?? 0]
  const share = right > left ? (conductance - left) / (right - left) : 0
  return quantile(above - 1) * (1 - share) + quantile(above) * share
}
