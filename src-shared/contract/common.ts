import { z } from 'zod'
import { experimentId, runId, sweepId } from '../ids'
import type { Json } from '../experiments/json'

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

export const experimentIdSchema = uuid.transform(experimentId)
export const runIdSchema = uuid.transform(runId)
export const sweepIdSchema = uuid.transform(sweepId)
export const nothing = z.strictObject({})
export const isoTime = z.string().max(40)
export const path = z.array(z.union([z.string().max(200), z.int().min(0)])).max(50)

/** Any JSON value; its own schema decides about it later. */
export const json: z.ZodType<Json, Json> = z.json()

export const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

export const problem = z.object({
  severity: z.enum(['error', 'warning']),
  path,
  key: z.string(),
  details
})

export const failureSchema = z.object({
  code: z.enum([
    'bad-input',
    'not-found',
    'unavailable',
    'conflict',
    'failed',
    'cancelled',
    'defect'
  ]),
  key: z.string(),
  details
})

const step = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), path, value: json }),
  z.strictObject({ op: z.literal('insert'), path: path.min(1), value: json }),
  z.strictObject({ op: z.literal('remove'), path: path.min(1) })
])

export const patch = z.array(step).max(100_000)
