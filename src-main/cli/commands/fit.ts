import { rm } from 'node:fs/promises'
import path from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { FitReport, FitRequest } from '../../../src-shared/contract/fit'
import type { PresetPulses } from '../../../src-shared/experiments/presets/schema'
import { presetOfFit } from '../../../src-shared/fits/preset-of-fit'
import type { Translator } from '../../../src-shared/locale'
import type { Result } from '../../../src-shared/result'
import type { CliCommand, CommandContext } from '../command'
import { fitFields } from '../fit-fields'
import { fitText } from '../fit-text'
import { fitWishesOf, importWishesOf, pulsesOf, type FitOptions } from '../fit-wishes'
import { projectOption, seedOption, wholeNumber, withCommon } from '../options'
import { done, failed, type Outcome } from '../outcome'
import { withProject, type Session } from '../session'

/** `engram fit CSV --model M`: fits device models to a measured curve, and keeps the best as a preset. */
export const command: CliCommand = {
  order: 17,
  declare: (program, t, act) => {
    const fit = program
      .command('fit')
      .description(t('measurements.cli.description'))
      .argument('<CSV>', t('measurements.cli.file'))
      .requiredOption('--model <M>', t('measurements.cli.model'))
    declareOptions(fit, t).action((file: string, options: FitOptions) =>
      act((context) => fitFile(file, options, context))
    )
    withCommon(fit, t)
  }
}

const declareOptions = (fit: Command, t: Translator): Command =>
  fit
    .option('--columns <LIST>', t('measurements.cli.columns'))
    .option('--units <LIST>', t('measurements.cli.units'))
    .option('--interval <TIME>', t('measurements.cli.interval'))
    .option('--free <LIST>', t('measurements.cli.free'))
    .option('--fix <NAME=VALUE...>', t('measurements.cli.fix'))
    .addOption(
      new Option('--direction <D>', t('measurements.cli.direction')).choices(['up', 'down', 'both'])
    )
    .addOption(
      new Option('--group <N>', t('measurements.cli.group')).argParser(wholeNumber(1, 1000, t))
    )
    .addOption(
      new Option('--kind <K>', t('measurements.cli.kind')).choices(['iv', 'pulses', 'drift'])
    )
    .addOption(
      new Option('--starts <N>', t('measurements.cli.starts')).argParser(wholeNumber(1, 64, t))
    )
    .addOption(new Option('--confidence <C>', t('measurements.cli.confidence')).argParser(part(t)))
    .addOption(
      new Option('--decimal <SIGN>', t('measurements.cli.decimal')).choices(['point', 'comma'])
    )
    .option('--save <NAME>', t('measurements.cli.save'))
    .option('--pulses <LIST>', t('measurements.cli.pulses'))
    .addOption(seedOption(t))
    .addOption(projectOption(t))

const part =
  (t: Translator) =>
  (text: string): number => {
    const value = Number(text)
    if (text.trim() !== '' && value > 0 && value < 1) return value
    throw new InvalidArgumentError(t('measurements.cli.badNumber', { from: 0, to: 1 }))
  }

async function fitFile(
  file: string,
  options: FitOptions,
  context: CommandContext
): Promise<Outcome> {
  const settings = importWishesOf(options)
  if (!settings.ok) return failed(settings.failure)
  const wishes = fitWishesOf(options)
  if (!wishes.ok) return failed(wishes.failure)
  const pulses = pulsesOf(options)
  if (!pulses.ok) return failed(pulses.failure)
  const place = path.resolve(context.environment.cwd, file)
  const source = { from: 'file' as const, file: place, settings: settings.value }
  const request = { ...wishes.value, id: 'cli', source }
  const { save, project } = options
  if (save !== undefined) {
    return withProject(context, { project, use: 'write' }, (session) =>
      fitIn(session, request, { name: save, pulses: pulses.value }, context)
    )
  }
  // Nothing is kept: no project has to be free, and none is made.
  const { environment } = context
  const folder = await environment.temporaryFolder()
  try {
    const services = await environment.openServices({
      dataFolder: folder,
      project: path.join(folder, 'fit.engram')
    })
    if (!services.ok) return failed(services.failure)
    try {
      return await fitIn({ client: services.value.client, project: '' }, request, null, context)
    } finally {
      await services.value.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function fitIn(
  { client, project }: Session,
  request: FitRequest,
  keep: { readonly name: string; readonly pulses: PresetPulses | null } | null,
  context: CommandContext
): Promise<Outcome> {
  const { t } = context
  const report = await follow(client, request, context)
  if (!report.ok) return failed(report.failure)
  const fields = fitFields(report.value, t)
  const text = fitText(report.value, t)
  const [best] = report.value.results
  if (keep === null || !best) return done(fields, text)
  const preset = presetOfFit(
    report.value,
    best,
    keep.name,
    context.environment.version,
    keep.pulses
  )
  if (!preset.ok) return failed(preset.failure, fields, text)
  const saved = await client.call('presets.save', { preset: preset.value })
  if (!saved.ok) return failed(saved.failure, fields, text)
  const note = t('measurements.cli.saved', { name: saved.value.name, project })
  return done({ ...fields, preset: saved.value, project }, `${text}\n\n${note}`)
}

/** Runs the fit, shows how far it is, and cancels it when the user says so. */
async function follow(
  client: Session['client'],
  request: FitRequest,
  { environment, isJson }: CommandContext
): Promise<Result<FitReport>> {
  const columns = isJson ? null : environment.progressColumns
  const stops = [
    environment.onInterrupt(() => void client.call('fit.cancel', { id: request.id })),
    client.subscribe('fit.progress', ({ fraction, model }) => {
      if (columns === null) return
      environment.stderr(`\r\u001b[K${model}  ${Math.floor(100 * fraction)} %`)
    })
  ]
  try {
    return await client.call('fit.run', request)
  } finally {
    for (const stop of stops) stop()
    if (columns !== null) environment.stderr('\r\u001b[K')
  }
}
