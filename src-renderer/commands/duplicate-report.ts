import { translator } from '../../src-shared/locale'
import { useProject } from '../stores/project'
import { useReportDrafts } from '../stores/report-drafts'
import { useSettings } from '../stores/settings'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const duplicateReport = defineCommand({
  id: 'report.duplicate',
  title: 'reporting.commands.duplicate',
  group: 'run',
  when: () =>
    useWorkbench().room === 'reports' && useReportDrafts().id !== null && !useProject().isRepair,
  run: async () => {
    const drafts = useReportDrafts()
    if (drafts.id === null) return
    const t = translator(useSettings().language)
    const title = drafts.document?.title || t('reporting.list.untitled')
    await drafts.duplicate(drafts.id, t('reporting.list.copyOf', { title }))
  }
})
