import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Desks, openHost, openUserSettings } from '../../src-main/host'
import { projectRoot, workerFolder } from '../setup/places'
import { smallNetwork, value } from './host'

describe('projects that are open side by side', () => {
  let folder = ''
  let desks: Desks
  const at = (name: string): string => path.join(folder, name)

  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-desks-'))
    const user = await openUserSettings({ dataFolder: folder, language: 'en' })
    desks = new Desks((wish) =>
      openHost({
        workerFolder: workerFolder(),
        resources: path.join(projectRoot, 'resources'),
        dataFolder: folder,
        version: '0.0.0-test',
        runtime: 'test',
        user,
        onDefect: (method, error) => {
          throw new Error(`${method}: ${String(error)}`)
        },
        ...wish
      })
    )
  })
  afterEach(async () => {
    await desks.closeAll()
    fs.rmSync(folder, { recursive: true, force: true })
  })

  test('each have services and content of their own, and share the person’s settings', async () => {
    const one = value(await desks.open(at('one.engram'), 'new'))
    const two = value(await desks.open(at('two.engram'), 'new'))
    value(await one.client.call('experiments.create', { document: smallNetwork }))
    expect(value(await one.client.call('experiments.list', {}))).toHaveLength(1)
    expect(value(await two.client.call('experiments.list', {}))).toHaveLength(0)
    value(await one.client.call('settings.set', { language: 'ko' }))
    expect(value(await two.client.call('settings.get', {})).language).toBe('ko')
  })

  test('are open once, whoever asks and however the file is written', async () => {
    value(await desks.open(at('one.engram'), 'new'))
    const first = value(await desks.first(at('one.engram')))
    const [a, b] = await Promise.all([
      desks.open(at('./one.engram'), 'never'),
      desks.open(path.join(folder, 'x', '..', 'one.engram'), 'never')
    ])
    expect(value(a)).toBe(value(b))
    // The lock is the file's: a second opening by other means is refused and told where to look.
    expect(first.file()).not.toBe(at('one.engram'))
  })

  test('that are closed give their file free; a missing one is named', async () => {
    const one = value(await desks.open(at('one.engram'), 'new'))
    void desks.close(one)
    expect(desks.find(at('one.engram'))).toBeUndefined()
    expect(value(await desks.open(at('one.engram'), 'never')).file()).toBe(at('one.engram'))
    expect(await desks.open(at('gone.engram'), 'never')).toMatchObject({
      ok: false,
      failure: { key: 'failures.project.missing' }
    })
  })
})

describe('files that are dropped', () => {
  test.each([
    ['a.engram', 'SQLite format 3\0…', 'project'],
    ['renamed.db', 'SQLite format 3\0…', 'project'],
    ['net.json', '{"format":"engram-experiment"}', 'experiment'],
    ['preset.json', '{"format":"engram-device-preset"}', 'preset'],
    ['loop.CSV', 'V,I\n0,1\n', 'measurement'],
    ['loop.csv', 'V\0I', 'other'],
    ['photo.png', '\u0089PNG', 'other'],
    ['empty.txt', '', 'measurement']
  ])('%s is told from its beginning and its name', async (name, text, kind) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-dropped-'))
    const { kindOfFile } = await import('../../src-main/exchange/kind-of-file')
    const file = path.join(folder, name)
    fs.writeFileSync(file, text)
    expect(await kindOfFile(file)).toEqual({ ok: true, value: { file, kind } })
    expect(await kindOfFile(folder)).toMatchObject({ ok: true, value: { kind: 'folder' } })
    expect(await kindOfFile(path.join(folder, 'gone'))).toMatchObject({ ok: false })
    fs.rmSync(folder, { recursive: true })
  })
})
