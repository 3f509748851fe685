import { languages, translator } from '../../src-shared/locale'
import type { Command } from '../commands/command'
import { fuzzyMatch } from './fuzzy'

export interface Finding {
  readonly command: Command
  /** The title in the user's language. */
  readonly title: string
  readonly group: string
  /** Which letters of the title to mark. */
  readonly letters: readonly number[]
}

const translators = languages.map((language) => translator(language))

/**
 * Commands that answer a query, the best first. A query in either language finds a command,
 * whatever language the window speaks; an empty query gives all in their order.
 */
export function findCommands(
  commands: Iterable<Command>,
  query: string,
  language: (typeof languages)[number]
): readonly Finding[] {
  const t = translator(language)
  const found: (Finding & { score: number })[] = []
  for (const command of commands) {
    const title = t(command.title)
    const group = t(`app.commandGroups.${command.group}`)
    const own = fuzzyMatch(query, title)
    const scores = [own, fuzzyMatch(query, `${group} ${title}`)].concat(
      translators.map((other) => fuzzyMatch(query, other(command.title)))
    )
    const score = Math.max(...scores.map((match) => match?.score ?? -Infinity))
    if (score > -Infinity) found.push({ command, title, group, letters: own?.letters ?? [], score })
  }
  return query.trim() === '' ? found : found.sort((a, b) => b.score - a.score)
}
