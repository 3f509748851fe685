import type { z } from 'zod'
import type { Json } from '../../src-shared/experiments/json'
import { refuse } from './refusal'

/** Reads a JSON column and makes sure that it is what it should be; a damaged one is a refusal. */
export function storedAs<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  table: string
): z.output<Schema> {
  const parsed = schema.safeParse(parse(text))
  if (!parsed.success) return refuse('failed', 'failures.store.damagedRow', { table })
  return parsed.data
}

/** A JSON column whose content is for someone else to judge. */
export function storedJson(text: string, table: string): Json {
  const value = parse(text)
  // `JSON.parse` makes nothing but JSON; a full check of a large document would cost more than reading it.
  return value === undefined
    ? refuse('failed', 'failures.store.damagedRow', { table })
    : (value as Json)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // no JSON text means this
  }
}
