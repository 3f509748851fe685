import type { ProjectInfo, projectMethods } from '../../src-shared/contract/projects'
import type { Handlers } from '../../src-shared/contract/method'
import { ok, type Result } from '../../src-shared/result'
import { choosePlace } from './choose-place'
import type { Opening, ProjectHolder } from './project-holder'

/** Opening, making, copying and checking projects. */
export function projectService(holder: ProjectHolder): Handlers<typeof projectMethods> {
  const { options, events } = holder
  const current = () => holder.store.project()
  const change = async (
    file: string | null,
    create: Opening
  ): Promise<Result<ProjectInfo | null>> => {
    if (file === null) return ok(null)
    const place = create === 'if-missing' ? null : await options.windows?.place(file, create)
    if (place && !place.ok) return place
    if (place?.value === 'elsewhere') return ok(null)
    const opened = await holder.open(file, create)
    if (!opened.ok) return opened
    const project = await current()
    if (project.ok) events.emit('projects.changed', project.value)
    return project
  }

  return {
    'projects.current': current,
    'projects.recent': async () => ok(await holder.user.recent()),
    'projects.create': async ({ file }) => {
      const suggestion = 'project.engram'
      const place = await choosePlace(options, file, { mode: 'save', kind: 'project', suggestion })
      return place.ok ? change(place.value, 'new') : place
    },
    'projects.open': async ({ file }) => {
      const place = await choosePlace(options, file, { mode: 'open', kind: 'project' })
      return place.ok ? change(place.value, 'never') : place
    },
    'projects.backup': async ({ file }) => {
      const day = new Date().toISOString().slice(0, 10)
      const suggestion = holder.store.file.replace(/(\.engram)?$/, `-${day}.engram`)
      const place = await choosePlace(options, file, { mode: 'save', kind: 'project', suggestion })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      return holder.store.backup(place.value)
    },
    'projects.check': () => holder.store.check(),
    'projects.salvage': async ({ file }) => {
      const suggestion = holder.store.file.replace(/(\.engram)?$/, '-salvaged.engram')
      const place = await choosePlace(options, file, { mode: 'save', kind: 'project', suggestion })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const report = await holder.store.salvage(place.value)
      if (!report.ok) return report
      const { file: written, copied, lost } = report.value
      return ok({ file: written, copied: { ...copied }, lost: { ...lost } })
    }
  }
}
