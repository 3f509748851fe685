import type { Catalogue } from '../../../src-shared/catalogue'
import type { Chapter } from '../../../src-shared/contract/help'
import type { Text } from '../../../src-shared/locale'
import { helpTopics, type HelpPlace } from '../../stores/help'

export interface HelpFinding {
  readonly place: HelpPlace
  readonly title: string
  /** Some words around what was found. */
  readonly excerpt: string
}

const most = 60
const around = 50

/** Plain text of Markdown, as far as an excerpt needs it. */
const plain = (text: string): string => text.replace(/[*_`|#>]/g, '').replace(/\s+/g, ' ')

/** Whole words around the first hit of a query's words, or the beginning where the hit is elsewhere. */
function excerptOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase()
  const hits = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0)
  const at = hits.length > 0 ? Math.min(...hits) : 0
  const from = at > around ? text.indexOf(' ', at - around) + 1 : 0
  const end = text.lastIndexOf(' ', from + 2 * around)
  const isWhole = text.length <= from + 2 * around
  return `${from > 0 ? '…' : ''}${isWhole ? text.slice(from) : `${text.slice(from, end)}…`}`
}

/**
 * Chapters and models that have every word of a query, those first whose title has them. Models are found in
 * either language, by their parameters and by their sources too.
 */
export function searchHelp(
  query: string,
  chapters: readonly Chapter[],
  models: Catalogue,
  say: (text: Text) => string
): readonly HelpFinding[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: (HelpFinding & { readonly score: number })[] = []
  const add = (place: HelpPlace, title: string, shown: string, searched: string): void => {
    const all = `${title} ${searched}`.toLowerCase()
    if (!words.every((word) => all.includes(word))) return
    const inTitle = words.filter((word) => title.toLowerCase().includes(word)).length
    found.push({ place, title, excerpt: excerptOf(shown, words), score: inTitle })
  }
  for (const { id, title, text } of chapters) {
    add({ kind: 'chapter', id }, title, plain(text), plain(text))
  }
  for (const topic of helpTopics) {
    for (const model of models[topic]) {
      const { id, title, summary, parameters, sources } = model
      const labels = Object.values(parameters).flatMap(({ label }) => [label.en, label.ko])
      const searched = [id, title.en, title.ko, summary.en, summary.ko, ...labels, ...sources]
      add({ kind: 'model', topic, id }, say(title), say(summary), searched.join(' '))
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, most)
}
