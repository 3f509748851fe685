import type { Checkpoint, RecordingBlock, RunJob } from '../../../src-main/pool'
import type { Json } from '../../../src-shared/experiments/json'
import { contentOf, finish, startJob, type Finished } from './jobs'

export interface KeptCheckpoint {
  readonly checkpoint: Checkpoint
  /** What had been recorded up to it. */
  readonly blocks: readonly RecordingBlock[]
}

/** Runs a document with a checkpoint as often as one can be made. */
export async function withCheckpoints(
  document: Json,
  change: Partial<RunJob> = {}
): Promise<Finished & { readonly checkpoints: readonly KeptCheckpoint[] }> {
  const checkpoints: KeptCheckpoint[] = []
  const { job, blocks } = startJob(document, {
    checkpoints: {
      everyMs: 0,
      keep: async (checkpoint) => {
        checkpoints.push({ checkpoint, blocks: [...blocks] })
        return true
      }
    },
    ...change
  })
  return { outcome: await job.ended, blocks, checkpoints }
}

/** Goes on from a checkpoint. @returns what the whole run gave */
export async function goOn(
  document: Json,
  { checkpoint, blocks }: KeptCheckpoint,
  change: Partial<RunJob> = {}
): Promise<Finished> {
  const rest = await finish(document, { ...change, from: checkpoint })
  return { outcome: rest.outcome, blocks: [...blocks, ...rest.blocks] }
}

/** What has to be the same, whether or not a run was interrupted. */
export const comparable = ({ outcome, blocks }: Finished) => {
  const { hash, failure, spikes, steps, synapses, populations } = outcome
  return {
    outcome: outcome.outcome,
    failure,
    hash,
    spikes,
    steps,
    synapses,
    populations,
    content: contentOf(blocks)
  }
}

/** Starts a run, which is paused as soon as it simulates; its checkpoints go to `points`. */
export async function startedAndPaused(document: Json, points: KeptCheckpoint[]) {
  let begun = (): void => undefined
  const running = new Promise<void>((resolve) => (begun = resolve))
  const started = startJob(document, {
    live: true,
    onLive: () => begun(),
    checkpoints: {
      everyMs: Infinity,
      keep: async (checkpoint) => {
        points.push({ checkpoint, blocks: [...started.blocks] })
        return true
      }
    }
  })
  await running
  started.job.pause()
  return started
}
