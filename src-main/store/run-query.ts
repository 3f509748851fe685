import type { RunFilter, ValueKey, ValueRange } from '../../src-shared/contract/runs'
import { searchExpression } from './search-tokens'

export type SqlValue = string | number
/** A piece of SQL with the values of its placeholders. */
export interface Query {
  readonly text: string
  readonly values: readonly SqlValue[]
}

type Column = Exclude<NonNullable<RunFilter['sort']>, ValueKey>
const orders: Readonly<Record<Column, string>> = {
  number: 'r.number',
  name: 'r.name COLLATE NOCASE',
  state: 'r.state',
  kind: 'r.kind',
  seed: 'r.seed',
  startedAt: 'r.started_at',
  neurons: 'r.neurons',
  synapses: 'r.synapses',
  spikes: 'r.spikes',
  simulatedMs: 'r.simulated_ms',
  rateHz: 'r.rate_hz',
  wallSeconds: 'r.wall_seconds'
}

/** Names of a value in the tables. */
export type FoundValue =
  | { readonly of: 'metric'; readonly name: string; readonly population: string }
  | { readonly of: 'parameter'; readonly path: string }

/** `metric:rate/E` and `parameter:simulation.duration`. */
export function valueOf(key: ValueKey): FoundValue {
  const [of = '', ...rest] = key.split(':')
  const name = rest.join(':')
  if (of === 'parameter') return { of: 'parameter', path: name }
  const at = name.indexOf('/')
  return at < 0
    ? { of: 'metric', name, population: '' }
    : { of: 'metric', name: name.slice(0, at), population: name.slice(at + 1) }
}

const isColumn = (sort: NonNullable<RunFilter['sort']>): sort is Column =>
  Object.hasOwn(orders, sort)

/** A condition on runs. */
interface Condition extends Query {
  /** Where another table alone knows which runs pass: its query of their keys. */
  readonly ids?: Query
  /**
   * The same for one run at a time, with the same values; keeps SQLite from leaving the order's index. Null
   * for searches: the index of words would be asked anew for each run.
   */
  readonly lazy: string | null
}

/** What runs have to fulfil to be listed. */
export type Conditions = readonly Condition[]

/** @returns null where nothing can pass */
export function conditionsOf(filter: RunFilter): Conditions | null {
  const match = searchExpression(filter.text ?? '')
  if (match === null) return null
  const conditions: Condition[] = []
  const add = (text: string, ...values: SqlValue[]): void =>
    void conditions.push({ text, values, lazy: `+${text}` })
  const addIds = (ids: string, lazy: string | null, ...values: SqlValue[]): void =>
    void conditions.push({
      text: `r.id IN (${ids})`,
      values,
      ids: { text: ids, values },
      lazy: lazy === null ? null : `EXISTS (${lazy})`
    })
  const list = (values: readonly string[]): string => JSON.stringify(values)
  if (match !== undefined) {
    const hits = 'SELECT rowid FROM run_search WHERE run_search MATCH ?'
    addIds(hits, null, match)
  }
  if (filter.states) add('r.state IN (SELECT value FROM json_each(?))', list(filter.states))
  if (filter.kinds) add('r.kind IN (SELECT value FROM json_each(?))', list(filter.kinds))
  if (filter.star !== undefined) add(filter.star ? 'r.star = 1' : 'r.star = 0')
  if (filter.tag !== undefined) {
    const tagged = 'SELECT t.run_id FROM run_tag t WHERE t.tag = ?'
    addIds(tagged, `${tagged} AND t.run_id = r.id`, filter.tag)
  }
  if (filter.experimentId !== undefined) {
    add('r.experiment_id = (SELECT id FROM experiment WHERE uuid = ?)', filter.experimentId)
  }
  if (filter.from !== undefined) add('r.started_at >= ?', filter.from)
  if (filter.before !== undefined) add('r.started_at < ?', filter.before)
  for (const range of filter.ranges ?? []) {
    const value = valueOf(range.key)
    if (value.of === 'metric') {
      const { text, values } = boundsOf(range, 'm.value')
      const having = `SELECT m.run_id FROM metric m WHERE m.name = ? AND m.population = ?${text}`
      const { name, population } = value
      addIds(having, `${having} AND m.run_id = r.id`, name, population, ...values)
    } else {
      const { text, values } = boundsOf(range, 'd.number')
      add(
        `r.document_id IN (SELECT d.document_id FROM document_parameter d
          WHERE d.path_id = (SELECT id FROM parameter_path WHERE path = ?)${text})`,
        ...[value.path, ...values]
      )
    }
  }
  return conditions
}

function boundsOf({ min, max, text }: ValueRange, column: string): Query {
  const bounds: Query[] = [
    ...(min === undefined ? [] : [{ text: `${column} >= ?`, values: [min] }]),
    ...(max === undefined ? [] : [{ text: `${column} <= ?`, values: [max] }]),
    ...(text === undefined || column !== 'd.number'
      ? []
      : [{ text: 'd.text = ? COLLATE NOCASE', values: [text] }])
  ]
  return {
    text: bounds.map((one) => ` AND ${one.text}`).join(''),
    values: bounds.flatMap((one) => one.values)
  }
}

const isListed = "r.place = 'list'"

/** The runs that pass, as what stands behind FROM. */
function fromRuns(conditions: Conditions): Query {
  return {
    text: `FROM run r WHERE ${[isListed, ...conditions.map(({ text }) => text)].join(' AND ')}`,
    values: conditions.flatMap(({ values }) => values)
  }
}

/** The search of a filter that asks for nothing else: which rows of `run_search`; undefined for any other. */
export function onlySearch(conditions: Conditions): Query | undefined {
  const [only, another] = conditions
  return only?.ids && only.lazy === null && !another ? only.ids : undefined
}

/** How many runs pass. */
export function countQuery(conditions: Conditions): Query {
  const [only, another] = conditions
  if (!only?.ids || another) {
    const from = fromRuns(conditions)
    return { text: `SELECT count(*) AS total ${from.text}`, values: from.values }
  }
  // The other table counts by itself; what is in the trash is taken off again.
  const { text, values } = only.ids
  return {
    text: `SELECT (SELECT count(*) FROM (${text})) - (SELECT count(*) FROM run r
      WHERE r.place <> 'list' AND r.id IN (${text})) AS total`,
    values: [...values, ...values]
  }
}

/** So many matches are sorted faster than they are found by going through an index in order. */
export const fewMatches = 2_000

/** A page that is full after so many runs of the order's index is looked for among them, one by one. */
const soonFound = 3_000

/**
 * Keys of one page of runs, in the wanted order.
 * @param total how many runs pass, @param all of how many
 */
export function pageQuery(
  filter: RunFilter,
  conditions: Conditions,
  total: number,
  all: number
): Query {
  const sort = filter.sort ?? 'number'
  const direction = (filter.descending ?? filter.sort === undefined) ? 'DESC' : 'ASC'
  const [limit, offset] = [filter.limit ?? 100, filter.offset ?? 0]
  const limits = [limit, offset]
  if (!isColumn(sort)) return pageByValue(valueOf(sort), conditions, direction, limits)
  const order = `ORDER BY ${orders[sort]} ${direction}, r.id ${direction} LIMIT ? OFFSET ?`
  const from = fromRuns(conditions)
  if (conditions.length === 0 || total <= fewMatches) {
    return { text: `SELECT r.id ${from.text} ${order}`, values: [...from.values, ...limits] }
  }
  const canBeLazy = conditions.every((one) => one.lazy !== null)
  if (canBeLazy && limit > 0 && (offset + limit) * (all / total) <= soonFound) {
    const lazy = [isListed, ...conditions.map((one) => one.lazy)].join(' AND ')
    return {
      text: `SELECT r.id FROM run r WHERE ${lazy} ${order}`,
      values: [...from.values, ...limits]
    }
  }
  // Many: an index gives the order, and ends with the page; the plus keeps SQLite from sorting all.
  const passes = passing(conditions)
  return {
    text: `SELECT r.id FROM run r WHERE ${isListed} AND +r.id IN (${passes.text}) ${order}`,
    values: [...passes.values, ...limits]
  }
}

/** Keys of the runs that pass, in no order; of a single table where one knows them all. */
function passing(conditions: Conditions): Query {
  const [only, another] = conditions
  if (only?.ids && !another) return only.ids
  const from = fromRuns(conditions)
  return { text: `SELECT r.id ${from.text}`, values: from.values }
}

/** Runs in the order of a metric or parameter; those that have none come last, the newest of them first. */
function pageByValue(
  value: FoundValue,
  conditions: Conditions,
  direction: 'ASC' | 'DESC',
  limits: readonly number[]
): Query {
  const passes = conditions.length === 0 ? null : passing(conditions)
  const and = (id: string): string => (passes ? `AND ${id} IN (${passes.text})` : '')
  const values = passes?.values ?? []
  const [having, order, without, keys]: [string, string, string, SqlValue[]] =
    value.of === 'metric'
      ? [
          `SELECT v.run_id AS id FROM metric v WHERE v.name = ? AND v.population = ? AND v.value IS NOT NULL
           AND v.run_id NOT IN (SELECT id FROM run WHERE place <> 'list') ${and('+v.run_id')}`,
          `v.value ${direction}, v.run_id ${direction}`,
          'SELECT run_id FROM metric WHERE name = ? AND population = ? AND value IS NOT NULL',
          [value.name, value.population]
        ]
      : [
          `SELECT r.id FROM document_parameter v CROSS JOIN run r ON r.document_id = v.document_id
           WHERE v.path_id = (SELECT id FROM parameter_path WHERE path = ?) AND ${isListed} ${and('+r.id')}`,
          `v.number ${direction}, v.text ${direction}, v.document_id ${direction}`,
          `SELECT r.id FROM document_parameter d CROSS JOIN run r ON r.document_id = d.document_id
           WHERE d.path_id = (SELECT id FROM parameter_path WHERE path = ?) AND ${isListed}`,
          [value.path]
        ]
  // Each half ends as soon as the page is full: the second is not begun before the first is through.
  return {
    text: `SELECT * FROM (${having} ORDER BY ${order})
      UNION ALL SELECT * FROM (SELECT r.id FROM run r WHERE ${isListed} ${and('+r.id')}
        AND +r.id NOT IN (${without}) ORDER BY r.number DESC)
      LIMIT ? OFFSET ?`,
    values: [...keys, ...values, ...values, ...keys, ...limits]
  }
}
