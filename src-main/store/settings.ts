import type { SettingCalls } from './api'
import type { Sql } from './sql'
import { storedJson } from './stored-json'

const select = 'SELECT value FROM setting WHERE key = ?'
const write = `INSERT INTO setting (key, value) VALUES (?, ?)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value`

/** Settings that belong to the project; one never set is null. */
export const settingCalls = (sql: Sql): SettingCalls => ({
  get(key) {
    const row = sql.get<{ value: string }>(select, key)
    return row ? storedJson(row.value, 'setting') : null
  },
  set(key, value) {
    sql.write(() => sql.run(write, key, JSON.stringify(value)))
    return null
  }
})
