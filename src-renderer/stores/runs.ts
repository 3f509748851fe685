import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef } from 'vue'
import type { RunFilter, RunSummary } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
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
    const reply = await ask('runs.list', {
      ...asQuery(filter),
      offset: page * pageSize,
      limit: pageSize
    })
    asked.delete(page)
    if (mine !== question || !reply) return
    list.value = withPage(list.value, page, reply.runs, reply.total)
    isLoaded.value = true
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
    tags,
    isLoaded,
    total: computed(() => list.value.total),
    isFiltered: computed(
      () =>
        (filter.text ?? '') !== '' ||
        (filter.states ?? []).length > 0 ||
        filter.star === true ||
        filter.tag !== undefined
    ),
    row: (index: number) => rowAt(list.value, index),
    need,
    refresh,
    search,
    clearFilters: () => search({ text: '', states: [], star: undefined, tag: undefined }),
    annotate,
    /** Follows runs as they start and end, and the project. @returns what ends it */
    listen(): () => void {
      const ends = [
        client.subscribe('runs.changed', refreshSoon),
        client.subscribe('projects.changed', () => {
          list.value = emptyList
          refreshSoon()
        })
      ]
      return () => ends.forEach((end) => end())
    }
  }
})

/** Without what does not restrict: absent and empty mean the same to the user, not to the schema. */
const asQuery = (filter: Filter): Filter => ({
  sort: filter.sort,
  descending: filter.descending,
  ...(filter.text ? { text: filter.text } : {}),
  ...(filter.states?.length ? { states: [...filter.states] } : {}),
  ...(filter.star ? { star: true } : {}),
  ...(filter.tag ? { tag: filter.tag } : {}),
  ...(filter.experimentId ? { experimentId: filter.experimentId } : {})
})
