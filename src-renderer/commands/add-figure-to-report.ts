import { useProject } from '../stores/project'
import { useReportDrafts } from '../stores/report-drafts'
import { defineCommand } from './command'

/** Puts the plot that has the focus, or the pointer, into the report in front. */
export const addFigureToReport = defineCommand({
  id: 'report.addFigure',
  title: 'reporting.commands.addFigure',
  group: 'run',
  when: () => useReportDrafts().hasOffer && !useProject().isRepair,
  run: () => useReportDrafts().addOffered()
})
