import type { HardwareEntry } from '../../../src-shared/hardware/catalogue-entry'
import {
  hardwareFieldNames,
  hardwareFields,
  hardwareGroups,
  type HardwareField,
  type HardwareGroup
} from '../../../src-shared/hardware/fields'
import type { SourcedValue } from '../../../src-shared/hardware/sourced-value'

/** One row of the page: what the entry says itself, or what stands in for it. */
export interface FieldRow {
  readonly field: HardwareField
  /** A value of null is shown as not published. */
  readonly best: SourcedValue
  readonly also: readonly SourcedValue[]
  readonly isOwn: boolean
  /** Set where the value is that of another entry. */
  readonly inherited: { readonly from: string; readonly isAssumption: boolean } | null
}

/** Everything that is known of an entry by group, in the order of the fields; empty groups are left out. */
export function groupedFields(
  entry: HardwareEntry
): readonly { readonly group: HardwareGroup; readonly rows: readonly FieldRow[] }[] {
  return hardwareGroups.flatMap((group) => {
    const rows = hardwareFieldNames
      .filter((field) => hardwareFields[field].group === group)
      .flatMap((field) => rowOf(entry, field) ?? [])
    return rows.length > 0 ? [{ group, rows }] : []
  })
}

function rowOf(entry: HardwareEntry, field: HardwareField): FieldRow | null {
  const property = entry.props[field]
  if (property) {
    return { field, ...property, isOwn: entry.ownFields.includes(field), inherited: null }
  }
  const inherited = entry.inherited[field]
  if (!inherited) return null
  const { from, isAssumption, value } = inherited
  return { field, best: value, also: [], isOwn: false, inherited: { from, isAssumption } }
}

/** An entry as a file that can be changed and added again as a chip of one's own. */
export function chipFile(entry: HardwareEntry, sources: Readonly<Record<string, unknown>>): string {
  const { inherited: _inherited, ownFields: _ownFields, isOwn: _isOwn, ...file } = entry
  const named = new Set<string>()
  for (const { best, also } of Object.values(entry.props)) {
    for (const { source } of [best, ...also]) if (source !== null) named.add(source)
  }
  for (const { source } of entry.energyModels) named.add(source)
  const used = Object.fromEntries(
    [...named].flatMap((key) => (key in sources ? [[key, sources[key]]] : []))
  )
  return `${JSON.stringify({ ...file, id: `${entry.id}-copy`, sources: used }, null, 2)}\n`
}

/** What somebody types as an own value. */
export type ReadValue =
  | { readonly ok: true; readonly value: number | string }
  | { readonly ok: false; readonly key: 'hardware.edit.notANumber' | 'hardware.edit.empty' }

export function readValue(text: string, isWord: boolean): ReadValue {
  const plain = text.trim()
  if (isWord) {
    return plain === '' ? { ok: false, key: 'hardware.edit.empty' } : { ok: true, value: plain }
  }
  return /^\d+(\.\d*)?(e[+-]?\d+)?$|^\.\d+(e[+-]?\d+)?$/i.test(plain)
    ? { ok: true, value: Number(plain) }
    : { ok: false, key: 'hardware.edit.notANumber' }
}
