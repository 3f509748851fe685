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
  'by a metric': { sort: 'metric:rate/E', descending: true },
  'by a metric, deep': { sort: 'metric:cvIsi/E', offset: 80_000 },
  'by a parameter': { sort: 'parameter:populations.E.parameters.tauM' },
  'by a parameter, deep': { sort: 'parameter:stimuli.external.parameters.rate', offset: 80_000 },
  'with five values': {
    values: [
      'metric:rate/E',
      'metric:cvIsi/E',
      'metric:spikes/',
      'parameter:populations.E.parameters.tauM',
      'parameter:stimuli.external.parameters.rate'
    ]
  },
  failed: { states: ['failed'], sort: 'wallSeconds' },
  'one kind': { kinds: ['crossbar'] },
  starred: { star: true },
  'not starred': { star: false, sort: 'startedAt' },
  tagged: { tag: 'tag 3' },
  'of a day': { from: '2023-11-15T00:00:00.000Z', before: '2023-11-15T12:00:00.000Z' },
  'of a range of a metric': { ranges: [{ key: 'metric:rate/E', min: 20, max: 30 }] },
  'of a range of a parameter': {
    ranges: [{ key: 'parameter:populations.E.parameters.tauM', min: 0.02, max: 0.022 }]
  },
  'of a wide range, sorted': {
    ranges: [{ key: 'metric:rate/E', min: 20 }],
    sort: 'spikes',
    descending: true
  },
  'a common word': { text: 'brunel' },
  'a common word by spikes, deep': { text: 'brunel', sort: 'spikes', offset: 80_000 },
  'a common word by a metric': { text: 'brunel', sort: 'metric:rate/E', descending: true },
  'two words': { text: 'g 31', sort: 'spikes' },
  'a rare word': { text: '뉴런망 77700' },
  'a value with its unit': { text: 'tauM 25ms' },
  'one letter': { text: 'b' },
  'Korean, two letters': { text: '소자' },
  'Korean, in a word': { text: '뉴런망', sort: 'rateHz' },
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
