import type { ComparisonDocument } from '../../src-shared/compare/schema'
import { mostComparisonSteps } from '../../src-shared/contract/comparisons'
import { ask } from './ask'
import type { EditHistory } from './edit-history'

const keepAfterMs = 300

interface Waiting {
  readonly id: string
  readonly document: ComparisonDocument
  readonly history: EditHistory
}

/** Brings a comparison to the store a moment after it changed, one call after another. */
export function comparisonKeeper() {
  let waiting: Waiting | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> = Promise.resolve()

  async function send(): Promise<void> {
    const next = waiting
    waiting = null
    if (!next) return
    const { id, document, history } = next
    await ask('comparisons.save', { id, document, ...lastSteps(history) })
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    if (waiting) sending = sending.then(send)
    return sending
  }

  return {
    /** Whether the last change has not been sent yet. */
    get isOpen(): boolean {
      return waiting !== null
    },
    keepSoon(id: string, document: ComparisonDocument, history: EditHistory): void {
      if (waiting && waiting.id !== id) void flush()
      waiting = { id, document, history }
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), keepAfterMs)
    },
    /** @returns when all that changed is on the disk */
    flush
  }
}

/** As many steps as are kept: the oldest go first. */
function lastSteps({ position, edits }: EditHistory) {
  const left = Math.min(position, Math.max(0, edits.length - mostComparisonSteps))
  return { position: position - left, edits: edits.slice(left, left + mostComparisonSteps) }
}
