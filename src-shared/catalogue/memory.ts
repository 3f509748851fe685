import { z } from 'zod'

const text = z.strictObject({ en: z.string().min(1), ko: z.string().min(1) })

/** What the table of memories says, and in which unit; the columns stand in this order. */
export const memoryColumns = {
  energyPerBit: { kind: 'number', unit: 'pJ' },
  writeTime: { kind: 'number', unit: 'ns' },
  readTime: { kind: 'number', unit: 'ns' },
  voltage: { kind: 'number', unit: 'V' },
  endurance: { kind: 'number', unit: '' },
  retention: { kind: 'number', unit: '°C' },
  /** Power that one stored bit takes all the time. */
  leakagePerBit: { kind: 'number', unit: 'pW' },
  multiLevel: { kind: 'yes-no', unit: '' },
  precision: { kind: 'number', unit: 'bit' },
  complexity: { kind: 'rank', unit: '' },
  scaleUp: { kind: 'rank', unit: '' },
  efficiency: { kind: 'number', unit: 'TOPS/W' }
} as const
export type MemoryColumn = keyof typeof memoryColumns
export const memoryColumnNames = [
  'energyPerBit',
  'writeTime',
  'readTime',
  'voltage',
  'endurance',
  'retention',
  'leakagePerBit',
  'multiLevel',
  'precision',
  'complexity',
  'scaleUp',
  'efficiency'
] as const satisfies readonly MemoryColumn[]
export const memoryColumnSchema = z.enum(memoryColumnNames)

/** Words of `complexity` and `scaleUp`. */
export const memoryRanks = ['simple', 'medium', 'complex', 'bad', 'high'] as const

/** A range or a single number (both ends alike); null where that end is open. */
const range = {
  low: z.number().nonnegative().nullable(),
  high: z.number().nonnegative().nullable()
}

/** Numbers in the unit of the column, or a word. */
export const memoryValueSchema = z.union([
  z.strictObject(range),
  z.strictObject({ yes: z.boolean() }),
  z.strictObject({ rank: z.enum(memoryRanks) })
])
export type MemoryValue = z.output<typeof memoryValueSchema>

const mark = {
  trust: z.enum(['source', 'literature']),
  /** Key of the catalogue's sources. */
  source: z.string().min(1),
  note: text.optional(),
  /** Of a variety of the technology only. */
  of: text.optional()
}
const statementSchema = z.union([
  z.strictObject({ ...range, ...mark }),
  z.strictObject({ yes: z.boolean(), ...mark }),
  z.strictObject({ rank: z.enum(memoryRanks), ...mark })
])
export type MemoryStatement = z.output<typeof statementSchema>

export const memoryTechnologySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  /** Technologies of the device presets that this row is about. */
  presets: z.array(z.string()),
  name: text,
  mechanism: text,
  /** Forgets without a supply. */
  volatile: z.boolean(),
  /** Ids of glossary cards. */
  terms: z.array(z.string()),
  /** Of each column what was found, the one to calculate with first; absent where nothing is known. */
  cells: z.partialRecord(memoryColumnSchema, z.array(statementSchema).min(1)),
  /** Where sources differ, and what is made of it. */
  conflicts: z.array(z.strictObject({ column: memoryColumnSchema, text }))
})
export type MemoryTechnology = z.output<typeof memoryTechnologySchema>

export const memorySourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url().nullable()
})

/** The file `catalog/memory-technologies.json`. */
export const memoryCatalogueSchema = z.strictObject({
  schema: z.literal('engram.catalog.memory/1'),
  updated: z.string(),
  sources: z.record(z.string(), memorySourceSchema),
  technologies: z.array(memoryTechnologySchema).min(1)
})
export type MemoryCatalogue = z.output<typeof memoryCatalogueSchema>

/** A number of the user's own in place of the catalogue's. */
export const ownMemoryValueSchema = z.strictObject({
  value: memoryValueSchema,
  /** Where it comes from, in the user's words. */
  note: z.string().max(1000)
})
export type OwnMemoryValue = z.output<typeof ownMemoryValueSchema>

/** Own values by technology and column. */
export const ownMemoryValuesSchema = z.record(
  z.string().max(100),
  z.partialRecord(memoryColumnSchema, ownMemoryValueSchema)
)
export type OwnMemoryValues = z.output<typeof ownMemoryValuesSchema>

/** The value of a cell: the user's own, else the first that was found; undefined where none is known. */
export function memoryValue(
  technology: MemoryTechnology,
  column: MemoryColumn,
  own: OwnMemoryValues
): MemoryValue | undefined {
  return own[technology.id]?.[column]?.value ?? technology.cells[column]?.[0]
}

/** The ends of a value that is a range; null for words and where nothing is known. */
export function memoryRange(
  value: MemoryValue | undefined
): { readonly low: number | null; readonly high: number | null } | null {
  return value !== undefined && 'low' in value && (value.low !== null || value.high !== null)
    ? value
    : null
}
