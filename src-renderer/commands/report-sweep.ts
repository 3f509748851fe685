import { useProject } from '../stores/project'
import { useReportDrafts } from '../stores/report-drafts'
import { useSweeps } from '../stores/sweeps'
import { defineCommand } from './command'

/** A new report on the sweep in front. */
export const reportSweep = defineCommand({
  id: 'report.ofSweep',
  title: 'reporting.commands.ofSweep',
  group: 'run',
  when: () => useSweeps().chosen !== null && !useProject().isRepair,
  run: async () => {
    const { chosen } = useSweeps()
    if (chosen) await useReportDrafts().make({ of: 'sweep', id: chosen.id })
  }
})
