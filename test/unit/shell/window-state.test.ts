import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  onScreen,
  readWindowState,
  writeWindowState
} from '../../../src-main/shell-rules/window-state'

const state = { x: 100, y: 50, width: 1200, height: 800, maximised: false }
const screen = { x: 0, y: 0, width: 1920, height: 1080 }

describe('the window’s place', () => {
  let folder = ''
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-window-'))
  })
  afterEach(() => fs.rmSync(folder, { recursive: true }))

  test('is read as it was written', () => {
    const file = path.join(folder, 'window.json')
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })

  test.each(['', '{', '{"width": 10, "height": 10, "maximised": false}', '{"width": "wide"}'])(
    'is the usual one where the file holds %j',
    (text) => {
      const file = path.join(folder, 'window.json')
      fs.writeFileSync(file, text)
      expect(readWindowState(file)).toEqual({ width: 1440, height: 900, maximised: false })
    }
  )

  test('is kept on a screen that is still there', () => {
    expect(onScreen(state, [screen])).toEqual(state)
    const gone = onScreen({ ...state, x: 4000 }, [screen])
    expect([gone.x, gone.y, gone.width]).toEqual([undefined, undefined, 1200])
    expect(onScreen({ ...state, y: 1070 }, [screen]).y).toBeUndefined()
  })
})
