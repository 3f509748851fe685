import type { EditDraft } from '../../experiments/network/edits/draft'
import type { Json } from '../../experiments/json'
import type { PatchStep } from '../../experiments/patch'
import type { ComparisonDocument } from '../schema'

/** A member of a comparison set to something else, or taken out where nothing is left of it. */
export function member<Key extends keyof ComparisonDocument>(
  document: ComparisonDocument,
  key: Key,
  value: ComparisonDocument[Key]
): readonly PatchStep[] {
  if (isNothing(value)) {
    return document[key] === undefined ? [] : [{ op: 'remove', path: [key] }]
  }
  return [{ op: 'set', path: [key], value: asJson(value) }]
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value))

/** An edit with its name in the history, under `compare.edits`. */
export const draft = (
  label: string,
  details: EditDraft['details'],
  ...patches: readonly (readonly PatchStep[])[]
): EditDraft => ({ label: `compare.edits.${label}`, details, patch: patches.flat() })
