import type { Edit } from '../../src-shared/contract/experiments'
import type { EditDraft } from '../../src-shared/experiments/network/edits'
import type { Json } from '../../src-shared/experiments/json'
import { applyPatch } from '../../src-shared/experiments/patch'

/** A document with the steps that led to it and those that were taken back. Immutable. */
export interface EditHistory {
  readonly document: Json
  /** How many of the edits are applied. */
  readonly position: number
  readonly edits: readonly Edit[]
}

/** Applies an edit; steps that could have been redone are dropped. */
export function withEdit(
  history: EditHistory,
  draft: EditDraft
): { readonly history: EditHistory; readonly edit: Edit } {
  const { value, inverse } = applyPatch(history.document, draft.patch)
  const edit: Edit = {
    label: draft.label,
    details: draft.details,
    patch: mutable(draft.patch),
    inverse: mutable(inverse)
  }
  return {
    history: {
      document: value,
      position: history.position + 1,
      edits: [...history.edits.slice(0, history.position), edit]
    },
    edit
  }
}

/** Takes back or applies again until `position` edits apply. */
export function movedTo(history: EditHistory, position: number): EditHistory {
  const target = Math.max(0, Math.min(position, history.edits.length))
  let { document } = history
  for (let i = history.position; i > target; i--) {
    document = applyPatch(document, history.edits[i - 1]?.inverse ?? []).value
  }
  for (let i = history.position; i < target; i++) {
    document = applyPatch(document, history.edits[i]?.patch ?? []).value
  }
  return { ...history, document, position: target }
}

/**
 * Both edits as one, when they set the same field one after the other: holding an arrow key is one
 * step of the history. @returns undefined when they are two steps
 */
export function merged(first: Edit, second: Edit): Edit | undefined {
  const [a, ...moreA] = first.patch
  const [b, ...moreB] = second.patch
  const isSame =
    moreA.length + moreB.length === 0 &&
    a?.op === 'set' &&
    b?.op === 'set' &&
    first.label === second.label &&
    first.inverse[0]?.op === 'set' &&
    JSON.stringify(a.path) === JSON.stringify(b.path)
  return isSame ? { ...second, inverse: first.inverse } : undefined
}

// The contract's arrays are writable, ours are not.
const mutable = (patch: EditDraft['patch']): Edit['patch'] =>
  patch.map((step) => ({ ...step, path: [...step.path] }))
