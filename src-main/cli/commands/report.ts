import { statSync } from 'node:fs'
import path from 'node:path'
import { Option } from 'commander'
import type { ReportFormat } from '../../../src-shared/contract/reports'
import { fail, ok, type Result } from '../../../src-shared/result'
import type { CliCommand, CommandContext } from '../command'
import { projectOption, withCommon } from '../options'
import { badInput, done, failed, type Outcome } from '../outcome'
import { cliTemplates, findReported, type CliTemplate } from '../report-subject'
import { withProject } from '../session'

interface ReportOptions {
  readonly out: string
  readonly project?: string
  readonly title?: string
  readonly summary?: string
  readonly authors?: string
  readonly template: CliTemplate
}

/** `engram report WHAT…`: a PDF, an HTML page or a folder of JSON and CSV. */
export const command: CliCommand = {
  order: 40,
  declare: (program, t, act) => {
    const report = program
      .command('report')
      .description(t('cli.reportCommand.description'))
      .argument('<WHAT...>', t('cli.reportCommand.run'))
      .requiredOption('--out <PLACE>', t('cli.reportCommand.out'))
      .addOption(projectOption(t))
      .addOption(
        new Option('--template <NAME>', t('cli.reportCommand.template'))
          .choices(cliTemplates)
          .default('run')
      )
      .option('--title <TEXT>', t('cli.reportCommand.title'))
      .option('--summary <TEXT>', t('cli.reportCommand.summary'))
      .option('--authors <TEXT>', t('cli.reportCommand.authors'))
      .action((runs: string[], options: ReportOptions) =>
        act((context) => makeReport(runs, options, context))
      )
    withCommon(report, t)
  }
}

async function makeReport(
  names: readonly string[],
  { out, project, title, summary, authors, template }: ReportOptions,
  context: CommandContext
): Promise<Outcome> {
  const { environment, t } = context
  const file = path.resolve(environment.cwd, out)
  const format = formatOf(file, out)
  if (!format.ok) return failed(format.failure)
  return withProject(context, { project, use: 'read' }, async ({ client, project: from }) => {
    const found = await findReported(client, template, names, t)
    if (!found.ok) return failed(found.failure)
    const { subject } = found.value
    const report = await client.call('reports.make', {
      ...(subject.of === 'runs' ? { runs: subject.runs } : { subject }),
      format: format.value,
      language: t.language,
      title,
      summary,
      authors,
      file
    })
    if (!report.ok) return failed(report.failure)
    const place = report.value?.file ?? file
    const { runs } = found.value
    const fields = { out: place, format: format.value, template, runs, project: from }
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
