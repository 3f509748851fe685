import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentType, servedFile } from '../../src-main/shell-rules/served-file'

const folder = '/app/renderer'

test('serves what lies in the folder', () => {
  expect(servedFile(folder, '/')).toBe('/app/renderer/index.html')
  expect(servedFile(folder, '/assets/a%20b.js')).toBe('/app/renderer/assets/a b.js')
})

test.each([
  '/../main/index.js',
  '/%2e%2e/main/index.js',
  '/a/..%2f..%2fmain',
  '/..\\main',
  '/%00',
  '/%',
  '/..'
])('serves nothing for %s', (path) => {
  expect(servedFile(folder, path)).toBeNull()
})

test('serves nothing outside the folder, whatever the path', () => {
  const piece = fc.constantFrom('..', '.', '/', '%2f', '%2e', '\\', 'a', '%5c', '//', '%00')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = servedFile(folder, `/${pieces.join('')}`)
      expect(file === null || file.startsWith(`${folder}/`)).toBe(true)
      expect(file?.split('/').includes('..') ?? false).toBe(false)
    })
  )
})

test('names the type of scripts, which browsers insist on', () => {
  expect(contentType('x.js')).toBe('text/javascript; charset=utf-8')
  expect(contentType('x.unknown')).toBe('application/octet-stream')
})
