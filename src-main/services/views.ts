import type { RecordingInfo } from '../../src-shared/contract/runs'
import type { View, ViewRequest } from '../../src-shared/contract/views'
import type { NetworkModels } from '../../src-shared/experiments/network/resolve-network'
import type { RunId } from '../../src-shared/ids'
import { failure, ok, type Result } from '../../src-shared/result'
import type { LoadedRecording } from '../analysis/views/view-of'
import type { ViewPool } from '../pool'
import { phaseFlowOf } from './phase-flow-of'
import { checkDocument } from './prepare-run'
import type { RecordingPiece, Store } from '../store'

/** A recording that takes more than this is read anew for each view, and only the range asked for. */
const mostBytesHeld = 256 * 2 ** 20

/** Makes a view of a recording, on the views' own thread. */
export async function viewRecording(
  store: Store,
  views: ViewPool,
  catalogue: NetworkModels,
  run: RunId,
  recording: number,
  request: ViewRequest
): Promise<Result<View>> {
  const others = request.kind === 'cross-correlogram' ? [request.against] : []
  const subjects: Subject[] = []
  for (const id of [recording, ...others]) {
    const subject = await subjectOf(store, run, id, request)
    if (!subject.ok) return subject
    subjects.push(subject.value)
  }
  // With itself: the recording need not be there twice.
  const unlike = subjects.filter(({ key }, i) => i === 0 || key !== subjects[0]?.key)
  const view = await views.view(request, unlike)
  if (!view.ok) return view
  if (view.value?.kind === 'phase-plane' && request.kind === 'phase-plane') {
    const info = await store.recordings.info(recording)
    if (!info.ok) return info
    const document = await store.runs.get(run)
    const { network } = document.ok
      ? checkDocument(document.value.document, catalogue)
      : { network: null }
    const flow = network && phaseFlowOf(network, info.value.population, request, view.value)
    return ok({ ...view.value, flow })
  }
  return view.value === null
    ? failure('bad-input', 'failures.run.noSuchView', { view: request.kind })
    : ok(view.value)
}

interface Subject {
  readonly key: string
  readonly load: () => Promise<Result<LoadedRecording>>
}

/** Names a recording as the views know it, and says how to read as much of it as a request needs. */
async function subjectOf(
  store: Store,
  run: RunId,
  recording: number,
  { fromMs, toMs }: ViewRequest
): Promise<Result<Subject>> {
  const info = await store.recordings.info(recording)
  if (!info.ok) return info
  const rawBytes = info.value.count * (info.value.kind === 'spikes' ? 8 : 8 * columns(info.value))
  const isHeld = rawBytes <= mostBytesHeld
  // A running recording grows: its count is part of its name.
  const name = [store.file, run, recording, info.value.count, info.value.toMs]
  const key = isHeld ? name.join(' ') : [...name, fromMs, toMs].join(' ')
  const load = async (): Promise<Result<LoadedRecording>> => {
    const margin = info.value.intervalMs * 2
    const piece = isHeld
      ? await store.recordings.read(recording, 0, Infinity, { skipDamaged: true })
      : await store.recordings.read(recording, fromMs - margin, toMs + margin, {
          skipDamaged: true
        })
    if (!piece.ok) return piece
    if (info.value.kind !== 'weights') return ok(loaded(piece.value, info.value))
    const synapses = await store.recordings.synapses(recording)
    return synapses.ok
      ? ok({ ...loaded(piece.value, info.value), synapses: synapses.value })
      : synapses
  }
  return ok({ key, load })
}

const columns = ({ neurons, variables }: RecordingInfo): number => neurons * variables.length

function loaded(piece: RecordingPiece, info: RecordingInfo): LoadedRecording {
  if (piece.kind === 'spikes') {
    const { steps, neurons, intervalMs } = piece
    return { kind: 'spikes', train: { steps, neurons, dt: intervalMs }, neurons: info.neurons }
  }
  return {
    kind: 'state',
    variables: info.variables,
    selection: info.selection,
    state: {
      samples: piece.samples,
      variables: info.variables.length,
      neurons: info.neurons,
      firstMs: piece.fromMs + piece.firstSample * piece.intervalMs,
      intervalMs: piece.intervalMs
    }
  }
}
