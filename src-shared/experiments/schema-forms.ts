import { z } from 'zod'
import type { Path } from './problem'

/** The schemas that a value at a path may follow, with unions taken apart on the way. */
export function schemasAt(schema: z.ZodType, path: Path): readonly unknown[] {
  let here: readonly unknown[] = [schema]
  for (const part of path) here = here.flatMap(unwrapped).flatMap((inner) => child(inner, part))
  return here.flatMap(unwrapped)
}

/** Names that an object at `path` may have, over all members of unions on the way. */
export const keysAt = (schema: z.ZodType, path: Path): ReadonlySet<string> =>
  new Set(
    schemasAt(schema, path).flatMap((inner) =>
      inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
    )
  )

const mostForms = 8

/** What may stand at `path`, as sketches in JSON: `"…"`, `0.5`, `[…]`, `{ "unit": …, "values": … }`. */
export function formsAt(schema: z.ZodType, path: Path): string {
  const forms = [...new Set(schemasAt(schema, path).map(sketchOf))]
  const shown = forms.slice(0, mostForms)
  return [...shown, ...(forms.length > shown.length ? ['…'] : [])].join(', ')
}

/**
 * Another key of the same object that takes such a value: one that has to be there before one that may be, and one
 * that takes it as it is before one that takes something of its type.
 */
export function keyThatTakes(schema: z.ZodType, path: Path, value: unknown): string | undefined {
  const own = path.at(-1)
  const keys = schemasAt(schema, path.slice(0, -1)).flatMap((inner) =>
    inner instanceof z.ZodObject ? Object.entries(inner.shape).filter(([key]) => key !== own) : []
  )
  const rated = keys.flatMap(([key, taker]) => {
    const fits = taker instanceof z.ZodType && taker.safeParse(value).success
    const isLike = unwrapped(taker).some((one) => takesType(one, value))
    if (!fits && !isLike) return []
    return [{ key, rank: (fits ? 2 : 0) + (taker instanceof z.ZodOptional ? 0 : 1) }]
  })
  return rated.toSorted((a, b) => b.rank - a.rank)[0]?.key
}

const takesType = (schema: unknown, value: unknown): boolean =>
  schema instanceof z.ZodArray && Array.isArray(value)

function unwrapped(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrapped)
  return [schema]
}

function child(schema: unknown, part: string | number): readonly unknown[] {
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodRecord) return [schema.valueType]
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, part))
    return [schema.shape[part]]
  return []
}

function sketchOf(schema: unknown): string {
  if (schema instanceof z.ZodString) return '"…"'
  if (schema instanceof z.ZodNumber) return schema.format === null ? '0.5' : '1'
  if (schema instanceof z.ZodBoolean) return 'true'
  if (schema instanceof z.ZodNull) return 'null'
  if (schema instanceof z.ZodNullable) return `${sketchOf(schema.unwrap())} / null`
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(quoted).join(' / ')
  if (schema instanceof z.ZodEnum) return schema.options.map(quoted).join(' / ')
  if (schema instanceof z.ZodArray)
    return `[${unwrapped(schema.element).map(sketchOf)[0] ?? '…'}, …]`
  if (schema instanceof z.ZodTuple) return '[…]'
  if (schema instanceof z.ZodRecord) return '{ "…": … }'
  if (schema instanceof z.ZodObject) return objectSketch(schema)
  return '…'
}

/** What tells an object apart is written out, of the rest the names. */
function objectSketch(schema: z.ZodObject): string {
  const needed = Object.entries(schema.shape).filter(
    ([, member]) => !(member instanceof z.ZodOptional)
  )
  const members = needed.map(([key, member]) =>
    member instanceof z.ZodLiteral ? `"${key}": ${sketchOf(member)}` : `"${key}": …`
  )
  return members.length === 0 ? '{ … }' : `{ ${members.join(', ')} }`
}

const quoted = (value: unknown): string => JSON.stringify(value) ?? ''
