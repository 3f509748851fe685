import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type {
  Catalogue,
  CatalogueTopic,
  DevicePreset,
  ModelDescription,
  NeuronDescription
} from '../../src-shared/catalogue'
import { withOwnPresets } from '../../src-shared/catalogue/with-own-presets'
import { withDefinitions } from '../../src-shared/experiments/network/equations'
import { isJsonObject } from '../../src-shared/experiments/json'
import { ownPreset } from '../../src-shared/experiments/presets/own-preset'
import { documentPresets } from '../../src-shared/experiments/presets/schema'
import { ask } from './ask'
import { useKeptPresets } from './kept-presets'
import { useOpenExperiment } from './open-experiment'

const empty: Catalogue = {
  neurons: [],
  synapses: [],
  stimuli: [],
  recorders: [],
  connectors: [],
  arrangements: [],
  devices: [],
  presets: [],
  nonidealities: [],
  protocols: [],
  figures: []
}

/**
 * Every model there is, with its parameters, equations and sources, and behind them those that
 * the document in front defines; synapses can be made of its own presets, and of the project's.
 */
export const useCatalogue = defineStore('catalogue', () => {
  const open = useOpenExperiment()
  const builtIn = shallowRef<Catalogue>(empty)
  const kept = useKeptPresets()
  /** Presets of the document in front, and of the project where the document has none of that id. */
  const ownPresets = computed<readonly DevicePreset[]>(() => {
    const given = isJsonObject(open.document) ? open.document['presets'] : undefined
    const parsed = documentPresets.safeParse(given)
    const brought = (parsed.data ?? []).map(ownPreset)
    const others = kept.presets.filter(({ id }) => brought.every((one) => one.id !== id))
    return [...brought, ...others]
  })
  const models = computed(() =>
    withOwnPresets(withDefinitions(builtIn.value, open.network?.definitions), ownPresets.value)
  )
  let loading: Promise<void> | undefined

  async function fetchOnce(): Promise<void> {
    const [catalogue] = await Promise.all([ask('catalogue.list', {}), kept.load()])
    builtIn.value = catalogue ?? empty
  }

  return {
    models,
    /** Presets that do not come with the program. */
    ownPresets,
    load: () => (loading ??= fetchOnce()),
    find: (topic: CatalogueTopic, id: string | undefined): ModelDescription | undefined =>
      models.value[topic].find((model) => model.id === id),
    neuron: (id: string | undefined): NeuronDescription | undefined =>
      models.value.neurons.find((model) => model.id === id)
  }
})
