import type { ResolvedNetwork } from '../../../src-shared/experiments/network/resolved'
import { lawMean } from '../../../src-shared/experiments/network/law'
import type { Problem } from '../../../src-shared/experiments/problem'
import { connectorModels } from '../connectors'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { neuronFromDefinition } from '../equations'
import { neuronModels } from '../neurons'
import { synapseModels } from '../synapses'
import { constrain } from '../emulation/constrain'
import { endsOf, expectedSynapses, ruleValues } from './compile-network'
import { weightProblems } from './recorded-weights'
import { synapseNumbers } from './compile-plasticity'
import { kernelLaw } from './kernel-law'

/** What rules refuse once the sizes of both ends, and the weights, are known. */
export function ruleProblems(given: ResolvedNetwork): readonly Problem[] {
  const { network, problems } = constrain(given, expectedSynapses)
  if (problems.length > 0) return problems
  const ofProjections = network.projections.flatMap((projection, index) => {
    const model = modelWithId(connectorModels, projection.connector.model)
    const found = model.refuse?.(
      ruleValues(projection.connector.values),
      endsOf(projection, network)
    )
    const unit = [
      ...plasticityProblem(projection, index),
      ...observedProblem(projection, index, network),
      ...delayProblem(projection, index, network)
    ]
    return [
      ...(found ?? []).map(({ parameter, key, details }): Problem => {
        const rule = ['projections', index, 'connector']
        const path = parameter === null ? [...rule, 'model'] : [...rule, 'parameters', parameter]
        return { severity: 'error', path, key, details }
      }),
      ...unit
    ]
  })
  // How many synapses there are is only known of rules that can be followed.
  if (ofProjections.some(({ severity }) => severity === 'error')) return ofProjections
  return [...ofProjections, ...weightProblems(network, (index) => expectedSynapses(index, network))]
}

/** Plastic weights are counted in units of their mean at the start, which cannot be zero. */
function plasticityProblem(
  { synapse, weight }: ResolvedNetwork['projections'][number],
  index: number
): readonly Problem[] {
  const { plastic } = modelWithId(synapseModels, synapse.model)
  if (!plastic || lawMean(weight) !== 0) return []
  const path = ['projections', index, 'weight']
  return [{ severity: 'error', path, key: 'problems.plasticWithoutWeight', details: {} }]
}

/** A rule that looks at a state of its targets needs a model that has it. */
function observedProblem(
  { synapse, target }: ResolvedNetwork['projections'][number],
  index: number,
  { populations, definitions }: ResolvedNetwork
): readonly Problem[] {
  const { id, plastic } = modelWithId(synapseModels, synapse.model)
  const population = populations[target]
  if (!plastic?.observes || !population) return []
  const { state, unit } = plastic.observes
  const defined = definitions.map((one) => neuronFromDefinition(one, false))
  const model = modelWithId([...defined, ...neuronModels], population.model)
  // Kernels of rules read states in f64.
  if (model.state[state]?.unit === unit && !model.state[state].isSingle) return []
  return [
    {
      severity: 'error',
      path: ['projections', index, 'synapse', 'model'],
      key: 'problems.ruleNeedsState',
      details: { rule: id, state, unit, population: population.name, model: model.id }
    }
  ]
}

/** What a rule keeps of the past does not reach back beyond some delay. */
function delayProblem(
  { synapse, delayMs, connector }: ResolvedNetwork['projections'][number],
  index: number,
  { timeStepMs }: ResolvedNetwork
): readonly Problem[] {
  const { id, plastic, parameters } = modelWithId(synapseModels, synapse.model)
  if (!plastic?.longestDelay) return []
  const most = plastic.longestDelay(synapseNumbers(synapse.values, parameters), timeStepMs)
  let longest = kernelLaw(delayMs, 1 / timeStepMs).high
  for (const rows of Object.values(ruleValues(connector.values))) {
    if (typeof rows !== 'object') continue
    for (const delay of rows.delays) if (delay / timeStepMs > longest) longest = delay / timeStepMs
  }
  if (longest <= most) return []
  const details = { rule: id, most: `${Number((most * timeStepMs).toPrecision(6))} ms` }
  return [
    {
      severity: 'error',
      path: ['projections', index, 'delay'],
      key: 'problems.delayBeyondRule',
      details
    }
  ]
}
