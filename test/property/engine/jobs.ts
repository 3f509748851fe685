import { createHash } from 'node:crypto'
import type { RecordingBlock, RunJob, RunningJob, RunOutcome } from '../../../src-main/pool'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import type { Json } from '../../../src-shared/experiments/json'
import { compileDocument, openPool } from '../../setup/simulate'

/** Starts a run on real threads; what it records goes to the blocks. */
export function startJob(
  document: Json,
  change: Partial<RunJob> = {}
): { job: RunningJob; blocks: RecordingBlock[] } {
  const blocks: RecordingBlock[] = []
  const job = openPool().start({
    network: compileDocument(document),
    workers: 2,
    document: canonicalJson(document),
    live: false,
    keep: async (block) => {
      blocks.push(block)
      return true
    },
    ...change
  })
  return { job, blocks }
}

export interface Finished {
  readonly outcome: RunOutcome
  readonly blocks: readonly RecordingBlock[]
}

export async function finish(document: Json, change: Partial<RunJob> = {}): Promise<Finished> {
  const { job, blocks } = startJob(document, change)
  return { outcome: await job.ended, blocks }
}

/** A digest of each recording's content, however it was cut up. */
export function contentOf(blocks: readonly RecordingBlock[]): Record<string, string> {
  const hashes: Record<string, ReturnType<typeof createHash>[]> = {}
  for (const block of blocks) {
    const [first, second] = (hashes[block.recording] ??= [
      createHash('sha256'),
      createHash('sha256')
    ])
    if (block.kind === 'synapses') {
      first?.update(block.sources)
      second?.update(block.targets)
      continue
    }
    first?.update(block.kind === 'spikes' ? block.steps : block.samples)
    if (block.kind === 'spikes') second?.update(block.neurons)
  }
  return Object.fromEntries(
    Object.entries(hashes).map(([recording, parts]) => [
      recording,
      parts.map((part) => part.digest('hex')).join()
    ])
  )
}
