import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Keymap } from '../../src-shared/contract/keymap'
import type { Keys } from '../../src-shared/keys/keymap'
import { client } from '../client'
import { ask } from './ask'
import { useNotices } from './notices'

/** The keys that the user has chosen; what is not here has its usual key. */
export const useKeymap = defineStore('keymap', () => {
  const current = shallowRef<Keymap>({ file: '', keys: {}, problem: null })
  let told = ''

  function adopt(keymap: Keymap): void {
    // Read again each time the window comes to the front: nothing is drawn anew for the same.
    if (JSON.stringify(keymap) !== JSON.stringify(current.value)) current.value = keymap
    const problem = JSON.stringify(keymap.problem)
    if (keymap.problem && problem !== told) useNotices().fail(keymap.problem)
    told = problem
  }

  async function load(): Promise<void> {
    const keymap = await ask('keymap.get', {})
    if (keymap) adopt(keymap)
  }

  async function write(keys: Keys): Promise<boolean> {
    const keymap = await ask('keymap.set', { keys: { ...keys } })
    if (keymap) adopt(keymap)
    return keymap !== undefined
  }

  return {
    keys: computed(() => current.value.keys),
    file: computed(() => current.value.file),
    problem: computed(() => current.value.problem),
    load,
    /** Puts other keys in place of all that were chosen so far. @returns whether they are kept */
    write,
    /** Back to the usual keys: of one command, or of all. */
    reset(id?: string): Promise<boolean> {
      if (id === undefined) return write({})
      const { [id]: _own, ...others } = current.value.keys
      return write(others)
    },
    /** Follows other windows and, when this one comes to the front, the file. @returns what ends it */
    listen(): () => void {
      const onFocus = (): void => void load()
      window.addEventListener('focus', onFocus)
      const end = client.subscribe('keymap.changed', adopt)
      return () => {
        window.removeEventListener('focus', onFocus)
        end()
      }
    }
  }
})
