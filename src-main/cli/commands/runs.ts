import type { RunSummary } from '../../../src-shared/contract/runs'
import type { Translator } from '../../../src-shared/locale'
import { Option } from 'commander'
import type { CliCommand, CommandContext } from '../command'
import { projectOption, wholeNumber, withCommon } from '../options'
import { done, failed, type Outcome } from '../outcome'
import { plainCount, plainNumber } from '../plain-number'
import { withProject } from '../session'
import { textTable } from '../text-table'
import { cutTo } from '../text-width'

interface RunsOptions {
  readonly project?: string
  readonly limit: number
}

/** `engram runs`: the newest runs of a project. */
export const command: CliCommand = {
  order: 30,
  declare: (program, t, act) => {
    const runs = program
      .command('runs')
      .description(t('cli.runs.description'))
      .addOption(projectOption(t))
      .addOption(
        new Option('--limit <N>', t('cli.runs.limit'))
          .argParser(wholeNumber(1, 1000, t))
          .default(20)
      )
      .action((options: RunsOptions) => act((context) => listRuns(options, context)))
    withCommon(runs, t)
  }
}

const listRuns = ({ project, limit }: RunsOptions, context: CommandContext): Promise<Outcome> =>
  withProject(context, { project, use: 'read' }, async (session) => {
    const list = await session.client.call('runs.list', { sort: 'number', descending: true, limit })
    if (!list.ok) return failed(list.failure)
    const { runs, total } = list.value
    const fields = { project: session.project, total, runs }
    return done(fields, listText(runs, total, context.t))
  })

function listText(runs: readonly RunSummary[], total: number, t: Translator): string {
  if (runs.length === 0) return t('cli.runs.none')
  const columns = [
    { head: t('cli.runs.number'), right: true },
    { head: t('cli.runs.name') },
    { head: t('cli.runs.state') },
    { head: t('cli.runs.started') },
    { head: t('cli.runs.seed'), right: true },
    { head: t('cli.runs.neurons'), right: true },
    { head: t('cli.runs.spikes'), right: true },
    { head: t('cli.runs.rate'), right: true }
  ]
  const rows = runs.map((run) => [
    String(run.number),
    cutTo(run.name.replace(/\p{Cc}/gu, ' '), 40),
    t(`cli.states.${run.state}`),
    `${run.startedAt.slice(0, 10)} ${run.startedAt.slice(11, 16)}`,
    String(run.seed),
    plainCount(run.neurons),
    plainCount(run.spikes),
    plainNumber(run.rateHz)
  ])
  const more = total > runs.length ? `\n${t('cli.runs.more', { count: total - runs.length })}` : ''
  return textTable(columns, rows) + more
}
