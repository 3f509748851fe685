import path from 'node:path'
import type { RunDetail } from '../../../src-shared/contract/runs'
import type { Json } from '../../../src-shared/experiments/json'
import { checkDocument } from '../check-document'
import type { CliCommand, CommandContext } from '../command'
import { problemText } from '../failure-text'
import { followRun, verdictOf } from '../follow-run'
import { keepExperiment } from '../keep-experiment'
import { projectOption, seedOption, threadsOption, withCommon } from '../options'
import { failed, type Outcome } from '../outcome'
import { progressLine } from '../progress-line'
import { readDocument } from '../read-document'
import { runFields } from '../run-fields'
import { runText } from '../run-text'
import { withProject, type Session } from '../session'

interface RunOptions {
  readonly threads?: number
  readonly seed?: number
  readonly project?: string
  readonly out?: string
}

/** `engram run FILE`: runs a document, keeps the run in the project, shows its metrics. */
export const command: CliCommand = {
  order: 10,
  declare: (program, t, act) => {
    const run = program
      .command('run')
      .description(t('cli.run.description'))
      .argument('<FILE>', t('cli.run.file'))
      .addOption(threadsOption(t))
      .addOption(seedOption(t))
      .addOption(projectOption(t))
      .option('--out <DIR>', t('cli.run.out'))
      .action((file: string, options: RunOptions) =>
        act((context) => runFile(file, options, context))
      )
    withCommon(run, t)
  }
}

async function runFile(
  file: string,
  options: RunOptions,
  context: CommandContext
): Promise<Outcome> {
  const document = await readDocument(file, context.environment.cwd)
  if (!document.ok) return failed(document.failure)
  return withProject(context, { project: options.project, use: 'write' }, async (session) => {
    const checked = await checkDocument(session.client, document.value, file)
    if ('bad' in checked) return checked.bad
    const { t, say } = context
    for (const warning of checked.warnings) say(`${t('cli.warning')} ${problemText(warning, t)}`)
    const outcome = await runDocument(document.value, options, session, context)
    return checked.warnings.length === 0 ? outcome : withWarnings(outcome, checked.warnings.length)
  })
}

const withWarnings = (outcome: Outcome, count: number): Outcome => ({
  ...outcome,
  fields: { ...outcome.fields, warnings: count }
})

async function runDocument(
  document: Json,
  options: RunOptions,
  { client, project }: Session,
  context: CommandContext
): Promise<Outcome> {
  const { environment, t, say, isJson } = context
  const experiment = await keepExperiment(client, document)
  if (!experiment.ok) return failed(experiment.failure)
  const { seed, threads } = options
  const columns = isJson ? null : environment.progressColumns
  const line = progressLine(environment.stderr, columns, t, () => environment.now().getTime())
  const ended = await followRun(client, environment, {
    start: () => client.call('runs.start', { id: experiment.value, seed, threads }),
    onProgress: line.show,
    onCancel: () => {
      line.clear()
      say(t('cli.cancelling'))
    }
  })
  line.clear()
  if (!ended.ok) return failed(ended.failure)
  const run = ended.value
  const verdict = verdictOf(run)
  const report = await writeOut(run, options.out, client, context)
  const fields = { ...runFields(run), project, out: report.ok ? report.value : null }
  const text = runText(run, project, report.ok ? report.value : null, t)
  if (!verdict.ok) return failed(verdict.failure, fields, text)
  return report.ok ? { status: 'done', fields, text } : failed(report.failure, fields, text)
}

/** The report goes out also for a run that was cancelled or failed: partial results are results. */
async function writeOut(
  run: RunDetail,
  out: string | undefined,
  client: Session['client'],
  { environment, t }: CommandContext
) {
  if (out === undefined) return { ok: true as const, value: null }
  const report = await client.call('reports.make', {
    runs: [run.id],
    format: 'bundle',
    language: t.language,
    file: path.resolve(environment.cwd, out)
  })
  return report.ok ? { ok: true as const, value: report.value?.file ?? null } : report
}
