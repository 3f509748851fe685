import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src-main/store'
import { workerFolder } from '../setup/places'
import { openTemporaryHost, smallNetwork, value, type OpenHost } from './host'

const opened: OpenHost[] = []
const folders: string[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

const long = { ...(smallNetwork as object), name: 'Long', simulation: { duration: '3600 s' } }

/** A project as a dying program leaves it: one run under way, two that waited behind it. */
async function leftBehind(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-queue-'))
  folders.push(folder)
  const first = await openTemporaryHost(folder)
  const { client } = first.host
  const slow = value(await client.call('experiments.create', { document: long })).id
  const quick = value(await client.call('experiments.create', { document: smallNetwork })).id
  value(await client.call('runs.start', { id: slow, threads: 1 }))
  const waiting = value(await client.call('runs.start', { id: quick, seed: 21, threads: 1 })).id
  value(await client.call('runs.start', { id: quick, seed: 22, threads: 1 }))
  value(await client.call('runs.annotate', { id: waiting, star: true, tags: ['kept'] }))
  const backup = path.join(folder, 'as-it-was.engram')
  // A copy of the open file is what a crash leaves: every call had answered.
  value(await client.call('projects.backup', { file: backup }))
  await first.close()
  fs.copyFileSync(backup, first.project)
  for (const ending of ['-wal', '-shm']) fs.rmSync(first.project + ending, { force: true })
  return folder
}

describe('runs that waited when the program died', () => {
  it('wait again in the window, with what was written down about them, and run', async () => {
    const folder = await leftBehind()
    const window = await openTemporaryHost(folder, { chooseFile: () => Promise.resolve(null) })
    opened.push(window)
    const { client } = window.host
    const list = async () => value(await client.call('runs.list', { sort: 'number' })).runs
    await expect.poll(async () => (await list()).map(({ state }) => state), { timeout: 20_000 }).toEqual(['interrupted', 'done', 'done']) // prettier-ignore
    const runs = await list()
    expect(runs.slice(1).map(({ seed, star, tags }) => [seed, star, tags])).toEqual([
      [21, true, ['kept']],
      [22, false, []]
    ])
    expect(window.defects).toEqual([])
  })

  it('are left to the user by the command line, and wait only once', async () => {
    const folder = await leftBehind()
    const line = await openTemporaryHost(folder)
    const states = value(await line.host.client.call('runs.list', {})).runs.map((run) => run.state)
    expect(states).toEqual(['interrupted', 'interrupted', 'interrupted'])
    await line.close()
    const store = value(await openStore({ file: line.project, workerFolder: workerFolder() }))
    expect(value(await store.settings.get('queue'))).toHaveLength(2)
    await store.close()
    for (let start = 1; start <= 2; start++) {
      const window = await openTemporaryHost(folder, { chooseFile: () => Promise.resolve(null) })
      const { client } = window.host
      const done = async () => value(await client.call('runs.list', { states: ['done'] })).total
      await expect.poll(done, { timeout: 20_000 }).toBe(2)
      expect(value(await client.call('runs.list', {})).total).toBe(3)
      await window.close()
    }
  })
})
