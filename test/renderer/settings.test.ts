import { describe, expect, it } from 'vitest'
import StatusBar from '../../src-renderer/app/StatusBar.vue'
import SettingsPanel from '../../src-renderer/panels/settings/SettingsPanel.vue'
import { useProject } from '../../src-renderer/stores/project'
import { useSettings } from '../../src-renderer/stores/settings'
import { fakeBridge } from './fake-bridge'
import { openWindow, settle, show } from './open-window'

describe('settings', () => {
  it('are changed from the status bar and kept by the services', async () => {
    const bridge = fakeBridge(0)
    const pinia = openWindow(bridge)
    await useSettings().load()
    const bar = show(StatusBar, pinia)
    await bar.get('[data-test="language"]').trigger('click')
    await bar.get('[data-test="theme"]').trigger('click')
    await settle()
    expect(bridge.settings).toMatchObject({ language: 'ko', theme: 'dark' })
    expect(useSettings().isDark).toBe(true)
    bar.unmount()
  })

  it('keep the layout of one room without touching the other', async () => {
    const bridge = fakeBridge(0)
    openWindow(bridge)
    await useSettings().keepLayout('notebook', { grid: 1 })
    await useSettings().keepLayout('networks', { grid: 2 })
    await useSettings().keepLayout('notebook', undefined)
    expect(bridge.settings.layout).toEqual({ networks: { grid: 2 } })
  })

  it('refuse a number of threads that cannot be', async () => {
    const bridge = fakeBridge(0)
    const pinia = openWindow(bridge)
    await useProject().load()
    const panel = show(SettingsPanel, pinia)
    const threads = panel.get('[data-test="threads"]')
    await threads.setValue('4')
    await settle()
    expect(bridge.settings.threads).toBe(4)
    await threads.setValue('1.5')
    await settle()
    expect(bridge.settings.threads).toBe(4)
    expect(threads.attributes('aria-invalid')).toBe('true')
    expect(panel.text()).toContain('from 0 to 256')
    panel.unmount()
  })
})
