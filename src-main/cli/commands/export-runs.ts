import path from 'node:path'
import type { CliCommand, CommandContext } from '../command'
import { followJob } from '../follow-job'
import { findRuns } from '../find-runs'
import { projectOption, withCommon } from '../options'
import { done, failed, type Outcome } from '../outcome'
import { withProject } from '../session'

interface ExportOptions {
  readonly project?: string
}

/** `engram export-runs TO RUN…`: a new project of some runs. */
export const command: CliCommand = {
  order: 74,
  declare: (program, t, act) => {
    const exporting = program
      .command('export-runs')
      .description(t('cli.exportRuns.description'))
      .argument('<TO>', t('cli.exportRuns.to'))
      .argument('<RUNS...>', t('cli.exportRuns.runs'))
      .addOption(projectOption(t))
      .action((to: string, runs: string[], options: ExportOptions) =>
        act((context) => exportRuns(to, runs, options, context))
      )
    withCommon(exporting, t)
  }
}

const exportRuns = (
  to: string,
  names: readonly string[],
  { project }: ExportOptions,
  context: CommandContext
): Promise<Outcome> =>
  withProject(context, { project, use: 'read' }, async (session) => {
    const { client } = session
    const found = await findRuns(client, names)
    if (!found.ok) return failed(found.failure)
    const file = path.resolve(context.environment.cwd, to)
    const runs = found.value.map(({ id }) => id)
    const made = await followJob(client, context, 'export', () =>
      client.call('projects.exportRuns', { runs, file, job: 'export' })
    )
    if (!made.ok) return failed(made.failure)
    const fields = { project: session.project, file, runs: runs.length }
    return done(fields, context.t('cli.exportRuns.done', { count: runs.length, file }))
  })
