import { z } from 'zod'
import { nothing } from './common'
import { command, query, topic } from './method'

const filePath = z.string().min(1).max(4096)

/** One line of a native menu: a command of the window's. */
const menuItemSchema = z.strictObject({
  command: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  /** As keymaps write it; shown only, the page hears of keys first. */
  key: z.string().max(60).nullable(),
  enabled: z.boolean(),
  /** Whether a line is drawn above it. */
  separated: z.boolean()
})
export type MenuLine = z.output<typeof menuItemSchema>

export const menuSchema = z.strictObject({
  project: z.array(menuItemSchema).max(100),
  edit: z.array(menuItemSchema).max(100),
  experiment: z.array(menuItemSchema).max(100),
  run: z.array(menuItemSchema).max(100),
  view: z.array(menuItemSchema).max(100),
  help: z.array(menuItemSchema).max(100)
})
export type WindowMenu = z.output<typeof menuSchema>

/** What a file is to Engram, seen from its name and its beginning. */
export const fileKindSchema = z.object({
  file: z.string(),
  kind: z.enum(['project', 'experiment', 'preset', 'measurement', 'folder', 'other'])
})
export type KnownFile = z.output<typeof fileKindSchema>

export const windowMethods = {
  /**
   * Another window: on a project that is named or, with `choose`, asked for; else on the one that is open. A project that
   * has a window already comes to the front. False when the user thinks better of it.
   */
  'windows.open': command(
    z.strictObject({ file: filePath.optional(), choose: z.boolean().optional() }),
    z.boolean()
  ),
  /** The commands that the native menu offers while this window is in front. */
  'windows.setMenu': command(z.strictObject({ menu: menuSchema }), nothing),
  /** What a file that was dropped is. */
  'files.kind': query(z.strictObject({ file: filePath }), fileKindSchema)
}

export const windowTopics = {
  /** Chosen in the native menu. */
  'windows.command': topic(z.object({ command: z.string() })),
  /** Files were dropped onto the window, which by itself cannot know where they lie. */
  'files.dropped': topic(z.object({ files: z.array(filePath).min(1) }))
}
