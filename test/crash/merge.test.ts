import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src-main/store'
import { projectRoot, workerFolder } from '../setup/places'
import { open, someRun, temporaryFolder, value } from '../unit/store/temporary-project'

const runs = 40

async function fill(store: Store, count: number): Promise<void> {
  for (let seed = 1; seed <= count; seed++) {
    const { id } = value(await store.runs.start(someRun({ seed })))
    const recording = value(
      await store.recordings.create(id, {
        name: 'spikes',
        kind: 'spikes',
        population: 'E',
        neurons: 10,
        selection: null,
        variables: [],
        fromMs: 0,
        intervalMs: 0.1
      })
    )
    const steps = Uint32Array.from({ length: 20_000 }, (_, i) => i)
    const neurons = Uint32Array.from(steps, (step) => (step * 2654435761) >>> 0)
    value(
      await store.recordings.append(recording, [{ fromStep: 0, toStep: 20_000, steps, neurons }])
    )
    value(await store.runs.finish(id, { state: 'done' }))
  }
}

/** Lets a process of its own make a call of the store and kills it in the middle. */
async function killDuring(file: string, call: string, args: unknown[], after: number) {
  const script = path.join(projectRoot, 'test/crash/caller.mjs')
  const child = spawn(
    process.execPath,
    [script, workerFolder(), file, call, JSON.stringify(args)],
    { stdio: ['ignore', 'pipe', 'inherit'] }
  )
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString()
    if (said.startsWith('begun')) setTimeout(() => child.kill('SIGKILL'), after)
  })
  await once(child, 'exit')
  return said.includes('done')
}

describe('a process killed while it merges', () => {
  it('leaves all of the other project or nothing of it, and that one as it was', async () => {
    const folder = temporaryFolder()
    const theirs = value(await open(path.join(folder, 'theirs.engram'), { create: 'new' }))
    await fill(theirs, runs)
    await theirs.close()
    const before = fs.readFileSync(theirs.file)
    const cut = []
    for (let i = 0; i < 6; i++) {
      const file = path.join(folder, `ours ${i}.engram`)
      const ours = value(await open(file, { create: 'new' }))
      await fill(ours, 1)
      await ours.close()
      const isDone = await killDuring(file, 'long.merge', [theirs.file, 'job'], 4 + i * 45)
      const again = value(await open(file))
      const { total } = value(await again.runs.list({}))
      expect(isDone ? [1 + runs] : [1, 1 + runs]).toContain(total)
      cut.push(total === 1)
      const report = value(await again.check())
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(report.counts['runs']).toBe(total)
      // What was cut off can be done again.
      const rest = value(await again.merge(theirs.file, 'job'))
      expect(rest.runs.added).toBe(1 + runs - total)
      await again.close()
    }
    expect(cut).toContain(true)
    expect(fs.readFileSync(theirs.file).equals(before)).toBe(true)
  })
})

describe('a process killed while it makes a backup', () => {
  it('leaves a whole backup or none, and the project as it was', async () => {
    const folder = temporaryFolder()
    const store = value(await open(path.join(folder, 'lab.engram'), { create: 'new' }))
    await fill(store, runs)
    await store.close()
    for (let i = 0; i < 5; i++) {
      const copy = path.join(folder, `copy ${i}.engram`)
      await killDuring(store.file, 'long.backup', [copy], i * 3)
      if (fs.existsSync(copy)) {
        const whole = value(await open(copy))
        expect(value(await whole.runs.list({})).total).toBe(runs)
        expect(value(await whole.check()).ok).toBe(true)
        await whole.close()
      }
      const again = value(await open(store.file))
      expect(value(await again.check()).ok).toBe(true)
      await again.close()
    }
  })
})
