import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { GlossaryCard } from '../../src-shared/catalogue/glossary'
import type {
  MemoryColumn,
  MemoryTechnology,
  OwnMemoryValue,
  OwnMemoryValues
} from '../../src-shared/catalogue/memory'
import type { MemoryList } from '../../src-shared/contract/memories'
import { ask } from './ask'
import { useHistory, type StepLabel } from './history'
import { useSettings } from './settings'

interface Step {
  readonly label: StepLabel
  readonly before: OwnMemoryValues
  readonly after: OwnMemoryValues
}

/** The table of memories with the user's own values, which can be taken back, and the words it explains. */
export const useMemories = defineStore('memories', () => {
  const settings = useSettings()
  const list = shallowRef<Omit<MemoryList, 'own'>>({ sources: {}, technologies: [] })
  const glossary = shallowRef<readonly GlossaryCard[]>([])
  const steps = shallowRef<readonly Step[]>([])
  const position = shallowRef(0)
  const own = computed(() => settings.memoryValues)
  /** Counts changes that the services know of. */
  const kept = ref(0)
  let loading: Promise<void> | undefined

  async function load(): Promise<void> {
    const [found, cards] = await Promise.all([
      list.value.technologies.length > 0 ? undefined : ask('memories.list', {}),
      glossary.value.length > 0 ? undefined : ask('glossary.list', {})
    ])
    if (found) list.value = found
    if (cards) glossary.value = cards
    loading = undefined
  }

  async function keep(values: OwnMemoryValues): Promise<void> {
    await settings.setMemoryValues({ ...values })
    kept.value += 1
  }

  async function change(after: OwnMemoryValues, label: StepLabel): Promise<void> {
    const before = own.value
    steps.value = [...steps.value.slice(0, position.value), { label, before, after }]
    position.value = steps.value.length
    await keep(after)
  }

  async function moveTo(next: number): Promise<void> {
    const isBack = next < position.value
    const step = steps.value[isBack ? next : next - 1]
    if (!step) return
    position.value = next
    await keep(isBack ? step.before : step.after)
  }

  const history = {
    get canUndo() {
      return position.value > 0
    },
    get canRedo() {
      return position.value < steps.value.length
    },
    get undoLabel() {
      return steps.value[position.value - 1]?.label ?? null
    },
    get redoLabel() {
      return steps.value[position.value]?.label ?? null
    },
    get steps() {
      return steps.value.map(({ label }) => label)
    },
    get position() {
      return position.value
    },
    undo: () => moveTo(position.value - 1),
    redo: () => moveTo(position.value + 1),
    moveTo
  }

  return {
    technologies: computed(() => list.value.technologies),
    sources: computed(() => list.value.sources),
    own,
    kept,
    ownCount: computed(() =>
      Object.values(own.value).reduce((sum, cells) => sum + Object.keys(cells).length, 0)
    ),
    glossary,
    /** Cards of a technology of presets, or of a row of the table. */
    cardsOf: (technology: string): readonly GlossaryCard[] =>
      glossary.value.filter(({ technologies }) => technologies.includes(technology)),
    load: (): Promise<void> => (loading ??= load()),
    /** Puts an own value in place of the published one; undefined brings that back. */
    set(
      technology: MemoryTechnology,
      column: MemoryColumn,
      value: OwnMemoryValue | undefined,
      label: StepLabel
    ): Promise<void> {
      const { [column]: _before, ...others } = own.value[technology.id] ?? {}
      const cells = value === undefined ? others : { ...others, [column]: value }
      const { [technology.id]: _row, ...rows } = own.value
      const isEmpty = Object.keys(cells).length === 0
      return change(isEmpty ? rows : { ...rows, [technology.id]: cells }, label)
    },
    resetAll: (label: StepLabel): Promise<void> => change({}, label),
    /** Lets undo and redo act on own values. @returns what ends it */
    attachHistory: (): (() => void) => useHistory().attach(history)
  }
})
