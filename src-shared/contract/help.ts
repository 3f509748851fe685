import { z } from 'zod'
import { languages } from '../locale/text'
import { query } from './method'

export const chapterSchema = z.object({
  /** Name of its file, without number and ending: `networks`. */
  id: z.string(),
  title: z.string(),
  /** Markdown, without the title. */
  text: z.string()
})
export type Chapter = z.output<typeof chapterSchema>

export const helpMethods = {
  /** The whole manual in one language, in its order; it is small, and searching it needs all of it. */
  'help.manual': query(z.strictObject({ language: z.enum(languages) }), z.array(chapterSchema))
}
