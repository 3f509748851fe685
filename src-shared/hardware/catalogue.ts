import { z } from 'zod'
import { hardwareEntrySchema, hardwareFileEntrySchema, hardwareIdSchema } from './catalogue-entry'
import { hardwareSourceSchema } from './catalogue-source'
import { localTextSchema } from './local-text'

/** The file `catalog/hardware.json`. */
export const hardwareCatalogueSchema = z.strictObject({
  schema: z.literal('engram.catalog.hardware/2'),
  /** Version of the catalogue: the day it was last changed. */
  updated: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  sources: z.record(z.string(), hardwareSourceSchema),
  entries: z.array(hardwareFileEntrySchema).min(1)
})
export type HardwareCatalogueFile = z.output<typeof hardwareCatalogueSchema>

/** The catalogue as everything works with it. */
export const preparedCatalogueSchema = z.strictObject({
  updated: z.string(),
  sources: z.record(z.string(), hardwareSourceSchema),
  entries: z.array(hardwareEntrySchema)
})
export type HardwareCatalogue = z.output<typeof preparedCatalogueSchema>

const factSchema = z.strictObject({
  label: localTextSchema,
  value: localTextSchema,
  source: z.string().min(1),
  confidence: z.enum(['primary', 'secondary', 'derived', 'seed', 'unverified'])
})

/** A funded project; `start` and `end` as far as they are known: 2023, 2022-06. */
export const hardwareProjectSchema = z.strictObject({
  id: hardwareIdSchema,
  acronym: z.string().min(1),
  name: z.string().min(1),
  nameKo: z.string().min(1).nullable(),
  coordinator: z.string().min(1).nullable(),
  country: z.string().min(1).nullable(),
  start: z.string().min(1).nullable(),
  end: z.string().min(1).nullable(),
  programme: z.string().min(1),
  topic: localTextSchema,
  /** Ids of hardware entries. */
  hardware: z.array(hardwareIdSchema),
  reportSection: z.string().min(1).nullable(),
  /** Its page, as text. */
  address: z.url().nullable(),
  facts: z.array(factSchema),
  conflicts: z.array(
    z.strictObject({
      field: z.string().min(1),
      title: localTextSchema,
      report: localTextSchema,
      literature: localTextSchema,
      decision: localTextSchema
    })
  )
})
export type HardwareProject = z.output<typeof hardwareProjectSchema>

/** The file `catalog/projects.json`. */
export const projectCatalogueSchema = z.strictObject({
  schema: z.literal('engram.catalog.projects/2'),
  updated: z.string(),
  projects: z.array(hardwareProjectSchema).min(1)
})

/** A published workload with published numbers, to check estimates against. */
export const validationWorkloadSchema = z.strictObject({
  id: hardwareIdSchema,
  chip: hardwareIdSchema,
  title: localTextSchema,
  workload: z.record(z.string(), z.unknown()),
  published: z.record(z.string(), z.unknown()),
  source: z.string().min(1),
  confidence: z.enum(['primary', 'secondary', 'derived', 'seed', 'unverified']),
  modelTerms: z.string().nullable(),
  acceptance: z.string().min(1),
  note: localTextSchema.nullable()
})
export type ValidationWorkload = z.output<typeof validationWorkloadSchema>

/** The file `catalog/validation-workloads.json`. */
export const validationCatalogueSchema = z.strictObject({
  schema: z.literal('engram.catalog.validation/2'),
  updated: z.string(),
  workloads: z.array(validationWorkloadSchema).min(1)
})
