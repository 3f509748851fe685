import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type {
  Catalogue,
  CatalogueTopic,
  ModelDescription,
  NeuronDescription
} from '../../src-shared/catalogue'
import { withDefinitions } from '../../src-shared/experiments/network/equations'
import { ask } from './ask'
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
 * the document in front defines.
 */
export const useCatalogue = defineStore('catalogue', () => {
  const open = useOpenExperiment()
  const builtIn = shallowRef<Catalogue>(empty)
  const models = computed(() => withDefinitions(builtIn.value, open.network?.definitions))
  let loading: Promise<void> | undefined

  async function fetchOnce(): Promise<void> {
    builtIn.value = (await ask('catalogue.list', {})) ?? empty
  }

  return {
    models,
    load: () => (loading ??= fetchOnce()),
    find: (topic: CatalogueTopic, id: string | undefined): ModelDescription | undefined =>
      models.value[topic].find((model) => model.id === id),
    neuron: (id: string | undefined): NeuronDescription | undefined =>
      models.value.neurons.find((model) => model.id === id)
  }
})
