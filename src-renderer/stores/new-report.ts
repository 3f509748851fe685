import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { RunSummary } from '../../src-shared/contract/runs'
import type { RunId } from '../../src-shared/ids'
import type { ReportTemplate } from '../../src-shared/reports/schema'
import { client } from '../client'
import { ask } from './ask'
import { useComparisonList } from './comparison-list'
import { useDeviceCatalogue } from './device-catalogue'
import { useReportDrafts } from './report-drafts'
import { selectionLimit, useSelection } from './selection'
import { useSweeps } from './sweeps'

const mostOffered = 200
/** Runs that are looked through for a device, and that a datasheet takes. */
const mostSearched = 40
const mostMeasured = 4

/** The question what a new report is about. */
export const useNewReport = defineStore('newReport', () => {
  const isOpen = ref(false)
  const isBusy = ref(false)
  const template = ref<ReportTemplate>('runs')
  const runs = shallowRef<readonly RunSummary[]>([])
  const comparisons = useComparisonList()
  const sweeps = useSweeps()
  const devices = useDeviceCatalogue()
  const selection = useSelection()
  const drafts = useReportDrafts()

  /** The newest runs of devices that a document of this preset measured. */
  async function measured(preset: string): Promise<RunId[]> {
    const page = await client.call('runs.list', {
      kinds: ['characterisation'],
      states: ['done'],
      limit: mostSearched
    })
    const found: RunId[] = []
    for (const { id } of page.ok ? page.value.runs : []) {
      if (found.length >= mostMeasured) break
      const run = await client.call('runs.get', { id })
      // The id of a preset stands nowhere else.
      if (
        run.ok &&
        JSON.stringify(run.value.document).includes(`"preset":${JSON.stringify(preset)}`)
      )
        found.push(id)
    }
    return found
  }

  return {
    isOpen,
    isBusy,
    template,
    runs,
    async ask(): Promise<void> {
      isOpen.value = true
      const [page] = await Promise.all([
        ask('runs.list', { limit: mostOffered }),
        comparisons.load(),
        sweeps.load(),
        devices.load()
      ])
      runs.value = page?.runs ?? []
    },
    /** @param what id of a run, comparison, sweep or preset; empty for the runs that are chosen in the notebook */
    async make(what: string): Promise<void> {
      isBusy.value = true
      if (template.value === 'runs') {
        const chosen = what === '' ? [...selection.chosen].slice(0, selectionLimit) : [what]
        await drafts.make({ of: 'runs', runs: chosen })
      } else if (template.value === 'device') {
        await drafts.make({ of: 'device', preset: what, runs: await measured(what) })
      } else await drafts.make({ of: template.value, id: what })
      isBusy.value = false
      isOpen.value = false
    }
  }
})
