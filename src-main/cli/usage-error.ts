import type { CommanderError } from 'commander'
import type { Translator } from '../../src-shared/locale'
import type { Failure } from '../../src-shared/result'
import { badInput } from './outcome'

const keys: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'optionMissingArgument',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.excessArguments': 'excessArguments',
  'commander.help': 'noCommand'
}

const shown = new Set(['commander.helpDisplayed', 'commander.version'])

/** Was this help or version, asked for and printed? */
export const isAnswered = (error: CommanderError): boolean => shown.has(error.code)

/** A mistake in the words of the command line, in the user's language. */
export function usageFailure(error: CommanderError, t: Translator): Failure {
  const [, name = ''] = /'(?:-\w, )?([^' ]+)[^']*'/.exec(error.message) ?? []
  const [, similar] = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message) ?? []
  const key = keys[error.code]
  const hint = similar === undefined ? '' : ` ${t('cli.usage.didYouMean', { similar })}`
  if (key !== undefined) {
    const { key: whole, details } = badInput(key, { name, hint })
    return { code: 'bad-input', key: whole.replace('cli.failures.', 'cli.usage.'), details }
  }
  // What an option's own reader said is translated already and stands behind commander's words.
  const said = error.message.replace(/^error: /, '')
  const reason = /is invalid\. (.+)$/s.exec(said)?.[1] ?? ''
  return {
    code: 'bad-input',
    key: 'cli.usage.invalidValue',
    details: { name, reason: reason === '' ? said : reason }
  }
}
