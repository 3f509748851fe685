import { runId } from '../../../src-shared/ids'
import type { CompiledNetwork } from '../../engine'
import type { Store } from '../../store'
import { SpikeCounter } from './spike-counter'

/**
 * Counts the spikes that a run of the project recorded.
 * @returns null where it is not there, did not come to its end or left spikes of some neurons out
 */
export async function storedSpikes(
  store: Store,
  id: string,
  compiled: CompiledNetwork
): Promise<SpikeCounter | null> {
  const run = await store.runs.get(runId(id))
  if (!run.ok || run.value.state !== 'done') return null
  const counter = new SpikeCounter(compiled)
  for (const [population, { name, size }] of compiled.populations.entries()) {
    const recording = run.value.recordings.find(
      (one) =>
        one.kind === 'spikes' &&
        one.population === name &&
        one.selection === null &&
        one.neurons === size
    )
    if (!recording) return null
    const chunks = await store.recordings.chunks(recording.id)
    if (!chunks.ok) return null
    for (const { seq } of chunks.value) {
      const piece = await store.recordings.readChunk(recording.id, seq)
      if (!piece.ok || piece.value.kind !== 'spikes') return null
      counter.add(population, piece.value.steps, piece.value.neurons)
    }
  }
  return counter
}
