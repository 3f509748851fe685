import { useProject } from '../stores/project'
import { useNewReport } from '../stores/new-report'
import { defineCommand } from './command'

export const newReport = defineCommand({
  id: 'report.new',
  title: 'reporting.commands.new',
  group: 'run',
  when: () => !useProject().isRepair,
  run: () => useNewReport().ask()
})
