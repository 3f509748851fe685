import type { View, ViewRequest } from '../../../src-shared/contract/views'
import { findAvalanches } from './avalanches'
import { binRaster } from './bin-raster'
import { binRate } from './bin-rate'
import { correlogram } from './correlogram'
import { crossCorrelogram } from './cross-correlogram'
import { isiHistogram } from './isi-histogram'
import { measureHistogram } from './neuron-measures'
import { listSpikes } from './list-spikes'
import { peristimulusHistogram } from './peristimulus'
import { rateSpectrum } from './rate-spectrum'
import { spikeMeasures } from './spike-measures'
import type { SpikeTrain } from './spike-range'
import { phasePath } from './phase-path'
import { weightsAt, type RecordedSynapses } from './weights-at'
import { weightsHistory } from './weights-history'
import { thinTrace, type StateSamples } from './thin-trace'

/** A recording in memory, with what views have to know of it. */
export type LoadedRecording =
  | { readonly kind: 'spikes'; readonly train: SpikeTrain; readonly neurons: number }
  | {
      readonly kind: 'state'
      readonly state: StateSamples
      readonly variables: readonly { readonly name: string; readonly unit: string }[]
      /** Index in the population of each recorded neuron; null for all. */
      readonly selection: readonly number[] | null
      /** Of weights: source and target of each synapse. */
      readonly synapses?: RecordedSynapses
    }

type StateRecording = Extract<LoadedRecording, { kind: 'state' }>

/**
 * @param against the recording that this one is compared with, where the request names one
 * @returns what a plot asked for, or null when a recording is not of that kind
 */
export function viewOf(
  recording: LoadedRecording,
  request: ViewRequest,
  against: LoadedRecording | null = null
): View | null {
  if (request.kind === 'cross-correlogram') return crossView(recording, request, against)
  if (recording.kind === 'spikes') return spikeView(recording, request)
  if (request.kind === 'weights') return weightsView(recording, request)
  if (request.kind === 'weights-history') return historyView(recording, request)
  if (request.kind === 'phase-plane') return phaseView(recording, request)
  if (request.kind !== 'trace') return null
  const variable = recording.variables.findIndex(({ name }) => name === request.variable)
  const unit = recording.variables[variable]?.unit
  const rows = request.neurons.filter((row) => row < recording.state.neurons)
  if (unit === undefined) return null
  const { fromMs, toMs, width } = request
  const { timesMs, curves } = thinTrace(recording.state, variable, rows, fromMs, toMs, width)
  return {
    kind: 'trace',
    unit,
    timesMs,
    curves: curves.map(({ min, max }, i) => {
      const row = rows[i] ?? 0
      return { neuron: recording.selection?.[row] ?? row, ...endsOf(recording, row), min, max }
    })
  }
}

/** Source and target of a recorded synapse. */
function endsOf({ synapses }: StateRecording, row: number): { source?: number; target?: number } {
  const [source, target] = [synapses?.sources[row], synapses?.targets[row]]
  return source === undefined || target === undefined ? {} : { source, target }
}

function weightsView(
  recording: StateRecording,
  request: Extract<ViewRequest, { kind: 'weights' }>
): View | null {
  const { synapses, state, variables } = recording
  if (!synapses) return null
  const unit = variables[0]?.unit ?? '1'
  return { kind: 'weights', unit, ...weightsAt(state, synapses, request) }
}

function historyView(
  { synapses, state, variables }: StateRecording,
  request: Extract<ViewRequest, { kind: 'weights-history' }>
): View | null {
  if (!synapses) return null
  const unit = variables[0]?.unit ?? '1'
  return { kind: request.kind, unit, ...weightsHistory(state, synapses, request) }
}

function phaseView(
  { state, variables, selection }: StateRecording,
  request: Extract<ViewRequest, { kind: 'phase-plane' }>
): View | null {
  const [x, y] = [request.x, request.y].map((wanted) =>
    variables.findIndex(({ name }) => name === wanted)
  )
  const [across, up] = [variables[x ?? -1], variables[y ?? -1]]
  if (!across || !up || x === undefined || y === undefined || request.row >= state.neurons) {
    return null
  }
  return {
    kind: request.kind,
    neuron: selection?.[request.row] ?? request.row,
    xUnit: across.unit,
    yUnit: up.unit,
    ...phasePath(state, x, y, request),
    flow: null
  }
}

function crossView(
  recording: LoadedRecording,
  request: Extract<ViewRequest, { kind: 'cross-correlogram' }>,
  against: LoadedRecording | null
): View | null {
  if (recording.kind !== 'spikes' || (against && against.kind !== 'spikes')) return null
  const { train, neurons } = against ?? recording
  if (train.dt !== recording.train.dt) return null
  const { kind, maxLagMs, bins } = request
  const other = train === recording.train ? null : train
  return {
    kind,
    ...crossCorrelogram(recording.train, other, neurons, request, maxLagMs, bins)
  }
}

function spikeView(
  { train, neurons }: Extract<LoadedRecording, { kind: 'spikes' }>,
  request: ViewRequest
): View | null {
  const { fromMs, toMs } = request
  switch (request.kind) {
    case 'raster': {
      const { kind, fromNeuron, toNeuron, width, height } = request
      return {
        kind,
        width,
        height,
        fromMs,
        toMs,
        fromNeuron,
        toNeuron,
        ...binRaster(train, request)
      }
    }
    case 'spikes':
      return { kind: 'spikes', ...listSpikes(train, fromMs, toMs, request.limit) }
    case 'rate':
      return {
        kind: 'rate',
        fromMs,
        binMs: (toMs - fromMs) / request.bins,
        rateHz: binRate(train, neurons, fromMs, toMs, request.bins)
      }
    case 'isi':
      return { kind: 'isi', ...isiHistogram(train, fromMs, toMs, request.bins, request.maxMs) }
    case 'spectrum': {
      const { kind, maxHz, points } = request
      return { kind, ...rateSpectrum(train, neurons, request, maxHz, points) }
    }
    case 'psth':
      return { kind: 'psth', ...peristimulusHistogram(train, neurons, request) }
    case 'correlogram': {
      const { kind, pair, maxLagMs, bins } = request
      return { kind, ...correlogram(train, request, pair, maxLagMs, bins) }
    }
    case 'by-neuron': {
      const { kind, measure } = request
      return { kind, ...measureHistogram(train, neurons, request, measure, request) }
    }
    case 'avalanches':
      return { kind: 'avalanches', ...findAvalanches(train, request, request.binMs) }
    case 'measures':
      return { kind: 'measures', ...spikeMeasures(train, neurons, request, request) }
    case 'trace':
    case 'phase-plane':
    case 'weights-history':
    case 'weights':
    case 'cross-correlogram':
      return null
  }
}
