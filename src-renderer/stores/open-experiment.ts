import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import {
  characterisationSchema,
  type CharacterisationDocument
} from '../../src-shared/experiments/characterisation/schema'
import { isJsonObject } from '../../src-shared/experiments/json'
import type { Experiment } from '../../src-shared/contract/experiments'
import type { EditDraft } from '../../src-shared/experiments/network/edits'
import { networkSchema, type NetworkDocument } from '../../src-shared/experiments/network/schema'
import type { ExperimentId } from '../../src-shared/ids'
import { client } from '../client'
import { ask } from './ask'
import { merged, movedTo, withEdit, type EditHistory } from './edit-history'
import { EditQueue } from './edit-queue'
import { useHistory } from './history'
import { useNotices } from './notices'

const followAfterMs = 100

/**
 * The experiment in front: its document, and the steps of its history. An edit shows at once and is
 * brought to the store within a second.
 */
export const useOpenExperiment = defineStore('openExperiment', () => {
  const id = shallowRef<ExperimentId | null>(null)
  const history = shallowRef<EditHistory | null>(null)
  let queue: EditQueue | null = null
  let detach: (() => void) | null = null
  /** Where the store says that the experiment stands. */
  let storedAt = 0
  let following: ReturnType<typeof setTimeout> | undefined

  const document = computed(() => history.value?.document ?? null)
  /** The document with its type; null when it is no network. */
  const network = computed<NetworkDocument | null>(() => {
    const parsed = networkSchema.safeParse(document.value)
    return parsed.success ? parsed.data : null
  })
  const kind = computed(() => {
    const given = isJsonObject(document.value) ? document.value['kind'] : null
    return typeof given === 'string' ? given : null
  })
  /** The document with its type; null when it characterises no devices. */
  const characterisation = computed<CharacterisationDocument | null>(() => {
    if (kind.value !== 'characterisation') return null
    const parsed = characterisationSchema.safeParse(document.value)
    return parsed.success ? parsed.data : null
  })
  const position = computed(() => history.value?.position ?? 0)
  const edits = computed(() => history.value?.edits ?? [])
  const labels = computed(() => edits.value.map(({ label, details }) => ({ key: label, details })))
  const step = (at: number) => labels.value[at] ?? null
  const canUndo = computed(() => position.value > 0)
  const canRedo = computed(() => position.value < edits.value.length)

  function adopt({ id: opened, document: content, position: at, edits: steps }: Experiment): void {
    close()
    id.value = opened
    history.value = { document: content, position: at, edits: steps }
    queue = new EditQueue({
      applyEdit: (from, edit) =>
        client.call('experiments.applyEdit', { id: opened, position: from, edit }),
      moveTo: (to) => client.call('experiments.moveTo', { id: opened, position: to }),
      onRefused: (reply) => {
        if (!reply.ok) useNotices().fail(reply.failure)
        void reload(opened)
      }
    })
    detach = useHistory().attach({
      get canUndo() {
        return canUndo.value
      },
      get canRedo() {
        return canRedo.value
      },
      get undoLabel() {
        return step(position.value - 1)
      },
      get redoLabel() {
        return step(position.value)
      },
      get steps() {
        return labels.value
      },
      get position() {
        return position.value
      },
      undo: () => moveTo(position.value - 1),
      redo: () => moveTo(position.value + 1),
      moveTo
    })
  }

  /** Shows what is stored again, after something was refused. */
  async function reload(opened: ExperimentId): Promise<void> {
    const experiment = await ask('experiments.get', { id: opened })
    if (id.value !== opened || !experiment) return
    const { document: content, position: at, edits: steps } = experiment
    history.value = { document: content, position: at, edits: steps }
  }

  // The same experiment may be edited in another window or by another program: both stay in step.
  client.subscribe('experiments.changed', (change) => {
    if (change.id !== id.value || change.position === undefined) return
    storedAt = change.position
    clearTimeout(following)
    following = setTimeout(follow, followAfterMs)
  })

  /** Takes over what others changed, once all of our own is stored. */
  function follow(): void {
    const opened = id.value
    if (opened === null || !queue) return
    if (!queue.isIdle) following = setTimeout(follow, followAfterMs)
    else if (storedAt !== position.value) void reload(opened)
  }

  function edit(draft: EditDraft): void {
    const before = history.value
    if (!before || !queue || draft.patch.length === 0) return
    const next = withEdit(before, draft)
    const open = queue.open
    const both = open && before.position === before.edits.length && merged(open, next.edit)
    if (both) {
      queue.replaceOpen(both)
      const { document: content } = next.history
      history.value = {
        document: content,
        position: before.position,
        edits: [...before.edits.slice(0, -1), both]
      }
      return
    }
    queue.add(before.position, next.edit)
    history.value = next.history
  }

  function moveTo(target: number): void {
    const before = history.value
    if (!before || !queue || target === before.position) return
    history.value = movedTo(before, target)
    queue.move(history.value.position)
  }

  function close(): void {
    clearTimeout(following)
    void queue?.flush()
    detach?.()
    queue = null
    detach = null
    id.value = null
    history.value = null
  }

  return {
    id,
    document,
    kind,
    network,
    characterisation,
    position,
    edits,
    canUndo,
    canRedo,
    adopt,
    edit,
    moveTo,
    close,
    /** Makes sure that the store has what is on screen. */
    flush: async () => await queue?.flush()
  }
})
