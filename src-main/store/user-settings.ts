import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { settingsSchema, usualBackups, type Settings } from '../../src-shared/contract/settings'
import { ok, type Result } from '../../src-shared/result'
import { noOwnHardware } from '../../src-shared/hardware/own-chip'
import { failureOfFile } from './failure-of-file'
import { writeFileSafely } from './write-file-safely'

const keptProjects = 20

const recentSchema = z.array(z.object({ file: z.string(), openedAt: z.string() }))
type Recent = z.output<typeof recentSchema>

interface Content {
  readonly settings: Settings
  readonly recent: Recent
}

/** Settings of the person, not of a project: kept as a small JSON file in the data folder. */
export interface UserSettings {
  get(): Settings
  /** Changes some of them; on the disk when it returns. */
  set(change: Partial<Settings>): Promise<Result<Settings>>
  /** Projects opened before that still exist, the latest first. */
  recent(): Promise<Recent>
  remember(file: string, openedAt: string): Promise<Result<null>>
  /** Where a damaged settings file was kept when this one was opened. */
  readonly damagedFile: string | null
}

/**
 * Opens the settings of a data folder, which need not exist yet. A damaged file is kept aside as
 * `settings.json.damaged`; what is missing or makes no sense has its default.
 */
export async function openUserSettings(options: {
  readonly folder: string
  readonly defaults?: Partial<Settings>
}): Promise<UserSettings> {
  const file = path.join(options.folder, 'settings.json')
  const defaults: Settings = {
    language: 'en',
    theme: 'system',
    threads: 0,
    layout: {},
    layouts: {},
    tourSeen: false,
    memoryValues: {},
    hardware: noOwnHardware,
    backups: usualBackups,
    trashDays: 0,
    ...options.defaults
  }
  const text = await fs.readFile(file, 'utf8').catch(() => null)
  const read = text === null ? { settings: defaults, recent: [] } : parse(text, defaults)
  const damagedFile = read === null ? `${file}.damaged` : null
  if (damagedFile) await fs.rename(file, damagedFile).catch(() => undefined)
  let content: Content = read ?? { settings: defaults, recent: [] }

  // One change after the other, and each only remembered once it is on the disk.
  let last: Promise<unknown> = Promise.resolve()
  const change = (next: (before: Content) => Content): Promise<Result<Content>> => {
    const write = async (): Promise<Result<Content>> => {
      const fresh = next(content)
      try {
        await fs.mkdir(options.folder, { recursive: true })
        await writeFileSafely(
          file,
          `${JSON.stringify({ format: 'engram-settings', ...fresh }, null, 2)}\n`
        )
      } catch (error) {
        return failureOfFile(error, file)
      }
      content = fresh
      return ok(fresh)
    }
    const done = last.then(write)
    last = done
    return done
  }

  return {
    damagedFile,
    get: () => content.settings,
    async set(values) {
      const given = Object.entries(values).filter(([, value]) => value !== undefined)
      const result = await change((before) => ({
        ...before,
        settings: { ...before.settings, ...Object.fromEntries(given) }
      }))
      return result.ok ? ok(result.value.settings) : result
    },
    async recent() {
      const present = await Promise.all(content.recent.map(({ file: project }) => exists(project)))
      return content.recent.filter((_, i) => present[i])
    },
    async remember(project, openedAt) {
      const result = await change((before) => ({
        ...before,
        recent: [
          { file: project, openedAt },
          ...before.recent.filter((entry) => entry.file !== project)
        ].slice(0, keptProjects)
      }))
      return result.ok ? ok(null) : result
    }
  }
}

/** Takes each setting on its own, so that one bad value does not cost the others. */
function parse(text: string, defaults: Settings): Content | null {
  const outer = z.object({
    settings: z.record(z.string(), z.unknown()),
    recent: z.unknown()
  })
  const parsed = outer.safeParse(fromJson(text))
  if (!parsed.success) return null
  const { settings, recent } = parsed.data
  const { shape } = settingsSchema
  const known = recentSchema.safeParse(recent)
  return {
    settings: {
      language: shape.language.catch(defaults.language).parse(settings.language),
      theme: shape.theme.catch(defaults.theme).parse(settings.theme),
      threads: shape.threads.catch(defaults.threads).parse(settings.threads),
      layout: shape.layout.catch(defaults.layout).parse(settings.layout),
      layouts: shape.layouts.catch(defaults.layouts).parse(settings.layouts),
      tourSeen: shape.tourSeen.catch(defaults.tourSeen).parse(settings.tourSeen),
      memoryValues: shape.memoryValues.catch(defaults.memoryValues).parse(settings.memoryValues),
      hardware: shape.hardware.catch(defaults.hardware).parse(settings.hardware),
      backups: shape.backups.catch(defaults.backups).parse(settings.backups),
      trashDays: shape.trashDays.catch(defaults.trashDays).parse(settings.trashDays)
    },
    recent: known.success ? known.data : []
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // is what the schema above refuses
  }
}

const exists = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false
  )
