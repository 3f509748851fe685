import { z } from 'zod'
import { nothing } from './common'
import { command, query, topic } from './method'

/** What the program is and what it runs on. */
export const appMethods = {
  'app.info': query(
    nothing,
    z.object({
      version: z.string(),
      engineVersion: z.string(),
      runtime: z.string(),
      platform: z.string(),
      cores: z.int(),
      memoryMB: z.number()
    })
  ),
  'app.usage': query(
    nothing,
    z.object({ memoryMB: z.number(), threadsBusy: z.int(), threads: z.int(), queued: z.int() })
  ),
  /** Puts a PNG picture onto the clipboard; the page itself is not allowed to. */
  'app.copyPicture': command(z.strictObject({ png: z.instanceof(Uint8Array) }), nothing)
}

export const appTopics = {
  /** Something the user should know that no call asked for: a crash of a worker, a full disk. */
  'app.notice': topic(
    z.object({
      severity: z.enum(['info', 'warning', 'error']),
      key: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    })
  )
}
