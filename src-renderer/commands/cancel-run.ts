import { useJobs } from '../stores/jobs'
import { defineCommand } from './command'

export const cancelRun = defineCommand({
  id: 'run.cancel',
  title: 'app.commands.cancelRun',
  group: 'run',
  key: 'Mod+.',
  inTextFields: true,
  when: () => useJobs().front !== undefined,
  run: async () => {
    const jobs = useJobs()
    if (jobs.front) await jobs.cancel(jobs.front.id)
  }
})
