import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { MethodReply } from '../../src-shared/contract'
import type { Backup } from '../../src-shared/contract/backups'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'

type Listed = MethodReply<'backups.list'>

/** Rolling backups of the open project. */
export const useBackups = defineStore('backups', () => {
  const listed = shallowRef<Listed | null>(null)
  const isMaking = shallowRef(false)
  /** The backup that is to take the project's place, while the user is asked. */
  const asking = shallowRef<Backup | null>(null)
  const notices = useNotices()

  async function load(): Promise<void> {
    const reply = await client.call('backups.list', {})
    listed.value = reply.ok ? reply.value : null
  }

  return {
    listed,
    isMaking,
    asking,
    load,
    async make(): Promise<void> {
      isMaking.value = true
      const made = await ask('backups.make', {})
      isMaking.value = false
      if (made) notices.say('notebook.backups.made', { file: made.file })
      await load()
    },
    async chooseFolder(): Promise<void> {
      if (await ask('backups.chooseFolder', {})) await load()
    },
    look: (file: string) => ask('backups.look', { file }),
    async restoreCopy(file: string): Promise<void> {
      const project = await ask('backups.restoreCopy', { file })
      if (project) notices.say('notebook.backups.restoredCopy', { file: project.file })
    },
    async restoreInPlace(file: string): Promise<void> {
      asking.value = null
      const done = await ask('backups.restoreInPlace', { file })
      if (done) notices.say('notebook.backups.restored', { file: done.keptAs })
    },
    /** @returns what ends it */
    listen(): () => void {
      const ends = [
        client.subscribe('backups.changed', () => void load()),
        client.subscribe('projects.changed', () => void load())
      ]
      return () => ends.forEach((end) => end())
    }
  }
})
