import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cliFile } from '../setup/places'

/** Kills of the program in the middle of a run, each followed by resuming it. */
const kills = Math.max(3, Math.round(Number(process.env.ENGRAM_KILLS ?? 50) / 15))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'engram-resume-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

/** A plastic network of which everything is recorded, long enough to be cut off on the way. */
const document = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Cut off on the way',
  simulation: { duration: '120 s', timeStep: '0.1 ms', seed: 11 },
  populations: [{ name: 'n', model: 'lif-exp', size: 150 }],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['n'],
      weight: '90 pA',
      parameters: { rate: '8 kHz' }
    }
  ],
  projections: [
    {
      name: 'own',
      source: 'n',
      target: 'n',
      connector: { model: 'fixed-probability', parameters: { probability: 0.1 } },
      synapse: { model: 'stdp-pair' },
      weight: '30 pA',
      delay: '1.5 ms'
    }
  ],
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['n'] },
    { name: 'v', model: 'state', targets: ['n'], parameters: { interval: '5 ms' } },
    { name: 'rate', model: 'population-rate', targets: ['n'], parameters: { interval: '3.3 ms' } },
    { name: 'w', model: 'weights', targets: ['own'], parameters: { interval: '100 ms' } }
  ]
}

interface Ended {
  readonly status: string
  readonly hash?: string
  readonly failure?: { readonly key: string }
}

const cli = (...words: string[]): Ended => {
  const { stdout } = spawnSync(process.execPath, [cliFile(), ...words, '--json'], {
    encoding: 'utf8'
  })
  return JSON.parse(stdout)
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Whether the run has a whole checkpoint. */
function hasCheckpoint(project: string): boolean {
  const database = new Database(project, { fileMustExist: true })
  const found = database.prepare('SELECT count(*) AS n FROM checkpoint WHERE pieces > 0').get()
  database.close()
  return (found as { n: number }).n > 0
}

/** Starts a command and ends it with a signal after a while. */
async function endedAfter(
  project: string,
  afterMs: number,
  signal: 'SIGKILL' | 'SIGINT',
  words: readonly string[]
): Promise<void> {
  const running = spawn(process.execPath, [cliFile(), ...words, '--project', project], {
    stdio: 'ignore'
  })
  const ended = new Promise((resolve) => running.on('exit', resolve))
  await wait(afterMs)
  running.kill(signal)
  await ended
}

/** Cuts a run off later and later, until it has made a checkpoint by then: machines differ. */
async function untilCheckpoint(
  project: string,
  cut: (afterMs: number) => Promise<void>
): Promise<void> {
  for (let afterMs = 2500; afterMs < 20_000; afterMs *= 1.6) {
    for (const ending of ['', '-wal', '-shm']) rmSync(project + ending, { force: true })
    await cut(afterMs)
    if (hasCheckpoint(project)) return
  }
  throw new Error('no checkpoint was made')
}

interface Content {
  readonly hash: string
  readonly metrics: readonly unknown[]
  readonly recordings: readonly unknown[]
}

/** What a project keeps of its run, without what depends on time. */
function contentOf(project: string): Content {
  const database = new Database(project, { readonly: true })
  const run = database.prepare('SELECT result_hash AS hash FROM run').get() as { hash: string }
  const metrics = database.prepare('SELECT name, population, value FROM metric ORDER BY id').all()
  const recordings = database
    .prepare(
      'SELECT name, kind, projection, neurons, count, from_ms, hex(sources) AS s FROM recording'
    )
    .all()
  database.close()
  return { hash: run.hash, metrics, recordings }
}

describe('a run whose program was killed', () => {
  it('is resumed to the result, metrics and recordings of one that was not', async () => {
    const file = path.join(folder, 'document.json')
    writeFileSync(file, JSON.stringify(document))
    const whole = path.join(folder, 'whole.engram')
    const project = path.join(folder, 'cut.engram')
    expect(cli('run', file, '--project', whole, '--threads', '2').status).toBe('done')
    await untilCheckpoint(project, (ms) =>
      endedAfter(project, ms, 'SIGKILL', ['run', file, '--threads', '2', '--checkpoint', '1'])
    )
    for (let kill = 0; kill < kills; kill++) {
      await endedAfter(project, 300 + kill * 150, 'SIGKILL', ['resume', '1'])
    }
    expect(cli('resume', '1', '--project', project).status).toBe('done')
    expect(contentOf(project)).toEqual(contentOf(whole))
    expect(cli('check', project).status).toBe('done')
    // Nothing is left of the checkpoint once the run is done.
    expect(hasCheckpoint(project)).toBe(false)
    expect(cli('resume', '1', '--project', project).failure?.key).toBe('failures.run.noCheckpoint')
  }, 180_000)

  it('is not resumed from a damaged checkpoint, nor by another version of the engine', async () => {
    const file = path.join(folder, 'document.json')
    writeFileSync(file, JSON.stringify(document))
    const project = path.join(folder, 'damaged.engram')
    // Ctrl+C ends a run with what it has; its last checkpoint stays.
    await untilCheckpoint(project, (ms) =>
      endedAfter(project, ms, 'SIGINT', ['run', file, '--threads', '2', '--checkpoint', '1'])
    )
    const change = (text: string): void => {
      const database = new Database(project)
      database.exec(text)
      database.close()
    }
    change(`UPDATE checkpoint SET engine_version = '0.9.0'`)
    expect(cli('resume', '1', '--project', project).failure?.key).toBe('failures.run.otherEngine')
    change(
      `UPDATE checkpoint SET engine_version = (SELECT json_extract(provenance, '$.engineVersion') FROM run)`
    )
    change(`UPDATE checkpoint_piece SET data = zeroblob(length(data)) WHERE seq = 1`)
    const refused = cli('resume', '1', '--project', project)
    expect(refused.failure?.key).toBe('failures.store.damagedCheckpoint')
    expect(() =>
      execFileSync(process.execPath, [cliFile(), 'check', project], { stdio: 'ignore' })
    ).toThrow()
  }, 60_000)
})
