import { characterise } from '../characterise'
import type { CliCommand } from '../command'
import { projectOption, seedOption, threadsOption, wholeNumber, withCommon } from '../options'
import { Option } from 'commander'

interface CharacterizeOptions {
  readonly threads?: number
  readonly seed?: number
  readonly project?: string
  readonly curves?: number
}

/** `engram characterize FILE`: measures devices, keeps the run in the project, shows their figures of merit. */
export const command: CliCommand = {
  order: 12,
  declare: (program, t, act) => {
    const declared = program
      .command('characterize')
      .alias('characterise')
      .description(t('cli.characterize.description'))
      .argument('<FILE>', t('cli.run.file'))
      .addOption(threadsOption(t))
      .addOption(seedOption(t))
      .addOption(projectOption(t))
      .addOption(
        new Option('--curves <N>', t('cli.characterize.curves')).argParser(
          wholeNumber(0, 10_000_000, t)
        )
      )
      .action((file: string, options: CharacterizeOptions) =>
        act((context) => characterise(file, options, context))
      )
    withCommon(declared, t)
  }
}
