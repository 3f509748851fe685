import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type {
  DeviceDescription,
  DevicePreset,
  FigureDescription,
  ProtocolDescription
} from '../../src-shared/catalogue'
import type { Preset } from '../../src-shared/contract/presets'
import type { CharacterisedDevice } from '../../src-shared/experiments/characterisation/schema'
import { client } from '../client'
import { ask } from './ask'
import { useCatalogue } from './catalogue'

/** A preset of the project as one of the catalogue; its name stands in every language. */
const kept = ({ id, model, name, note, technology, values }: Preset): DevicePreset => ({
  id,
  model,
  title: { en: name, ko: name },
  summary: { en: note, ko: note },
  technology,
  values: Object.fromEntries(
    Object.entries(values).map(([key, { value, trust, source }]) => [key, { value, trust, source }])
  )
})

/** Devices, protocols and figures that there are, with the presets that the project keeps. */
export const useDeviceCatalogue = defineStore('deviceCatalogue', () => {
  const catalogue = useCatalogue()
  const own = shallowRef<readonly DevicePreset[]>([])
  const presets = computed(() => [...catalogue.models.presets, ...own.value])
  let isListening = false

  async function loadOwn(): Promise<void> {
    own.value = ((await ask('presets.list', {})) ?? []).map(kept)
  }

  const preset = (id: string | undefined): DevicePreset | undefined =>
    presets.value.find((one) => one.id === id)

  return {
    presets,
    own,
    async load(): Promise<void> {
      if (!isListening) {
        isListening = true
        client.subscribe('presets.changed', () => void loadOwn())
        client.subscribe('projects.changed', () => void loadOwn())
      }
      await Promise.all([catalogue.load(), loadOwn()])
    },
    preset,
    /** The model that a device of a document is one of. */
    modelOf(device: CharacterisedDevice | undefined): DeviceDescription | undefined {
      const id = preset(device?.preset)?.model ?? device?.model
      return catalogue.models.devices.find((one) => one.id === id)
    },
    protocol: (id: string | undefined): ProtocolDescription | undefined =>
      catalogue.models.protocols.find((one) => one.id === id),
    figure: (id: string): FigureDescription | undefined =>
      catalogue.models.figures.find((one) => one.id === id)
  }
})
