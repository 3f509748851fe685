import { nextTick, ref, shallowRef } from 'vue'
import type { Preset } from '../../../src-shared/contract/presets'
import { ask } from '../../stores/ask'
import { useNotices } from '../../stores/notices'
import { useOpenExperiment } from '../../stores/open-experiment'
import { useProject } from '../../stores/project'
import type { MenuItem } from '../../ui/menu'
import { useText } from '../../ui/text'
import { copyName, type LibraryEntry } from './logic'

/** Presets that the project keeps, and what can be done with them: rename, duplicate, export, import, remove. */
export function useOwnPresets(choose: (id: string) => void) {
  const t = useText()
  const open = useOpenExperiment()
  const project = useProject()
  const notices = useNotices()
  const kept = shallowRef<readonly Preset[]>([])
  const renaming = ref('')
  const removing = ref<Preset | null>(null)

  async function load(): Promise<void> {
    kept.value = (await ask('presets.list', {})) ?? []
  }
  async function rename({ id }: LibraryEntry, name: string): Promise<void> {
    renaming.value = ''
    const before = kept.value.find((one) => one.id === id)
    if (name === '' || name === before?.name) return
    await ask('presets.rename', { id, name })
  }
  async function duplicate(of: Preset): Promise<void> {
    const { model, technology, note, values, pulses, provenance } = of
    const name = copyName(of.name, kept.value.map((one) => one.name), t) // prettier-ignore
    const copy = await ask('presets.save', {
      preset: { name, model, technology, note, values, pulses, provenance }
    })
    if (copy) choose(copy.id)
  }
  async function exportFile({ id }: Preset): Promise<void> {
    const done = await ask('presets.export', { id })
    if (done) notices.say('presets.exported', { file: done.file })
  }
  async function importFile(): Promise<void> {
    const preset = await ask('presets.import', {})
    if (!preset) return
    choose(preset.id)
    notices.say('presets.imported', { name: preset.name })
  }
  async function remove(): Promise<void> {
    const preset = removing.value
    removing.value = null
    // What stands in the document on screen has to be known before it is asked whether it is in use.
    await open.flush()
    if (preset) await ask('presets.remove', { id: preset.id })
  }

  function itemsFor({ own: of }: LibraryEntry): readonly MenuItem[] {
    if (of === null) return []
    const disabled = project.isRepair
    const startRename = async (): Promise<void> => {
      await nextTick()
      renaming.value = of.id
    }
    return [
      { label: t('presets.rename'), icon: 'edit', disabled, run: startRename },
      { label: t('presets.duplicate'), icon: 'duplicate', disabled, run: () => duplicate(of) },
      { label: t('presets.export'), icon: 'save', run: () => exportFile(of) },
      {
        label: t('presets.remove'),
        icon: 'trash',
        danger: true,
        separated: true,
        disabled,
        run: () => {
          removing.value = of
        }
      }
    ]
  }

  return { kept, renaming, removing, load, rename, importFile, remove, itemsFor }
}
