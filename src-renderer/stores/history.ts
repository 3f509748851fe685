import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { FailureDetails } from '../../src-shared/result'

/** Name of a step: a locale key with the values its text names. */
export interface StepLabel {
  readonly key: string
  readonly details: FailureDetails
}

/**
 * Something with steps that can be taken back: an open experiment. Its getters are read
 * reactively, so they have to come from refs or computed values.
 */
export interface History {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The step that undo would take back, for the menu's text. */
  readonly undoLabel: StepLabel | null
  readonly redoLabel: StepLabel | null
  /** All steps, the first first; `position` of them are applied. */
  readonly steps: readonly StepLabel[]
  readonly position: number
  undo(): void | Promise<void>
  redo(): void | Promise<void>
  /** Makes so many of the steps apply. */
  moveTo(position: number): void | Promise<void>
}

/**
 * Which history the commands undo and redo act on: that of the experiment in front, or of what has come
 * before it for a while, such as a table that is being edited.
 */
export const useHistory = defineStore('history', () => {
  const attached = shallowRef<readonly History[]>([])
  const active = computed(() => attached.value.at(-1) ?? null)

  return {
    active,
    canUndo: computed(() => active.value?.canUndo ?? false),
    canRedo: computed(() => active.value?.canRedo ?? false),
    undoLabel: computed(() => active.value?.undoLabel ?? null),
    redoLabel: computed(() => active.value?.redoLabel ?? null),
    steps: computed(() => active.value?.steps ?? []),
    position: computed(() => active.value?.position ?? 0),
    /** Makes a history the one in front. @returns what withdraws it again: then the one before is in front */
    attach(history: History): () => void {
      attached.value = [...attached.value, history]
      return () => {
        attached.value = attached.value.filter((one) => one !== history)
      }
    },
    async undo(): Promise<void> {
      if (active.value?.canUndo) await active.value.undo()
    },
    async redo(): Promise<void> {
      if (active.value?.canRedo) await active.value.redo()
    },
    async moveTo(position: number): Promise<void> {
      await active.value?.moveTo(position)
    }
  }
})
