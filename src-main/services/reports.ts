import type { Handlers } from '../../src-shared/contract/method'
import type { reportMethods } from '../../src-shared/contract/reports'
import { ok, type Result } from '../../src-shared/result'
import { writeReport, type ReportClient } from '../reports'
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
