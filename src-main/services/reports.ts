import type { Handlers } from '../../src-shared/contract/method'
import type { ReportFormat, reportMethods } from '../../src-shared/contract/reports'
import type { ReportDocument } from '../../src-shared/reports/schema'
import { newReport } from '../../src-shared/reports/templates'
import { failure, ok, type Result } from '../../src-shared/result'
import { DrawnCache, previewReport, writeReport, type ReportClient } from '../reports'
import { choosePlace, fileNameFrom } from './choose-place'
import type { ProjectHolder } from './project-holder'

/** Reports that the project keeps, and making files of them. @param client how a report reads what it is about */
export function reportService(
  holder: ProjectHolder,
  client: ReportClient
): Handlers<typeof reportMethods> {
  const { options, events } = holder
  const changed = <T>(id: string, result: Result<T>): Result<T> => {
    if (result.ok) events.emit('reports.changed', { id })
    return result
  }

  const tools = {
    client,
    printHtml: options.printHtml,
    now: () => new Date(),
    drawn: new DrawnCache()
  }

  /** Asks for the place where none is named, and writes the report there. */
  async function write(
    document: ReportDocument,
    format: ReportFormat,
    file: string | undefined
  ): Promise<Result<{ file: string } | null>> {
    const name = fileNameFrom(document.title || 'engram-report')
    const place = await choosePlace(
      options,
      file,
      format === 'bundle'
        ? { mode: 'folder', kind: 'document', suggestion: name }
        : { mode: 'save', kind: format, suggestion: `${name}.${format}` }
    )
    if (!place.ok || place.value === null) return place.ok ? ok(null) : place
    const written = await writeReport(tools, document, format, place.value)
    return written.ok ? ok({ file: written.value }) : written
  }

  return {
    'reports.list': () => holder.store.reports.list(),
    'reports.get': ({ id }) => holder.store.reports.get(id),
    'reports.create': async ({ document }) => {
      const created = await holder.store.reports.create(document)
      return created.ok ? changed(created.value.id, created) : created
    },
    'reports.save': async ({ id, ...state }) =>
      changed(id, await holder.store.reports.save(id, state)),
    'reports.duplicate': async ({ id, title }) => {
      const made = await holder.store.reports.duplicate(id, title)
      return made.ok ? changed(made.value.id, made) : made
    },
    'reports.addPicture': ({ id, picture }) => holder.store.reports.addPicture(id, picture),
    'reports.picture': ({ id }) => holder.store.reports.picture(id),
    'reports.preview': ({ document }) => previewReport(tools, document),
    'reports.make': ({ format, file, runs, subject, language, title, authors, summary }) => {
      const about = subject ?? (runs && { of: 'runs' as const, runs: [...runs] })
      if (!about) return failure('bad-input', 'reports.failures.noSubject')
      const document = {
        ...newReport(about, language, title),
        ...(authors ? { authors } : {}),
        ...(summary ? { summary } : {})
      }
      return write(document, format, file)
    },
    'reports.write': ({ document, format, file }) => write(document, format, file)
  }
}
