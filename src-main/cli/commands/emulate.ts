import { Option } from 'commander'
import type { EmulationReport } from '../../../src-shared/contract/emulation'
import {
  ruleIds,
  type EmulationRules,
  type RuleId
} from '../../../src-shared/experiments/network/emulation/schema'
import type { Json } from '../../../src-shared/experiments/json'
import type { Result } from '../../../src-shared/result'
import type { CliCommand, CommandContext } from '../command'
import { emulationText } from '../emulation-text'
import { keepExperiment } from '../keep-experiment'
import { projectOption, wholeNumber, withCommon } from '../options'
import { badInput, done, failed, type Outcome } from '../outcome'
import { readDocument } from '../read-document'
import { withProject, type Session } from '../session'
import { showRun } from '../show-run'

interface EmulateOptions {
  readonly chip: string
  readonly rules?: string
  readonly seeds?: number
  readonly oneAtATime?: boolean
  readonly project?: string
}

/** `engram emulate FILE --chip ID`: runs a network as a chip would, and compares with the ideal run. */
export const command: CliCommand = {
  order: 19,
  declare: (program, t, act) => {
    const emulate = program
      .command('emulate')
      .description(t('emulation.cli.description'))
      .argument('<FILE>', t('cli.run.file'))
      .requiredOption('--chip <ID>', t('emulation.cli.chip'))
      .option('--rules <LIST>', t('emulation.cli.rules', { rules: ruleIds.join(', ') }))
      .addOption(
        new Option('--seeds <N>', t('emulation.cli.seeds')).argParser(wholeNumber(1, 100, t))
      )
      .option('--one-at-a-time', t('emulation.cli.oneAtATime'))
      .addOption(projectOption(t))
      .action((file: string, options: EmulateOptions) =>
        act((context) => emulateFile(file, options, context))
      )
    withCommon(emulate, t)
  }
}

const isRule = (word: string): word is RuleId => ruleIds.some((id) => id === word)

async function emulateFile(
  file: string,
  options: EmulateOptions,
  context: CommandContext
): Promise<Outcome> {
  const document = await readDocument(file, context.environment.cwd)
  if (!document.ok) return failed(document.failure)
  const words = options.rules?.split(',').map((word) => word.trim())
  const wrong = words?.find((word) => !isRule(word))
  if (wrong !== undefined) {
    return failed(badInput('unknownRule', { rule: wrong, known: ruleIds.join(', ') }))
  }
  return withProject(context, { project: options.project, use: 'write' }, (session) =>
    emulateIn(session, document.value, { ...options, only: words?.filter(isRule) }, context)
  )
}

async function emulateIn(
  session: Session,
  document: Json,
  { chip, seeds, oneAtATime, only }: EmulateOptions & { readonly only: RuleId[] | undefined },
  context: CommandContext
): Promise<Outcome> {
  const { client, project } = session
  const profile = await client.call('emulation.profile', { chip })
  if (!profile.ok) return failed(profile.failure)
  const { rules: all, sources, notices, catalogue } = profile.value
  const rules = all && only ? chosen(all, only) : undefined
  const wanted = { document, chip, ...(rules ? { rules } : {}) }
  const report = await follow(client, { ...wanted, seeds, oneAtATime }, context)
  if (!report.ok) return failed(report.failure)
  const emulated = await client.call('emulation.document', wanted)
  if (!emulated.ok) return failed(emulated.failure)
  const experiment = await keepExperiment(client, emulated.value.document)
  if (!experiment.ok) return failed(experiment.failure)
  const start = () => client.call('runs.start', { id: experiment.value })
  const run = await showRun(start, undefined, session, context)
  if (run.failure) return run
  const { pictures: _pictures, ...numbers } = report.value
  const { id, number, hash } = run.fields
  const text = emulationText(report.value, { notices, number: Number(number), project }, context.t)
  return done({ ...numbers, catalogue, sources, notices, run: { id, number, hash }, project }, text)
}

/** Rules that are not named are off. */
function chosen(rules: EmulationRules, only: readonly RuleId[]): EmulationRules {
  const entries = ruleIds.flatMap((id) => {
    const rule = rules[id]
    return rule ? [[id, { ...rule, on: only.includes(id) }] as const] : []
  })
  return Object.fromEntries(entries)
}

/** Runs the comparison, shows how far it is, and cancels it when the user says so. */
async function follow(
  client: Session['client'],
  request: {
    readonly document: Json
    readonly chip: string
    readonly rules?: EmulationRules
    readonly seeds: number | undefined
    readonly oneAtATime: boolean | undefined
  },
  { environment, isJson, t }: CommandContext
): Promise<Result<EmulationReport>> {
  const columns = isJson ? null : environment.progressColumns
  const id = 'cli'
  const stops = [
    environment.onInterrupt(() => void client.call('emulation.cancel', { id })),
    client.subscribe('emulation.progress', ({ done: ended, total }) => {
      if (columns === null) return
      environment.stderr(`\r\u001b[K${t('emulation.progress', { done: ended, total })}`)
    })
  ]
  try {
    return await client.call('emulation.run', { id, ...request })
  } finally {
    for (const stop of stops) stop()
    if (columns !== null) environment.stderr('\r\u001b[K')
  }
}
