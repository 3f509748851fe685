import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import {
  itemKinds,
  itemsOf,
  type ItemKind,
  type ItemPlace
} from '../../src-shared/experiments/network/edits'
import type { Path } from '../../src-shared/experiments/problem'
import { useOpenExperiment } from './open-experiment'

/** What the inspector shows: the experiment with its simulation, or one item. */
export type Selected = 'experiment' | ItemPlace

const isKind = (part: unknown): part is ItemKind => itemKinds.some((kind) => kind === part)

/** What is selected in the structure, and which field wants the focus. */
export const useNetworkSelection = defineStore('networkSelection', () => {
  const open = useOpenExperiment()
  const wished = shallowRef<Selected>('experiment')
  /** A field to go to; `count` tells two wishes for the same field apart. */
  const field = ref<{ readonly path: Path; readonly count: number }>({ path: [], count: 0 })

  /** An item that takes others along, while the user is asked. */
  const removing = shallowRef<ItemPlace | null>(null)

  const selected = computed<Selected>(() => {
    const place = wished.value
    if (place === 'experiment' || !open.network) return 'experiment'
    return place.index < itemsOf(open.network, place.kind).length ? place : 'experiment'
  })

  watch(
    () => open.id,
    () => {
      wished.value = 'experiment'
      removing.value = null
    }
  )

  return {
    selected,
    /** Index of the selected population, for what is added to it. */
    population: computed(() =>
      selected.value !== 'experiment' && selected.value.kind === 'populations'
        ? selected.value.index
        : undefined
    ),
    field,
    removing,
    select: (place: Selected) => void (wished.value = place),
    isSelected: (place: Selected): boolean => {
      const now = selected.value
      if (now === 'experiment' || place === 'experiment') return now === place
      return now.kind === place.kind && now.index === place.index
    },
    /** Selects what a path leads into and puts the focus on the field. */
    goTo(path: Path): void {
      const [kind, index] = path
      wished.value = isKind(kind) && typeof index === 'number' ? { kind, index } : 'experiment'
      field.value = { path, count: field.value.count + 1 }
    }
  }
})
