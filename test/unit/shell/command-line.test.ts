import { expect, test } from 'vitest'
import {
  commandIn,
  hasDisplay,
  printRequestIn,
  projectIn
} from '../../../src-main/shell-rules/command-line'

test('finds the project among switches, relative to where it was named', () => {
  expect(projectIn(['/app/engram', '--lang=ko', 'a.engram'], '/home/x')).toBe('/home/x/a.engram')
  expect(projectIn(['electron', '.', '/data/B.ENGRAM'], '/home/x')).toBe('/data/B.ENGRAM')
  expect(projectIn(['/opt/x.engram', '--file=a.engram', 'a.txt'], '/')).toBeNull()
})

test('reads a request to print only when it is whole', () => {
  expect(printRequestIn(['e', '--print-pdf', 'a.html', 'b.pdf'])).toEqual({
    html: 'a.html',
    pdf: 'b.pdf'
  })
  expect(printRequestIn(['e', '--print-pdf', 'a.html'])).toBeNull()
  expect(printRequestIn(['e', 'a.html', 'b.pdf'])).toBeNull()
})

test('takes words that name no file for the command line', () => {
  const packaged = (...typed: string[]) => commandIn(['/opt/Engram/engram', ...typed], true)
  expect(packaged('run', 'a.json', '--json')).toEqual(['run', 'a.json', '--json'])
  expect(packaged('--no-sandbox', '--user-data-dir=/x', 'check')).toEqual(['check'])
  expect(packaged('runs', '--no-sandbox')).toEqual(['runs'])
  expect(packaged('rnu', 'a.json')).toEqual(['rnu', 'a.json'])
  expect(packaged('--help')).toEqual(['--help'])
  expect(packaged('-V')).toEqual(['-V'])
})

test('opens the window for a project, for switches and for nothing', () => {
  const packaged = (...typed: string[]) => commandIn(['/opt/Engram/engram', ...typed], true)
  expect(packaged()).toBeNull()
  expect(packaged('--no-sandbox')).toBeNull()
  expect(packaged('run.engram')).toBeNull()
  expect(packaged('/data/run')).toBeNull()
  expect(packaged('--disable-gpu', 'run')).toBeNull()
})

test('looks behind the app’s own folder in a checkout', () => {
  const checkout = (...words: string[]) => commandIn(['electron', ...words], false)
  expect(checkout('--inspect=0', '/src', '--user-data-dir=/x')).toBeNull()
  expect(checkout('--no-sandbox', 'here', 'validate', 'a.json')).toEqual(['validate', 'a.json'])
  expect(checkout('here')).toBeNull()
})

test('misses a display only on Linux', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})
