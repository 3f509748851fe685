import { isJsonObject, type Json } from '../../src-shared/experiments/json'
import { formatPath } from '../../src-shared/experiments/problem'
import { characterisationFields } from './characterisation-fields'
import { characterisationText } from './characterisation-text'
import { checkDocument } from './check-document'
import type { CommandContext } from './command'
import { estimateText } from './estimate-text'
import { problemText } from './failure-text'
import { followRun, verdictOf } from './follow-run'
import { keepExperiment } from './keep-experiment'
import { badInput, failed, type Outcome } from './outcome'
import { progressLine } from './progress-line'
import { readDocument } from './read-document'
import { withProject, type Session } from './session'

export interface CharacteriseOptions {
  readonly threads?: number | undefined
  readonly seed?: number | undefined
  readonly project?: string | undefined
  /** Curves that the JSON has at most; all, as far as they can be printed, without it. */
  readonly curves?: number | undefined
}

const kind = 'characterisation'

/** Whether a document describes devices to measure; whatever else is wrong with it, is for the checks. */
export const isCharacterisation = (document: Json): boolean =>
  isJsonObject(document) && document['kind'] === kind

/** Measures the devices of a document and keeps the run in the project. */
export async function characterise(
  file: string,
  options: CharacteriseOptions,
  context: CommandContext
): Promise<Outcome> {
  const document = await readDocument(file, context.environment.cwd)
  if (!document.ok) return failed(document.failure)
  return withProject(context, { project: options.project, use: 'write' }, async (session) => {
    const checked = await checkDocument(session.client, document.value, file)
    if ('bad' in checked) return checked.bad
    if (!isCharacterisation(document.value)) {
      const found = isJsonObject(document.value) ? String(document.value['kind'] ?? '') : ''
      return failed(badInput('otherKind', { file, path: formatPath(['kind']), kind: found }))
    }
    const { t, say } = context
    for (const warning of checked.warnings) say(`${t('cli.warning')} ${problemText(warning, t)}`)
    const before = estimateText(checked.estimate, t)
    if (before !== null) say(before)
    const outcome = await measureDocument(document.value, options, session, context)
    const { length: warnings } = checked.warnings
    return warnings === 0 ? outcome : { ...outcome, fields: { ...outcome.fields, warnings } }
  })
}

/** Measures a document that has been checked. */
export async function measureDocument(
  document: Json,
  { seed, threads, curves }: CharacteriseOptions,
  { client, project }: Session,
  context: CommandContext
): Promise<Outcome> {
  const { environment, t, say, isJson } = context
  const experiment = await keepExperiment(client, document)
  if (!experiment.ok) return failed(experiment.failure)
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
  const rows = await client.call('curves.figures', { id: run.id })
  if (!rows.ok) return failed(rows.failure)
  const text = await characterisationText(run, rows.value, project, client, t)
  const fields = isJson ? await characterisationFields(run, rows.value, client, curves) : null
  if (fields && !fields.ok) return failed(fields.failure, {}, text)
  const all = { ...fields?.value, project }
  const verdict = verdictOf(run)
  return verdict.ok ? { status: 'done', fields: all, text } : failed(verdict.failure, all, text)
}
