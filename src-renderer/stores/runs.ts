import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef } from 'vue'
import type { RunFilter, RunSummary, ValueKey } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { useNotebookView } from './notebook-view'
import { emptyList, pageSize, pagesOf, rowAt, withPage, withRow } from './run-list'

export type RunSort = NonNullable<RunFilter['sort']>
type Filter = Omit<RunFilter, 'offset' | 'limit'>
type Annotation = { star?: boolean; tags?: string[]; note?: string }

/** The runs of the project as the notebook lists them: filtered, sorted, and fetched by pages. */
export const useRuns = defineStore('runs', () => {
  const filter = reactive<Filter>({
    sort: 'number',
    descending: true
  })
  const list = shallowRef(emptyList)
  /** Metrics and parameters of the runs that are there, by what the columns ask for. */
  const values = shallowRef<ReadonlyMap<RunId, ReadonlyMap<string, number | string | null>>>(
    new Map()
  )
  const view = useNotebookView()
  const tags = shallowRef<readonly { tag: string; runs: number }[]>([])
  const isLoaded = ref(false)
  const asked = new Set<number>()
  let shownPages: readonly number[] = [0]
  /** Counts filters and refreshes; an answer to an older question is dropped. */
  let question = 0
  let refreshing: ReturnType<typeof setTimeout> | undefined

  async function fetchPage(page: number): Promise<void> {
    const mine = question
    asked.add(page)
    const wanted = [...view.view.values]
    const reply = await ask('runs.list', {
      ...asQuery(filter),
      ...(wanted.length > 0 ? { values: wanted } : {}),
      offset: page * pageSize,
      limit: pageSize
    })
    asked.delete(page)
    if (mine !== question || !reply) return
    list.value = withPage(list.value, page, reply.runs, reply.total)
    keepValues(reply.runs, wanted, reply.values ?? [])
    isLoaded.value = true
  }

  function keepValues(
    runs: readonly RunSummary[],
    keys: readonly ValueKey[],
    columns: readonly (readonly (number | string | null)[])[]
  ): void {
    if (keys.length === 0) return
    const next = new Map(values.value.size > mostValues ? [] : values.value)
    runs.forEach((run, row) =>
      next.set(run.id, new Map(keys.map((key, i) => [key, columns[i]?.[row] ?? null])))
    )
    values.value = next
  }

  /** Makes sure that these rows are there, or on their way. */
  async function need(from: number, to: number): Promise<void> {
    shownPages = pagesOf(from, to, list.value.total)
    const missing = shownPages.filter((page) => !list.value.pages.has(page) && !asked.has(page))
    await Promise.all(missing.map(fetchPage))
  }

  /** Asks again for what is shown; rows stay on screen until the answer is there. */
  async function refresh(): Promise<void> {
    question += 1
    asked.clear()
    const pages = shownPages.length > 0 ? shownPages : [0]
    const shown = list.value
    list.value = {
      total: shown.total,
      pages: new Map([...shown.pages].filter(([page]) => pages.includes(page)))
    }
    await Promise.all([...pages.map(fetchPage), loadTags()])
  }

  async function loadTags(): Promise<void> {
    tags.value = (await ask('runs.tags', {})) ?? []
  }

  /** Lists with another filter or order, from the top. */
  async function search(change: Partial<typeof filter>): Promise<void> {
    Object.assign(filter, change)
    shownPages = [0]
    question += 1
    asked.clear()
    await fetchPage(0)
    const first = list.value.pages.get(0)
    if (first) list.value = { total: list.value.total, pages: new Map([[0, first]]) }
  }

  /** Stars, tags or notes on a run. @returns the run as it is now, undefined after a failure */
  async function annotate(id: RunId, annotation: Annotation): Promise<RunSummary | undefined> {
    const run = await ask('runs.annotate', { id, ...annotation })
    if (!run) return undefined
    list.value = withRow(list.value, run)
    if (annotation.tags) void loadTags()
    return run
  }

  /** Many runs may change in a moment; the list is asked for once. */
  function refreshSoon(): void {
    clearTimeout(refreshing)
    refreshing = setTimeout(() => void refresh(), 120)
  }

  return {
    filter,
    valueOf: (id: RunId, key: string) => values.value.get(id)?.get(key),
    /** Ids of all runs that pass the filter, in the order of the table. */
    ids: () => ask('runs.ids', asQuery(filter)),
    tags,
    isLoaded,
    total: computed(() => list.value.total),
    isFiltered: computed(
      () =>
        (filter.text ?? '') !== '' ||
        (filter.states ?? []).length > 0 ||
        filter.star === true ||
        filter.tag !== undefined ||
        (filter.kinds ?? []).length > 0 ||
        (filter.ranges ?? []).length > 0 ||
        filter.from !== undefined ||
        filter.before !== undefined ||
        filter.experimentId !== undefined
    ),
    /** The filter as it is asked for, without its order. */
    present: (): RunFilter => {
      const { sort: _sort, descending: _descending, ...rest } = asQuery(filter)
      return rest
    },
    /** Shows what a saved filter lets through, and nothing else. */
    apply: (saved: RunFilter) => search({ ...nothingFiltered, ...saved }),
    row: (index: number) => rowAt(list.value, index),
    need,
    refresh,
    search,
    clearFilters: () => search(nothingFiltered),
    annotate,
    /** Follows runs as they start and end, and the project. @returns what ends it */
    listen(): () => void {
      const ends = [
        client.subscribe('runs.changed', refreshSoon),
        client.subscribe('trash.changed', refreshSoon),
        client.subscribe('projects.changed', () => {
          list.value = emptyList
          refreshSoon()
        })
      ]
      return () => ends.forEach((end) => end())
    }
  }
})

const mostValues = 5_000

const nothingFiltered = {
  text: '',
  states: [],
  kinds: [],
  ranges: [],
  star: undefined,
  tag: undefined,
  from: undefined,
  before: undefined,
  experimentId: undefined
} satisfies Filter

/** Without what does not restrict: absent and empty mean the same to the user, not to the schema. */
const asQuery = (filter: Filter): Filter => ({
  sort: filter.sort,
  descending: filter.descending,
  ...(filter.text ? { text: filter.text } : {}),
  ...(filter.states?.length ? { states: [...filter.states] } : {}),
  ...(filter.star ? { star: true } : {}),
  ...(filter.tag ? { tag: filter.tag } : {}),
  ...(filter.experimentId ? { experimentId: filter.experimentId } : {}),
  ...(filter.kinds?.length ? { kinds: [...filter.kinds] } : {}),
  ...(filter.ranges?.length ? { ranges: filter.ranges.map((range) => ({ ...range })) } : {}),
  ...(filter.from ? { from: filter.from } : {}),
  ...(filter.before ? { before: filter.before } : {})
})
