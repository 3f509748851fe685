import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ModelDescription } from '../../src-shared/catalogue'
import type { Chapter } from '../../src-shared/contract/help'
import { ask } from './ask'
import { useCatalogue } from './catalogue'
import { useSettings } from './settings'
import { useWorkbench } from './workbench'

/** Kinds of model that have a page each, in the order in which they are listed. */
export const helpTopics = [
  'neurons',
  'synapses',
  'stimuli',
  'recorders',
  'connectors',
  'arrangements',
  'devices',
  'protocols',
  'nonidealities'
] as const
export type HelpTopic = (typeof helpTopics)[number]

/** What the help panel shows: its contents, a chapter of the manual, the keyboard, or a model. */
export type HelpPlace =
  | { readonly kind: 'contents' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'chapter'; readonly id: string }
  | { readonly kind: 'model'; readonly topic: HelpTopic; readonly id: string }

const samePlace = (one: HelpPlace, other: HelpPlace): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The manual, the pages of all models, and where the reader is. */
export const useHelp = defineStore('help', () => {
  const settings = useSettings()
  const catalogue = useCatalogue()
  const chapters = shallowRef<readonly Chapter[]>([])
  const place = shallowRef<HelpPlace>({ kind: 'contents' })
  const before = shallowRef<readonly HelpPlace[]>([])
  const query = ref('')
  let language: string | undefined

  async function load(): Promise<void> {
    await catalogue.load()
    if (language === settings.language) return
    language = settings.language
    chapters.value = (await ask('help.manual', { language: settings.language })) ?? []
  }
  watch(
    () => settings.language,
    () => {
      if (language !== undefined) void load()
    }
  )

  function goTo(target: HelpPlace): void {
    query.value = ''
    if (samePlace(target, place.value)) return
    before.value = [...before.value, place.value].slice(-50)
    place.value = target
  }

  /** A model by its id alone, as forms know it. */
  function find(id: string): HelpPlace | undefined {
    const topic = helpTopics.find((one) => catalogue.models[one].some((model) => model.id === id))
    return topic && { kind: 'model', topic, id }
  }

  return {
    chapters,
    place: computed(() => place.value),
    query,
    canGoBack: computed(() => before.value.length > 0),
    load,
    goTo,
    find,
    back(): void {
      const last = before.value.at(-1)
      if (!last) return
      before.value = before.value.slice(0, -1)
      place.value = last
    },
    modelAt: (topic: HelpTopic, id: string): ModelDescription | undefined =>
      catalogue.models[topic].find((model) => model.id === id),
    /** Opens the panel in the present room, at a place if one is named. */
    async open(target?: HelpPlace): Promise<void> {
      const workbench = useWorkbench()
      workbench.open({ room: workbench.room, panel: 'help' })
      await load()
      if (target) goTo(target)
    }
  }
})
