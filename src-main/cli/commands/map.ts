import { InvalidArgumentError } from 'commander'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { documentFormat } from '../../../src-shared/experiments/kinds'
import { nearest } from '../../../src-shared/experiments/nearest'
import { runId } from '../../../src-shared/ids'
import { checkDocument } from '../check-document'
import type { CliCommand, CommandContext } from '../command'
import { problemText } from '../failure-text'
import { keepExperiment } from '../keep-experiment'
import { mappingFields } from '../mapping-fields'
import { mappingText } from '../mapping-text'
import { projectOption, seedOption, withCommon } from '../options'
import { failed, type Outcome } from '../outcome'
import { readDocument } from '../read-document'
import { showRun } from '../show-run'
import { withProject, type Session } from '../session'

interface MapWishes {
  readonly chip: string
  readonly rate?: number
  readonly seed?: number
  readonly project?: string
}

/** `engram map FILE --chip ID|all`: on which chips a network runs, and at what cost. */
export const command: CliCommand = {
  order: 17,
  declare: (program, t, act) => {
    const map = program
      .command('map')
      .description(t('mapping.cli.description'))
      .argument('<FILE>', t('mapping.cli.file'))
      .option('--chip <ID>', t('mapping.cli.chip'), 'all')
      .option('--rate <HZ>', t('mapping.cli.rate'), (text: string) => {
        const value = Number(text)
        if (text.trim() !== '' && value >= 0 && value <= 10_000) return value
        throw new InvalidArgumentError(t('mapping.cli.notARate'))
      })
      .addOption(seedOption(t))
      .addOption(projectOption(t))
      .action((file: string, wishes: MapWishes) => act((context) => mapFile(file, wishes, context)))
    withCommon(map, t)
  }
}

async function mapFile(file: string, wishes: MapWishes, context: CommandContext): Promise<Outcome> {
  const read = await readDocument(file, context.environment.cwd)
  if (!read.ok) return failed(read.failure)
  const kind = isJsonObject(read.value) ? read.value['kind'] : undefined
  if (typeof kind === 'string' && ['characterisation', 'crossbar', 'sweep'].includes(kind)) {
    return failed({ code: 'bad-input', key: 'mapping.cli.notANetwork', details: { file, kind } })
  }
  return withProject(context, { project: wishes.project, use: 'write' }, async (session) => {
    const chips = await chosen(wishes.chip, session)
    if ('failure' in chips) return failed(chips.failure)
    if (kind !== 'mapping') {
      // What is wrong with a network is said of the network, not of the mapping around it.
      const checked = await checkDocument(session.client, read.value, file)
      if ('bad' in checked) return checked.bad
    }
    const document = asMapping(read.value, kind, chips.ids, wishes.rate)
    const checked = await checkDocument(session.client, document, file)
    if ('bad' in checked) return checked.bad
    const { t, say } = context
    for (const warning of checked.warnings) say(`${t('cli.warning')} ${problemText(warning, t)}`)
    const activity = isJsonObject(document) ? document['activity'] : null
    if (isJsonObject(activity) && activity['from'] === 'measure') say(t('mapping.cli.measuring'))
    const experiment = await keepExperiment(session.client, document)
    if (!experiment.ok) return failed(experiment.failure)
    const start = () =>
      session.client.call('runs.start', { id: experiment.value, seed: wishes.seed })
    const shown = await showRun(start, undefined, session, context)
    const { id } = shown.fields
    if (typeof id !== 'string') return shown
    const run = await session.client.call('runs.get', { id: runId(id) })
    if (!run.ok || run.value.state !== 'done') return shown
    const outcome = await session.client.call('mappings.outcome', { id: run.value.id })
    if (!outcome.ok) return failed(outcome.failure)
    const fields = mappingFields(run.value, outcome.value, t)
    const text = mappingText(run.value, outcome.value, session.project, t)
    return { ...shown, fields: { ...fields, project: session.project }, text }
  })
}

type Chosen =
  { readonly ids: 'all' | string[] } | { readonly failure: Parameters<typeof failed>[0] }

async function chosen(wish: string, { client }: Session): Promise<Chosen> {
  if (wish === 'all') return { ids: 'all' }
  const found = await client.call('hardware.catalogue', {})
  if (!found.ok) return { failure: found.failure }
  const known = found.value.catalogue.entries.map(({ id }) => id)
  const ids = wish.split(',').map((one) => one.trim())
  const unknown = ids.find((one) => !known.includes(one))
  if (unknown === undefined) return { ids }
  const suggestion = nearest(unknown, known)
  return {
    failure:
      suggestion === undefined
        ? {
            code: 'bad-input',
            key: 'mapping.cli.unknownChip',
            details: { chip: unknown, known: known.join(', ') }
          }
        : {
            code: 'bad-input',
            key: 'mapping.cli.unknownChipNearest',
            details: { chip: unknown, suggestion }
          }
  }
}

/** A mapping of a network; a mapping itself with the wishes of the command line. */
function asMapping(
  document: Json,
  kind: Json | undefined,
  chips: 'all' | string[],
  rate: number | undefined
): Json {
  const activity: Json =
    rate === undefined ? { from: 'measure' } : { from: 'rate', rate: `${rate} Hz` }
  if (kind === 'mapping' && isJsonObject(document)) {
    const own = rate === undefined ? (document['activity'] ?? activity) : activity
    return { ...document, activity: own, ...(chips === 'all' ? {} : { chips }) }
  }
  const name = isJsonObject(document) ? String(document['name'] ?? '') : ''
  return {
    format: documentFormat,
    version: 1,
    kind: 'mapping',
    name: name.slice(0, 100),
    network: document,
    activity,
    chips
  }
}
