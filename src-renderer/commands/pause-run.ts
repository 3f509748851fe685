import { useJobs } from '../stores/jobs'
import { defineCommand } from './command'

export const pauseRun = defineCommand({
  id: 'run.pause',
  title: 'app.commands.pauseRun',
  group: 'run',
  when: () => useJobs().front?.paused === false,
  run: async () => {
    const jobs = useJobs()
    if (jobs.front) await jobs.pause(jobs.front.id)
  }
})
