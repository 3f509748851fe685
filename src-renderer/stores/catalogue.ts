import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type {
  Catalogue,
  CatalogueTopic,
  ModelDescription,
  NeuronDescription
} from '../../src-shared/catalogue'
import { ask } from './ask'

const empty: Catalogue = {
  neurons: [],
  synapses: [],
  stimuli: [],
  recorders: [],
  connectors: [],
  arrangements: []
}

/** Every model the engine has, with its parameters, equations and sources. */
export const useCatalogue = defineStore('catalogue', () => {
  const models = shallowRef<Catalogue>(empty)
  let loading: Promise<void> | undefined

  async function fetchOnce(): Promise<void> {
    models.value = (await ask('catalogue.list', {})) ?? empty
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
