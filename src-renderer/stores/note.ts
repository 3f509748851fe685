import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { NoteSubject } from '../../src-shared/contract/notebook'
import { client } from '../client'
import { ask } from './ask'

const saveAfterMs = 700

/** The note of a run or experiment: loaded, and kept while it is typed. */
export function useNote(subject: Ref<NoteSubject | null>) {
  const text = ref('')
  const saved = ref('')
  const state = shallowRef<'loading' | 'ready' | 'saving' | 'saved' | 'failed'>('loading')
  let saving: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    const of = subject.value
    if (!of) return
    const reply = await client.call('notes.get', { ...of })
    if (subject.value?.id !== of.id) return
    if (!reply.ok) return void (state.value = 'failed')
    // What is being typed here is not overwritten by what was kept before.
    if (text.value === saved.value) text.value = reply.value.text
    saved.value = reply.value.text
    if (state.value === 'loading') state.value = 'ready'
  }

  async function save(of = subject.value): Promise<void> {
    clearTimeout(saving)
    if (!of || text.value === saved.value || state.value === 'loading') return
    const typed = text.value
    state.value = 'saving'
    const done = await ask('notes.set', { subject: { ...of }, text: typed })
    if (done) saved.value = typed
    state.value = done ? 'saved' : 'ready'
  }

  watch(
    subject,
    async (_, before) => {
      if (before) await save(before)
      text.value = saved.value = ''
      state.value = 'loading'
      await load()
    },
    { immediate: true }
  )
  watch(text, (typed) => {
    clearTimeout(saving)
    if (typed !== saved.value) saving = setTimeout(() => void save(), saveAfterMs)
  })
  const ends = [
    client.subscribe('runs.changed', ({ id }) => {
      if (id === subject.value?.id) void load()
    }),
    client.subscribe('projects.changed', () => void load())
  ]
  onScopeDispose(() => {
    void save()
    ends.forEach((end) => end())
  })

  return {
    text,
    saved,
    state,
    save,
    /** Keeps a picture and writes it into the note, at its end. @returns whether it was kept */
    async addPicture(title: string, png: Uint8Array): Promise<boolean> {
      const of = subject.value
      if (!of) return false
      const kept = await ask('notes.addPicture', {
        subject: { ...of },
        title,
        png: new Uint8Array(png)
      })
      if (!kept) return false
      const before = text.value.trimEnd()
      const name = title.replace(/[[\]\\]/g, ' ').trim()
      text.value = `${before}${before === '' ? '' : '\n\n'}![${name}](picture:${kept.id})\n`
      await save()
      return true
    },
    async loadPicture(id: string): Promise<Uint8Array | null> {
      const reply = await client.call('notes.picture', { id })
      return reply.ok ? reply.value.png : null
    }
  }
}
