import { statSync } from 'node:fs'
import path from 'node:path'
import type { ReportFormat } from '../../../src-shared/contract/reports'
import { fail, ok, type Result } from '../../../src-shared/result'
import type { CliCommand, CommandContext } from '../command'
import { findRuns } from '../find-runs'
import { projectOption, withCommon } from '../options'
import { badInput, done, failed, type Outcome } from '../outcome'
import { withProject } from '../session'

interface ReportOptions {
  readonly out: string
  readonly project?: string
  readonly title?: string
  readonly summary?: string
}

/** `engram report RUN…`: a PDF, an HTML page or a folder of JSON and CSV. */
export const command: CliCommand = {
  order: 40,
  declare: (program, t, act) => {
    const report = program
      .command('report')
      .description(t('cli.reportCommand.description'))
      .argument('<RUN...>', t('cli.reportCommand.run'))
      .requiredOption('--out <PLACE>', t('cli.reportCommand.out'))
      .addOption(projectOption(t))
      .option('--title <TEXT>', t('cli.reportCommand.title'))
      .option('--summary <TEXT>', t('cli.reportCommand.summary'))
      .action((runs: string[], options: ReportOptions) =>
        act((context) => makeReport(runs, options, context))
      )
    withCommon(report, t)
  }
}

async function makeReport(
  names: readonly string[],
  { out, project, title, summary }: ReportOptions,
  context: CommandContext
): Promise<Outcome> {
  const { environment, t } = context
  const file = path.resolve(environment.cwd, out)
  const format = formatOf(file, out)
  if (!format.ok) return failed(format.failure)
  return withProject(context, { project, use: 'read' }, async ({ client, project: from }) => {
    const runs = await findRuns(client, names)
    if (!runs.ok) return failed(runs.failure)
    const report = await client.call('reports.make', {
      runs: runs.value.map(({ id }) => id),
      format: format.value,
      language: t.language,
      title,
      summary,
      file
    })
    if (!report.ok) return failed(report.failure)
    const place = report.value?.file ?? file
    const numbers = runs.value.map(({ number }) => number)
    const fields = { out: place, format: format.value, runs: numbers, project: from }
    return done(fields, t('cli.reportCommand.written', { place }))
  })
}

/** The ending says what is wanted; a name without one is a folder. */
function formatOf(file: string, out: string): Result<ReportFormat> {
  const ending = path.extname(file).toLowerCase()
  const format: ReportFormat =
    ending === '.pdf' ? 'pdf' : ending === '.html' || ending === '.htm' ? 'html' : 'bundle'
  const found = statSync(file, { throwIfNoEntry: false })
  if (format !== 'bundle' && found?.isDirectory())
    return fail(badInput('outIsFolder', { file: out }))
  if (format === 'bundle' && found?.isFile()) return fail(badInput('outIsFile', { file: out }))
  return ok(format)
}
