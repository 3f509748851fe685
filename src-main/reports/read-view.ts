import type { RunId } from '../../src-shared/ids'
import { fail, type Result } from '../../src-shared/result'
import type { ViewKind, ViewOf, ViewRequest } from '../../src-shared/contract/views'
import { isView, type ReadView, type ReportClient } from './report'

/** @returns a reader of one recording's views */
export function readerOf(client: ReportClient, id: RunId, recording: number): ReadView {
  return async <Kind extends ViewKind>(
    view: Extract<ViewRequest, { kind: Kind }>
  ): Promise<Result<ViewOf<Kind>>> => {
    const reply = await client.call('runs.view', { id, recording, view })
    if (!reply.ok) return reply
    if (isView(reply.value, view.kind)) return { ok: true, value: reply.value }
    return fail({ code: 'defect', key: 'reports.failures.wrongView', details: { kind: view.kind } })
  }
}
