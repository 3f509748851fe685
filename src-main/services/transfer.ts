import path from 'node:path'
import type { Handlers } from '../../src-shared/contract/method'
import type { transferMethods } from '../../src-shared/contract/transfer'
import { failure, ok, type Result } from '../../src-shared/result'
import { choosePlace } from './choose-place'
import type { ProjectHolder } from './project-holder'

/** Merging projects, and making new ones of some runs. */
export function transferService(holder: ProjectHolder): Handlers<typeof transferMethods> {
  const { options, events } = holder
  const jobs = new Set<string>()

  /** Follows a job of the store and tells how far it is. */
  async function follow<T>(
    job: string,
    what: 'merge' | 'export',
    work: () => Promise<Result<T>>
  ): Promise<Result<T>> {
    if (jobs.has(job)) return failure('conflict', 'failures.merge.sameJob')
    jobs.add(job)
    const begun = performance.now()
    const stop = holder.store.onProgress((told) => {
      if (told.job !== job) return
      const seconds = (performance.now() - begun) / 1000
      const secondsLeft =
        told.fraction > 0.02 ? (seconds * (1 - told.fraction)) / told.fraction : null
      events.emit('projects.progress', { job, what, fraction: told.fraction, secondsLeft })
    })
    try {
      return await work()
    } finally {
      stop()
      jobs.delete(job)
      events.emit('projects.progress', { job, what, fraction: null, secondsLeft: null })
    }
  }

  return {
    'projects.merge': async ({ file, job }) => {
      const place = await choosePlace(options, file, { mode: 'open', kind: 'project' })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const other = path.resolve(place.value)
      const merged = await follow(job, 'merge', () => holder.store.merge(other, job))
      if (!merged.ok) return merged
      const project = await holder.store.project()
      if (project.ok) events.emit('projects.changed', project.value)
      return ok({ file: other, report: merged.value })
    },
    'projects.exportRuns': async ({ runs, file, job }) => {
      const suggestion = holder.store.file.replace(/(\.engram)?$/, '-runs.engram')
      const place = await choosePlace(options, file, { mode: 'save', kind: 'project', suggestion })
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const target = path.resolve(place.value)
      const made = await follow(job, 'export', () => holder.store.exportRuns(target, runs, job))
      return made.ok ? ok({ file: target, report: made.value }) : made
    },
    'projects.cancelJob': async ({ job }) => {
      if (!jobs.has(job)) return failure('conflict', 'failures.merge.notRunning')
      const cancelled = await holder.store.cancelJob(job)
      return cancelled.ok ? ok({}) : cancelled
    }
  }
}
