import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  beside,
  onScreen,
  readWindows,
  writeWindows
} from '../../../src-main/shell-rules/window-state'

const state = { x: 100, y: 50, width: 1200, height: 800, maximised: false }
const screen = { x: 0, y: 0, width: 1920, height: 1080 }

describe('the window’s place', () => {
  let folder = ''
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-window-'))
  })
  afterEach(() => fs.rmSync(folder, { recursive: true }))

  test('of every window is read as it was written, with its project', () => {
    const file = path.join(folder, 'window.json')
    const windows = [
      { ...state, file: '/lab/one.engram' },
      { ...state, x: 300, maximised: true, file: '/lab/two.engram' }
    ]
    writeWindows(file, windows)
    expect(readWindows(file)).toEqual(windows)
  })

  test('is taken over from the time when there was one window', () => {
    const file = path.join(folder, 'window.json')
    fs.writeFileSync(file, JSON.stringify(state))
    expect(readWindows(file)).toEqual([{ ...state, file: null }])
  })

  test('of another window is a step away from the one before, not on top of it', () => {
    expect(beside({ ...state, maximised: true })).toEqual({ ...state, x: 132, y: 82 })
  })

  test('that makes no sense costs its own window only', () => {
    const file = path.join(folder, 'window.json')
    const good = { ...state, file: '/lab/one.engram' }
    fs.writeFileSync(file, JSON.stringify({ windows: [{ width: 1 }, good, 'x', null] }))
    expect(readWindows(file)).toEqual([good])
  })

  test.each(['', '{', '{"width": 10, "height": 10, "maximised": false}', '{"width": "wide"}'])(
    'is not known where the file holds %j',
    (text) => {
      const file = path.join(folder, 'window.json')
      fs.writeFileSync(file, text)
      expect(readWindows(file)).toEqual([])
    }
  )

  test('is kept on a screen that is still there', () => {
    expect(onScreen(state, [screen])).toEqual(state)
    const gone = onScreen({ ...state, x: 4000 }, [screen])
    expect([gone.x, gone.y, gone.width]).toEqual([undefined, undefined, 1200])
    expect(onScreen({ ...state, y: 1070 }, [screen]).y).toBeUndefined()
  })
})
