import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import {
  usualBackups,
  type BackupSettings,
  type Settings
} from '../../src-shared/contract/settings'
import { noOwnHardware } from '../../src-shared/hardware/own-chip'
import type { Json } from '../../src-shared/experiments/json'
import type { Language } from '../../src-shared/locale'
import { client } from '../client'
import { ask } from './ask'

const beforeLoading: Settings = {
  language: 'en',
  theme: 'system',
  threads: 0,
  layout: {},
  layouts: {},
  tourSeen: false,
  memoryValues: {},
  hardware: noOwnHardware,
  backups: usualBackups,
  trashDays: 0
}

/** The user's settings; each change is shown at once and kept by the services. */
export const useSettings = defineStore('settings', () => {
  const current = shallowRef<Settings>(beforeLoading)
  const isLoaded = ref(false)
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const systemIsDark = ref(system.matches)
  system.addEventListener('change', (event) => (systemIsDark.value = event.matches))

  async function load(): Promise<void> {
    const settings = await ask('settings.get', {})
    if (settings) current.value = settings
    isLoaded.value = true
  }

  async function change(part: Partial<Settings>): Promise<void> {
    current.value = { ...current.value, ...part }
    await ask('settings.set', part)
  }

  return {
    current,
    isLoaded,
    language: computed(() => current.value.language),
    theme: computed(() => current.value.theme),
    threads: computed(() => current.value.threads),
    isDark: computed(() =>
      current.value.theme === 'system' ? systemIsDark.value : current.value.theme === 'dark'
    ),
    load,
    setLanguage: (language: Language) => change({ language }),
    setTheme: (theme: Settings['theme']) => change({ theme }),
    setBackups: (backups: BackupSettings) => change({ backups }),
    setTrashDays: (trashDays: number) => change({ trashDays }),
    setThreads: (threads: number) => change({ threads }),
    memoryValues: computed(() => current.value.memoryValues),
    setMemoryValues: (memoryValues: Settings['memoryValues']) => change({ memoryValues }),
    /** What the services have kept already. */
    showHardware: (hardware: Settings['hardware']): void =>
      void (current.value = { ...current.value, hardware }),
    layouts: computed(() => current.value.layouts),
    keepLayouts: (layouts: Settings['layouts']) => change({ layouts }),
    tourSeen: computed(() => current.value.tourSeen),
    markTourSeen: () => change({ tourSeen: true }),
    /** The layouts of all rooms at once. */
    useLayout: (layout: Settings['layout']) => change({ layout }),
    layoutOf: (room: string): Json | undefined => current.value.layout[room],
    async keepLayout(room: string, layout: Json | undefined): Promise<void> {
      const { [room]: _before, ...others } = current.value.layout
      await change({ layout: layout === undefined ? others : { ...others, [room]: layout } })
    },
    /** Follows changes made elsewhere. @returns what ends it */
    listen: () => client.subscribe('settings.changed', (settings) => (current.value = settings))
  }
})
