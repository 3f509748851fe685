import type { RunFilter, ValueRange } from '../../../src-shared/contract/runs'
import { formatQuantity, parseUnit, unitOf } from '../../../src-shared/units'
import type { ReactiveText } from '../../ui/text'

/** One thing that runs are filtered by, and the filter without it. */
export interface Chip {
  readonly key: string
  readonly kind: 'word' | 'condition'
  readonly label: string
  readonly hint: string
  readonly without: Partial<RunFilter>
}

interface Texts {
  readonly t: Pick<ReactiveText, 'dynamic' | 'has'> & ((key: never) => string)
  readonly day: (time: string) => string
  readonly experiment: (id: string) => string
  /** A value of a parameter in the document, for its unit. */
  readonly example: (path: string) => string | undefined
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The words and conditions of a filter, each to be taken out on its own. */
export function chipsOf(
  filter: RunFilter,
  { t, day, experiment, example }: Texts
): readonly Chip[] {
  const say: Say = (key, values) => t.dynamic(key, values)
  const words = (filter.text ?? '').split(/\s+/).filter((word) => word !== '')
  const chips: Chip[] = words.map((word, i) => ({
    key: `word ${i} ${word}`,
    kind: 'word',
    label: word,
    hint: say('notebook.chipWord', { word }),
    without: { text: words.filter((_, other) => other !== i).join(' ') }
  }))
  const add = (key: string, label: string, without: Partial<RunFilter>): void =>
    void chips.push({ key, kind: 'condition', label, hint: label, without })
  const states = filter.states ?? []
  for (const state of states) {
    const rest = states.filter((other) => other !== state)
    add(`state ${state}`, say(`app.runStates.${state}`), { states: rest })
  }
  const kinds = filter.kinds ?? []
  for (const kind of kinds) {
    const rest = kinds.filter((other) => other !== kind)
    const key = `notebook.kinds.${kind}`
    add(`kind ${kind}`, t.has(key) ? say(key) : kind, { kinds: rest })
  }
  if (filter.star) add('star', say('notebook.onlyStarred'), { star: undefined })
  if (filter.tag !== undefined) {
    add('tag', say('notebook.chipTag', { tag: filter.tag }), { tag: undefined })
  }
  if (filter.experimentId !== undefined) {
    add('experiment', experiment(filter.experimentId), { experimentId: undefined })
  }
  if (filter.from !== undefined) {
    add('from', say('notebook.chipFrom', { day: day(filter.from) }), { from: undefined })
  }
  if (filter.before !== undefined) {
    add('before', say('notebook.chipBefore', { day: day(filter.before) }), { before: undefined })
  }
  const ranges = filter.ranges ?? []
  ranges.forEach((range, i) =>
    add(`range ${i}`, rangeText(range, say, t.has, example), {
      ranges: ranges.filter((_, other) => other !== i)
    })
  )
  return chips
}

/** "10 ≤ Rate E ≤ 20". */
export function rangeText(
  { key, min, max, text }: ValueRange,
  say: Say,
  has: (key: string) => boolean,
  example: (path: string) => string | undefined
): string {
  const [of = '', ...rest] = key.split(':')
  const path = rest.join(':')
  const [first = '', population = ''] = path.split('/')
  const title = has(`metrics.${first}`) ? say(`metrics.${first}`) : first
  const name = of === 'metric' ? `${title} ${population}`.trim() : path
  if (text !== undefined) return `${name} = ${text}`
  // Kept in SI base units; shown in the unit that the documents use.
  const symbol = of === 'parameter' ? unitOf(example(path) ?? '') : undefined
  const unit = symbol === undefined ? undefined : parseUnit(symbol)
  const show = (value: number): string =>
    formatQuantity(unit ? value / unit.scale : value, unit && symbol ? symbol : '', 6)
  const low = min === undefined ? '' : `${show(min)} ≤ `
  const high = max === undefined ? '' : ` ≤ ${show(max)}`
  return `${low}${name}${high}`
}
