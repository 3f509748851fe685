import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { Option } from 'commander'
import { memoryColumnNames } from '../../../src-shared/catalogue/memory'
import type { CliCommand, CommandContext } from '../command'
import { findRuns } from '../find-runs'
import { memoriesText, priceText } from '../memories-text'
import { projectOption, wholeNumber, withCommon } from '../options'
import { done, failed, type Outcome } from '../outcome'
import { withProject } from '../session'

interface MemoriesOptions {
  readonly project?: string
  readonly run?: string
  readonly bits: number
}

/** `engram memories`: memory technologies with sources; with `--run`, what a run's writes would cost in each. */
export const command: CliCommand = {
  order: 35,
  declare: (program, t, act) => {
    const memories = program
      .command('memories')
      .description(t('memories.cli.description'))
      .option('--run <N>', t('memories.cli.run'))
      .addOption(
        new Option('--bits <N>', t('memories.cli.bits')).argParser(wholeNumber(1, 64, t)).default(8)
      )
      .addOption(projectOption(t))
      .action(({ run, bits, project }: MemoriesOptions) =>
        act((context) =>
          run === undefined ? listMemories(context) : priceRun({ run, bits, project }, context)
        )
      )
    withCommon(memories, t)
  }
}

/** The table needs no project, and must not be kept by one that is open in a window. */
async function listMemories({ environment, t }: CommandContext): Promise<Outcome> {
  const folder = await environment.temporaryFolder()
  try {
    const settings = 'settings.json'
    // The user's own values; a first start has none.
    await copyFile(path.join(environment.dataFolder, settings), path.join(folder, settings)).catch(
      () => undefined
    )
    const project = path.join(folder, 'table.engram')
    const services = await environment.openServices({ dataFolder: folder, project })
    if (!services.ok) return failed(services.failure)
    try {
      const list = await services.value.client.call('memories.list', {})
      return list.ok
        ? done({ columns: memoryColumnNames, ...list.value }, memoriesText(list.value, t))
        : failed(list.failure)
    } finally {
      await services.value.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const priceRun = (
  { run: called, bits, project }: Omit<MemoriesOptions, 'run'> & { readonly run: string },
  context: CommandContext
): Promise<Outcome> =>
  withProject(context, { project, use: 'read' }, async (session) => {
    const { client } = session
    const runs = await findRuns(client, [called])
    if (!runs.ok) return failed(runs.failure)
    const list = await client.call('memories.list', {})
    if (!list.ok) return failed(list.failure)
    const outcomes: { fields: Record<string, unknown>; text: string }[] = []
    for (const { id, number, name } of runs.value) {
      const price = await client.call('memories.price', { id, bits })
      if (!price.ok) return failed(price.failure)
      const text = priceText(price.value, list.value, { number, name, bits }, context.t)
      const fields = { project: session.project, run: number, id, name, bits, ...price.value }
      outcomes.push({ fields, text })
    }
    return done(outcomes[0]?.fields ?? {}, outcomes.map(({ text }) => text).join('\n\n'))
  })
