import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { workerFolder } from '../setup/places'

/** Every module that a built file loads, itself and through its chunks. */
function modulesOf(file: string, seen = new Set<string>()): Set<string> {
  const code = fs
    .readFileSync(path.join(workerFolder(), file), 'utf8')
    .replace(/^\s*(\*|\/\/|\/\*).*$/gm, '') // examples in comments import things too
  for (const [, specifier = ''] of code.matchAll(
    /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["']([^"'\n]+)["']/g
  )) {
    if (seen.has(specifier)) continue
    seen.add(specifier)
    if (specifier.startsWith('./') && specifier.endsWith('.js')) modulesOf(specifier.slice(2), seen)
  }
  return seen
}

const builtFiles = () => fs.readdirSync(workerFolder()).filter((name) => name.endsWith('.js'))

describe('what built files load', () => {
  test('no worker and no command line loads Electron', () => {
    expect(builtFiles()).toEqual(expect.arrayContaining(['cli.js', 'store.worker.js']))
    for (const file of builtFiles()) expect(modulesOf(file), file).not.toContain('electron')
  })

  test('no pool worker loads native code', () => {
    const workers = builtFiles().filter(
      (name) => name.endsWith('.worker.js') && !name.startsWith('store.')
    )
    for (const file of workers) expect(modulesOf(file), file).not.toContain('better-sqlite3')
  })

  test('nothing but the SQLite binding comes from outside the bundle', () => {
    for (const file of builtFiles()) {
      const outside = [...modulesOf(file)].filter(
        (name) => /^[a-z@][\w./-]*$/.test(name) && !name.includes(':')
      )
      const unknown = outside.filter((name) => name !== 'better-sqlite3' && !isBuiltIn(name))
      expect(unknown, file).toEqual([])
    }
  })
})

const isBuiltIn = (name: string): boolean => process.getBuiltinModule?.(name) !== undefined
