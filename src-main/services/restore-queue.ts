import { z } from 'zod'
import { runIdSchema } from '../../src-shared/contract/common'
import type { RunDetail } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import { enqueue } from './experiment-kind'
import type { ProjectHolder } from './project-holder'
import { beginRun, type RunParts } from './runs'

/** Setting of a project: the runs that wait for their turn, the first first. */
const key = 'queue'

/** Keeps which runs wait, so that they are not lost in a crash. A project for looking only keeps nothing. */
export const keepQueue = (holder: ProjectHolder, waiting: readonly RunId[]): void =>
  void holder.store.settings.set(key, [...waiting])

/**
 * Puts runs that were waiting when the program died into the queue again, in their order. Each begins as a new run of
 * the same document and seed in the place of the old one, which has nothing but its row. The one that was under way
 * is not among them: it is marked as interrupted, and goes on from its checkpoint when somebody asks for it.
 * @returns how many wait again
 */
export async function restoreQueue(parts: RunParts): Promise<number> {
  const { holder, queue } = parts
  const { store } = holder
  const project = await store.project()
  if (!project.ok || project.value.mode !== 'normal') return 0
  const kept = await store.settings.get(key)
  const waiting = z
    .array(runIdSchema)
    .max(10_000)
    .safeParse(kept.ok ? kept.value : null)
  if (!waiting.success || waiting.data.length === 0) return 0
  // Not again and again, should one of them be what the program dies of.
  keepQueue(holder, [])
  let restored = 0
  for (const id of waiting.data) {
    const run = await store.runs.get(id)
    if (!run.ok || !hasNotBegun(run.value)) continue
    const { document, experimentId, seed, provenance, log } = run.value
    const options = { seed, threads: provenance.threads, log }
    const begun = await beginRun(parts, document, experimentId, options)
    if (!begun.ok) continue
    enqueue(queue, begun.value)
    await replace(holder, run.value, begun.value.id)
    restored += 1
  }
  return restored
}

/** Nothing was ever kept of it: not a spike, not a sample, not a curve. */
const hasNotBegun = ({ state, spikes, checkpointMs, recordings, curves }: RunDetail): boolean =>
  state === 'interrupted' &&
  spikes === 0 &&
  checkpointMs === null &&
  recordings.every(({ count }) => count === 0) &&
  curves.every(({ curves: count }) => count === 0)

/** What was written down about the old run is the new one's. */
async function replace(
  { store, events }: ProjectHolder,
  { id, star, tags, note }: RunDetail,
  by: RunId
): Promise<void> {
  if (star || tags.length > 0 || note !== '') await store.runs.annotate(by, { star, tags, note })
  const only = { runs: [id], experiments: [] }
  await store.trash.put(only)
  await store.emptyTrash({ only })
  events.emit('trash.changed', { runs: 1, experiments: 0, reports: 0 })
}
