import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import { setValue } from '../../src-shared/experiments/network/edits'
import type { Json } from '../../src-shared/experiments/json'
import { ok } from '../../src-shared/result'
import { merged, movedTo, withEdit, type EditHistory } from '../../src-renderer/stores/edit-history'
import { EditQueue } from '../../src-renderer/stores/edit-queue'

type Action =
  | { readonly kind: 'edit'; readonly field: number; readonly value: number | undefined }
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'flush' }

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      field: fc.nat({ max: 2 }),
      value: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined })
    })
  },
  fc.record({ kind: fc.constant('move' as const), by: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ kind: fc.constant('flush' as const) })
)

const start: Json = { a: { x: 1 }, b: {}, list: [1, 2] }
const fields = [
  ['a', 'x'],
  ['a', 'y'],
  ['b', 'x']
]

/** The store's side: applies what is sent and insists on the right position. */
function storeSide() {
  let stored: EditHistory = { document: start, position: 0, edits: [] }
  const queue = new EditQueue({
    applyEdit: async (position, edit) => {
      expect(position).toBe(stored.position)
      stored = withEdit(stored, edit).history
      return ok(position)
    },
    moveTo: async (position) => {
      expect(position).toBeLessThanOrEqual(stored.edits.length)
      stored = movedTo(stored, position)
      return ok(position)
    },
    onRefused: () => expect.unreachable()
  })
  return { queue, stored: () => stored }
}

describe('edits on their way to the store', () => {
  it('leave window and store with the same document and history, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
        const { queue, stored } = storeSide()
        let shown: EditHistory = { document: start, position: 0, edits: [] }
        for (const one of actions) {
          if (one.kind === 'flush') await queue.flush()
          else if (one.kind === 'move') {
            const next = movedTo(shown, shown.position + one.by)
            if (next.position === shown.position) continue
            shown = next
            queue.move(next.position)
          } else {
            const draft = setValue(shown.document, fields[one.field] ?? [], one.value, 'field')
            if (draft.patch.length === 0) continue
            const next = withEdit(shown, draft)
            const open = queue.open
            const isLast = shown.position === shown.edits.length
            const both = open && isLast && merged(open, next.edit)
            if (both) {
              queue.replaceOpen(both)
              shown = {
                document: next.history.document,
                position: shown.position,
                edits: [...shown.edits.slice(0, -1), both]
              }
            } else {
              queue.add(shown.position, next.edit)
              shown = next.history
            }
          }
        }
        await queue.flush()
        expect(canonicalJson(stored().document)).toBe(canonicalJson(shown.document))
        expect(stored().position).toBe(shown.position)
        expect(stored().edits).toHaveLength(shown.edits.length)
        expect(canonicalJson(movedTo(stored(), 0).document)).toBe(canonicalJson(start))
      }),
      { numRuns: 200 }
    )
  })
})
