import type {
  NeuronIndices,
  ResolvedNetwork,
  ResolvedPopulation,
  ResolvedProjection,
  ResolvedRecorder,
  ResolvedStimulus,
  ResolvedValue,
  ResolvedValues
} from '../../../src-shared/experiments/network/resolved'
import type { RecorderDescription } from '../../../src-shared/catalogue'
import { connectorModels } from '../connectors'
import { definedKernel, neuronFromDefinition } from '../equations'
import { arrangementModels } from '../arrangements'
import type { End, Ends, RuleValue, RuleValues } from '../connectors/connector-model'
import { modelWithId } from '../../../src-shared/catalogue/found-models'
import { constrain } from '../emulation/constrain'
import { neuronModels } from '../neurons'
import type { NeuronModel, Values } from '../neurons/neuron-model'
import { recorderModels } from '../recorders'
import { stimulusModels } from '../stimuli'
import type { StimulusValue, StimulusValues } from '../stimuli/stimulus-model'
import type {
  CompiledDrive,
  CompiledNetwork,
  CompiledPopulation,
  CompiledProjection,
  CompiledRecording,
  CompiledSeries,
  KernelLaw
} from './compiled-network'
import { byArrival } from './by-arrival'
import { populationUnderChip, projectionUnderChip } from './under-chip'
import { fieldSeries } from './field-recording'
import { kernelLaw } from './kernel-law'
import { mostWeights } from './recorded-weights'
import { compilePlasticity } from './compile-plasticity'
import { modelNumbers } from './model-numbers'

/** Epochs are no longer than this, so that a network without delays still listens to "cancel". */
const longestEpoch = 64
/** Nor so long that the room for an epoch's spikes, one of each neuron and step, would need gigabytes. */
const mostSpikesPerEpoch = 8 * 2 ** 20

/** Turns a network whose quantities are numbers into the flat numbers that the kernels take. */
export function compileNetwork(given: ResolvedNetwork): CompiledNetwork {
  const chip = constrain(given, expectedSynapses)
  const { network } = chip
  const dt = network.timeStepMs
  const warmupSteps = Math.round(network.warmupMs / dt)
  const defined = network.definitions
    .filter(({ id }) => network.populations.some(({ model }) => model === id))
    .map((one) => neuronFromDefinition(one, hasOwnCurrents(one.id, network)))
  const own = network.projections.map((one, i) =>
    projectionUnderChip(compileProjection(one, network, defined), chip.projections[i])
  )
  const isByArrival = byArrival(
    own,
    network.populations.map(({ size }) => size)
  )
  const projections = own.map((one, i) => ({ ...one, byArrival: isByArrival[i] === true }))
  const neurons = network.populations.reduce((sum, { size }) => sum + size, 0)
  return {
    dt,
    seed: network.seed,
    warmupSteps,
    totalSteps: warmupSteps + Math.max(1, Math.round(network.durationMs / dt)),
    epoch: Math.min(
      longestEpoch,
      Math.max(1, Math.floor(mostSpikesPerEpoch / neurons)),
      ...projections.map(({ delay }) => leastSteps(delay))
    ),
    modules: defined.map(({ module }) => module),
    populations: network.populations.map((one, i) =>
      populationUnderChip(compilePopulation(one, dt, defined), chip.populations[i])
    ),
    drives: network.stimuli.map((one) => compileDrive(one, dt)),
    projections,
    recordings: network.recorders.map((one) => compileRecording(one, network, defined))
  }
}

/** Synapses that a projection's rule is expected to make. */
export function expectedSynapses(index: number, network: ResolvedNetwork): number {
  const projection = network.projections[index]
  if (!projection) return 0
  const { connector } = projection
  const model = modelWithId(connectorModels, connector.model)
  return model.lower(ruleValues(connector.values), endsOf(projection, network)).expected
}

/** Whole steps of the shortest delay that a law can give. */
export const leastSteps = (delay: KernelLaw): number =>
  Math.max(1, Math.floor((delay.least ?? delay.low) + 0.5))

/** Whether a stimulus gives neurons of this model currents that differ from one to the next. */
const hasOwnCurrents = (model: string, { populations, stimuli }: ResolvedNetwork): boolean =>
  stimuli.some(
    (stimulus) =>
      populations[stimulus.target]?.model === model &&
      modelWithId(stimulusModels, stimulus.model).perNeuron === true
  )

export const kernelPrefix = (id: string): string => id.replaceAll('-', '_')

function compilePopulation(
  population: ResolvedPopulation,
  dt: number,
  defined: readonly NeuronModel[]
): CompiledPopulation {
  const own = defined.find(({ id }) => id === population.model)
  const model = own ?? modelWithId(neuronModels, population.model)
  const values = modelNumbers(model, population.values)
  const offsets = model.offsets?.(values) ?? {}
  const isAllDouble = model.isAllDouble?.(values) ?? false
  return {
    name: population.name,
    kernel: own ? definedKernel(own.id) : kernelPrefix(model.id),
    size: population.size,
    constants: model.lower(values, dt),
    current: model.current?.(values) ?? 0,
    injection: model.injection?.(values, dt),
    receptors: model.receptors.length,
    leastInterval: 1 + (model.refractory?.(values, dt) ?? 0),
    states: Object.entries(model.state).map(([name, { unit, isSingle = false }]) => ({
      name,
      unit,
      isSingle: isSingle && !isAllDouble,
      initial: kernelLaw(population.initial[name] ?? { kind: 'constant', value: 0 }),
      offset: offsets[name] ?? 0
    }))
  }
}

function compileDrive(stimulus: ResolvedStimulus, dt: number): CompiledDrive {
  const { name, model, target, receptor, weight } = stimulus
  const values = stimulusValues(stimulus.values)
  return {
    ...{ population: target, receptor, weight, stimulus: { name, model, values } },
    drive: modelWithId(stimulusModels, model).lower(values, dt)
  }
}

/** The two ends of a projection, as its rule sees them. */
export const endsOf = (projection: ResolvedProjection, network: ResolvedNetwork): Ends => ({
  sources: network.populations[projection.source]?.size ?? 0,
  targets: network.populations[projection.target]?.size ?? 0,
  recurrent: projection.source === projection.target,
  from: endOf(projection.source, network),
  to: endOf(projection.target, network)
})

function endOf(index: number, network: ResolvedNetwork): End {
  const { name = '', positions = null, size = 0 } = network.populations[index] ?? {}
  if (!positions) return { population: index, name, space: null }
  const model = modelWithId(arrangementModels, positions.model)
  const space = model.lower(numbersOf(positions.values), size)
  return { population: index, name, space }
}

const numbersOf = (values: ResolvedValues): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number'
    )
  )

function compileProjection(
  projection: ResolvedProjection,
  network: ResolvedNetwork,
  defined: readonly NeuronModel[]
): Omit<CompiledProjection, 'byArrival'> {
  const model = modelWithId(connectorModels, projection.connector.model)
  const values = ruleValues(projection.connector.values)
  const { expected, ...lowered } = model.lower(
    withDelaysInSteps(values, network.timeStepMs),
    endsOf(projection, network)
  )
  const rows = Object.values(values).find((value) => typeof value === 'object')
  const law = kernelLaw(projection.delayMs, 1 / network.timeStepMs)
  const delay = law.law === 0 ? { ...law, a: leastSteps(law) } : law
  const { name } = projection
  return {
    ...(name === undefined ? {} : { name }),
    source: projection.source,
    target: projection.target,
    receptor: projection.receptor,
    connector: { kernel: kernelPrefix(model.id), ...lowered },
    weight: withGiven(kernelLaw(projection.weight), rows?.weights),
    plasticity: compilePlasticity(projection, network, defined),
    delay: withGiven(delay, rows?.delays, network.timeStepMs),
    expected
  }
}

/** Delays of a list of connections, ms, in whole steps. */
const withDelaysInSteps = (values: RuleValues, dt: number): RuleValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) =>
      typeof value === 'object'
        ? [name, { ...value, delays: value.delays.map((ms) => Math.round(ms / dt)) }]
        : [name, value]
    )
  )

/** A law for synapses of which some have numbers of their own, in units of `scale`: each is stored. */
function withGiven(law: KernelLaw, given: readonly number[] = [], scale = 1): KernelLaw {
  let least = law.low
  let most = law.high
  let some = false
  for (const value of given) {
    if (Number.isNaN(value)) continue
    some = true
    least = Math.min(least, value / scale)
    most = Math.max(most, value / scale)
  }
  if (!some) return law
  // A law of one number stores none; one whose ends are the same number stores it for each.
  const stored =
    law.law === 0 ? { ...law, law: 1 as const, b: law.a, low: law.a, high: law.a } : law
  return { ...stored, least, most }
}

function compileRecording(
  recorder: ResolvedRecorder,
  network: ResolvedNetwork,
  defined: readonly NeuronModel[]
): CompiledRecording {
  const { records } = modelWithId(recorderModels, recorder.model)
  const population = network.populations[recorder.target]
  const model = modelWithId([...neuronModels, ...defined], population?.model ?? '')
  const { variables, neurons, interval } = recorder.values
  const names = Array.isArray(variables) ? variables : []
  return {
    name: recorder.name,
    kind: records === 'spikes' ? 'spikes' : 'state',
    ...weightsOf(recorder, network, model),
    series: seriesOf(records, model, population, recorder.values, network.timeStepMs),
    population: recorder.target,
    neurons: isNeuronIndices(neurons) ? neurons.neurons : null,
    variables: names.map((name) => Object.keys(model.state).indexOf(String(name))),
    every: typeof interval === 'number' ? Math.round(interval / network.timeStepMs) : 1
  }
}

/** What a recorder of weights records. */
function weightsOf(
  { projection, values }: ResolvedRecorder,
  { projections }: ResolvedNetwork,
  target: NeuronModel
): Pick<CompiledRecording, 'weights'> {
  if (!projection) return {}
  const { index, name } = projection
  const unit = target.receptors[projections[index]?.receptor ?? 0]?.unit ?? '1'
  const { synapses, count } = values
  const most = synapses === 'first' && typeof count === 'number' ? count : mostWeights
  return { weights: { projection: index, name, unit, most } }
}

/** What a recorder of one number for the whole population records. */
function seriesOf(
  records: RecorderDescription['records'],
  model: NeuronModel,
  population: ResolvedPopulation | undefined,
  values: ResolvedValues,
  dt: number
): CompiledSeries | undefined {
  if (records === 'rate') return { kind: 'rate', name: 'rate', unit: 'Hz' }
  return records === 'field' && population ? fieldSeries(model, population, values, dt) : undefined
}

const isNeuronIndices = (value: ResolvedValue | undefined): value is NeuronIndices =>
  typeof value === 'object' && 'neurons' in value

const isStimulusValue = (value: ResolvedValue): value is Extract<ResolvedValue, StimulusValue> =>
  typeof value !== 'object' || !('neurons' in value || 'population' in value || 'preset' in value)

export const ruleValues = (values: ResolvedValues): RuleValues =>
  Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, RuleValue] => typeof entry[1] !== 'object' || 'sources' in entry[1]
    )
  )

function stimulusValues(values: ResolvedValues): StimulusValues {
  const result: Record<string, StimulusValue> = {}
  for (const [name, value] of Object.entries(values)) {
    if (isStimulusValue(value)) result[name] = value
  }
  return result
}
