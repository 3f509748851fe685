import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { NotebookView, SavedFilter } from '../../src-shared/contract/notebook'
import type { RunFilter, ValueKey } from '../../src-shared/contract/runs'
import { client } from '../client'
import { ask } from './ask'

export type RunFields = MethodReply<'runs.fields'>

const usual: NotebookView = { filters: [], columns: null, values: [] }
const noFields: RunFields = { kinds: [], metrics: [], parameters: [] }

/** How the table of runs is arranged: columns and saved filters, which belong to the project. */
export const useNotebookView = defineStore('notebook-view', () => {
  const view = shallowRef<NotebookView>(usual)
  const fields = shallowRef<RunFields>(noFields)
  const columnsOpen = shallowRef(false)
  const saveOpen = shallowRef(false)

  async function load(): Promise<void> {
    view.value = (await ask('notebook.view', {})) ?? usual
  }

  async function change(part: Partial<NotebookView>): Promise<void> {
    view.value = { ...view.value, ...part }
    await ask('notebook.setView', structuredClone(part))
  }

  return {
    view,
    fields,
    columnsOpen,
    saveOpen,
    load,
    change,
    async loadFields(): Promise<void> {
      fields.value = (await ask('runs.fields', {})) ?? noFields
    },
    /** Keeps a filter under a name; one of that name is replaced. */
    async save(name: string, filter: RunFilter): Promise<void> {
      const others = view.value.filters.filter((saved) => saved.name !== name)
      const saved: SavedFilter = { name, filter: JSON.parse(JSON.stringify(filter)) }
      await change({ filters: [...others, saved] })
    },
    forget: (name: string) =>
      change({ filters: view.value.filters.filter((saved) => saved.name !== name) }),
    showValues: (values: readonly ValueKey[]) => change({ values: [...values] }),
    /** Follows the project. @returns what ends it */
    listen(): () => void {
      const ends = [
        client.subscribe('notebook.viewChanged', (next) => (view.value = next)),
        client.subscribe('projects.changed', () => void load())
      ]
      return () => ends.forEach((end) => end())
    }
  }
})
