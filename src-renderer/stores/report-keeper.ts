import { mostReportSteps } from '../../src-shared/contract/reports'
import type { ReportDocument } from '../../src-shared/reports/schema'
import { ask } from './ask'
import type { EditHistory } from './edit-history'

const keepAfterMs = 300

interface Waiting {
  readonly id: string
  readonly document: ReportDocument
  readonly history: EditHistory
}

/** Brings a report to the store a moment after it changed, one call after another. */
export function reportKeeper() {
  let waiting: Waiting | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> = Promise.resolve()
  let isSending = false

  async function send(): Promise<void> {
    const next = waiting
    waiting = null
    if (!next) return
    const { id, document, history } = next
    isSending = true
    await ask('reports.save', { id, document, ...lastSteps(history) })
    isSending = false
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    if (waiting) sending = sending.then(send)
    return sending
  }

  return {
    /** Whether a change is not on the disk yet. */
    get isOpen(): boolean {
      return waiting !== null || isSending
    },
    keepSoon(id: string, document: ReportDocument, history: EditHistory): void {
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
  const left = Math.min(position, Math.max(0, edits.length - mostReportSteps))
  return { position: position - left, edits: edits.slice(left, left + mostReportSteps) }
}
