import type { Client } from '../../src-shared/contract/client'
import type { SweepDetail, SweepProgress } from '../../src-shared/contract/sweeps'
import type { SweepId } from '../../src-shared/ids'
import type { Result } from '../../src-shared/result'
import type { Environment } from './environment'

export interface FollowingSweep {
  readonly onProgress: (progress: SweepProgress) => void
  /** The user wants to stop; what is done is kept. */
  readonly onPause: () => void
}

/** Waits until a sweep stands still; Ctrl+C pauses it. */
export async function followSweep(
  client: Client,
  environment: Pick<Environment, 'onInterrupt'>,
  id: SweepId,
  { onProgress, onPause }: FollowingSweep
): Promise<Result<SweepDetail>> {
  let wake = (): void => undefined
  const stops = [
    environment.onInterrupt(() => {
      onPause()
      // One that has come to its end meanwhile refuses; its end is what is waited for anyway.
      void client.call('sweeps.pause', { id })
    }),
    client.subscribe('sweeps.progress', (progress) => {
      if (progress.id === id) onProgress(progress)
    }),
    client.subscribe('sweeps.changed', () => wake())
  ]
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => (wake = resolve))
      const sweep = await client.call('sweeps.get', { id })
      if (!sweep.ok || sweep.value.state !== 'running') return sweep
      await changed
    }
  } finally {
    for (const stop of stops) stop()
  }
}
