import os from 'node:os'
import type { appMethods } from '../../src-shared/contract/app'
import type { Handlers } from '../../src-shared/contract/method'
import { failure, ok } from '../../src-shared/result'
import { engineVersion } from '../engine'
import { cores } from './machine'
import type { ProjectHolder } from './project-holder'
import { defaultThreads } from './runs'
import type { RunQueue } from './run-queue'

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)

/** What the program is, and what it is using. */
export function appService(holder: ProjectHolder, queue: RunQueue): Handlers<typeof appMethods> {
  const { version, runtime, copyPicture } = holder.options
  return {
    'app.info': () =>
      ok({
        version,
        engineVersion,
        runtime,
        platform: `${os.platform()} ${os.arch()}`,
        cores: cores(),
        memoryMB: megabytes(os.totalmem())
      }),
    'app.usage': () =>
      ok({
        memoryMB: megabytes(process.memoryUsage.rss()),
        threadsBusy: queue.threadsBehind || (queue.isBusy ? defaultThreads(holder) : 0),
        threads: defaultThreads(holder),
        queued: queue.queued
      }),
    'app.copyPicture': async ({ png }) => {
      if (!copyPicture) return failure('unavailable', 'failures.app.noClipboard')
      return (await copyPicture(png)) ? ok({}) : failure('bad-input', 'failures.app.notAPicture')
    }
  }
}
