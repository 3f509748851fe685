import { Command, Help } from 'commander'
import type { Translator } from '../../src-shared/locale'
import type { CliCommand, Work } from './command'
import type { Environment } from './environment'

const found = import.meta.glob<Readonly<Record<string, unknown>>>('./commands/*.ts', {
  eager: true
})

const isCommand = (value: unknown): value is CliCommand =>
  typeof value === 'object' && value !== null && 'declare' in value && 'order' in value

const commands = Object.values(found)
  .map((module) => module.command)
  .filter(isCommand)
  .toSorted((a, b) => a.order - b.order)

/** All commands with their options and help, in the user's language; errors are thrown, not printed. */
export function makeProgram(
  { version, stdout }: Environment,
  t: Translator,
  act: (work: Work) => void
): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('cli.help.usage'),
    'Options:': t('cli.help.options'),
    'Arguments:': t('cli.help.arguments'),
    'Commands:': t('cli.help.commands')
  }
  const program = new Command('engram')
    .description(t('cli.help.description'))
    .version(version, '-V, --version', t('cli.help.version'))
    .helpOption('-h, --help', t('cli.help.help'))
    .helpCommand('help [command]', t('cli.help.helpCommand'))
    .exitOverride()
    .configureOutput({ writeOut: stdout, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      // Commander adds English words for choices; the descriptions name them already.
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => new Help().subcommandTerm(command).replace(' [options]', '')
    })
    .addHelpText('afterAll', `\n${t('cli.help.exitCodes')}`)
  for (const command of commands) command.declare(program, t, act)
  return program
}
