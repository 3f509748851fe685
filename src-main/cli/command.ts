import type { Command } from 'commander'
import type { Translator } from '../../src-shared/locale'
import type { Environment } from './environment'
import type { Outcome } from './outcome'

/** What a command works with. */
export interface CommandContext {
  readonly environment: Environment
  readonly t: Translator
  readonly isJson: boolean
  /** Says something that is no result: to standard error, never with `--json`. */
  readonly say: (text: string) => void
}

export type Work = (context: CommandContext) => Promise<Outcome>

/** One command, one file in commands/. */
export interface CliCommand {
  readonly order: number
  /** Declares arguments and options; `act` takes what is to be done once they are read. */
  readonly declare: (program: Command, t: Translator, act: (work: Work) => void) => void
}
