import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { ReportFormat } from '../../src-shared/contract/reports'
import type { Failure } from '../../src-shared/result'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'
import { useReportDrafts } from './report-drafts'

const askAfterMs = 250

/** The page of the report in front as it would be exported; asked again after every edit. */
export const useReportPreview = defineStore('reportPreview', () => {
  const drafts = useReportDrafts()
  const page = shallowRef<MethodReply<'reports.preview'> | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const isLoading = ref(false)
  const isWriting = ref(false)
  /** Counts wishes to have a part in sight. */
  const shown = shallowRef<{ readonly part: string; readonly count: number } | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = 0

  async function load(): Promise<void> {
    const { document } = drafts
    const mine = ++question
    if (!document) {
      page.value = null
      return
    }
    isLoading.value = true
    const reply = await client.call('reports.preview', { document })
    if (mine !== question) return
    isLoading.value = false
    failure.value = reply.ok ? null : reply.failure
    if (reply.ok) page.value = reply.value
    else page.value = null
  }

  watch(
    () => drafts.document,
    (_, before) => {
      clearTimeout(timer)
      timer = setTimeout(() => void load(), before ? askAfterMs : 0)
    },
    { immediate: true }
  )
  client.subscribe('runs.changed', ({ id }) => {
    const subject = drafts.document?.subject
    if (subject && 'runs' in subject && subject.runs.includes(id)) void load()
  })

  return {
    page,
    failure,
    isLoading,
    isWriting,
    shown,
    labels: computed(() => page.value?.labels ?? []),
    load,
    /** Brings a part of the page into sight. */
    show: (part: string) => void (shown.value = { part, count: (shown.value?.count ?? 0) + 1 }),
    /** Writes the report to a file, or a folder, that the user chooses. */
    async write(format: ReportFormat): Promise<void> {
      const { document } = drafts
      if (!document || isWriting.value) return
      isWriting.value = true
      const made = await ask('reports.write', { document, format })
      isWriting.value = false
      if (made) useNotices().say('app.notices.reportMade', { file: made.file })
    }
  }
})
