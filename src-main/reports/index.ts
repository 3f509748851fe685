import path from 'node:path'
import type { ReportFormat } from '../../src-shared/contract/reports'
import { failure, ok, type Result } from '../../src-shared/result'
import { bundleFiles } from './bundle'
import { gather } from './gather'
import type { ReportClient, ReportRequest } from './report'
import { toHtml } from './to-html'
import { writeWhole } from './write-files'

export type { ReportClient, ReportRequest } from './report'

export interface ReportTools {
  /** Reads runs, views and the catalogue; nothing is changed. */
  readonly client: ReportClient
  /** Turns a whole HTML page into PDF; absent where no browser can be had. */
  readonly printHtml?: ((html: string) => Promise<Uint8Array>) | undefined
  readonly now: () => Date
}

/**
 * Makes a report and writes it.
 * @param place the file, or for `bundle` the folder; made when it is missing
 * @returns the absolute path of the file or folder
 */
export async function writeReport(
  tools: ReportTools,
  request: ReportRequest,
  format: ReportFormat,
  place: string
): Promise<Result<string>> {
  if (format === 'pdf' && !tools.printHtml)
    return failure('unavailable', 'reports.failures.noPrinter')
  const report = await gather(tools.client, request, tools.now())
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
