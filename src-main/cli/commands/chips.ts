import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ChipReading, HardwareList } from '../../../src-shared/contract/hardware'
import { nearest } from '../../../src-shared/experiments/nearest'
import { chipListText, chipText } from '../chips-text'
import type { CliCommand, CommandContext } from '../command'
import { withCommon } from '../options'
import { done, failed, type Outcome } from '../outcome'
import { validationText } from '../validation-text'

/**
 * `engram chips`: the catalogue of hardware; with an id all that is known of one entry; with a file, whether it is
 * right; with `--validate`, published workloads beside estimates.
 */
export const command: CliCommand = {
  order: 36,
  declare: (program, t, act) => {
    const chips = program
      .command('chips')
      .description(t('hardware.cli.description'))
      .argument('[ID]', t('hardware.cli.id'))
      .option('--validate', t('estimates.cli.validate'))
      .action((id: string | undefined, { validate = false }: { readonly validate?: boolean }) =>
        act((context) => showChips(id, validate, context))
      )
    withCommon(chips, t)
  }
}

/** The catalogue needs no project, and must not be kept by one that is open in a window. */
async function showChips(
  id: string | undefined,
  isValidation: boolean,
  context: CommandContext
): Promise<Outcome> {
  const { environment } = context
  const folder = await environment.temporaryFolder()
  try {
    // The user's own values and chips; a first start has none.
    const settings = 'settings.json'
    await copyFile(path.join(environment.dataFolder, settings), path.join(folder, settings)).catch(
      () => undefined
    )
    const services = await environment.openServices({
      dataFolder: folder,
      project: path.join(folder, 'chips.engram')
    })
    if (!services.ok) return failed(services.failure)
    try {
      const { client } = services.value
      if (isValidation) {
        const report = await client.call('estimates.validation', {})
        return report.ok
          ? done({ ...report.value }, validationText(report.value, context.t))
          : failed(report.failure)
      }
      if (id?.endsWith('.json')) {
        const reading = await client.call('hardware.readChip', { file: id })
        return reading.ok ? checked(id, reading.value, context) : failed(reading.failure)
      }
      const list = await client.call('hardware.catalogue', {})
      if (!list.ok) return failed(list.failure)
      return id === undefined ? all(list.value, context) : one(id, list.value, context)
    } finally {
      await services.value.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const all = ({ catalogue, projects }: HardwareList, { t }: CommandContext): Outcome =>
  done(
    { updated: catalogue.updated, sources: catalogue.sources, chips: catalogue.entries, projects },
    chipListText(catalogue.entries, t)
  )

function one(id: string, { catalogue, projects }: HardwareList, { t }: CommandContext): Outcome {
  const entry = catalogue.entries.find((each) => each.id === id.toLowerCase())
  if (!entry) {
    const near = nearest(
      id,
      catalogue.entries.map((each) => each.id)
    )
    return failed(
      near === undefined
        ? { code: 'not-found', key: 'hardware.cli.unknownId', details: { id } }
        : {
            code: 'not-found',
            key: 'hardware.cli.unknownIdNearest',
            details: { id, nearest: near }
          }
    )
  }
  const own = projects.filter(({ hardware }) => hardware.includes(entry.id))
  const named = new Set(
    [
      ...Object.values(entry.props).flatMap(({ best, also }) => [best, ...also]),
      ...entry.energyModels
    ].flatMap(({ source }) => source ?? [])
  )
  const sources = Object.fromEntries(
    Object.entries(catalogue.sources).filter(([key]) => named.has(key))
  )
  return done(
    { ...entry, projects: own, sources },
    chipText(entry, { catalogue, projects: own }, t)
  )
}

function checked(file: string, reading: ChipReading | null, { t }: CommandContext): Outcome {
  const problems = (reading?.problems ?? []).map((problem) => ({
    ...problem,
    text: t.dynamic(`hardware.chipFile.${problem.key}`, problem.values)
  }))
  const lines = problems.map(({ text }) => text)
  const chip = reading?.chip ?? null
  if (chip) {
    const head = t('hardware.cli.fileOk', { name: t.text(chip.entry.name), id: chip.entry.id })
    return done({ file, id: chip.entry.id, problems }, [head, ...lines].join('\n'))
  }
  return failed(
    {
      code: 'bad-input',
      key: 'hardware.cli.fileRefused',
      details: { file, problems: lines.join('\n') }
    },
    { file, problems }
  )
}
