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

const isSame = (a: ItemPlace, b: ItemPlace): boolean => a.kind === b.kind && a.index === b.index

/** What is selected in the structure, and which field wants the focus. */
export const useNetworkSelection = defineStore('networkSelection', () => {
  const open = useOpenExperiment()
  const wished = shallowRef<readonly ItemPlace[]>([])
  /** A field to go to; `count` tells two wishes for the same field apart. */
  const field = ref<{ readonly path: Path; readonly count: number }>({ path: [], count: 0 })

  /** Items that take others along, while the user is asked. */
  const removing = shallowRef<readonly ItemPlace[]>([])

  const isThere = ({ kind, index }: ItemPlace): boolean =>
    open.network !== null && index < itemsOf(open.network, kind).length
  /** Everything selected; the one selected last is the last. */
  const places = computed<readonly ItemPlace[]>(() => wished.value.filter(isThere))
  const selected = computed<Selected>(() => places.value.at(-1) ?? 'experiment')

  watch(
    () => open.id,
    () => {
      wished.value = []
      removing.value = []
    }
  )

  return {
    selected,
    places,
    /** Index of the selected population, for what is added to it. */
    population: computed(() =>
      selected.value !== 'experiment' && selected.value.kind === 'populations'
        ? selected.value.index
        : undefined
    ),
    field,
    removing,
    select: (place: Selected) => void (wished.value = place === 'experiment' ? [] : [place]),
    selectMany: (all: readonly ItemPlace[]) => void (wished.value = all),
    /** Adds an item to what is selected, or takes it out. */
    toggle(place: ItemPlace): void {
      const rest = places.value.filter((one) => !isSame(one, place))
      wished.value = rest.length < places.value.length ? rest : [...rest, place]
    },
    /** Whether an item is among those selected. */
    includes: (place: Selected): boolean =>
      place === 'experiment'
        ? places.value.length === 0
        : places.value.some((one) => isSame(one, place)),
    isSelected: (place: Selected): boolean => {
      const now = selected.value
      if (now === 'experiment' || place === 'experiment') return now === place
      return isSame(now, place)
    },
    /** Selects what a path leads into and puts the focus on the field. */
    goTo(path: Path): void {
      const [kind, index] = path
      wished.value = isKind(kind) && typeof index === 'number' ? [{ kind, index }] : []
      field.value = { path, count: field.value.count + 1 }
    }
  }
})
