import type { ResolvedNetwork } from '../../../src-shared/experiments/network/resolved'
import type { Problem } from '../../../src-shared/experiments/problem'
import { connectorModels } from '../connectors'
import { modelWithId } from '../found-models'
import { endsOf, ruleValues } from './compile-network'

/** What connectivity rules refuse once the sizes of both ends are known. */
export function ruleProblems(network: ResolvedNetwork): readonly Problem[] {
  return network.projections.flatMap((projection, index) => {
    const model = modelWithId(connectorModels, projection.connector.model)
    const found = model.refuse?.(
      ruleValues(projection.connector.values),
      endsOf(projection, network)
    )
    return (found ?? []).map(({ parameter, key, details }): Problem => {
      const rule = ['projections', index, 'connector']
      const path = parameter === null ? [...rule, 'model'] : [...rule, 'parameters', parameter]
      return { severity: 'error', path, key, details }
    })
  })
}
