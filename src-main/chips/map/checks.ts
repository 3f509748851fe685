import type { MappingFinding } from '../../../src-shared/hardware/mapping-result'
import type { ChipLimits } from './chip-limits'
import { finding } from './findings'
import type { FanIns } from './fan-ins'
import type { MappedProjection, MappingNetwork } from './mapping-network'
import { abilitiesOf, abilityOf, hasConductances, hasNoLeak, leaks } from './models'
import { limit, wordsOf } from './target'

/** Everything about a network that a chip refuses, loses or should be known of, before anything is placed. */
export function checkNetwork(
  network: MappingNetwork,
  limits: ChipLimits,
  fans: FanIns
): MappingFinding[] {
  return [
    ...modelFindings(network, limits),
    ...sizeFindings(network, limits, fans),
    ...fanInFindings(network, limits, fans),
    ...delayFindings(network, limits),
    ...weightFindings(network, limits),
    ...plasticityFindings(network, limits),
    ...timeFindings(network, limits),
    ...noteFindings(network, limits)
  ]
}

function modelFindings(
  { populations }: MappingNetwork,
  { entry, scheme }: ChipLimits
): MappingFinding[] {
  const known = abilitiesOf(entry, scheme)
  const models = (wordsOf(entry, 'neuron_models') ?? []).join(', ')
  if (known === null) {
    const first = populations.find(({ model }) => abilityOf(model) !== 'lif')
    return [
      first
        ? finding('degrade', 'modelUnknown', {
            population: first.name,
            values: { model: first.model }
          })
        : finding('note', 'modelsNotPublished')
    ]
  }
  const found: MappingFinding[] = []
  for (const { name, model } of populations) {
    if (!known.has(abilityOf(model))) {
      found.push(finding('refuse', 'modelMissing', { population: name, values: { model, models } }))
    } else if (hasNoLeak(entry) && leaks(model)) {
      found.push(finding('degrade', 'noLeak', { population: name }))
    } else if (hasConductances(model) && !known.has('own') && !known.has('adex')) {
      found.push(finding('degrade', 'conductances', { population: name, values: { model } }))
    }
  }
  return found
}

function sizeFindings(
  { neurons, synapses }: MappingNetwork,
  limits: ChipLimits,
  fans: FanIns
): MappingFinding[] {
  const { scheme, entry } = limits
  const isOneChip = scheme === 'whole' || (scheme === 'circuits' && limits.coresPerChip === 1)
  if (!isOneChip) return []
  const found: MappingFinding[] = []
  const circuits = circuitsOf(fans, limits)?.reduce((a, b) => a + b, 0) ?? neurons
  const most = limits.neuronsPerChip
  if (most && circuits > most.value && !entry.props['partitioned_execution']) {
    found.push(finding('refuse', 'neuronsPerChip', { have: circuits, limit: most }))
  }
  if (limits.synapsesPerChip && synapses > limits.synapsesPerChip.value) {
    found.push(
      finding('refuse', 'synapsesPerChip', { have: synapses, limit: limits.synapsesPerChip })
    )
  }
  return found
}

/** Circuits that each neuron takes, where several can be joined for more inputs; null where they cannot. */
export function circuitsOf(fans: FanIns, { scheme, fanIn }: ChipLimits): Float64Array | null {
  if (scheme !== 'circuits' || !fanIn) return null
  return Float64Array.from(fans.synapses, (count) => Math.max(1, Math.ceil(count / fanIn.value)))
}

function fanInFindings(
  network: MappingNetwork,
  limits: ChipLimits,
  fans: FanIns
): MappingFinding[] {
  const { scheme, fanIn, axonsIn, neuronsPerCore } = limits
  const found: MappingFinding[] = []
  for (const [index, { name, first, size }] of network.populations.entries()) {
    const most = fans.mostOf(index)
    if (scheme === 'circuits' && fanIn) {
      const circuits = Math.ceil(most.synapses / fanIn.value)
      const all = neuronsPerCore?.value ?? Infinity
      if (circuits > all) {
        const values = { circuits, most: all * fanIn.value }
        found.push(
          finding('refuse', 'fanInMerged', {
            population: name,
            have: most.synapses,
            limit: fanIn,
            values
          })
        )
      } else if (circuits > 1) {
        const values = { circuits }
        found.push(
          finding('note', 'circuitsMerged', {
            population: name,
            have: most.synapses,
            limit: fanIn,
            values
          })
        )
      }
      continue
    }
    if (fanIn && most.synapses > fanIn.value) {
      let over = 0
      for (let i = first; i < first + size; i++) {
        if ((fans.synapses[i] ?? 0) > fanIn.value) over++
      }
      const values = { over, size }
      found.push(
        finding('refuse', 'fanIn', { population: name, have: most.synapses, limit: fanIn, values })
      )
    } else if (axonsIn && most.sources > axonsIn.value) {
      found.push(
        finding('refuse', 'axonsIn', { population: name, have: most.sources, limit: axonsIn })
      )
    }
  }
  return found
}

function delayFindings(network: MappingNetwork, limits: ChipLimits): MappingFinding[] {
  const { delay, step, scheme } = limits
  const stepMs = Math.max(step?.value ?? 0, network.stepMs)
  const longest = network.projections.reduce<MappedProjection | null>(
    (a, b) => (a && a.longestDelay >= b.longestDelay ? a : b),
    null
  )
  if (!longest) return []
  const ms = longest.longestDelay * network.stepMs
  if (delay) {
    const have = Math.round(ms / stepMs)
    if (have <= delay.value) return []
    const values = { ms, step: stepMs, most: delay.value * stepMs }
    return [finding('refuse', 'delay', { projection: longest.name, have, limit: delay, values })]
  }
  const isWithout = ['circuits', 'layers', 'tagged', 'whole'].includes(scheme)
  return isWithout && longest.longestDelay > 1
    ? [finding('degrade', 'delaysNotPublished', { projection: longest.name, values: { ms } })]
    : []
}

/** Weights of so few bits do not keep what was drawn. */
const coarseBits = 8

function weightFindings(network: MappingNetwork, limits: ChipLimits): MappingFinding[] {
  const { entry, weightBits } = limits
  const { projections, populations } = network
  const types = limit(entry, 'axon_types')
  if (types) {
    const crowded = populations.findIndex((_, target) => {
      const own = projections.filter((one) => one.target === target)
      const values = new Set(own.map(({ weights }) => weights.low))
      return own.some(({ weights }) => weights.isDrawn) || values.size > types.value
    })
    return crowded < 0
      ? []
      : [
          finding('degrade', 'axonTypes', {
            population: populations[crowded]?.name,
            limit: types
          })
        ]
  }
  if (!weightBits || weightBits.value > coarseBits) return []
  const drawn = projections.filter(({ weights, isPlastic }) => weights.isDrawn || isPlastic)
  const [first] = drawn
  if (first) {
    const values = { count: drawn.length, levels: 2 ** weightBits.value }
    return [finding('degrade', 'weightBits', { projection: first.name, limit: weightBits, values })]
  }
  return []
}

const abilityWords: readonly (readonly [RegExp, RegExp])[] = [
  [/^stp/, /short-term|STP|programmable|software/i],
  [/^stdp/, /STDP|spike-timing|programmable|software|three-factor|learning/i]
]

function plasticityFindings(
  { projections }: MappingNetwork,
  { entry }: ChipLimits
): MappingFinding[] {
  const words = wordsOf(entry, 'plasticity')
  const text = (words ?? []).join('; ')
  const frozen = projections.filter(({ synapse, isPlastic }) => {
    const needed = abilityWords.find(([rule]) => rule.test(synapse))?.[1]
    return isPlastic && (!needed || !needed.test(text))
  })
  const [first] = frozen
  if (!first) return []
  const values = { rule: first.synapse, count: frozen.length, can: text }
  const code =
    words === null ? 'plasticityNotPublished' : text === '' ? 'plasticityNone' : 'plasticityFrozen'
  return [finding('degrade', code, { projection: first.name, values })]
}

const timeFindings = ({ stepMs }: MappingNetwork, { step }: ChipLimits): MappingFinding[] =>
  step && step.value > stepMs
    ? [finding('degrade', 'timeStep', { have: stepMs, limit: step, unit: 'ms' })]
    : []

function noteFindings(network: MappingNetwork, limits: ChipLimits): MappingFinding[] {
  const found: MappingFinding[] = []
  if (network.spikingStimuli > 0) {
    found.push(finding('note', 'hostInput', { have: network.spikingStimuli }))
  }
  const assumed = [limits.neuronsPerChip, limits.neuronsPerCore, limits.weightBits].find(
    (one) => one?.assumedFrom
  )
  const from = assumed?.assumedFrom ?? limits.entry.mapper.inherits
  if (from && limits.entry.mapper.inheritsAsAssumption) {
    found.push(finding('note', 'assumedLimits', { values: { from } }))
  }
  return found
}
