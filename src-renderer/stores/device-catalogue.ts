import { defineStore } from 'pinia'
import { computed } from 'vue'
import type {
  DeviceDescription,
  DevicePreset,
  FigureDescription,
  ProtocolDescription
} from '../../src-shared/catalogue'
import type { CharacterisedDevice } from '../../src-shared/experiments/characterisation/schema'
import { useCatalogue } from './catalogue'
import { useKeptPresets } from './kept-presets'

/** Devices, protocols and figures that there are, with presets of the document in front and of the project. */
export const useDeviceCatalogue = defineStore('deviceCatalogue', () => {
  const catalogue = useCatalogue()
  const kept = useKeptPresets()
  const own = computed(() => catalogue.ownPresets)
  const presets = computed(() => [...catalogue.models.presets, ...own.value])

  const preset = (id: string | undefined): DevicePreset | undefined =>
    presets.value.find((one) => one.id === id)

  return {
    presets,
    own,
    async load(): Promise<void> {
      await Promise.all([catalogue.load(), kept.load()])
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
