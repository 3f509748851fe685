import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { client } from '../client'
import type { LocaleKey } from '../../src-shared/locale'
import type { Failure, FailureDetails } from '../../src-shared/result'

/** What a notice offers to do: to undo it, to open what was made. */
export interface NoticeAction {
  readonly label: LocaleKey
  readonly run: () => unknown
}

export interface Notice {
  readonly id: number
  readonly severity: 'info' | 'success' | 'warning' | 'error'
  /** Locale key with the values its text names. */
  readonly key: string
  readonly details: FailureDetails
  readonly at: Date
  /** What to hand on when it is our defect; the notice then offers to copy it. */
  readonly report: string | null
  /** Offered once; gone when it has been done. */
  readonly action: NoticeAction | null
  /** Whether it still lies over the window; afterwards it stays in the list. */
  readonly shown: boolean
}

type NewNotice = Pick<Notice, 'severity' | 'key'> &
  Partial<Pick<Notice, 'details' | 'report' | 'action'>>

const kept = 200
const showForMs = { info: 6000, success: 6000, warning: 12_000, error: null } as const

/** Time enough to read it and to change one's mind. */
const showWithActionMs = 12_000

/** What the program has to say: shown over the window for a while, then kept in a list. */
export const useNotices = defineStore('notices', () => {
  const all = ref<readonly Notice[]>([])
  const unread = ref(0)
  let next = 1

  function add({ severity, key, details = {}, report = null, action = null }: NewNotice): number {
    const id = next++
    const notice: Notice = {
      id,
      severity,
      key,
      details,
      report,
      action,
      at: new Date(),
      shown: true
    }
    all.value = [notice, ...all.value.filter((old) => !isSame(old, notice))].slice(0, kept)
    unread.value += 1
    const duration = action ? showWithActionMs : showForMs[severity]
    if (duration !== null) setTimeout(() => hide(id), duration)
    return id
  }

  function hide(id: number): void {
    all.value = all.value.map((notice) => (notice.id === id ? { ...notice, shown: false } : notice))
  }

  /** Does what a notice offers, once. */
  async function act(id: number): Promise<void> {
    const action = all.value.find((notice) => notice.id === id)?.action
    all.value = all.value.map((notice) =>
      notice.id === id ? { ...notice, action: null, shown: false } : notice
    )
    await action?.run()
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
    act,
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
  notice.action === null &&
  old.key === notice.key &&
  JSON.stringify(old.details) === JSON.stringify(notice.details)
