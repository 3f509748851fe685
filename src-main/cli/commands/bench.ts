import { rm } from 'node:fs/promises'
import type { CliCommand, CommandContext } from '../command'
import { costsOption, scaleOption, seedOption, threadsOption, withCommon } from '../options'
import { badInput, done, failed, type Outcome } from '../outcome'
import { plainNumber } from '../plain-number'
import { textFacts } from '../text-table'
import { isFields, populationsTable } from '../populations-table'
import type { BenchOptions, Environment } from '../environment'

/** `engram bench [NAME]`: times a network and measures its memory, keeping nothing. */
export const command: CliCommand = {
  order: 50,
  declare: (program, t, act) => {
    const bench = program
      .command('bench')
      .description(t('cli.bench.description'))
      .argument('[NAME]', t('cli.bench.name'))
      .addOption(threadsOption(t))
      .addOption(seedOption(t))
      .addOption(scaleOption(t))
      .addOption(costsOption(t))
      .action((name: string | undefined, options: BenchWishes) =>
        act((context) => runBench(name, options, context))
      )
    withCommon(bench, t)
  }
}

interface BenchWishes extends Omit<BenchOptions, 'costs'> {
  /** Rounds in which the costs of recording and checkpoints are measured. */
  readonly costs?: number | undefined
}

async function runBench(
  name: string | undefined,
  { costs: rounds, ...options }: BenchWishes,
  { environment }: CommandContext
): Promise<Outcome> {
  const { benchNames: names } = environment
  if (name !== undefined && !names.includes(name)) {
    return failed(badInput('noBench', { name, names: names.join(', ') }))
  }
  const { threads, seed, scale } = options
  const result =
    rounds === undefined
      ? await environment.bench(name, { threads, seed, scale })
      : await inFolder(environment, (folder) =>
          environment.bench(name, { threads, seed, scale, costs: { rounds, folder } })
        )
  if (!result.ok) return failed(result.failure)
  return done(result.value, benchText(result.value))
}

/** Does something with a folder that is there only for it. */
async function inFolder<Found>(
  { temporaryFolder }: Environment,
  work: (folder: string) => Promise<Found>
): Promise<Found> {
  const folder = await temporaryFolder()
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The same names as in JSON: a bench is read by those who also read that. */
function benchText({ populations, ...result }: Readonly<Record<string, unknown>>): string {
  const facts = Object.entries(result).flatMap(([name, value]) =>
    isFields(value)
      ? Object.entries(value).map(([inner, one]) => factOf(`${name}.${inner}`, one))
      : [factOf(name, value)]
  )
  return [textFacts(facts), populationsTable(populations)].filter(Boolean).join('\n\n')
}

const factOf = (name: string, value: unknown): [string, string] => [
  name,
  typeof value === 'number' ? plainNumber(value) : String(value ?? '–')
]
