import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { experimentId, runId } from '../../src-shared/ids'
import type { Store } from '../../src-main/store'
import { open, temporaryFolder, value } from '../unit/store/temporary-project'
import { writeUntilKilled, type Acknowledged } from './writing-process'

const kills = Number(process.env['ENGRAM_KILLS'] ?? 50)
/** Kills that hit the same project, so that recovery meets what recovery left. */
const killsPerProject = 5

/** The state that the acknowledged calls promise: later ones replace earlier ones. */
async function expectKept(store: Store, acknowledged: readonly Acknowledged[]): Promise<void> {
  const last = new Map<string, Acknowledged>()
  for (const entry of acknowledged) {
    const about = entry['id'] ?? entry['recording']
    const kind = entry.what === 'move' ? 'edit' : entry.what
    last.set(`${kind} ${about}`, entry)
  }
  for (const entry of last.values()) await expectEntry(store, entry)
}

async function expectEntry(store: Store, entry: Acknowledged): Promise<void> {
  const id = String(entry['id'])
  switch (entry.what) {
    case 'experiment':
      return void expect(await store.experiments.get(experimentId(id))).toMatchObject({ ok: true })
    case 'edit':
    case 'move':
      return expectEdit(store, entry)
    case 'run': {
      const run = value(await store.runs.get(runId(id)))
      expect(run).toMatchObject({ number: entry['number'], seed: entry['seed'] })
      return void expect(['done', 'interrupted']).toContain(run.state)
    }
    case 'recording':
      return void expect(value(await store.recordings.info(Number(entry['recording']))).kind).toBe(
        'spikes'
      )
    case 'chunk':
      return expectChunks(store, Number(entry['recording']), Number(entry['step']))
    case 'note':
      return void expect(value(await store.runs.get(runId(id)))).toMatchObject({
        note: entry['note'],
        tags: ['kept']
      })
    case 'finish': {
      const run = value(await store.runs.get(runId(id)))
      expect(run).toMatchObject({ state: 'done', resultHash: 'a'.repeat(64) })
      return void expect(run.metrics[0]?.value).toBe(entry['seed'])
    }
  }
}

/** The acknowledged step is there, or the one that was under way when the process died. */
async function expectEdit(store: Store, entry: Acknowledged): Promise<void> {
  const experiment = value(await store.experiments.get(experimentId(String(entry['id']))))
  const position = Number(entry['position'])
  const reached = experiment.edits.length >= position
  expect(reached).toBe(true)
  if (entry.what === 'move') return
  const isSame = experiment.position === position && experiment.name === entry['name']
  const wentOn =
    experiment.position === position + 1 && experiment.edits[position - 1]?.patch[0]?.op === 'set'
  const wentBack = experiment.position < position
  expect(isSame || wentOn || wentBack).toBe(true)
  expect(experiment.edits[position - 1]?.patch[0]).toMatchObject({ value: entry['name'] })
}

async function expectChunks(store: Store, recording: number, step: number): Promise<void> {
  const piece = value(await store.recordings.read(recording, 0, Infinity))
  if (piece.kind !== 'spikes') throw new Error('spikes were expected')
  expect(piece.steps.length).toBeGreaterThanOrEqual(4 * step)
  // Chunks begin at a multiple of 4 spikes, so the place within the chunk follows from the step alone.
  let wrong = 0
  for (let i = 0; i < piece.steps.length; i++) if (piece.steps[i] !== i >> 2) wrong += 1
  expect(wrong).toBe(0)
}

describe(`a process killed ${kills} times while it writes`, () => {
  const projects = Math.ceil(kills / killsPerProject)
  it.each(Array.from({ length: projects }, (_, i) => i))(
    'keeps all that was acknowledged: project %i',
    async (project) => {
      const file = path.join(temporaryFolder(), 'lab.engram')
      const everything: Acknowledged[] = []
      for (let kill = project * killsPerProject; kill < (project + 1) * killsPerProject; kill++) {
        if (kill >= kills) break
        // Spread over the first writes, checkpoints of the log, and several runs.
        const acknowledged = await writeUntilKilled(file, 1000 + kill, (kill * 61) % 400)
        expect(acknowledged.length).toBeGreaterThan(0)
        everything.push(...acknowledged)

        const store = value(await open(file))
        await expectKept(store, everything)
        const report = value(await store.check())
        expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
        const running = value(await store.runs.list({ states: ['running'] }))
        expect(running.total).toBe(0)
        await store.close()
        expect(fs.readdirSync(path.dirname(file))).toEqual(['lab.engram'])
      }
    }
  )
})

describe('a process killed while it makes its project', () => {
  it('leaves nothing, or a project that opens', async () => {
    const folder = temporaryFolder()
    for (let i = 0; i < 10; i++) {
      const file = path.join(folder, `lab ${i}.engram`)
      const acknowledged = await writeUntilKilled(file, i, 60 + i * 12, 'start')
      const store = value(await open(file, { create: 'if-missing' }))
      await expectKept(store, acknowledged)
      expect(value(await store.check()).ok).toBe(true)
      await store.close()
    }
  })
})
