import type { Handlers } from '../../src-shared/contract/method'
import {
  newPresetSchema,
  presetFileSchema,
  type Preset,
  type presetMethods
} from '../../src-shared/contract/presets'
import { failure, ok, type Result } from '../../src-shared/result'
import { writeWholeFile } from '../exchange/io'
import { choosePlace, fileNameFrom } from './choose-place'
import type { ProjectHolder } from './project-holder'
import { readJson } from './samples'

/** Device presets of the project. */
export function presetService(holder: ProjectHolder): Handlers<typeof presetMethods> {
  const { options, events } = holder
  const changed = (saved: Result<Preset>): Result<Preset> => {
    if (saved.ok) events.emit('presets.changed', { id: saved.value.id })
    return saved
  }
  return {
    'presets.list': () => holder.store.presets.list(),
    'presets.get': ({ id }) => holder.store.presets.get(id),
    'presets.save': async ({ preset }) => changed(await holder.store.presets.save(preset)),
    'presets.rename': async ({ id, name }) => changed(await holder.store.presets.rename(id, name)),
    'presets.remove': async ({ id }) => {
      const removed = await holder.store.presets.remove(id)
      if (!removed.ok) return removed
      events.emit('presets.changed', { id })
      return ok({})
    },
    'presets.export': async ({ id, file }) => {
      const found = await holder.store.presets.get(id)
      if (!found.ok) return found
      const preset = newPresetSchema.strip().parse(found.value)
      const suggestion = `${fileNameFrom(preset.name)}.json`
      const place = await choosePlace(options, file, { mode: 'save', kind: 'document', suggestion })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const content = { format: 'engram-device-preset', version: 1, preset }
      const written = await writeWholeFile(place.value, `${JSON.stringify(content, null, 2)}\n`)
      return written.ok ? ok({ file: written.value }) : written
    },
    'presets.import': async ({ file }) => {
      const place = await choosePlace(options, file, { mode: 'open', kind: 'document' })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const content = await readJson(place.value)
      if (!content.ok) return content
      const parsed = presetFileSchema.safeParse(content.value)
      if (!parsed.success) {
        return failure('bad-input', 'failures.preset.notAPreset', { file: place.value })
      }
      return changed(await holder.store.presets.save(parsed.data.preset))
    }
  }
}
