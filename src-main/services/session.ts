import { sessionSchema, type sessionMethods } from '../../src-shared/contract/session'
import type { Handlers } from '../../src-shared/contract/method'
import { ok } from '../../src-shared/result'
import type { ProjectHolder } from './project-holder'

const key = 'window.session'

/** What was open in the window, kept with the project. */
export function sessionService(holder: ProjectHolder): Handlers<typeof sessionMethods> {
  return {
    'session.get': async () => {
      const kept = await holder.store.settings.get(key)
      if (!kept.ok) return kept
      const session = sessionSchema.safeParse(kept.value)
      return ok(session.success ? session.data : null)
    },
    'session.set': async (session) => {
      const project = await holder.store.project()
      if (!project.ok) return project
      if (project.value.mode === 'repair') return ok({})
      const kept = await holder.store.settings.set(key, session)
      return kept.ok ? ok({}) : kept
    }
  }
}
