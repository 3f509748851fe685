import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openKeymap } from '../../../src-main/store'
import { acceleratorOf } from '../../../src-main/shell-rules/accelerator'
import { languages, translator } from '../../../src-shared/locale'
import { belongsToTyping, readKey } from '../../../src-shared/keys/key'
import { readKeymap } from '../../../src-shared/keys/keymap'

describe('a key', () => {
  test.each([
    ['mod+shift+z', 'Mod+Shift+Z'],
    ['Shift + Mod + z', 'Mod+Shift+Z'],
    ['f5', 'F5'],
    ['Alt+=', 'Alt+='],
    ['ctrl+pagedown', 'Ctrl+PageDown'],
    ['ㅏ', 'ㅏ']
  ])('%s is %s', (text, key) => expect(readKey(text)).toBe(key))

  test.each(['', '+', 'Ctlr+K', 'Mod+', 'Mod+Mod', 'F25', 'Hyper+K', 'KK'])('%j is none', (text) =>
    expect(readKey(text)).toBeNull()
  )

  test('read twice is the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        const key = readKey(text)
        if (key !== null) expect(readKey(key)).toBe(key)
      })
    )
  })

  test('that types belongs to texts', () => {
    expect(['A', 'Shift+A', 'Space', 'Enter'].every(belongsToTyping)).toBe(true)
    expect(['Mod+A', 'F5', 'Alt+A', 'Delete'].some(belongsToTyping)).toBe(false)
  })

  test('is written as the menus want it, or not at all', () => {
    expect(acceleratorOf('Mod+Shift+ArrowUp')).toBe('CmdOrCtrl+Shift+Up')
    expect(acceleratorOf('Alt+=')).toBe('Alt+=')
    expect(acceleratorOf('Mod+ㅏ')).toBeUndefined()
    expect(acceleratorOf('no key')).toBeUndefined()
  })
})

describe('the keymap file', () => {
  let folder = ''
  const file = (): string => path.join(folder, 'keymap.json')
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-keys-'))
  })
  afterEach(() => fs.rmSync(folder, { recursive: true }))

  const read = async () => {
    const reply = await openKeymap(folder).read()
    if (!reply.ok) throw new Error(reply.failure.key)
    return reply.value
  }

  test('need not be there', async () => {
    expect(await read()).toEqual({ file: file(), keys: {}, problem: null })
  })

  test('is read as it was written', async () => {
    const keys = { 'run.start': 'F8', 'edit.undo': null }
    await openKeymap(folder).write(keys)
    expect(await read()).toEqual({ file: file(), keys, problem: null })
  })

  test.each([
    ['{"format": "engram-keymap",\n "keys": {"a": }}', 'failures.keymap.notJson', { line: 2 }],
    ['[]', 'failures.keymap.notAKeymap', {}],
    [
      '{"format":"engram-keymap","keys":{"a.b":"Ctlr+K"}}',
      'failures.keymap.notAKey',
      { id: 'a.b' }
    ],
    ['{"format":"engram-keymap","keys":{"a.b":7}}', 'failures.keymap.notText', { value: '7' }]
  ])('%s is answered in plain words', async (text, key, details) => {
    fs.writeFileSync(file(), text)
    const { problem } = await read()
    expect(problem).toMatchObject({ key, details: { file: file(), ...details } })
    for (const language of languages) {
      const said = translator(language).dynamic(problem?.key ?? '', problem?.details)
      expect(said).toContain('keymap.json')
      expect(said).not.toMatch(/\{\w+\}|^failures\./)
    }
  })

  test('keeps the good entries beside a bad one', () => {
    const json = { format: 'engram-keymap', keys: { good: 'mod+k', bad: 'Hyper+K', none: null } }
    expect(readKeymap(json)).toMatchObject({
      keys: { good: 'Mod+K', none: null },
      flaws: [{ id: 'bad', reason: 'notAKey' }]
    })
  })

  test('that is broken is kept when keys are set anew', async () => {
    fs.writeFileSync(file(), '{"format": ')
    await openKeymap(folder).write({ 'run.start': 'F8' })
    expect((await read()).keys).toEqual({ 'run.start': 'F8' })
    expect(fs.readFileSync(`${file()}.broken`, 'utf8')).toBe('{"format": ')
  })
})
