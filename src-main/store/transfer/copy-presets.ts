import type { Sql } from '../sql'
import { TableCopy, textOf } from './rows'

const hasName = `SELECT 1 AS found FROM device_preset WHERE name = ? COLLATE NOCASE AND removed_at IS NULL`
const hasId = 'SELECT 1 AS found FROM device_preset WHERE uuid = ?'

/** What became of presets. */
export interface CopiedPresets {
  readonly ids: readonly string[]
  /** Those whose name another had, with the name that they got. */
  readonly renamed: readonly string[]
}

/**
 * Copies presets of devices that the target does not have, by their id.
 * @param isWanted whether one is needed, by its id
 */
export function copyPresets(
  source: Sql,
  target: Sql,
  origin: string,
  isWanted: (id: string) => boolean
): CopiedPresets {
  const presets = new TableCopy(source, target, 'device_preset', ['name'])
  const names = new TableCopy(source, target, 'device_preset', [])
  const [ids, renamed]: [string[], string[]] = [[], []]
  for (const row of presets.rows('ORDER BY id')) {
    const uuid = textOf(row, 'uuid')
    if (!isWanted(uuid) || target.get(hasId, uuid)) continue
    const wanted = textOf(names.rows('WHERE uuid = ?', uuid)[0] ?? row, 'name')
    const name = row['removed_at'] === null ? freeName(target, wanted, origin) : wanted
    if (name !== wanted) renamed.push(name)
    presets.add(row, name)
    ids.push(uuid)
  }
  return { ids, renamed }
}

function freeName(target: Sql, wanted: string, origin: string): string {
  let name = wanted
  for (let i = 1; target.get(hasName, name); i++) {
    name = i === 1 ? `${wanted} (${origin})` : `${wanted} (${origin} ${i})`
  }
  return name
}
