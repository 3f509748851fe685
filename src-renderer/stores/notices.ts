import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { client } from '../client'
import type { Failure, FailureDetails } from '../../src-shared/result'

export interface Notice {
  readonly id: number
  readonly severity: 'info' | 'success' | 'warning' | 'error'
  /** Locale key with the values its text names. */
  readonly key: string
  readonly details: FailureDetails
  readonly at: Date
  /** What to hand on when it is our defect; the notice then offers to copy it. */
  readonly report: string | null
  /** Whether it still lies over the window; afterwards it stays in the list. */
  readonly shown: boolean
}

type NewNotice = Pick<Notice, 'severity' | 'key'> & Partial<Pick<Notice, 'details' | 'report'>>

const kept = 200
const showForMs = { info: 6000, success: 6000, warning: 12_000, error: null } as const

/** What the program has to say: shown over the window for a while, then kept in a list. */
export const useNotices = defineStore('notices', () => {
  const all = ref<readonly Notice[]>([])
  const unread = ref(0)
  let next = 1

  function add({ severity, key, details = {}, report = null }: NewNotice): number {
    const id = next++
    const notice: Notice = { id, severity, key, details, report, at: new Date(), shown: true }
    all.value = [notice, ...all.value.filter((old) => !isSame(old, notice))].slice(0, kept)
    unread.value += 1
    const duration = showForMs[severity]
    if (duration !== null) setTimeout(() => hide(id), duration)
    return id
  }

  function hide(id: number): void {
    all.value = all.value.map((notice) => (notice.id === id ? { ...notice, shown: false } : notice))
  }

  /** Tells of a failure. A cancelled call is what the user asked for, so nothing is said. */
  function fail(failure: Failure): void {
    if (failure.code === 'cancelled') return
    const report =
      failure.code === 'defect' ? JSON.stringify({ at: new Date(), ...failure }, null, 2) : null
    add({ severity: 'error', key: failure.key, details: failure.details, report })
  }

  return {
    all,
    unread,
    shown: computed(() => all.value.filter((notice) => notice.shown).slice(0, 4)),
    add,
    hide,
    fail,
    say: (key: string, details: FailureDetails = {}) => add({ severity: 'success', key, details }),
    markRead: () => void (unread.value = 0),
    clear: () => void (all.value = []),
    remove: (id: number) => void (all.value = all.value.filter((notice) => notice.id !== id)),
    /** Listens to what services tell without being asked. @returns what ends it */
    listen: () => client.subscribe('app.notice', (notice) => add(notice))
  }
})

/** The same thing said twice while it is still on screen is one notice. */
const isSame = (old: Notice, notice: Notice): boolean =>
  old.shown &&
  old.key === notice.key &&
  JSON.stringify(old.details) === JSON.stringify(notice.details)
