import type { Compared, ComparedColumn, ParameterRow } from '../contract/comparisons'
import type { Translator } from '../locale'
import { cellText, columnTitle, formatNumber, lowered, parameterWords, percentText } from './words'

type Texts = Pick<Translator, 'language' | 'dynamic' | 'has' | 'text'>

const mostCauses = 4
const mostEffects = 3
/** A smaller change is not worth a word: 0.05 %. */
const leastChange = 5e-4

/** What a result is judged by, before anything else. */
const first = ['rate', 'cvIsi', 'accuracy', 'meanColumnError', 'power']

/**
 * What changed from the baseline to a group, and what came of it, in one sentence: "weight of I → E −0.5 mV →
 * −0.45 mV (+10 %) and seed 1 → 2; mean rate of E rises by 31 %."
 * @param titles the catalogue's own words for metrics
 */
export function changeSentence(
  compared: Pick<Compared, 'runs' | 'groups' | 'parameters' | 'columns'>,
  group: number,
  t: Texts,
  titles?: (name: string) => string | undefined
): string {
  const base = compared.groups.find(({ isBaseline }) => isBaseline)
  const own = compared.groups[group]
  const [from, to] = [base?.runs[0], own?.runs[0]]
  if (!base || !own || from === undefined || to === undefined) return ''
  const areSingle = base.runs.length === 1 && own.runs.length === 1
  const causes = compared.parameters
    .filter(({ path, isIgnored }) => !isIgnored && (areSingle || path[0] !== 'seed'))
    .flatMap((row) => cause(row, from, to, t) ?? [])
  const effects = compared.columns
    .filter(({ name }) => name !== 'wallSeconds')
    .flatMap((column) => effect(column, group) ?? [])
    .filter(saysMore)
    .toSorted((a, b) => importance(b) - importance(a))
    .slice(0, mostEffects)
    .map((one) => effectText(one, t, titles))
  const hasResults = compared.columns.some(
    ({ name, groups }) => name !== 'wallSeconds' && groups[group]?.difference !== null
  )
  const left = causes.length === 0 ? t.dynamic('compare.sentence.nothing') : listed(causes, t)
  const right =
    effects.length > 0
      ? joined(effects, t)
      : t.dynamic(hasResults ? 'compare.sentence.noEffect' : 'compare.sentence.noResult')
  return t.dynamic('compare.sentence.whole', { causes: capital(left), effects: right })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function cause(row: ParameterRow, from: number, to: number, t: Texts): string | null {
  const [before, after] = [row.cells[from] ?? null, row.cells[to] ?? null]
  if (before && after && !after.change && sameText(before.text, after.text)) return null
  if (!before && !after) return null
  const { name, owner } = parameterWords(row, t)
  const subject = owner === null ? name : t.dynamic('compare.sentence.of', { name, owner })
  if (!before || !after) {
    const value = before ?? after
    return t.dynamic(before ? 'compare.sentence.without' : 'compare.sentence.with', {
      subject,
      value: value ? cellText(value, t) : ''
    })
  }
  const relative = relativeChange(before.base, after.base)
  const share =
    relative === null || row.path[0] === 'seed' ? '' : ` (${percentText(relative, t.language)})`
  const [a, b] = [cellText(before, t), cellText(after, t)]
  if (a === b) {
    return t.dynamic('compare.sentence.otherList', { subject, value: b })
  }
  return t.dynamic('compare.sentence.fromTo', { subject, before: a, after: b, share })
}

const sameText = (a: string, b: string): boolean => a === b

const relativeChange = (before: number | null, after: number | null): number | null =>
  before === null || after === null || before === 0 ? null : (after - before) / Math.abs(before)

interface Effect {
  readonly column: ComparedColumn
  readonly difference: number
  readonly relative: number | null
}

function effect(column: ComparedColumn, group: number): Effect | null {
  const value = column.groups[group]
  if (!value || value.difference === null || value.difference === 0) return null
  const { difference, relative } = value
  return relative !== null && Math.abs(relative) < leastChange
    ? null
    : { column, difference, relative }
}

/** The mean over all populations says nothing beside those of each. */
const saysMore = ({ column }: Effect, _: number, all: readonly Effect[]): boolean =>
  column.population !== '' ||
  all.every((other) => other.column.name !== column.name || other.column.population === '')

/** The usual measures come first, then what changed most. */
function importance({ column, relative }: Effect): number {
  const at = first.indexOf(column.name)
  const usual = at < 0 ? 0 : 1000 - 100 * at - (column.population === '' ? 50 : 0)
  return usual + Math.min(49, Math.abs(relative ?? 0))
}

function effectText(
  { column, difference, relative }: Effect,
  t: Texts,
  titles?: (name: string) => string | undefined
): string {
  const name = lowered(columnTitle(column, t, titles))
  const subject =
    column.population === ''
      ? name
      : t.dynamic('compare.sentence.of', { name, owner: column.population })
  const size =
    relative === null
      ? [formatNumber(Math.abs(difference), t.language), column.unit].filter(Boolean).join(' ')
      : percentText(Math.abs(relative), t.language).replace('+', '')
  return t.dynamic(difference > 0 ? 'compare.sentence.rises' : 'compare.sentence.falls', {
    subject,
    size
  })
}

/** "a", "a and b", "a, b and c", "a, b, c, d and 3 more". */
function listed(parts: readonly string[], t: Texts): string {
  if (parts.length <= mostCauses) return joined(parts, t)
  const shown = parts.slice(0, mostCauses - 1)
  const more = t.dynamic('compare.sentence.more', { count: parts.length - shown.length })
  return joined([...shown, more], t)
}

function joined(parts: readonly string[], t: Texts): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2
    ? last
    : t.dynamic('compare.sentence.and', { others: parts.slice(0, -1).join(', '), last })
}
