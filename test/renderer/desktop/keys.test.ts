import { describe, expect, it } from 'vitest'
import { commandFor, commandsWith, shownKeyOf } from '../../../src-renderer/app/keymap'
import { commands } from '../../../src-renderer/commands/registry'
import KeyboardPanel from '../../../src-renderer/panels/keyboard/KeyboardPanel.vue'
import { readPress, rowsFor, withKey } from '../../../src-renderer/panels/keyboard/logic'
import { useKeymap } from '../../../src-renderer/stores/keymap'
import { useNotices } from '../../../src-renderer/stores/notices'
import { fakeBridge } from '../fake-bridge'
import { openWindow, settle, show } from '../open-window'

const press = (key: string, code: string, held: Partial<KeyboardEventInit> = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...held })
const start = commands.get('run.start')
if (!start) throw new Error('no such command')

describe('keys of one’s own', () => {
  it('hold everywhere at once, in place of both usual ones', async () => {
    const bridge = fakeBridge(0)
    openWindow(bridge)
    bridge.keymap = { ...bridge.keymap, keys: { 'run.start': 'F8', 'view.settings': null } }
    await useKeymap().load()
    expect(commandFor(press('F8', 'F8'))).toBe('run.start')
    expect(commandFor(press('F5', 'F5'))).toBeUndefined()
    expect(commandFor(press('Enter', 'Enter', { ctrlKey: true }))).toBeUndefined()
    expect(shownKeyOf('run.start')).toBe('F8')
    expect(shownKeyOf('view.settings')).toBeUndefined()
    expect(commandsWith('F8').map(({ id }) => id)).toEqual(['run.start'])
  })

  it('of a broken file are told once, and the usual ones hold', async () => {
    const bridge = fakeBridge(0)
    openWindow(bridge)
    const problem = {
      code: 'bad-input' as const,
      key: 'failures.keymap.notJson',
      details: { file: 'keymap.json', line: 2, column: 3 }
    }
    bridge.keymap = { ...bridge.keymap, problem }
    const keymap = useKeymap()
    await keymap.load()
    await keymap.load()
    expect(useNotices().all.map(({ key }) => key)).toEqual(['failures.keymap.notJson'])
    expect(shownKeyOf('run.start')).toBe('F5')
  })

  it('are not written down when they are the usual ones', () => {
    const undo = commands.get('edit.undo')
    if (!undo) throw new Error('no such command')
    expect(withKey({ 'edit.undo': 'F8', other: 'F9' }, undo, 'Mod+Z')).toEqual({ other: 'F9' })
    expect(withKey({}, undo, null)).toEqual({ 'edit.undo': null })
    // It has two usual keys: one of them alone is a choice.
    expect(withKey({}, start, 'F5')).toEqual({ 'run.start': 'F5' })
  })

  it('are told from keys that type, end or only hold', () => {
    expect(readPress(press('Shift', 'ShiftLeft'), null)).toEqual({ what: 'waiting' })
    expect(readPress(press('Escape', 'Escape'), 'Escape')).toEqual({ what: 'keep' })
    expect(readPress(press('Delete', 'Delete'), 'Delete')).toEqual({ what: 'remove' })
    expect(readPress(press('a', 'KeyA'), 'A')).toEqual({ what: 'typing', key: 'A' })
    expect(readPress(press('F9', 'F9'), 'F9')).toEqual({ what: 'key', key: 'F9' })
    expect(readPress(press('Dead', 'Quote'), null)).toEqual({ what: 'unknown' })
  })

  it('are found by words of the command, its group or the key', () => {
    const row = {
      command: start,
      title: 'Run',
      group: 'Runs',
      key: 'F5',
      usual: 'F5',
      isOwn: false
    }
    expect(rowsFor([row], 'runs f5')).toHaveLength(1)
    expect(rowsFor([row], 'f6')).toHaveLength(0)
  })
})

describe('the panel of keys', () => {
  it('takes the next press, names those that share it, and takes it from them', async () => {
    const bridge = fakeBridge(0)
    const pinia = openWindow(bridge)
    await useKeymap().load()
    const panel = show(KeyboardPanel, pinia)
    await panel.get('[data-test="find-key"]').setValue('devices')
    await panel.get('[data-key-of="room.devices"]').trigger('click')
    window.dispatchEvent(press('k', 'KeyK', { ctrlKey: true }))
    await settle()
    expect(bridge.keymap.keys).toEqual({ 'room.devices': 'Mod+K' })
    expect(panel.get('[data-test="shared-key"]').text()).toContain('Show all commands')
    await panel.get('[data-test="take-key"]').trigger('click')
    await settle()
    expect(bridge.keymap.keys).toEqual({ 'room.devices': 'Mod+K', 'view.palette': null })
    await panel.get('[data-test="reset-keys"]').trigger('click')
    await settle()
    expect(bridge.keymap.keys).toEqual({})
    panel.unmount()
  })

  it('keeps the old key on Escape, and refuses letters', async () => {
    const bridge = fakeBridge(0)
    const pinia = openWindow(bridge)
    const panel = show(KeyboardPanel, pinia)
    const chip = panel.get('[data-key-of="view.palette"]')
    await chip.trigger('click')
    window.dispatchEvent(press('Escape', 'Escape'))
    await settle()
    await chip.trigger('click')
    window.dispatchEvent(press('q', 'KeyQ'))
    await settle()
    expect(panel.get('[role="alert"]').text()).toContain('Q alone is for typing')
    expect(bridge.keymap.keys).toEqual({})
    panel.unmount()
  })
})
