import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import {
  itemsIn,
  type CharacterisationList,
  type CharacterisationPlace
} from '../../src-shared/experiments/characterisation/edits'
import type { Path } from '../../src-shared/experiments/problem'
import { useOpenExperiment } from './open-experiment'

/** What the inspector of devices shows: the experiment as a whole, or one item. */
export type DeviceSelected = 'experiment' | CharacterisationPlace

const lists: readonly CharacterisationList[] = ['devices', 'protocols', 'limits', 'measurements']
const isList = (part: unknown): part is CharacterisationList => lists.some((one) => one === part)

/** What is selected in a characterisation, and which field wants the focus. */
export const useDeviceSelection = defineStore('deviceSelection', () => {
  const open = useOpenExperiment()
  const wished = shallowRef<DeviceSelected>('experiment')
  /** A field to go to; `count` tells two wishes for the same field apart. */
  const field = ref<{ readonly path: Path; readonly count: number }>({ path: [], count: 0 })
  const lastDevice = ref(0)
  const lastProtocol = ref(0)

  const selected = computed<DeviceSelected>(() => {
    const place = wished.value
    const document = open.characterisation
    if (place === 'experiment' || !document) return 'experiment'
    return place.index < itemsIn(document, place.kind).length ? place : 'experiment'
  })

  function select(place: DeviceSelected): void {
    wished.value = place
    if (place === 'experiment') return
    if (place.kind === 'devices') lastDevice.value = place.index
    if (place.kind === 'protocols') lastProtocol.value = place.index
  }

  watch(
    () => open.id,
    () => {
      wished.value = { kind: 'devices', index: 0 }
      lastDevice.value = 0
      lastProtocol.value = 0
    },
    { immediate: true }
  )
  const within = (index: number, length: number | undefined): number =>
    Math.min(index, Math.max(0, (length ?? 1) - 1))

  return {
    selected,
    select,
    field,
    /** The device and the protocol that were selected last: what previews show. */
    device: computed(() => within(lastDevice.value, open.characterisation?.devices.length)),
    protocol: computed(() => within(lastProtocol.value, open.characterisation?.protocols.length)),
    isSelected: (place: DeviceSelected): boolean => {
      const now = selected.value
      if (now === 'experiment' || place === 'experiment') return now === place
      return now.kind === place.kind && now.index === place.index
    },
    /** Selects what a path leads into and puts the focus on the field. */
    goTo(path: Path): void {
      const [kind, index] = path
      select(isList(kind) && typeof index === 'number' ? { kind, index } : 'experiment')
      field.value = { path, count: field.value.count + 1 }
    }
  }
})
