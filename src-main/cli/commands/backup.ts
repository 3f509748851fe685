import path from 'node:path'
import type { CliCommand, CommandContext } from '../command'
import { projectOption, withCommon } from '../options'
import { done, failed, type Outcome } from '../outcome'
import { plainNumber } from '../plain-number'
import { withProject } from '../session'

interface BackupOptions {
  readonly project?: string
}

/** `engram backup TO`: a whole copy of a project, also while it grows. */
export const command: CliCommand = {
  order: 70,
  declare: (program, t, act) => {
    const backup = program
      .command('backup')
      .description(t('cli.backup.description'))
      .argument('<TO>', t('cli.backup.to'))
      .addOption(projectOption(t))
      .action((to: string, options: BackupOptions) =>
        act((context) => backUp(to, options, context))
      )
    withCommon(backup, t)
  }
}

const backUp = (
  to: string,
  { project }: BackupOptions,
  context: CommandContext
): Promise<Outcome> =>
  withProject(context, { project, use: 'read' }, async (session) => {
    const file = path.resolve(context.environment.cwd, to)
    const copy = await session.client.call('projects.backup', { file })
    if (!copy.ok) return failed(copy.failure)
    const { file: written, sizeBytes } = copy.value ?? { file, sizeBytes: 0 }
    const fields = { file: written, sizeBytes, project: session.project }
    const megabytes = plainNumber(sizeBytes / 1e6, 3)
    return done(fields, context.t('cli.backup.written', { file: written, megabytes }))
  })
