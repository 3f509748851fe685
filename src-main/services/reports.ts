import type { Handlers } from '../../src-shared/contract/method'
import type { reportMethods } from '../../src-shared/contract/reports'
import { ok } from '../../src-shared/result'
import { writeReport, type ReportClient } from '../reports'
import { choosePlace, fileNameFrom } from './choose-place'
import type { ServicesOptions } from './options'

/** Making reports. @param client how the report reads the runs it is about */
export function reportService(
  options: ServicesOptions,
  client: ReportClient
): Handlers<typeof reportMethods> {
  return {
    'reports.make': async ({ format, file, ...request }) => {
      const name = fileNameFrom(request.title ?? 'engram-report')
      const place = await choosePlace(
        options,
        file,
        format === 'bundle'
          ? { mode: 'folder', kind: 'document', suggestion: name }
          : { mode: 'save', kind: format, suggestion: `${name}.${format}` }
      )
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const written = await writeReport(
        { client, printHtml: options.printHtml, now: () => new Date() },
        request,
        format,
        place.value
      )
      return written.ok ? ok({ file: written.value }) : written
    }
  }
}
