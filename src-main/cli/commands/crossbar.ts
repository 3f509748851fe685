import { isJsonObject } from '../../../src-shared/experiments/json'
import { checkDocument } from '../check-document'
import type { CliCommand, CommandContext } from '../command'
import { crossbarFields } from '../crossbar-fields'
import { crossbarText } from '../crossbar-text'
import { problemText } from '../failure-text'
import { keepExperiment } from '../keep-experiment'
import { projectOption, seedOption, withCommon } from '../options'
import { failed, type Outcome } from '../outcome'
import { readDocument } from '../read-document'
import { showRun } from '../show-run'
import { withProject, type Session } from '../session'

interface CrossbarOptions {
  readonly seed?: number
  readonly project?: string
  readonly maps: boolean
}

/** `engram crossbar FILE`: solves an array, keeps the run in the project, shows the currents of its columns. */
export const command: CliCommand = {
  order: 16,
  declare: (program, t, act) => {
    const crossbar = program
      .command('crossbar')
      .description(t('crossbars.cli.description'))
      .argument('<FILE>', t('crossbars.cli.file'))
      .addOption(seedOption(t))
      .addOption(projectOption(t))
      .option('--no-maps', t('crossbars.cli.noMaps'))
      .action((file: string, options: CrossbarOptions) =>
        act((context) => solveFile(file, options, context))
      )
    withCommon(crossbar, t)
  }
}

async function solveFile(
  file: string,
  options: CrossbarOptions,
  context: CommandContext
): Promise<Outcome> {
  const document = await readDocument(file, context.environment.cwd)
  if (!document.ok) return failed(document.failure)
  const kind = isJsonObject(document.value) ? document.value['kind'] : undefined
  if (typeof kind === 'string' && (kind === 'network' || kind === 'characterisation')) {
    const details = { file, kind }
    return failed({ code: 'bad-input', key: 'crossbars.cli.notACrossbar', details })
  }
  return withProject(context, { project: options.project, use: 'write' }, async (session) => {
    const checked = await checkDocument(session.client, document.value, file)
    if ('bad' in checked) return checked.bad
    const { t, say } = context
    for (const warning of checked.warnings) say(`${t('cli.warning')} ${problemText(warning, t)}`)
    const experiment = await keepExperiment(session.client, document.value)
    if (!experiment.ok) return failed(experiment.failure)
    const start = () =>
      session.client.call('runs.start', { id: experiment.value, seed: options.seed })
    const shown = await showRun(start, undefined, session, context)
    return withResult(shown, options, session, context)
  })
}

/** The outcome of a run with what came out of the array in place of what a network has. */
async function withResult(
  shown: Outcome,
  { maps }: CrossbarOptions,
  { client, project }: Session,
  { isJson, t }: CommandContext
): Promise<Outcome> {
  const { id } = shown.fields
  if (typeof id !== 'string') return shown
  const run = await client.call('runs.get', { id })
  if (!run.ok) return failed(run.failure)
  // A run that did not come to its end has no currents.
  const lines = await client.call('crossbars.lines', { id: run.value.id })
  if (!lines.ok) return shown
  const fields = await crossbarFields(client, run.value, lines.value, isJson && maps)
  if (!fields.ok) return failed(fields.failure)
  const text = crossbarText(run.value, lines.value, project, t)
  return { ...shown, fields: { ...fields.value, project }, text }
}
