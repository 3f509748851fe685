import { z } from 'zod'
import { nothing } from './common'
import { query, topic } from './method'

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
  )
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
