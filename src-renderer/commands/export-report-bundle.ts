import { useReportDrafts } from '../stores/report-drafts'
import { useReportPreview } from '../stores/report-preview'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const exportReportBundle = defineCommand({
  id: 'report.export.bundle',
  title: 'reporting.commands.bundle',
  group: 'run',
  when: () => useWorkbench().room === 'reports' && useReportDrafts().document !== null,
  run: () => useReportPreview().write('bundle')
})
