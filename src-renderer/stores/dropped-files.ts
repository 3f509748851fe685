import { defineStore } from 'pinia'
import type { KnownFile } from '../../src-shared/contract/windows'
import { ask } from './ask'
import { useExperiments } from './experiments'
import { useMeasurementImport } from './measurement-import'
import { useNotices } from './notices'
import { useOpenExperiment } from './open-experiment'
import { useProject } from './project'
import { roomOf } from './rooms'
import { useWorkbench } from './workbench'

/** Files that are dropped onto the window: each goes where it belongs, or is answered in plain words. */
export const useDroppedFiles = defineStore('droppedFiles', () => {
  const notices = useNotices()

  /** Only one measured file has room in the form that asks how to read it: the first. */
  async function take(files: readonly string[]): Promise<void> {
    let measured = false
    for (const file of files) {
      const known = await ask('files.kind', { file })
      if (!known || (measured && known.kind === 'measurement')) continue
      measured ||= known.kind === 'measurement'
      await takeOne(known)
    }
  }

  async function takeOne({ file, kind }: KnownFile): Promise<void> {
    if (kind === 'folder' || kind === 'other') return refuse(kind, file)
    if (kind === 'project') return openProject(file)
    if (useProject().isRepair) return refuse('readOnly', file)
    const workbench = useWorkbench()
    if (kind === 'measurement') {
      if (await useMeasurementImport().open(file)) workbench.goTo('devices')
    } else if (kind === 'preset') {
      if (await ask('presets.import', { file })) {
        workbench.open({ room: 'devices', panel: 'devices-presets' })
      }
    } else if (await useExperiments().importFile(file)) {
      const of = useOpenExperiment().kind
      if (of !== null) workbench.goTo(roomOf(of))
    }
  }

  /** In a window of its own, so that nothing that is open here goes away. */
  async function openProject(file: string): Promise<void> {
    if (useProject().current?.file === file) return
    if (await ask('windows.open', { file })) notices.say('desktop.drop.opened', { file })
  }

  function refuse(why: 'folder' | 'other' | 'readOnly', file: string): void {
    notices.add({ severity: 'warning', key: `desktop.drop.${why}`, details: { file } })
  }

  return { take }
})
