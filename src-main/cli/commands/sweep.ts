import path from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import type { Client } from '../../../src-shared/contract/client'
import type { BadPoint } from '../../../src-shared/contract/sweeps'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { hasErrors } from '../../../src-shared/experiments/problem'
import { isSweep } from '../../../src-shared/experiments/sweep/sweep-base'
import type { SweepId } from '../../../src-shared/ids'
import { failure, ok, type Result } from '../../../src-shared/result'
import type { CliCommand, CommandContext } from '../command'
import { followSweep } from '../follow-sweep'
import { keepExperiment } from '../keep-experiment'
import { projectOption, withCommon } from '../options'
import { badInput, failed, type Outcome } from '../outcome'
import { readDocument } from '../read-document'
import { withProject, type Session } from '../session'
import { sweepFields } from '../sweep-fields'
import { sweepLine, writtenOver } from '../sweep-line'
import { sweepText } from '../sweep-text'
import { wholeSweep } from '../whole-sweep'

interface SweepOptions {
  readonly project?: string
  readonly resume?: boolean
  readonly retry?: boolean
  readonly skipBad?: boolean
  readonly priority?: number
  readonly out?: string
}

/** `engram sweep FILE`: runs an experiment at many values of its parameters and with many seeds. */
export const command: CliCommand = {
  order: 17,
  declare: (program, t, act) => {
    const priority = (text: string): number => {
      const value = Number(text)
      if (/^-?\d+$/.test(text) && Math.abs(value) <= 100) return value
      throw new InvalidArgumentError(t('cli.usage.wholeNumber', { from: -100, to: 100 }))
    }
    const sweep = program
      .command('sweep')
      .description(t('sweeps.cli.description'))
      .argument('<FILE>', t('sweeps.cli.file'))
      .option('--resume', t('sweeps.cli.resume'))
      .option('--retry', t('sweeps.cli.retry'))
      .option('--skip-bad', t('sweeps.cli.skipBad'))
      .addOption(new Option('--priority <N>', t('sweeps.cli.priority')).argParser(priority))
      .addOption(projectOption(t))
      .option('--out <FILE>', t('sweeps.cli.out'))
      .action((file: string, options: SweepOptions) =>
        act((context) => sweepFile(file, options, context))
      )
    withCommon(sweep, t)
  }
}

async function sweepFile(
  file: string,
  options: SweepOptions,
  context: CommandContext
): Promise<Outcome> {
  const { cwd } = context.environment
  const read = await readDocument(file, cwd)
  if (!read.ok) return failed(read.failure)
  if (!isSweep(read.value)) {
    const kind = isJsonObject(read.value) ? String(read.value['kind'] ?? '') : ''
    return failed({ code: 'bad-input', key: 'sweeps.cli.otherKind', details: { file, kind } })
  }
  const document = await wholeSweep(read.value, file, cwd)
  if (!document.ok) {
    const reason = context.t.dynamic(document.failure.key, document.failure.details)
    return failed({
      code: 'bad-input',
      key: 'sweeps.cli.noExperimentFile',
      details: { file, reason }
    })
  }
  return withProject(context, { project: options.project, use: 'write' }, (session) =>
    sweepIn(document.value, file, options, session, context)
  )
}

async function sweepIn(
  document: Json,
  file: string,
  options: SweepOptions,
  session: Session,
  context: CommandContext
): Promise<Outcome> {
  const { client, project } = session
  const { t, say } = context
  const preview = await client.call('sweeps.preview', { document })
  if (!preview.ok) return failed(preview.failure)
  const { problems, plan } = preview.value
  if (!plan) {
    const count = problems.filter(({ severity }) => severity === 'error').length
    return { ...failed(badInput('invalidDocument', { file, count })), problems }
  }
  const begun = options.resume
    ? await goOn(document, file, options, client)
    : await start(document, file, options, session, context)
  if (!begun.ok) {
    const isBlocked = begun.failure.key === 'cli.failures.invalidDocument' && hasErrors(problems)
    return isBlocked ? { ...failed(begun.failure), problems } : failed(begun.failure)
  }
  const id = begun.value
  const line = writtenOver(
    context.environment.stderr,
    context.isJson ? null : context.environment.progressColumns
  )
  const ended = await followSweep(client, context.environment, id, {
    onProgress: (progress) => line.show(sweepLine(progress, t)),
    onPause: () => {
      line.clear()
      say(t('sweeps.cli.pausing'))
    }
  })
  line.clear()
  if (!ended.ok) return failed(ended.failure)
  const results = await client.call('sweeps.results', { id })
  if (!results.ok) return failed(results.failure)
  const fields = sweepFields(ended.value, results.value, project, t)
  const text = sweepText(ended.value, results.value, project, t)
  const { state, failed: failures, runs, number } = ended.value
  if (options.out !== undefined) {
    const out = path.resolve(context.environment.cwd, options.out)
    const written = await client.call('sweeps.export', { id, file: out })
    if (!written.ok) return failed(written.failure, fields, text)
  }
  if (state !== 'done') {
    const details = { number, file }
    return failed({ code: 'cancelled', key: 'sweeps.cli.stopped', details }, fields, text)
  }
  if (failures > 0) {
    const details = { failed: failures, runs }
    return failed({ code: 'failed', key: 'failures.sweep.someFailed', details }, fields, text)
  }
  return { status: 'done', fields, text }
}

/** Keeps the plan, checks every point and starts. */
async function start(
  document: Json,
  file: string,
  { skipBad, priority }: SweepOptions,
  { client }: Session,
  { environment, t, say, isJson }: CommandContext
): Promise<Result<SweepId>> {
  const plan = await keepExperiment(client, document)
  if (!plan.ok) return plan
  const line = writtenOver(environment.stderr, isJson ? null : environment.progressColumns)
  const stops = [
    client.subscribe('sweeps.checking', ({ done, total }) =>
      line.show(t('sweeps.cli.checkingNow', { done, total }))
    ),
    environment.onInterrupt(() => void client.call('sweeps.stopChecking', { id: plan.value }))
  ]
  const reply = await client.call('sweeps.start', { id: plan.value, skipBad, priority })
  for (const stop of stops) stop()
  line.clear()
  if (!reply.ok) return reply
  const { sweep, bad, badCount } = reply.value
  for (const one of bad.slice(0, 20)) say(badText(one, t))
  if (badCount > 20) say(t('sweeps.cli.otherBad', { count: badCount - 20 }))
  if (sweep) return ok(sweep.id)
  const [first] = bad
  const details = { count: badCount, file, first: first ? badText(first, t) : '' }
  return failure('bad-input', 'failures.sweep.badPoints', details)
}

const badText = ({ point, values, problems }: BadPoint, t: CommandContext['t']): string =>
  t('sweeps.cli.badPoint', {
    point: point + 1,
    values: values.map(({ axis, text }) => `${axis} = ${text}`).join(', '),
    reason: problems.map(({ key, details }) => t.dynamic(key, details)).join(' ')
  })

/** Goes on with the newest sweep of the same document. */
async function goOn(
  document: Json,
  file: string,
  { retry }: SweepOptions,
  client: Client
): Promise<Result<SweepId>> {
  const found = await client.call('sweeps.find', { document })
  if (!found.ok) return found
  if (!found.value) {
    return failure('bad-input', 'sweeps.cli.nothingToResume', { file })
  }
  const { id, state, failed: failures } = found.value
  if (state !== 'done') {
    const resumed = await client.call('sweeps.resume', { id })
    if (!resumed.ok) return resumed
  }
  if (retry && failures > 0) {
    const again = await client.call('sweeps.retry', { id })
    if (!again.ok) return again
  }
  return ok(id)
}
