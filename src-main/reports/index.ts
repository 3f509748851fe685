import path from 'node:path'
import type { ReportFormat } from '../../src-shared/contract/reports'
import type { ReportDocument } from '../../src-shared/reports/schema'
import { failure, ok, type Result } from '../../src-shared/result'
import { bundleFiles } from './bundle'
import { gather, type DrawnRuns } from './gather'
import type { ReportClient } from './report'
import { toHtml, writePage, type Page } from './to-html'
import { writeWhole } from './write-files'

export type { ReportClient } from './report'
export { DrawnCache } from './drawn-cache'

export interface ReportTools {
  /** Reads runs, views and the catalogue; nothing is changed. */
  readonly client: ReportClient
  /** Turns a whole HTML page into PDF; absent where no browser can be had. */
  readonly printHtml?: ((html: string) => Promise<Uint8Array>) | undefined
  readonly now: () => Date
  /** Runs that were drawn before. */
  readonly drawn?: DrawnRuns | undefined
}

/** The page as it would be exported, with the numbers of all that texts can point at. */
export async function previewReport(
  { client, now, drawn }: ReportTools,
  document: ReportDocument
): Promise<Result<Page & { readonly title: string }>> {
  const report = await gather(client, document, now(), drawn)
  if (!report.ok) return report
  return ok({ ...(await writePage(report.value)), title: report.value.title })
}

/**
 * Makes a report and writes it.
 * @param place the file, or for `bundle` the folder; made when it is missing
 * @returns the absolute path of the file or folder
 */
export async function writeReport(
  tools: ReportTools,
  document: ReportDocument,
  format: ReportFormat,
  place: string
): Promise<Result<string>> {
  if (format === 'pdf' && !tools.printHtml)
    return failure('unavailable', 'reports.failures.noPrinter')
  const report = await gather(tools.client, document, tools.now(), tools.drawn)
  if (!report.ok) return report
  if (format === 'bundle') {
    const folder = path.resolve(place)
    for (const file of await bundleFiles(tools.client, report.value)) {
      const written = await writeWhole(path.join(folder, file.path), file.content())
      if (!written.ok) return written
    }
    return ok(folder)
  }
  const page = await toHtml(report.value)
  if (format === 'html' || !tools.printHtml) return writeWhole(place, once(page))
  const pdf = await printed(tools.printHtml, page)
  return pdf.ok ? writeWhole(place, once(pdf.value)) : pdf
}

/** The printer throws where there is no Chromium or it gives up: nothing that the user did. */
async function printed(
  print: (html: string) => Promise<Uint8Array>,
  page: string
): Promise<Result<Uint8Array>> {
  try {
    return ok(await print(page))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure('unavailable', 'reports.failures.notPrinted', { reason })
  }
}

async function* once(content: string | Uint8Array): AsyncGenerator<Result<string | Uint8Array>> {
  yield ok(content)
}
