import type { App } from 'vue'
import { plotOutlets } from '../charts/outlets'
import { ask } from '../stores/ask'
import { useReportDrafts } from '../stores/report-drafts'
import { runId } from '../../src-shared/ids'
import { copyText } from '../ui/copy'

/** Connects the plots of the window with the clipboard and the report. */
export function providePlotOutlets(app: App): void {
  app.provide(plotOutlets, {
    copyPicture: async (png) =>
      (await ask('app.copyPicture', { png: new Uint8Array(png) })) !== undefined,
    copyText,
    report: async ({ csv, runIds, ...figure }) =>
      await useReportDrafts().addFigure({
        ...figure,
        ...(csv === null ? {} : { csv }),
        runIds: runIds.map(runId)
      })
  })
}
