import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bench, describe } from 'vitest'
import type { RunFilter } from '../../../src-shared/contract/runs'
import { openStore, type Store } from '../../../src-main/store'
import { workerFolder } from '../../setup/places'
import { fillRuns } from './many-runs'
import { value } from './temporary-project'

const count = 100_000

const filters: Record<string, RunFilter> = {
  newest: {},
  'the middle': { offset: 50_000 },
  'the end': { offset: 99_900, sort: 'number' },
  'by spikes': { sort: 'spikes', descending: true },
  'by rate, deep': { sort: 'rateHz', offset: 80_000 },
  'by name': { sort: 'name' },
  failed: { states: ['failed'], sort: 'wallSeconds' },
  starred: { star: true },
  'not starred': { star: false, sort: 'startedAt' },
  tagged: { tag: 'tag 3' },
  'a common word': { text: 'brunel' },
  'two words': { text: 'g 31', sort: 'spikes' },
  'a rare word': { text: 'run 77700' },
  'no such word': { text: 'hopfield' }
}

let folder: string | undefined
let store: Store | undefined

/** The project is filled once, when the first figure is wanted. */
async function filled(): Promise<Store> {
  if (store) return store
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-bench-'))
  const file = path.join(folder, 'lab.engram')
  const options = { file, workerFolder: workerFolder() }
  await value(await openStore({ ...options, create: 'if-missing' })).close()
  fillRuns(file, count)
  store = value(await openStore(options))
  return store
}

async function removed(): Promise<void> {
  await store?.close()
  if (folder !== undefined) fs.rmSync(folder, { recursive: true, force: true })
}

// Meant to take less than 50 ms each on a machine that has nothing else to do.
describe(`a page of ${count} runs`, () => {
  const names = Object.keys(filters)
  for (const [name, filter] of Object.entries(filters)) {
    const isLast = name === names.at(-1)
    bench(name, async () => void value(await (await filled()).runs.list(filter)), {
      iterations: 10,
      time: 0,
      warmupIterations: 1,
      warmupTime: 0,
      setup: async () => void (await filled()),
      teardown: async (_task, mode) => {
        if (isLast && mode === 'run') await removed()
      }
    })
  }
})
