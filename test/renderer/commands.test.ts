import { beforeEach, describe, expect, it } from 'vitest'
import { commandFor, keyOf, showKey } from '../../src-renderer/app/keymap'
import { listenToKeys } from '../../src-renderer/app/keyboard'
import { commands, canRun, runCommand } from '../../src-renderer/commands/registry'
import { useWorkbench } from '../../src-renderer/stores/workbench'
import { languages, translator } from '../../src-shared/locale'
import { fakeBridge } from './fake-bridge'
import { openWindow } from './open-window'

describe('the commands', () => {
  beforeEach(() => void openWindow(fakeBridge(0)))

  it('all have a title in both languages', () => {
    for (const language of languages) {
      const t = translator(language)
      expect([...commands.values()].filter((command) => !t.has(command.title))).toEqual([])
    }
  })

  it('share a key only where a condition tells them apart', () => {
    const all = [...commands.values()].filter(({ id }) => keyOf(id) !== undefined)
    const clashes = all.filter((one) =>
      all.some(
        (other) => other !== one && keyOf(other.id) === keyOf(one.id) && !one.when && !other.when
      )
    )
    expect(clashes.map(({ id }) => id)).toEqual([])
  })

  it('give a shared key to the one that can be done', () => {
    const find = new KeyboardEvent('keydown', { key: 'f', code: 'KeyF', ctrlKey: true })
    expect(canRun('canvas.find')).toBe(false)
    expect(commandFor(find)).toBe('run.find')
  })

  it('refuses what its `when` denies and what does not exist', async () => {
    expect(canRun('run.cancel')).toBe(false)
    expect(await runCommand('run.cancel')).toBe(false)
    expect(await runCommand('no.such.command')).toBe(false)
  })

  it('reads keys by their place, so that a Korean layout works', () => {
    const event = new KeyboardEvent('keydown', { key: 'ㅏ', code: 'KeyK', ctrlKey: true })
    expect(commandFor(event)).toBe('view.palette')
    expect(commandFor(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK' }))).toBeUndefined()
  })

  it('writes keys as the system does', () => {
    expect(showKey('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z')
    expect(showKey('Mod+Shift+Z', true)).toBe('⇧⌘Z')
  })

  it('leaves undo to a text field, but not the palette', () => {
    const end = listenToKeys()
    const field = document.createElement('input')
    document.body.append(field)
    const press = (code: string): boolean =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', { code, ctrlKey: true, bubbles: true, cancelable: true })
      )
    expect(press('KeyZ')).toBe(true)
    expect(press('KeyK')).toBe(false)
    expect(useWorkbench().paletteOpen).toBe(true)
    end()
    field.remove()
  })
})
