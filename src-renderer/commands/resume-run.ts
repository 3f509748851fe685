import { useJobs } from '../stores/jobs'
import { defineCommand } from './command'

export const resumeRun = defineCommand({
  id: 'run.resume',
  title: 'app.commands.resumeRun',
  group: 'run',
  when: () => useJobs().front?.paused === true,
  run: async () => {
    const jobs = useJobs()
    if (jobs.front) await jobs.resume(jobs.front.id)
  }
})
