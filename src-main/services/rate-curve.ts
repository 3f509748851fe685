import type { RateCurve, RateCurveRequest } from '../../src-shared/contract/networks'
import type { Json } from '../../src-shared/experiments/json'
import type { NetworkModels } from '../../src-shared/experiments/network/resolve-network'
import type { ResolvedNetwork } from '../../src-shared/experiments/network/resolved'
import { networkSchema, type NetworkDocument } from '../../src-shared/experiments/network/schema'
import { formatPath } from '../../src-shared/experiments/problem'
import { failure, ok, type Result } from '../../src-shared/result'
import { lifRate } from '../analysis/lif-rate'
import { compileNetwork } from '../engine'
import type { Pool, RunningJob } from '../pool'
import { checkDocument } from './prepare-run'

interface Measuring {
  readonly pool: Pool
  readonly catalogue: NetworkModels
  /** Told after each current, as a share. */
  readonly onProgress: (fraction: number) => void
  readonly isCancelled: () => boolean
  /** What is running now, so that it can be cancelled. */
  readonly onJob: (job: RunningJob) => void
}

/** Runs one neuron of a model at each of the currents, and counts its spikes. */
export async function measureRates(
  request: RateCurveRequest,
  { pool, catalogue, onProgress, isCancelled, onJob }: Measuring
): Promise<Result<RateCurve>> {
  const { problems, network } = checkDocument(oneNeuron(request), catalogue)
  if (!network) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    const path = formatPath(errors[0]?.path ?? [])
    return failure('bad-input', 'failures.run.invalidDocument', { count: errors.length, path })
  }
  const { fromPA, toPA, points } = request
  const currents = Float64Array.from(
    { length: points },
    (_, i) => fromPA + (i / (points - 1)) * (toPA - fromPA)
  )
  const rates = new Float64Array(points).fill(Number.NaN)
  for (const [i, current] of currents.entries()) {
    if (isCancelled()) return failure('cancelled', 'failures.rateCurve.cancelled')
    const job = pool.startSolo({
      network: compileNetwork(withCurrent(network, current)),
      document: '{}',
      keep: async () => true
    })
    onJob(job)
    const { outcome, populations } = await job.ended
    // A neuron that fires faster than any real one, or has no finite state, has no rate here.
    if (outcome === 'done') rates[i] = populations[0]?.rateHz ?? 0
    onProgress((i + 1) / points)
  }
  if (isCancelled()) return failure('cancelled', 'failures.rateCurve.cancelled')
  return ok({ currents, rates, closed: closedForm(network, currents) })
}

/** A document with one neuron of the model that is asked for, and a current into it. */
function oneNeuron({
  document,
  subject,
  transientMs,
  measureMs,
  timeStepMs
}: RateCurveRequest): Json {
  const parsed = networkSchema.safeParse(document)
  const given: NetworkDocument | null = parsed.success ? parsed.data : null
  const from = 'population' in subject ? given?.populations[subject.population] : null
  const {
    name: _name,
    size: _size,
    positions: _positions,
    ...neuron
  } = from ?? {
    name: '',
    size: 1,
    model: 'model' in subject ? subject.model : ''
  }
  const made = {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'f–I',
    simulation: {
      duration: `${measureMs} ms`,
      warmup: `${transientMs} ms`,
      timeStep: timeStepMs === undefined ? (given?.simulation.timeStep ?? '0.1 ms') : `${timeStepMs} ms`, // prettier-ignore
      seed: 1
    },
    ...(given?.definitions ? { definitions: given.definitions } : {}),
    populations: [{ ...neuron, name: 'neuron', size: 1 }],
    stimuli: [
      {
        name: 'current',
        model: 'direct-current',
        targets: ['neuron'],
        parameters: { amplitude: '0 pA' }
      }
    ]
  }
  const plain: Json = JSON.parse(JSON.stringify(made))
  return plain
}

const withCurrent = (network: ResolvedNetwork, amplitude: number): ResolvedNetwork => ({
  ...network,
  stimuli: network.stimuli.map((one) => ({ ...one, values: { ...one.values, amplitude } }))
})

/** Models whose membrane is nothing but a leak. */
const leaky = ['lif-delta', 'lif-exp', 'lif-alpha', 'lif-cond-exp']

/** Null where there is no closed form. */
function closedForm(
  { populations }: ResolvedNetwork,
  currents: Float64Array
): Float64Array<ArrayBuffer> | null {
  const [population] = populations
  if (!population || !leaky.includes(population.model)) return null
  const value = (name: string): number => {
    const found = population.values[name]
    return typeof found === 'number' ? found : Number.NaN
  }
  const capacitance = value('capacitance')
  const tauM = Number.isNaN(value('tauM')) ? capacitance / value('gLeak') : value('tauM')
  const own = Number.isNaN(value('current')) ? 0 : value('current')
  const neuron = {
    ...{ tauM, capacitance, vRest: value('vRest'), vThreshold: value('vThreshold') },
    ...{ vReset: value('vReset'), tauRef: value('tauRef') }
  }
  if (Object.values(neuron).some(Number.isNaN)) return null
  return Float64Array.from(currents, (current) => lifRate(neuron, current + own))
}
