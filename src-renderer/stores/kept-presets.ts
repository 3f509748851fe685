import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { DevicePreset } from '../../src-shared/catalogue'
import { ownPreset } from '../../src-shared/experiments/presets/own-preset'
import { client } from '../client'
import { ask } from './ask'

/** Presets of devices that the project keeps. */
export const useKeptPresets = defineStore('keptPresets', () => {
  const presets = shallowRef<readonly DevicePreset[]>([])
  let isListening = false

  async function load(): Promise<void> {
    presets.value = ((await ask('presets.list', {})) ?? []).map(ownPreset)
  }

  return {
    presets,
    /** Asks for them, and again whenever they change. */
    async load(): Promise<void> {
      if (!isListening) {
        isListening = true
        client.subscribe('presets.changed', () => void load())
        client.subscribe('projects.changed', () => void load())
      }
      await load()
    }
  }
})
