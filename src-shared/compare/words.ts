import type {
  ComparedColumn,
  ComparedGroup,
  ParameterCell,
  ParameterRow
} from '../contract/comparisons'
import type { Translator } from '../locale'

type Texts = Pick<Translator, 'language' | 'dynamic' | 'has' | 'text'>

/** Lists whose items have names: the item is what a parameter belongs to. */
const lists = new Set([
  'populations',
  'stimuli',
  'projections',
  'recorders',
  'definitions',
  'devices',
  'protocols',
  'measurements',
  'limits',
  'groups'
])
const silent = new Set(['parameters', 'connector', 'synapse', 'simulation'])

const fieldKey = (part: string): string => `compare.fields.${part}`
const fieldText = (part: string, t: Texts): string =>
  t.has(fieldKey(part)) ? t.dynamic(fieldKey(part)) : part

/** What people call a parameter, and what it belongs to; null for one of the whole experiment. */
export function parameterWords(
  { path, label }: Pick<ParameterRow, 'path' | 'label'>,
  t: Texts
): { readonly name: string; readonly owner: string | null } {
  const [first = '', item] = path
  const isItem = lists.has(first) && path.length > 2 && item !== undefined
  const rest = path
    .slice(isItem ? 2 : 0)
    .filter((part, i, all) => i === all.length - 1 || !silent.has(part))
  const words = rest.map((part, i) =>
    i === rest.length - 1 && label ? lowered(t.text(label)) : fieldText(part, t)
  )
  return { name: words.join(' › '), owner: isItem ? item : null }
}

/** "Membrane time constant" inside a sentence; "CV" stays as it is. */
export const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** A value as a table shows it; lists by their length and range. */
export function cellText(cell: ParameterCell, t: Texts): string {
  const { list } = cell
  if (!list || cell.text.length <= 24) return cell.text.replace(/^-(?=\d)/, '−')
  const number = (value: number): string => formatNumber(value, t.language)
  return list.least === null || list.most === null
    ? t.dynamic('compare.list.items', { count: number(list.count) })
    : t.dynamic('compare.list.numbers', {
        count: number(list.count),
        least: number(list.least),
        most: number(list.most)
      })
}

/** What people call a metric or a derived column. */
export const columnTitle = (
  { kind, name }: Pick<ComparedColumn, 'kind' | 'name'>,
  t: Texts,
  titles: (name: string) => string | undefined = () => undefined
): string => {
  if (kind === 'derived') return name
  const key = `metrics.${name}`
  return titles(name) ?? (t.has(key) ? t.dynamic(key) : name)
}

const made = new Map<string, Intl.NumberFormat>()
/** A number with at most so many digits that count. */
export function formatNumber(value: number, language: string, digits = 4): string {
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) return value.toExponential(digits - 1)
  const key = `${language} ${digits}`
  const format =
    made.get(key) ?? new Intl.NumberFormat(language, { maximumSignificantDigits: digits })
  made.set(key, format)
  return format.format(value).replace('-', '−')
}

/** "+31 %", "−0.4 %". */
export function percentText(relative: number, language: string): string {
  const percent = 100 * relative
  const digits = Math.abs(percent) >= 1000 ? 4 : Math.abs(percent) >= 99.5 ? 3 : 2
  const text = formatNumber(percent, language, digits)
  return `${relative > 0 ? '+' : ''}${text} %`
}

/** What a group is called: by the user's name, or by its runs, "#3–#5, #8". */
export function groupTitle(
  group: Pick<ComparedGroup, 'name' | 'runs'>,
  runs: readonly { readonly run: { readonly number: number } }[]
): string {
  if (group.name !== null) return group.name
  const numbers = group.runs.flatMap((at) => runs[at]?.run.number ?? []).toSorted((a, b) => a - b)
  const stretches: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = stretches.at(-1)
    if (last && number === last.to + 1) last.to = number
    else stretches.push({ from: number, to: number })
  }
  return stretches
    .map(({ from, to }) =>
      from === to ? `#${from}` : to === from + 1 ? `#${from}, #${to}` : `#${from}–#${to}`
    )
    .join(', ')
}
