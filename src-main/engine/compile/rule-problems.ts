import type { ResolvedNetwork } from '../../../src-shared/experiments/network/resolved'
import { lawMean } from '../../../src-shared/experiments/network/law'
import type { Problem } from '../../../src-shared/experiments/problem'
import { connectorModels } from '../connectors'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { synapseModels } from '../synapses'
import { endsOf, ruleValues } from './compile-network'

/** What rules refuse once the sizes of both ends, and the weights, are known. */
export function ruleProblems(network: ResolvedNetwork): readonly Problem[] {
  return network.projections.flatMap((projection, index) => {
    const model = modelWithId(connectorModels, projection.connector.model)
    const found = model.refuse?.(
      ruleValues(projection.connector.values),
      endsOf(projection, network)
    )
    const unit = plasticityProblem(projection, index)
    return [
      ...(found ?? []).map(({ parameter, key, details }): Problem => {
        const rule = ['projections', index, 'connector']
        const path = parameter === null ? [...rule, 'model'] : [...rule, 'parameters', parameter]
        return { severity: 'error', path, key, details }
      }),
      ...unit
    ]
  })
}

/** Plastic weights are counted in units of their mean at the start, which cannot be zero. */
function plasticityProblem(
  { synapse, weight }: ResolvedNetwork['projections'][number],
  index: number
): readonly Problem[] {
  const needsUnit = modelWithId(synapseModels, synapse.model).plastic !== undefined
  if (!needsUnit || lawMean(weight) !== 0) return []
  const path = ['projections', index, 'weight']
  return [{ severity: 'error', path, key: 'problems.plasticWithoutWeight', details: {} }]
}
