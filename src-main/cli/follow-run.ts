import type { Client } from '../../src-shared/contract/client'
import type { Progress, RunDetail } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import { failure, ok, type Result } from '../../src-shared/result'
import type { Environment } from './environment'

export interface Following {
  readonly start: () => Promise<Result<{ readonly id: RunId }>>
  readonly onProgress: (progress: Progress) => void
  /** The user wants to stop; the run is asked to, and keeps what it has. */
  readonly onCancel: () => void
}

/** Starts a run and waits until it has ended; Ctrl+C cancels it. */
export async function followRun(
  client: Client,
  environment: Pick<Environment, 'onInterrupt'>,
  { start, onProgress, onCancel }: Following
): Promise<Result<RunDetail>> {
  const ended = new Set<string>()
  let isWanted = true
  let running: RunId | null = null
  let wake = (): void => undefined
  const cancel = (): void => {
    isWanted = false
    onCancel()
    // A run that has ended meanwhile refuses; its end is what is waited for anyway.
    if (running !== null) void client.call('runs.cancel', { id: running })
  }
  const stops = [
    environment.onInterrupt(cancel),
    client.subscribe('runs.progress', (progress) => {
      if (progress.id === running) onProgress(progress)
    }),
    client.subscribe('runs.changed', ({ id, state }) => {
      if (state !== 'running') ended.add(id)
      wake()
    })
  ]
  try {
    const started = await start()
    if (!started.ok) return started
    const { id } = started.value
    running = id
    if (!isWanted) void client.call('runs.cancel', { id })
    const first = await client.call('runs.get', { id })
    if (!first.ok || first.value.state !== 'running') return first
    while (!ended.has(id)) await new Promise<void>((resolve) => (wake = resolve))
    return await client.call('runs.get', { id })
  } finally {
    for (const stop of stops) stop()
  }
}

/** The run's own state as a result: a cancelled or failed run is a failure with its cause. */
export function verdictOf(run: RunDetail): Result<null> {
  switch (run.state) {
    case 'done':
      return ok(null)
    case 'cancelled':
      return failure('cancelled', 'cli.failures.runCancelled', { number: run.number })
    default:
      if (run.failure) return { ok: false, failure: run.failure }
      return failure('failed', 'cli.failures.runBroke', { number: run.number, state: run.state })
  }
}
