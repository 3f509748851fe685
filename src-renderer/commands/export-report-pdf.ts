import { useReportDrafts } from '../stores/report-drafts'
import { useReportPreview } from '../stores/report-preview'
import { useWorkbench } from '../stores/workbench'
import { defineCommand } from './command'

export const exportReportPDF = defineCommand({
  id: 'report.export.pdf',
  title: 'reporting.commands.pdf',
  group: 'run',
  when: () => useWorkbench().room === 'reports' && useReportDrafts().document !== null,
  run: () => useReportPreview().write('pdf')
})
