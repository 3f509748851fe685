import type { CliCommand, CommandContext } from '../command'
import { findRuns } from '../find-runs'
import { projectOption, withCommon } from '../options'
import { badInput, failed, type Outcome } from '../outcome'
import { withProject } from '../session'
import { showRun } from '../show-run'

interface ResumeOptions {
  readonly project?: string
  readonly out?: string
}

/** `engram resume RUN`: goes on with a run that was cut short, from its last checkpoint. */
export const command: CliCommand = {
  order: 15,
  declare: (program, t, act) => {
    const resume = program
      .command('resume')
      .description(t('cli.resume.description'))
      .argument('<RUN>', t('cli.reportCommand.run'))
      .addOption(projectOption(t))
      .option('--out <DIR>', t('cli.run.out'))
      .action((run: string, options: ResumeOptions) =>
        act((context) => resumeRun(run, options, context))
      )
    withCommon(resume, t)
  }
}

async function resumeRun(
  name: string,
  { project, out }: ResumeOptions,
  context: CommandContext
): Promise<Outcome> {
  const { t, say } = context
  // A project that is not there is not made: it has no run to go on with.
  return withProject(context, { project, use: 'read' }, async (session) => {
    const found = await findRuns(session.client, [name])
    if (!found.ok) return failed(found.failure)
    const [run] = found.value
    if (!run) return failed(badInput('noRun', { run: name }))
    say(t('cli.resume.resuming', { number: run.number }))
    const start = () => session.client.call('runs.continue', { id: run.id })
    return showRun(start, out, session, context)
  })
}
