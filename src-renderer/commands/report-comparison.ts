import { useComparison } from '../stores/comparison'
import { useProject } from '../stores/project'
import { useReportDrafts } from '../stores/report-drafts'
import { defineCommand } from './command'

/** A new report on the comparison in front. */
export const reportComparison = defineCommand({
  id: 'report.ofComparison',
  title: 'reporting.commands.ofComparison',
  group: 'run',
  when: () => useComparison().id !== null && !useProject().isRepair,
  run: async () => {
    const comparison = useComparison()
    if (comparison.id === null) return
    await comparison.flush()
    await useReportDrafts().make({ of: 'comparison', id: comparison.id })
  }
})
