import type { ResolvedNetwork } from '../../../src-shared/experiments/network/resolved'
import type { Law } from '../../../src-shared/experiments/network/law'
import { failure, ok, type Result } from '../../../src-shared/result'
import {
  bySource,
  sharedDoubles,
  type MappedProjection,
  type MappingNetwork,
  type SynapseList
} from '../../chips/map'
import type { CompiledNetwork, CompiledRecording } from '../../engine'
import type { Pool, RecordingBlock, RunningJob } from '../../pool'
import { failureOfRun } from '../run-failure'
import { SpikeCounter } from './spike-counter'

export interface Measuring {
  readonly pool: Pool
  readonly resolved: ResolvedNetwork
  readonly compiled: CompiledNetwork
  readonly threads: number
  /** Hz; null where spikes are to be counted. */
  readonly rateHz: number | null
  /** Spikes of a run that has been made already, by neuron; then the network is only built. */
  readonly counted: SpikeCounter | null
  /** Told how to see to what is under way. */
  readonly onJob: (job: RunningJob) => void
}

/** Stimuli that send spikes, by the beginnings of their names. */
const spikingStimulus = /^(poisson|spike|event|image)/

/** Builds a network, and runs it unless its spikes are known, with every spike counted and every synapse listed. */
export async function measureNetwork(measuring: Measuring): Promise<Result<MappingNetwork>> {
  const { pool, compiled, threads, rateHz, counted, onJob } = measuring
  const runs = rateHz === null && counted === null
  const network = forCounting(compiled, runs)
  const lists: SynapseList[] = compiled.projections.map(() => ({
    sources: new Uint32Array(),
    targets: new Uint32Array()
  }))
  const counter = counted ?? new SpikeCounter(compiled)
  const spikes = runs ? compiled.populations.length : 0
  const job = pool.start({
    network,
    workers: threads,
    document: '',
    live: false,
    keep: (block: RecordingBlock) => {
      if (block.kind === 'synapses') lists[block.recording - spikes] = block
      else if (block.kind === 'spikes') counter.add(block.recording, block.steps, block.neurons)
      return Promise.resolve(true)
    }
  })
  onJob(job)
  const { outcome, failure: broken } = await job.ended
  if (broken) return { ok: false, failure: failureOfRun(broken) }
  if (outcome !== 'done') return failure('cancelled', 'failures.run.cancelled')
  return ok(mappingNetwork(measuring, lists, counter))
}

/** The network with every synapse listed and, where it is to run, every spike told of; nothing else is recorded. */
function forCounting(compiled: CompiledNetwork, runs: boolean): CompiledNetwork {
  const steps = runs ? compiled.totalSteps : Math.min(compiled.totalSteps, 1)
  const spikes = compiled.populations.map(({ name }, population): CompiledRecording => ({
    name,
    kind: 'spikes',
    population,
    neurons: null,
    variables: [],
    every: 1
  }))
  const synapses = compiled.projections.map(({ target }, projection): CompiledRecording => ({
    name: '',
    kind: 'state',
    weights: { projection, name: '', unit: '', most: Infinity },
    population: target,
    neurons: null,
    variables: [],
    // Weights themselves are never asked for.
    every: 0xffffffff
  }))
  return {
    ...compiled,
    totalSteps: steps,
    warmupSteps: runs ? compiled.warmupSteps : 0,
    recordings: [...(runs ? spikes : []), ...synapses]
  }
}

function mappingNetwork(
  { resolved, compiled, rateHz }: Measuring,
  lists: readonly SynapseList[],
  counter: SpikeCounter
): MappingNetwork {
  const firsts = compiled.populations.map((_, i) =>
    compiled.populations.slice(0, i).reduce((sum, { size }) => sum + size, 0)
  )
  const neurons = compiled.populations.reduce((sum, { size }) => sum + size, 0)
  const ends = compiled.projections.map(({ source, target }) => ({
    source: firsts[source] ?? 0,
    target: firsts[target] ?? 0
  }))
  const { starts, targets } = bySource(neurons, lists, ends)
  const simulatedMs = (compiled.totalSteps - compiled.warmupSteps) * compiled.dt
  const spikes = sharedDoubles(neurons)
  if (rateHz === null) spikes.set(counter.spikes)
  else spikes.fill((rateHz * simulatedMs) / 1000)
  const steps = Math.max(1, compiled.totalSteps - compiled.warmupSteps)
  return {
    basis: rateHz === null ? 'measured' : 'assumed',
    stepMs: compiled.dt,
    simulatedMs,
    stepSpikes:
      rateHz === null
        ? counter.perStep(steps)
        : randomSteps((neurons * rateHz * compiled.dt) / 1000, steps),
    spikingStimuli: resolved.stimuli.filter(({ model }) => spikingStimulus.test(model)).length,
    populations: resolved.populations.map(({ name, model, size }, index) => {
      const first = firsts[index] ?? 0
      const own = spikes.subarray(first, first + size).reduce((a, b) => a + b, 0)
      const isDriven =
        resolved.stimuli.some(({ target }) => target === index) ||
        compiled.populations[index]?.current !== 0
      const states = compiled.populations[index]?.states.length ?? 1
      const peak = rateHz === null ? (counter.peaks[index] ?? 0) : own / steps
      return { name, model, size, first, states, isDriven, spikes: own, peak }
    }),
    projections: resolved.projections.map((projection, index) =>
      mappedProjection(projection, index, { resolved, compiled, spikes, firsts, lists })
    ),
    neurons,
    synapses: targets.length,
    starts,
    targets,
    spikes
  }
}

function mappedProjection(
  { name, source, target, connector, synapse, delayMs }: ResolvedNetwork['projections'][number],
  index: number,
  {
    resolved,
    compiled,
    spikes,
    firsts,
    lists
  }: {
    readonly resolved: ResolvedNetwork
    readonly compiled: CompiledNetwork
    readonly spikes: Float64Array
    readonly firsts: readonly number[]
    readonly lists: readonly SynapseList[]
  }
): MappedProjection {
  const list = lists[index] ?? { sources: new Uint32Array(), targets: new Uint32Array() }
  const [from, to] = [firsts[source] ?? 0, firsts[target] ?? 0]
  let events = 0
  let answered = 0
  for (let k = 0; k < list.sources.length; k++) {
    events += spikes[from + (list.sources[k] ?? 0)] ?? 0
    answered += spikes[to + (list.targets[k] ?? 0)] ?? 0
  }
  const flat = compiled.projections[index]
  const isPlastic = flat?.plasticity !== null && flat !== undefined
  const [shortest, longest] = endsOf(delayMs)
  const { law = 0, a = 0, low = 0, high = 0 } = flat?.weight ?? {}
  const names = [source, target].map((one) => resolved.populations[one]?.name ?? '')
  return {
    name: name ?? names.join(' → '),
    source,
    target,
    synapse: synapse.model,
    isPlastic,
    synapses: list.sources.length,
    events,
    // Looked at when either side fires.
    plasticityUpdates: isPlastic ? events + answered : 0,
    longestDelay: Math.max(1, Math.round(longest / compiled.dt)),
    shortestDelay: Math.max(1, Math.round(shortest / compiled.dt)),
    weights: law === 0 ? { isDrawn: false, low: a, high: a } : { isDrawn: true, low, high },
    isDense: connector.model === 'all-to-all'
  }
}

/** Nearly all numbers of a law lie between these. */
function endsOf(law: Law): readonly [number, number] {
  switch (law.kind) {
    case 'constant':
      return [law.value, law.value]
    case 'uniform':
      return [law.low, law.high]
    default:
      return [Math.max(law.min, law.mean - 4 * law.sd, 0), Math.min(law.max, law.mean + 4 * law.sd)]
  }
}

/** Steps of independent neurons: a Poisson number with this mean, by its normal limit. */
const randomSteps = (mean: number, steps: number): MappingNetwork['stepSpikes'] => ({
  mean,
  median: mean,
  p95: mean + 1.645 * Math.sqrt(mean),
  max: mean + Math.sqrt(2 * mean * Math.log(Math.max(2, steps)))
})
