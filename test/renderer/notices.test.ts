import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Notices from '../../src-renderer/app/Notices.vue'
import { useNotices } from '../../src-renderer/stores/notices'
import { fakeBridge } from './fake-bridge'
import { openWindow, settle, show } from './open-window'

describe('notices', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    document.body.replaceChildren()
    vi.useRealTimers()
  })

  it('show the text of a failure and stay until closed', async () => {
    show(Notices, openWindow(fakeBridge(0)))
    useNotices().fail({
      code: 'unavailable',
      key: 'failures.project.locked',
      details: { file: 'a.engram' }
    })
    await settle()
    vi.advanceTimersByTime(60_000)
    await settle()
    const toast = document.querySelector('[data-test="toast"]')
    expect(toast?.textContent).toContain('a.engram is in use')
    expect(toast?.textContent).not.toContain('Copy details')
  })

  it('offer the details of a defect', async () => {
    show(Notices, openWindow(fakeBridge(0)))
    useNotices().fail({ code: 'defect', key: 'app.failures.defect', details: { message: 'boom' } })
    await settle()
    expect(document.querySelector('[data-test="toast"]')?.textContent).toContain('Copy details')
    expect(useNotices().all[0]?.report).toContain('boom')
  })

  it('leave after a while when all is well, and stay in the list', () => {
    openWindow(fakeBridge(0))
    const notices = useNotices()
    notices.say('app.notices.backedUp', { file: 'b' })
    expect(notices.shown).toHaveLength(1)
    vi.advanceTimersByTime(7000)
    expect(notices.shown).toHaveLength(0)
    expect(notices.all).toHaveLength(1)
    expect(notices.unread).toBe(1)
  })

  it('say nothing of what the user cancelled, and the same thing once', () => {
    openWindow(fakeBridge(0))
    const notices = useNotices()
    notices.fail({ code: 'cancelled', key: 'failures.run.cancelled', details: {} })
    expect(notices.all).toHaveLength(0)
    for (let i = 0; i < 3; i++)
      notices.fail({ code: 'failed', key: 'failures.store.readOnly', details: { file: 'a' } })
    expect(notices.all).toHaveLength(1)
  })

  it('listen to what services tell unasked', () => {
    const bridge = fakeBridge(0)
    openWindow(bridge)
    const end = useNotices().listen()
    const notice = { severity: 'warning' as const, key: 'app.notices.none', details: {} }
    bridge.emit('app.notice', notice)
    end()
    bridge.emit('app.notice', { ...notice, key: 'app.notices.clear' })
    expect(useNotices().all.map(({ key }) => key)).toEqual(['app.notices.none'])
  })
})
