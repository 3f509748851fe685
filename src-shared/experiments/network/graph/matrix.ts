import { middleOf, type Sign, projectionSign } from './sign'
import type { NeuronDescription } from '../../../catalogue'
import { unitOf } from '../../../units'
import type { NetworkDocument } from '../schema'
import { distributionText } from './distribution-text'

/** One projection in a cell of the matrix. */
export interface MatrixEntry {
  readonly index: number
  readonly rule: string
  readonly weight: string
  /** Mean weight as written, for a colour; undefined where it cannot be read. */
  readonly mean: number | undefined
  readonly unit: string
  readonly delay: string
  readonly sign: Sign
  /** Expected number of synapses, where the check knows it. */
  readonly synapses: number | undefined
  /** Synapses of one target neuron. */
  readonly inDegree: number | undefined
}

export interface Matrix {
  readonly names: readonly string[]
  /** A row for each source, a cell for each target. */
  readonly cells: readonly (readonly (readonly MatrixEntry[])[])[]
}

/**
 * Who is connected with whom, sources down and targets across.
 * @param synapses expected number for each projection of the document
 */
export function matrixOf(
  document: NetworkDocument,
  neuron: (model: string | undefined) => NeuronDescription | undefined,
  synapses: readonly number[]
): Matrix {
  const { populations, projections = [] } = document
  const cells = populations.map(() => populations.map((): MatrixEntry[] => []))
  projections.forEach((projection, index) => {
    const row = populations.findIndex(({ name }) => name === projection.source)
    const column = populations.findIndex(({ name }) => name === projection.target)
    const target = populations[column]
    const count = synapses[index]
    cells[row]?.[column]?.push({
      index,
      rule: projection.connector.model,
      weight: distributionText(projection.weight),
      mean: middleOf(projection.weight),
      unit: unitOf(unitText(projection.weight)) ?? '',
      delay: distributionText(projection.delay),
      sign: projectionSign(projection, neuron(target?.model)),
      synapses: count,
      inDegree: count === undefined || !target ? undefined : count / target.size
    })
  })
  return { names: populations.map(({ name }) => name), cells }
}

const unitText = (weight: NonNullable<NetworkDocument['projections']>[number]['weight']): string =>
  String(
    typeof weight !== 'object'
      ? weight
      : weight.distribution === 'uniform'
        ? weight.low
        : weight.mean
  )
