import type { RunFields } from './api'
import type { Sql } from './sql'

// A step of each of these finds the next group by the index, however many rows the groups have.
const selectKinds = `WITH RECURSIVE found (kind) AS (
    SELECT min(kind) FROM run WHERE place = 'list'
    UNION ALL
    SELECT (SELECT min(kind) FROM run WHERE place = 'list' AND kind > found.kind)
    FROM found WHERE found.kind IS NOT NULL)
  SELECT kind FROM found WHERE kind IS NOT NULL`
const firstMetric = 'SELECT name, population, unit FROM metric ORDER BY name, population LIMIT 1'
const nextMetric = `SELECT name, population, unit FROM metric WHERE (name, population) > (?, ?)
  ORDER BY name, population LIMIT 1`
const selectPaths = `SELECT p.path, (SELECT d.text FROM document_parameter d WHERE d.path_id = p.id LIMIT 1)
  AS example FROM parameter_path p ORDER BY p.path LIMIT 5000`

type Field = RunFields['metrics'][number]

/** What the runs of the project can be filtered by, sorted by and shown with. */
export const runFields = (sql: Sql): RunFields => ({
  kinds: sql.all<{ kind: string }>(selectKinds).map(({ kind }) => kind),
  metrics: [...metricFields(sql)],
  parameters: sql
    .all<{ path: string; example: string | null }>(selectPaths)
    .flatMap(({ path, example }) => (example === null ? [] : [{ path, example }]))
})

function* metricFields(sql: Sql): Generator<Field> {
  let field = sql.get<Field>(firstMetric)
  while (field) {
    yield field
    field = sql.get<Field>(nextMetric, field.name, field.population)
  }
}
