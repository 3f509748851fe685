import { useReportDrafts } from '../stores/report-drafts'
import { useReportPreview } from '../stores/report-preview'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const exportReportHTML = defineCommand({
  id: 'report.export.html',
  title: 'reporting.commands.html',
  group: 'run',
  when: () => useWorkbench().room === 'reports' && useReportDrafts().document !== null,
  run: () => useReportPreview().write('html')
})
