import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ChipOutcome, MappingOutcome } from '../../src-shared/contract/mappings'
import type { RunSummary } from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
import { newMapping } from '../../src-shared/experiments/mapping/new-mapping'
import { mappingSchema, type MappingDocument } from '../../src-shared/experiments/mapping/schema'
import { networkSchema } from '../../src-shared/experiments/network/schema'
import { client } from '../client'
import { ask } from './ask'
import { useExperiments } from './experiments'
import { useOpenExperiment } from './open-experiment'
import { useRunSetup } from './run-setup'
import { useWorkbench } from './workbench'

/** The mapping in front, what came of its newest run, and the chip that is looked at. */
export const useMapping = defineStore('mapping', () => {
  const open = useOpenExperiment()
  const document = computed<MappingDocument | null>(() => {
    if (open.kind !== 'mapping') return null
    const parsed = mappingSchema.safeParse(open.document)
    return parsed.success ? parsed.data : null
  })
  const run = shallowRef<RunSummary | null>(null)
  const outcome = shallowRef<MappingOutcome | null>(null)
  const chosen = ref<string | null>(null)
  const chip = shallowRef<ChipOutcome | null>(null)
  const isLoading = ref(false)
  let question = 0

  /** Looks for the newest run, and what came of it. */
  async function load(): Promise<void> {
    const mine = ++question
    const experimentId = open.kind === 'mapping' ? open.id : null
    if (experimentId === null) {
      run.value = null
      outcome.value = null
      return
    }
    isLoading.value = true
    const found = await ask('runs.list', { experimentId, limit: 1 })
    const newest = found?.runs[0] ?? null
    const came =
      newest?.state === 'done' ? await ask('mappings.outcome', { id: newest.id }) : undefined
    if (mine !== question) return
    isLoading.value = false
    run.value = newest
    outcome.value = came ?? null
    const ids = came?.chips.map(({ id }) => id) ?? []
    if (chosen.value !== null && !ids.includes(chosen.value)) chosen.value = null
    chosen.value ??= came?.chips.find(({ cores }) => cores !== null)?.id ?? null
  }

  watch([() => open.id, () => open.kind], () => void load(), { immediate: true })
  client.subscribe('runs.changed', () => {
    if (open.kind === 'mapping') void load()
  })
  watch([() => run.value?.id, outcome, chosen], async ([id, came, wanted]) => {
    const isPlaced = came?.chips.some((one) => one.id === wanted && one.cores !== null) === true
    if (id === undefined || wanted === null || !isPlaced) {
      chip.value = null
      return
    }
    const found = await ask('mappings.chip', { id, chip: wanted })
    if (run.value?.id === id && chosen.value === wanted) chip.value = found ?? null
  })

  /** Makes a mapping of a network, shows it, and runs it. @param from a run of it */
  async function map(name: string, network: Json, from: string | null): Promise<void> {
    const parsed = networkSchema.safeParse(network)
    if (!parsed.success) return
    const made: Json = JSON.parse(JSON.stringify(newMapping(name, parsed.data, from)))
    await useExperiments().create(made)
    useWorkbench().open({ room: 'hardware', panel: 'hardware-mapping' })
    await useRunSetup().start()
  }

  return {
    document,
    run,
    outcome,
    chosen,
    chip,
    isLoading,
    map,
    /** The chip that is looked at, as the ranking has it. */
    ranked: computed(() => outcome.value?.chips.find(({ id }) => id === chosen.value) ?? null),
    async exportAll(): Promise<string | null> {
      const id = run.value?.id
      const written = id && (await ask('mappings.export', { id, format: 'csv' }))
      return written ? written.file : null
    },
    async exportChip(): Promise<string | null> {
      const id = run.value?.id
      if (!id || chosen.value === null) return null
      const written = await ask('mappings.export', { id, format: 'json', chip: chosen.value })
      return written ? written.file : null
    }
  }
})
