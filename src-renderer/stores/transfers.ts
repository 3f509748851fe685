import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { TopicPayload } from '../../src-shared/contract'
import type { RunId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'
import { useProject } from './project'

type Merged = NonNullable<MethodReply<'projects.merge'>>
type Progress = TopicPayload<'projects.progress'>

/** Merging another project, and making a new one of chosen runs. */
export const useTransfers = defineStore('transfers', () => {
  const progress = shallowRef<Progress | null>(null)
  /** What a merge brought, until it has been seen. */
  const merged = shallowRef<Merged | null>(null)
  const notices = useNotices()
  let last = 0

  return {
    progress,
    merged,
    async merge(): Promise<void> {
      const done = await ask('projects.merge', { job: `merge-${++last}` })
      if (done) merged.value = done
    },
    /** Makes a project of runs, whose place the user is asked for. */
    async exportRuns(runs: readonly RunId[]): Promise<void> {
      if (runs.length === 0) return
      const done = await ask('projects.exportRuns', { runs: [...runs], job: `export-${++last}` })
      if (!done) return
      notices.add({
        severity: 'success',
        key: 'notebook.transfer.exported',
        details: { count: done.report.runs.added, file: done.file },
        action: { label: 'notebook.transfer.open', run: () => useProject().open(done.file) }
      })
    },
    async cancel(): Promise<void> {
      if (progress.value) await ask('projects.cancelJob', { job: progress.value.job })
    },
    /** @returns what ends it */
    listen: () =>
      client.subscribe('projects.progress', (told) => {
        progress.value = told.fraction === null ? null : told
      })
  }
})
