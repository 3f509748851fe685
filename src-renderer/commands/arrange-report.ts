import { useProject } from '../stores/project'
import { useReportDrafts } from '../stores/report-drafts'
import { selectionLimit, useSelection } from '../stores/selection'
import { defineCommand } from './command'

/** A new report on the runs that are chosen in the notebook, to be arranged. */
export const arrangeReport = defineCommand({
  id: 'report.ofRuns',
  title: 'reporting.commands.ofRuns',
  group: 'run',
  when: () => useSelection().count > 0 && !useProject().isRepair,
  run: () =>
    useReportDrafts().make({
      of: 'runs',
      runs: [...useSelection().chosen].slice(0, selectionLimit)
    })
})
