import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ChipProfileReply, EmulationReport } from '../../src-shared/contract/emulation'
import {
  ruleIds,
  type EmulationRules,
  type RuleId
} from '../../src-shared/experiments/network/emulation/schema'
import type { Json } from '../../src-shared/experiments/json'
import { experimentId, runId } from '../../src-shared/ids'
import type { Failure } from '../../src-shared/result'
import { client } from '../client'
import { ask } from './ask'
import { useExperiments } from './experiments'
import { useWorkbench } from './workbench'

/** What is to run on a chip: an experiment as it stands, or what a run has frozen. */
export interface EmulationSource {
  readonly from: 'experiment' | 'run'
  readonly id: string
  readonly name: string
  readonly number?: number
}

/** A network as a chip would run it, beside the ideal run. */
export const useEmulation = defineStore('emulation', () => {
  const source = shallowRef<EmulationSource | null>(null)
  const chip = ref('')
  const profile = shallowRef<ChipProfileReply | null>(null)
  const rules = shallowRef<EmulationRules>({})
  const seeds = ref(3)
  const oneAtATime = ref(true)
  const progress = shallowRef<{ done: number; total: number } | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const report = shallowRef<EmulationReport | null>(null)
  let count = 0
  let running: string | null = null

  client.subscribe('emulation.progress', ({ id, done, total }) => {
    if (id === running) progress.value = { done, total }
  })

  async function choose(id: string): Promise<void> {
    chip.value = id
    failure.value = null
    const found = await ask('emulation.profile', { chip: id })
    if (!found || chip.value !== id) return
    profile.value = found
    rules.value = found.rules ?? {}
  }

  async function documentOf(wanted: EmulationSource): Promise<Json | undefined> {
    if (wanted.from === 'run') return (await ask('runs.get', { id: runId(wanted.id) }))?.document
    return (await ask('experiments.get', { id: experimentId(wanted.id) }))?.document
  }

  async function run(): Promise<void> {
    if (!source.value || chip.value === '' || running !== null) return
    const id = `emulation ${++count}`
    running = id
    failure.value = null
    progress.value = { done: 0, total: 1 }
    const document = await documentOf(source.value)
    if (document !== undefined) {
      const reply = await client.call('emulation.run', {
        id,
        document,
        chip: chip.value,
        rules: rules.value,
        seeds: seeds.value,
        oneAtATime: oneAtATime.value
      })
      if (reply.ok) report.value = reply.value
      else if (reply.failure.code !== 'cancelled') failure.value = reply.failure
    }
    running = null
    progress.value = null
  }

  /** The network as the chip runs it becomes an experiment of its own, to be run, compared and swept. */
  async function keep(): Promise<void> {
    const document = source.value && (await documentOf(source.value))
    if (document === null || document === undefined) return
    const wanted = { document, chip: chip.value, rules: rules.value }
    const made = await ask('emulation.document', wanted)
    if (!made) return
    await useExperiments().create(made.document)
    useWorkbench().goTo('networks')
  }

  return {
    source,
    chip,
    profile,
    rules,
    seeds,
    oneAtATime,
    progress,
    failure,
    report,
    isRunning: computed(() => progress.value !== null),
    canRun: computed(
      () =>
        source.value !== null && (profile.value?.rules ?? null) !== null && progress.value === null
    ),
    choose,
    run,
    keep,
    cancel(): void {
      if (running !== null) void client.call('emulation.cancel', { id: running })
    },
    /** Opens the panel for a network. */
    show(next: EmulationSource): void {
      source.value = next
      report.value = null
      useWorkbench().open({ room: 'hardware', panel: 'hardware-emulation' })
    },
    /** Changes one number or switch of a rule. */
    set(id: RuleId, change: Readonly<Record<string, unknown>>): void {
      const next = ruleIds.flatMap((one) => {
        const rule = rules.value[one]
        return rule ? [[one, one === id ? { ...rule, ...change } : rule] as const] : []
      })
      rules.value = Object.fromEntries(next)
    }
  }
})
