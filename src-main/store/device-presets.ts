import { randomBytes } from 'node:crypto'
import { newPresetSchema, type NewPreset, type Preset } from '../../src-shared/contract/presets'
import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { uuidV7 } from '../../src-shared/ids'
import type { PresetCalls } from './api'
import { refuse } from './refusal'
import type { Sql } from './sql'
import { storedAs } from './stored-json'

interface PresetRow {
  readonly id: number
  readonly uuid: string
  readonly name: string
  readonly body: string
  readonly created_at: string
  readonly removed_at: string | null
}

const columns = 'id, uuid, name, body, created_at, removed_at'
const selectAll = `SELECT ${columns} FROM device_preset WHERE removed_at IS NULL
  ORDER BY name COLLATE NOCASE, id`
const selectOne = `SELECT ${columns} FROM device_preset WHERE uuid = ?`
const selectNamed = `SELECT ${columns} FROM device_preset
  WHERE removed_at IS NULL AND name = ? COLLATE NOCASE`
const insert = `INSERT INTO device_preset (uuid, model, name, body, created_at)
  VALUES (?, ?, ?, ?, ?)`
const changeName = 'UPDATE device_preset SET name = ? WHERE id = ?'
const takeOff = 'UPDATE device_preset SET removed_at = ? WHERE id = ?'

/**
 * Device presets of the project.
 * @param now ISO time of the present call
 * @param documents every editable document as it is now, with its name
 */
export function presetCalls(
  sql: Sql,
  now: () => string,
  documents: () => Iterable<{ readonly name: string; readonly document: Json }>
): PresetCalls {
  const row = (id: string): PresetRow =>
    sql.get<PresetRow>(selectOne, id) ?? refuse('not-found', 'failures.preset.none', { id })

  function expectFree(name: string, except: string | null): void {
    const same = sql.get<PresetRow>(selectNamed, name)
    if (same && same.uuid !== except) refuse('conflict', 'failures.preset.nameTaken', { name })
  }

  return {
    list: () => sql.all<PresetRow>(selectAll).map(presetOf),
    get: (id) => presetOf(row(id)),
    save(preset) {
      const at = now()
      const id = uuidV7(Date.parse(at), randomBytes(10))
      sql.write(() => {
        expectFree(preset.name, null)
        sql.run(insert, id, preset.model, preset.name, JSON.stringify(preset), at)
      })
      return presetOf(row(id))
    },
    rename(id, name) {
      sql.write(() => {
        const found = row(id)
        expectFree(name, id)
        sql.run(changeName, name, found.id)
      })
      return presetOf(row(id))
    },
    remove(id) {
      sql.write(() => {
        const found = row(id)
        if (found.removed_at !== null) return
        const users = [...documents()].filter(({ document }) => uses(document, id))
        const [first] = users
        if (first) {
          refuse('conflict', 'failures.preset.inUse', {
            name: found.name,
            experiment: first.name,
            count: users.length
          })
        }
        sql.run(takeOff, now(), found.id)
      })
      return null
    }
  }
}

function presetOf(row: PresetRow): Preset {
  const body: NewPreset = storedAs(newPresetSchema, row.body, 'device_preset')
  return {
    ...body,
    id: row.uuid,
    name: row.name,
    createdAt: row.created_at,
    removedAt: row.removed_at
  }
}

/** Whether a document needs the preset: it names its id, and does not bring it along. */
function uses(document: Json, id: string): boolean {
  if (!isJsonObject(document)) return false
  const { presets = [], ...rest } = document
  const isOwn =
    Array.isArray(presets) && presets.some((one: Json) => isJsonObject(one) && one['id'] === id)
  return !isOwn && names(rest, id)
}

/** Whether any text is the preset's id. */
function names(part: Json, id: string): boolean {
  if (typeof part === 'string') return part === id
  if (typeof part !== 'object' || part === null) return false
  return Object.values(part).some((one: Json) => names(one, id))
}
