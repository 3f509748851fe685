import type { Json } from '../../experiments/json'
import type { EditDraft } from '../../experiments/network/edits/draft'
import type { PatchStep } from '../../experiments/patch'

/** An edit with its name in the history, under `reporting.edits`. */
export const draft = (
  label: string,
  details: EditDraft['details'],
  patch: readonly PatchStep[]
): EditDraft => ({ label: `reporting.edits.${label}`, details, patch: [...patch] })

/** Sets a member, or takes it out where nothing is left of it. */
export function member(
  path: readonly (string | number)[],
  before: unknown,
  value: unknown
): readonly PatchStep[] {
  if (JSON.stringify(before) === JSON.stringify(value)) return []
  if (value === undefined) return [{ op: 'remove', path: [...path] }]
  return [{ op: 'set', path: [...path], value: asJson(value) }]
}

export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value))
