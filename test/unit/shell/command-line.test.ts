import { expect, test } from 'vitest'
import { printRequestIn, projectIn } from '../../../src-main/shell-rules/command-line'

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
