import type { RunSummary } from '../../src-shared/contract/runs'

export const pageSize = 200
const keptPages = 40

/** Rows of a long list of which only some pages are known. Immutable: every change makes a new one. */
export interface RunList {
  readonly total: number
  readonly pages: ReadonlyMap<number, readonly RunSummary[]>
}

export const emptyList: RunList = { total: 0, pages: new Map() }

export const rowAt = (list: RunList, index: number): RunSummary | undefined =>
  list.pages.get(Math.floor(index / pageSize))?.[index % pageSize]

/** The pages that hold the rows `from` to `to`, both included. */
export function pagesOf(from: number, to: number, total: number): readonly number[] {
  const last = Math.min(to, total - 1)
  if (last < from) return []
  const first = Math.floor(Math.max(0, from) / pageSize)
  return Array.from({ length: Math.floor(last / pageSize) - first + 1 }, (_, i) => first + i)
}

/** Adds a page; the pages farthest from it are forgotten when there are too many. */
export function withPage(
  list: RunList,
  page: number,
  rows: readonly RunSummary[],
  total: number
): RunList {
  const near = [...list.pages]
    .filter(([other]) => other !== page)
    .sort(([a], [b]) => Math.abs(a - page) - Math.abs(b - page))
    .slice(0, keptPages - 1)
  return { total, pages: new Map([...near, [page, rows]]) }
}

/** Replaces the row of a run wherever it stands. */
export function withRow(list: RunList, row: RunSummary): RunList {
  const pages = [...list.pages].map(
    ([page, rows]) =>
      [page, rows.map((old) => (old.id === row.id ? row : old))] satisfies [number, RunSummary[]]
  )
  return { total: list.total, pages: new Map(pages) }
}

export function indexOf(list: RunList, id: string): number {
  for (const [page, rows] of list.pages) {
    const at = rows.findIndex((row) => row.id === id)
    if (at >= 0) return page * pageSize + at
  }
  return -1
}
