import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ChipReading, HardwareList } from '../../src-shared/contract/hardware'
import type { HardwareEntry } from '../../src-shared/hardware/catalogue-entry'
import type { OwnHardware } from '../../src-shared/hardware/own-chip'
import type { OwnHardwareValue } from '../../src-shared/hardware/own-value'
import { ask } from './ask'
import { useHistory, type StepLabel } from './history'
import { useSettings } from './settings'
import { useWorkbench } from './workbench'

interface Step {
  readonly label: StepLabel
  readonly before: OwnHardware
  readonly after: OwnHardware
}

/** As many as fit side by side. */
export const mostCompared = 6

/** The catalogue of hardware with the user's own values and chips, which can be taken back. */
export const useHardware = defineStore('hardware', () => {
  const settings = useSettings()
  const list = shallowRef<Omit<HardwareList, 'own'>>({
    catalogue: { updated: '', sources: {}, entries: [] },
    projects: []
  })
  const selected = ref<string | null>(null)
  const compared = ref<readonly string[]>([])
  /** What was found in the file of a chip that was read last. */
  const reading = shallowRef<ChipReading | null>(null)
  /** Counts wishes to type into the search field. */
  const searchAsked = ref(0)
  const steps = shallowRef<readonly Step[]>([])
  const position = shallowRef(0)
  const own = computed(() => settings.current.hardware)
  const entries = computed(() => list.value.catalogue.entries)
  let loading: Promise<void> | undefined

  async function load(): Promise<void> {
    const found = await ask('hardware.catalogue', {})
    if (found) list.value = found
    loading = undefined
  }

  /** @returns whether it was kept */
  async function keep(after: OwnHardware): Promise<boolean> {
    const kept = await ask('hardware.setOwn', after)
    if (!kept) return false
    settings.showHardware(kept)
    await load()
    return true
  }

  async function change(after: OwnHardware, label: StepLabel): Promise<boolean> {
    const before = own.value
    if (!(await keep(after))) return false
    steps.value = [...steps.value.slice(0, position.value), { label, before, after }]
    position.value = steps.value.length
    return true
  }

  async function moveTo(next: number): Promise<void> {
    const isBack = next < position.value
    const step = steps.value[isBack ? next : next - 1]
    if (!step || !(await keep(isBack ? step.before : step.after))) return
    position.value = next
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

  const entryOf = (id: string | null): HardwareEntry | undefined =>
    entries.value.find((entry) => entry.id === id)

  return {
    entries,
    sources: computed(() => list.value.catalogue.sources),
    projects: computed(() => list.value.projects),
    own,
    ownCount: computed(() => ({
      values: Object.values(own.value.values).reduce(
        (sum, fields) => sum + Object.keys(fields).length,
        0
      ),
      chips: own.value.chips.length
    })),
    selected,
    reading,
    searchAsked,
    entry: computed(() => entryOf(selected.value)),
    compared: computed(() => compared.value.flatMap((id) => entryOf(id) ?? [])),
    entryOf,
    load: (): Promise<void> => (loading ??= load()),
    /** Shows all that is known of an entry. */
    show(id: string): void {
      selected.value = id
      useWorkbench().open({ room: 'hardware', panel: 'hardware-entry' })
    },
    /** Takes an entry into the comparison, or out of it. @returns false where it is full */
    toggleCompared(id: string): boolean {
      const isIn = compared.value.includes(id)
      if (!isIn && compared.value.length >= mostCompared) return false
      compared.value = isIn ? compared.value.filter((one) => one !== id) : [...compared.value, id]
      return true
    },
    isCompared: (id: string): boolean => compared.value.includes(id),
    clearCompared: (): void => void (compared.value = []),
    /** Puts an own value in place of the published one; undefined brings that back. */
    set(
      id: string,
      field: string,
      value: OwnHardwareValue | undefined,
      label: StepLabel
    ): Promise<boolean> {
      const { values, chips } = own.value
      const { [field]: _before, ...others } = values[id] ?? {}
      const fields = value === undefined ? others : { ...others, [field]: value }
      const { [id]: _entry, ...rest } = values
      const isEmpty = Object.keys(fields).length === 0
      return change({ values: isEmpty ? rest : { ...rest, [id]: fields }, chips }, label)
    },
    resetAll: (label: StepLabel): Promise<boolean> =>
      change({ values: {}, chips: own.value.chips }, label),
    /** Reads the file of a chip, or the one that the user chooses, and adds what is in order. */
    async addChip(file?: string): Promise<void> {
      const found = await ask('hardware.readChip', file === undefined ? {} : { file })
      if (!found) return
      const { chip, problems } = found
      if (chip) {
        const { values, chips } = own.value
        const label = { key: 'hardware.edit.stepAdd', details: { name: chip.entry.name.en } }
        if (!(await change({ values, chips: [...chips, chip] }, label))) return
        selected.value = chip.entry.id
        useWorkbench().open({ room: 'hardware', panel: 'hardware-entry' })
      }
      if (!chip || problems.length > 0) reading.value = found
    },
    async removeChip(id: string): Promise<void> {
      const { values, chips } = own.value
      const chip = chips.find(({ entry }) => entry.id === id)
      if (!chip) return
      const { [id]: _values, ...rest } = values
      const label = { key: 'hardware.edit.stepRemove', details: { name: chip.entry.name.en } }
      compared.value = compared.value.filter((one) => one !== id)
      await change({ values: rest, chips: chips.filter((one) => one !== chip) }, label)
    },
    /** Lets undo and redo act on own values and chips. @returns what ends it */
    attachHistory: (): (() => void) => useHistory().attach(history)
  }
})
