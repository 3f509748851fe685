import path from 'node:path'
import type { MergeReport } from '../../../src-shared/contract/transfer'
import type { Translator } from '../../../src-shared/locale'
import { followJob } from '../follow-job'
import type { CliCommand, CommandContext } from '../command'
import { projectOption, withCommon } from '../options'
import { done, failed, type Outcome } from '../outcome'
import { withProject } from '../session'

interface MergeOptions {
  readonly project?: string
}

/** `engram merge FILE`: brings another project into one. */
export const command: CliCommand = {
  order: 72,
  declare: (program, t, act) => {
    const merge = program
      .command('merge')
      .description(t('cli.merge.description'))
      .argument('<FILE>', t('cli.merge.file'))
      .addOption(projectOption(t))
      .action((file: string, options: MergeOptions) =>
        act((context) => mergeProject(file, options, context))
      )
    withCommon(merge, t)
  }
}

const mergeProject = (
  from: string,
  { project }: MergeOptions,
  context: CommandContext
): Promise<Outcome> =>
  withProject(context, { project, use: 'write' }, async (session) => {
    const file = path.resolve(context.environment.cwd, from)
    const { client } = session
    const merged = await followJob(client, context, 'merge', () =>
      client.call('projects.merge', { file, job: 'merge' })
    )
    if (!merged.ok) return failed(merged.failure)
    const { report } = merged.value ?? {}
    if (!report) return done({ project: session.project }, '')
    return done({ project: session.project, file, ...report }, mergeText(file, report, context.t))
  })

function mergeText(file: string, report: MergeReport, t: Translator): string {
  const lines = [
    t('cli.merge.done', {
      file,
      runs: report.runs.added,
      experiments: report.experiments.added,
      presets: report.presets
    })
  ]
  const { sweeps, comparisons, reports } = report
  if (sweeps + comparisons + reports > 0)
    lines.push(t('cli.merge.collections', { sweeps, comparisons, reports }))
  const known = report.runs.known + report.experiments.known
  if (known > 0) lines.push(t('cli.merge.known', { count: known }))
  const named = (
    key: 'changed' | 'sameNames' | 'renamed' | 'copies',
    names: readonly string[]
  ): void => {
    if (names.length > 0) lines.push(t(`cli.merge.${key}`, { names: names.join(', ') }))
  }
  named('changed', report.changedExperiments)
  named('sameNames', report.sameNames)
  named('renamed', report.renamedPresets)
  named('copies', report.copies)
  if (report.otherNotes > 0) lines.push(t('cli.merge.otherNotes', { count: report.otherNotes }))
  return lines.join('\n')
}
