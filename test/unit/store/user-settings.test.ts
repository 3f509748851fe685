import fs from 'node:fs'
import path from 'node:path'
import { usualBackups } from '../../../src-shared/contract/settings'
import { describe, expect, it } from 'vitest'
import { openUserSettings } from '../../../src-main/store'
import { temporaryFolder, value } from './temporary-project'

const now = '2026-01-01T00:00:00.000Z'

describe('settings of the user', () => {
  it('have defaults, keep changes, and need no folder yet', async () => {
    const folder = path.join(temporaryFolder(), 'not', 'there')
    const settings = await openUserSettings({ folder, defaults: { language: 'ko' } })
    expect(settings.get()).toEqual({
      language: 'ko',
      theme: 'system',
      threads: 0,
      layout: {},
      layouts: {},
      tourSeen: false,
      memoryValues: {},
      backups: usualBackups,
      hardware: { values: {}, chips: [] },
      trashDays: 0
    })
    expect(fs.existsSync(folder)).toBe(false)
    expect(value(await settings.set({ theme: 'dark', threads: undefined }))).toMatchObject({
      theme: 'dark',
      threads: 0
    })
    await Promise.all([settings.set({ threads: 3 }), settings.set({ layout: { a: [1] } })])
    const again = await openUserSettings({ folder })
    expect(again.get()).toMatchObject({
      language: 'ko',
      theme: 'dark',
      threads: 3,
      layout: { a: [1] }
    })
    expect(fs.readdirSync(folder)).toEqual(['settings.json'])
  })

  it('keeps a damaged file aside and starts from defaults', async () => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'settings.json'), '{"settings": {"the')
    const settings = await openUserSettings({ folder })
    expect(settings.get().theme).toBe('system')
    expect(settings.damagedFile).toBe(path.join(folder, 'settings.json.damaged'))
    expect(fs.readFileSync(`${settings.damagedFile}`, 'utf8')).toBe('{"settings": {"the')
    value(await settings.set({ theme: 'light' }))
    expect((await openUserSettings({ folder })).get().theme).toBe('light')
  })

  it('loses one senseless value, not the others', async () => {
    const folder = temporaryFolder()
    const content = { settings: { theme: 'dark', threads: -4, language: 'xx' }, recent: 'none' }
    fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(content))
    const settings = await openUserSettings({ folder })
    expect(settings.get()).toMatchObject({ theme: 'dark', threads: 0, language: 'en' })
    expect(settings.damagedFile).toBeNull()
  })

  it('remembers projects, the latest first, each once, and only those that exist', async () => {
    const folder = temporaryFolder()
    const files = ['a', 'b', 'c'].map((name) => path.join(folder, `${name}.engram`))
    for (const file of files) fs.writeFileSync(file, '')
    const settings = await openUserSettings({ folder })
    for (const file of [...files, ...files.slice(0, 1)]) value(await settings.remember(file, now))
    fs.rmSync(`${files[1]}`)
    const recent = await (await openUserSettings({ folder })).recent()
    expect(recent).toEqual([
      { file: files[0], openedAt: now },
      { file: files[2], openedAt: now }
    ])
  })

  it('says when they cannot be written, and goes on with the old ones', async () => {
    const folder = temporaryFolder()
    const blocked = path.join(folder, 'file')
    fs.writeFileSync(blocked, '')
    const settings = await openUserSettings({ folder: path.join(blocked, 'settings') })
    const result = await settings.set({ theme: 'dark' })
    expect(result.ok).toBe(false)
    expect(settings.get().theme).toBe('system')
  })
})
