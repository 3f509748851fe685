import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { CheckReport, ProjectInfo } from '../../src-shared/contract/projects'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'

type AppInfo = MethodReply<'app.info'>
type Usage = MethodReply<'app.usage'>
type Salvage = NonNullable<MethodReply<'projects.salvage'>>
type RecentProject = MethodReply<'projects.recent'>[number]

/** The open project file, the program itself, and what it uses of the machine. */
export const useProject = defineStore('project', () => {
  const current = shallowRef<ProjectInfo | null>(null)
  const recent = shallowRef<readonly RecentProject[]>([])
  const app = shallowRef<AppInfo | null>(null)
  const usage = shallowRef<Usage | null>(null)
  const checkReport = shallowRef<CheckReport | null>(null)
  /** What came of saving what can be read, until it has been seen. */
  const salvaged = shallowRef<Salvage | null>(null)
  const notices = useNotices()

  async function load(): Promise<void> {
    const [project, info] = await Promise.all([ask('projects.current', {}), ask('app.info', {})])
    if (project) adopt(project)
    if (info) app.value = info
  }

  function adopt(project: ProjectInfo): void {
    const isAnother = current.value?.file !== project.file
    current.value = project
    if (isAnother && project.interrupted > 0) {
      notices.add({
        severity: 'warning',
        key: 'app.notices.interrupted',
        details: { count: project.interrupted }
      })
    }
  }

  return {
    current,
    recent,
    app,
    usage,
    checkReport,
    salvaged,
    isRepair: computed(() => current.value?.mode === 'repair'),
    load,
    async refresh(): Promise<void> {
      const project = await ask('projects.current', {})
      if (project) adopt(project)
    },
    async loadRecent(): Promise<void> {
      recent.value = (await ask('projects.recent', {})) ?? []
    },
    async create(): Promise<void> {
      const project = await ask('projects.create', {})
      if (project) adopt(project)
    },
    async open(file?: string): Promise<void> {
      const project = await ask('projects.open', file === undefined ? {} : { file })
      if (project) adopt(project)
    },
    async backUp(): Promise<void> {
      const copy = await ask('projects.backup', {})
      if (copy) notices.say('app.notices.backedUp', { file: copy.file })
    },
    async check(): Promise<void> {
      checkReport.value = (await ask('projects.check', {})) ?? null
    },
    /** Copies what can be read into a new project, whose place the user is asked for. */
    async salvage(): Promise<void> {
      const report = await ask('projects.salvage', {})
      if (report) salvaged.value = report
    },
    /** Read in the background, so a failure is not worth a notice. */
    async measure(): Promise<void> {
      const reply = await client.call('app.usage', {})
      if (reply.ok) usage.value = reply.value
    },
    /** @returns what ends it */
    listen: () => client.subscribe('projects.changed', adopt)
  }
})
