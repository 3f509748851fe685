import type { Client } from '../../src-shared/contract/client'
import type { Result } from '../../src-shared/result'
import type { CommandContext } from './command'
import { bar, timeLeft } from './progress-line'
import { writtenOver } from './sweep-line'

/**
 * Waits for a merge or an export, with a line that says how far it is; Ctrl+C cancels it, and what it had done is
 * undone.
 * @param job the name under which the work was asked for
 */
export async function followJob<T>(
  client: Client,
  { environment, isJson, t, say }: CommandContext,
  job: string,
  work: () => Promise<Result<T>>
): Promise<Result<T>> {
  const line = writtenOver(environment.stderr, isJson ? null : environment.progressColumns)
  const stops = [
    client.subscribe('projects.progress', (told) => {
      if (told.job !== job || told.fraction === null) return
      const percent = `${Math.floor(told.fraction * 100)}`.padStart(3)
      const left = told.secondsLeft === null ? '' : `  ${timeLeft(told.secondsLeft, t)}`
      const what = t(`notebook.transfer.${told.what}`)
      line.show(`${what}  ${bar(told.fraction)} ${percent} %${left}`)
    }),
    environment.onInterrupt(() => {
      line.clear()
      say(t('cli.undoing'))
      // One that has come to its end meanwhile refuses; its end is what is waited for anyway.
      void client.call('projects.cancelJob', { job })
    })
  ]
  try {
    return await work()
  } finally {
    for (const stop of stops) stop()
    line.clear()
  }
}
