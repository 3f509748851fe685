import { expect } from 'vitest'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import type { Json } from '../../src-shared/experiments/json'
import type { EditDraft } from '../../src-shared/experiments/network/edits'
import { movedTo, withEdit, type EditHistory } from '../../src-renderer/stores/edit-history'

/** A choice of an edit, and numbers and a name for it to work with. */
export type Step = readonly [choice: number, a: number, b: number, name: string]

/**
 * Makes the edits one after another, then takes all of them back and makes them again: each document on the way is
 * the same, to the letter of its canonical JSON, in both directions.
 * @returns the names of the steps that were made
 */
export function expectUndoneAndRedone(
  first: Json,
  steps: readonly Step[],
  editOf: (document: Json, step: Step) => EditDraft | undefined
): readonly string[] {
  let history: EditHistory = { document: first, position: 0, edits: [] }
  const states = [canonicalJson(first)]
  const made: string[] = []
  for (const step of steps) {
    const draft = editOf(history.document, step)
    if (!draft || draft.patch.length === 0) continue
    history = withEdit(history, draft).history
    states.push(canonicalJson(history.document))
    made.push(draft.label)
  }
  for (let at = history.position; at >= 0; at--) {
    history = movedTo(history, at)
    expect(canonicalJson(history.document)).toBe(states[at])
  }
  for (let at = 0; at < states.length; at++) {
    history = movedTo(history, at)
    expect(canonicalJson(history.document)).toBe(states[at])
  }
  // Any step at once, as a click in the list of steps goes.
  history = movedTo(history, 0)
  expect(canonicalJson(movedTo(history, states.length - 1).document)).toBe(states.at(-1))
  return made
}
