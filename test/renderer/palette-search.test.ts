import { afterEach, describe, expect, it } from 'vitest'
import CommandPalette from '../../src-renderer/app/CommandPalette.vue'
import { fuzzyMatch } from '../../src-renderer/app/fuzzy'
import { findCommands } from '../../src-renderer/app/palette-search'
import { commands } from '../../src-renderer/commands/registry'
import { useWorkbench } from '../../src-renderer/stores/workbench'
import { fakeBridge } from './fake-bridge'
import { openWindow, settle, show } from './open-window'

const idsFor = (query: string, language: 'en' | 'ko' = 'en') =>
  findCommands(commands.values(), query, language).map(({ command }) => command.id)

describe('fuzzyMatch', () => {
  it('prefers whole words to scattered letters, and refuses what lacks a letter', () => {
    const word = fuzzyMatch('lay', 'Reset layout')
    const scattered = fuzzyMatch('lay', 'Language in Your room')
    expect(word?.letters).toEqual([6, 7, 8])
    expect(word?.score).toBeGreaterThan(scattered?.score ?? 0)
    expect(fuzzyMatch('layz', 'Reset layout')).toBeNull()
  })
})

describe('the command palette', () => {
  afterEach(() => document.body.replaceChildren())

  it('finds a command in either language whatever the window speaks', () => {
    expect(idsFor('back up')[0]).toBe('project.backUp')
    expect(idsFor('프로젝트 백업')[0]).toBe('project.backUp')
    // Looking at backups begins with the word, making one has it as a whole: they are the first two.
    expect(idsFor('백업').slice(0, 2).toSorted()).toEqual(['project.backUp', 'project.showBackups'])
    expect(idsFor('backup', 'ko')).toContain('project.backUp')
    expect(idsFor('qqqq')).toEqual([])
  })

  it('offers every command for an empty query', () => {
    expect(idsFor('')).toHaveLength(commands.size)
  })

  it('does not do what cannot be done now, and says so', async () => {
    const pinia = openWindow(fakeBridge(0))
    useWorkbench().paletteOpen = true
    show(CommandPalette, pinia)
    await settle()
    const undo = document.querySelector<HTMLElement>('[data-command="edit.undo"]')
    expect(undo?.getAttribute('aria-disabled')).toBe('true')
    undo?.click()
    expect(useWorkbench().paletteOpen).toBe(true)
    document.querySelector<HTMLElement>('[data-command="room.networks"]')?.click()
    await settle()
    expect(useWorkbench().room).toBe('networks')
    expect(useWorkbench().paletteOpen).toBe(false)
  })
})
