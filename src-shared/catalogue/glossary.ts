import { z } from 'zod'

const text = z.strictObject({ en: z.string().min(1), ko: z.string().min(1) })

/** A card that explains a word of materials, processes or devices. */
export const glossaryCardSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: text,
  /** Two to four sentences. */
  text,
  sources: z.array(z.strictObject({ title: z.string().min(1), url: z.url().nullable() })).min(1),
  /** Technologies of presets and of the table of memories that use the word. */
  technologies: z.array(z.string()),
  /** Entries of the catalogue of hardware that it is about. */
  hardware: z.array(z.string()).optional(),
  /** Ids of cards that go with it. */
  related: z.array(z.string())
})
export type GlossaryCard = z.output<typeof glossaryCardSchema>

/** The file `catalog/glossary.json`. */
export const glossarySchema = z.strictObject({
  schema: z.literal('engram.catalog.glossary/1'),
  cards: z.array(glossaryCardSchema).min(1)
})
