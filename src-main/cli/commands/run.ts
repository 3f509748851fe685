import type { Json } from '../../../src-shared/experiments/json'
import { isCharacterisation, measureDocument } from '../characterise'
import { checkDocument } from '../check-document'
import type { CliCommand, CommandContext } from '../command'
import { estimateText } from '../estimate-text'
import { problemText } from '../failure-text'
import { keepExperiment } from '../keep-experiment'
import { checkpointOption, projectOption, seedOption, threadsOption, withCommon } from '../options'
import { failed, type Outcome } from '../outcome'
import { readDocument } from '../read-document'
import { showRun } from '../show-run'
import { withProject, type Session } from '../session'

interface RunOptions {
  readonly threads?: number
  readonly seed?: number
  readonly checkpoint?: number
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
      .addOption(checkpointOption(t))
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
    const before = estimateText(checked.estimate, t)
    if (before !== null) say(before)
    const start = isCharacterisation(document.value) ? measureDocument : runDocument
    const outcome = await start(document.value, options, session, context)
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
  session: Session,
  context: CommandContext
): Promise<Outcome> {
  const { client } = session
  const experiment = await keepExperiment(client, document)
  if (!experiment.ok) return failed(experiment.failure)
  const { seed, threads, checkpoint: checkpointSeconds } = options
  const start = () =>
    client.call('runs.start', { id: experiment.value, seed, threads, checkpointSeconds })
  return showRun(start, options.out, session, context)
}
