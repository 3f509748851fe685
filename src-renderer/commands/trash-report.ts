import { useProject } from '../stores/project'
import { useReportDrafts } from '../stores/report-drafts'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const trashReport = defineCommand({
  id: 'report.trash',
  title: 'reporting.commands.trash',
  group: 'run',
  when: () =>
    useWorkbench().room === 'reports' && useReportDrafts().id !== null && !useProject().isRepair,
  run: async () => {
    const drafts = useReportDrafts()
    if (drafts.id !== null) await drafts.remove(drafts.id)
  }
})
