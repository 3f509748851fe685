import type { Compared, ComparedColumn, ComparedGroup, ParameterRow } from '../contract/comparisons'
import type { Metric, RunState } from '../contract/runs'
import { isJsonObject, type Json } from '../experiments/json'
import { parseUnit } from '../units'
import { derivedColumn, type Variable } from './derived-column'
import { groupValues } from './group-values'
import { groupsOf } from './groups'
import { pathKey } from './leaf'
import { leafValue } from './leaf-value'
import { leavesOf, type ParametersOf } from './leaves'
import { parameterRows, type Leaves } from './parameter-rows'
import type { ComparisonDocument, DerivedColumn } from './schema'
import { freshNames, metricParts, parameterParts } from './symbols'

/** What a comparison needs to know of a run. */
export interface RunFacts {
  readonly id: string
  readonly kind: string
  readonly seed: number
  readonly state: RunState
  readonly document: Json
  readonly metrics: readonly Metric[]
  readonly wallSeconds: number | null
  readonly resultHash: string | null
  readonly engineVersion: string
}

type Outcome = Pick<Compared, 'groups' | 'parameters' | 'columns' | 'symbols'> & {
  /** Of each run: whether another before it in its group came out the same to the bit. */
  readonly repeats: readonly boolean[]
}

/**
 * Compares runs: what differs between their documents, which of them are the same but for the seed, and what came
 * out of each group against the baseline.
 */
export function compareRuns(
  runs: readonly RunFacts[],
  document: ComparisonDocument,
  parametersOf: ParametersOf
): Outcome {
  const known = runs.map((run) => ({ ...run, leaves: leavesOfRun(run, parametersOf) }))
  const groups = groupsOf(known, document.groups ?? {}, document.ignore, document.baseline)
  const reference = referenceRun(runs, groups, document.baseline)
  const parameters = parameterRows(
    known.map(({ leaves }) => leaves),
    reference,
    document.ignore
  )
  const repeats = repeatsIn(runs, groups)
  const counts = (run: number): boolean => runs[run]?.state === 'done' && repeats[run] !== true
  const column = (one: Omit<ComparedColumn, 'groups'>): ComparedColumn => ({
    ...one,
    groups: groupValues(one.values, groups, counts)
  })
  const name = freshNames()
  const metrics = metricColumns(runs, name).map(column)
  const symbols = parameterSymbols(parameters, name)
  const variables = new Map<string, Variable>([
    ...metrics.flatMap((one) => (one.symbol === null ? [] : [[one.symbol, one] as const])),
    ...symbols.map(({ symbol, unit, values }) => [symbol, { unit, values }] as const)
  ])
  const derived = derivedColumns(document.derived ?? [], variables, runs.length).map(column)
  return {
    groups,
    parameters,
    columns: [...metrics, ...derived],
    symbols: symbols.map(({ symbol, path, unit }) => ({ symbol, path, unit })),
    repeats
  }
}

/** The document's leaves, with the run's own seed in place of the document's, and the engine. */
function leavesOfRun(run: RunFacts, parametersOf: ParametersOf): Leaves {
  const own = [
    { path: ['seed'], value: run.seed },
    { path: ['engineVersion'], value: run.engineVersion }
  ].map(
    ({ path, value }) => [pathKey(path), { path, label: null, value: leafValue(value) }] as const
  )
  return new Map([...leavesOf(withoutSeed(run.document), parametersOf), ...own])
}

/** A run's seed is its own, whatever its document proposes; format and version say nothing about a run. */
function withoutSeed(document: Json): Json {
  if (!isJsonObject(document)) return document
  const { seed: _seed, format: _format, version: _version, simulation, ...rest } = document
  if (!isJsonObject(simulation)) return rest
  const { seed: _own, ...others } = simulation
  return { simulation: others, ...rest }
}

/** The run that stands for the baseline where single values are held against one another. */
function referenceRun(
  runs: readonly RunFacts[],
  groups: readonly ComparedGroup[],
  baseline: string | undefined
): number {
  const pinned = runs.findIndex(({ id }) => id === baseline)
  return pinned >= 0 ? pinned : (groups.find(({ isBaseline }) => isBaseline)?.runs[0] ?? 0)
}

function repeatsIn(
  runs: readonly RunFacts[],
  groups: readonly ComparedGroup[]
): readonly boolean[] {
  const repeats = runs.map(() => false)
  for (const group of groups) {
    const seen = new Set<string>()
    for (const i of group.runs) {
      const hash = runs[i]?.resultHash ?? null
      if (hash === null) continue
      if (seen.has(hash)) repeats[i] = true
      seen.add(hash)
    }
  }
  return repeats
}

type Bare = Omit<ComparedColumn, 'groups'>

function metricColumns(
  runs: readonly RunFacts[],
  nameFor: (parts: readonly string[]) => string
): readonly Bare[] {
  const columns = new Map<string, { metric: Metric; values: (number | null)[] }>()
  runs.forEach(({ metrics, wallSeconds }, run) => {
    const time: Metric = { name: 'wallSeconds', population: '', value: wallSeconds, unit: 's' }
    for (const metric of [...metrics, time]) {
      const key = JSON.stringify([metric.name, metric.population, dimensionOf(metric.unit)])
      const column = columns.get(key) ?? { metric, values: runs.map(() => null) }
      column.values[run] = converted(metric, column.metric.unit)
      columns.set(key, column)
    }
  })
  const ordered = [...columns].toSorted(([, a], [, b]) => rank(a.metric) - rank(b.metric))
  return ordered.map(([id, { metric, values }]) => ({
    id,
    kind: 'metric',
    name: metric.name,
    population: metric.population,
    unit: metric.unit === '1' ? '' : metric.unit,
    symbol: nameFor(metricParts(metric)),
    values,
    flaw: null
  }))
}

/** How long it took comes last: it says more about the machine than about the run. */
const rank = ({ name }: Metric): number => (name === 'wallSeconds' ? 1 : 0)

const dimensionOf = (unit: string): string => parseUnit(unit)?.dimension.join(' ') ?? unit

function converted({ value, unit }: Metric, wanted: string): number | null {
  const [from, to] = [parseUnit(unit), parseUnit(wanted)]
  if (value === null || unit === wanted || !from || !to) return value
  return (value * from.scale) / to.scale
}

/** Numeric parameters that all runs agree on the dimension of. */
function parameterSymbols(
  rows: readonly ParameterRow[],
  nameFor: (parts: readonly string[]) => string
) {
  return rows.flatMap((row) => {
    const unit = parseUnit(row.unit)
    const isNumber = row.cells.some((cell) => cell?.base !== null && cell?.base !== undefined)
    if (!unit || !isNumber || row.path[0] === 'engineVersion') return []
    const values = row.cells.map((cell) => {
      const own = cell ? parseUnit(cell.unit) : undefined
      const isLike = own !== undefined && `${own.dimension}` === `${unit.dimension}`
      return cell && cell.base !== null && isLike ? cell.base / unit.scale : null
    })
    return [{ symbol: nameFor(parameterParts(row)), path: row.path, unit: row.unit, values }]
  })
}

/** A column may use those before it by their names. */
function derivedColumns(
  wanted: readonly DerivedColumn[],
  given: ReadonlyMap<string, Variable>,
  runs: number
): readonly Bare[] {
  const variables = new Map(given)
  return wanted.map((one) => {
    const made = derivedColumn(one, variables, runs)
    const symbol =
      /^[\p{L}_][\p{L}\p{N}_]*$/u.test(one.name) && !given.has(one.name) ? one.name : null
    if (made.ok && symbol !== null) variables.set(symbol, made.value)
    return {
      id: JSON.stringify(['derived', one.name]),
      kind: 'derived',
      name: one.name,
      population: '',
      unit: made.ok ? made.value.unit : (one.unit ?? ''),
      symbol: made.ok ? symbol : null,
      values: made.ok ? [...made.value.values] : Array.from({ length: runs }, () => null),
      flaw: made.ok
        ? null
        : {
            key: made.failure.key,
            at: made.failure.at,
            details: { ...made.failure.details, character: made.failure.at + 1 }
          }
    }
  })
}
