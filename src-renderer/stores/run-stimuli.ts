import { defineStore } from 'pinia'
import { computed, reactive, shallowRef, watch } from 'vue'
import type { StimulusDescription } from '../../src-shared/catalogue'
import type { RunDetail, StimulusChanged } from '../../src-shared/contract/runs'
import { isJsonArray, isJsonObject, type Json } from '../../src-shared/experiments/json'
import { changeLogKey, steerableFields } from '../../src-shared/experiments/network/steerable'
import type { Failure } from '../../src-shared/result'
import { client } from '../client'
import { ask } from './ask'
import { useCatalogue } from './catalogue'
import { useLive } from './live'

/** A stimulus of the run that is shown live, with the numbers that can change. */
export interface SteeredStimulus {
  readonly name: string
  readonly model: StimulusDescription
  readonly targets: readonly string[]
  readonly fields: readonly { readonly name: string; readonly value: string | number }[]
}

type Value = string | number

/** Stimuli of the run that is shown live: what they are now, and changing them while it goes on. */
export const useRunStimuli = defineStore('runStimuli', () => {
  const live = useLive()
  const catalogue = useCatalogue()
  const run = shallowRef<RunDetail | null>(null)
  /** Values that have been given since, by stimulus and field. */
  const given = reactive(new Map<string, Value>())
  /** What has been asked for and has not happened yet. */
  const waiting = reactive(new Set<string>())
  const refused = reactive(new Map<string, Failure>())
  /** The change that took effect last. */
  const last = shallowRef<StimulusChanged | null>(null)
  /** One call is under way for a field; of what comes meanwhile only the last is sent. */
  const sending = new Map<string, Value | null>()

  const keyOf = (stimulus: string, field: string): string => JSON.stringify([stimulus, field])

  watch(
    () => live.run,
    async (id) => {
      run.value = null
      last.value = null
      for (const all of [given, waiting, refused]) all.clear()
      if (id === null) return
      const [detail] = await Promise.all([ask('runs.get', { id }), catalogue.load()])
      if (!detail || live.run !== id) return
      run.value = detail
      // What happened before the window looked on.
      for (const { key, details } of detail.log) {
        const { stimulus, field, new: value } = details
        if (key !== changeLogKey || typeof value === 'boolean' || value === undefined) continue
        given.set(keyOf(String(stimulus), String(field)), value)
      }
    },
    { immediate: true }
  )
  client.subscribe('runs.stimulusChanged', (change) => {
    if (change.id !== live.run) return
    const key = keyOf(change.stimulus, change.field)
    waiting.delete(key)
    last.value = change
    given.set(key, change.step === null ? change.old : change.new)
  })

  function fieldsOf(stimulus: { readonly [key: string]: Json }, model: StimulusDescription) {
    const name = String(stimulus['name'])
    const { parameters } = stimulus
    return steerableFields(model).flatMap((field) => {
      const own =
        field === 'weight'
          ? stimulus['weight']
          : isJsonObject(parameters)
            ? parameters[field]
            : undefined
      const described = model.parameters[field]
      const usual =
        described?.kind === 'quantity'
          ? `${described.default} ${described.unit}`
          : described && 'default' in described
            ? described.default
            : undefined
      const value = given.get(keyOf(name, field)) ?? own ?? usual
      return typeof value === 'string' || typeof value === 'number' ? [{ name: field, value }] : []
    })
  }

  const stimuli = computed<readonly SteeredStimulus[]>(() => {
    const document = run.value?.document
    const all = isJsonObject(document) ? document['stimuli'] : undefined
    return (isJsonArray(all) ? all : []).filter(isJsonObject).flatMap((stimulus) => {
      const model = catalogue.models.stimuli.find(({ id }) => id === stimulus['model'])
      if (!model) return []
      const fields = fieldsOf(stimulus, model)
      const targets = isJsonArray(stimulus['targets']) ? stimulus['targets'].map(String) : []
      return fields.length === 0 ? [] : [{ name: String(stimulus['name']), model, targets, fields }]
    })
  })

  async function send(stimulus: string, field: string, value: Value): Promise<void> {
    const id = live.run
    const key = keyOf(stimulus, field)
    if (id === null) return
    if (sending.has(key)) return void sending.set(key, value)
    sending.set(key, null)
    const reply = await client.call('runs.changeStimulus', { id, stimulus, field, value })
    if (reply.ok) {
      refused.delete(key)
      if (reply.value.changes) waiting.add(key)
      given.set(key, value)
    } else refused.set(key, reply.failure)
    const next = sending.get(key) ?? null
    sending.delete(key)
    if (next !== null) await send(stimulus, field, next)
  }

  return {
    stimuli,
    last,
    /** Whether there is a run to change. */
    canChange: computed(() => live.isLive),
    isWaiting: (stimulus: string, field: string) => waiting.has(keyOf(stimulus, field)),
    refusal: (stimulus: string, field: string) => refused.get(keyOf(stimulus, field)),
    change: send
  }
})
