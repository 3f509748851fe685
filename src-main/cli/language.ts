import { languages, type Language } from '../../src-shared/locale'

const isLanguage = (text: string): text is Language => languages.some((known) => known === text)

/**
 * The language of messages: `--language` if given, else what the system says (`LC_ALL`, `LC_MESSAGES`,
 * `LANG`, the first that is set), else English.
 */
export function languageOf(
  argv: readonly string[],
  variables: Readonly<Record<string, string | undefined>>
): Language {
  const joined = argv.find((word) => word.startsWith('--language='))?.slice('--language='.length)
  const at = argv.indexOf('--language')
  const asked = joined ?? (at < 0 ? undefined : argv[at + 1])
  if (asked !== undefined && isLanguage(asked)) return asked
  const system = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || ''
  return (
    languages.find((language) => new RegExp(`^${language}([_.@-]|$)`, 'i').test(system)) ?? 'en'
  )
}
