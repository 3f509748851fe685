import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cliFile } from '../setup/places'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'engram-kill-sweep-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

/** Forty noisy runs of about a tenth of a second. */
const plan = {
  format: 'engram-experiment',
  version: 1,
  kind: 'sweep',
  name: 'Cut off on the way',
  experiment: {
    format: 'engram-experiment',
    version: 1,
    kind: 'network',
    name: 'Noisy',
    simulation: { duration: '2 s', timeStep: '0.1 ms' },
    populations: [{ name: 'n', model: 'lif-delta', size: 200 }],
    stimuli: [
      {
        name: 'noise',
        model: 'poisson',
        targets: ['n'],
        weight: '1 mV',
        parameters: { rate: '5 kHz' }
      }
    ],
    recorders: [{ name: 'spikes', model: 'spikes', targets: ['n'] }]
  },
  axes: [
    { fields: ['stimuli/noise/parameters/rate'], values: { from: '4 kHz', to: '8 kHz', count: 10 } }
  ],
  seeds: { repeats: 4, base: 3 }
}

interface Reply {
  readonly state: string
  readonly done: number
  readonly points: readonly {
    readonly runs: readonly { readonly number: number; readonly hash: string }[]
  }[]
}

const cli = (...words: string[]): Reply =>
  JSON.parse(
    execFileSync(process.execPath, [cliFile(), 'sweep', ...words, '--json'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26
    })
  )

const hashes = ({ points }: Reply): readonly string[] =>
  points.flatMap(({ runs }) => runs.map(({ hash }) => hash))

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs of the project that are done. */
const doneIn = (project: string): number =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [cliFile(), 'runs', '--project', project, '--limit', '1000', '--json'],
      { encoding: 'utf8', maxBuffer: 2 ** 26 }
    )
  ).runs.filter(({ state }: { state: string }) => state === 'done').length

/** Bytes of a project with its write-ahead log. */
const written = (project: string): number =>
  ['', '-wal'].reduce(
    (bytes, ending) => bytes + (statSync(project + ending, { throwIfNoEntry: false })?.size ?? 0),
    0
  )

/** Waits until a sweep has kept some runs, however slowly it starts, or has ended. */
async function untilUnderWay(running: ChildProcess, project: string): Promise<void> {
  const before = written(project)
  while (running.exitCode === null && written(project) < before + 3_000_000) await wait(5)
}

it('keeps what is done through kills, and goes on to the same results as one that was never cut off', async () => {
  const file = path.join(folder, 'plan.json')
  writeFileSync(file, JSON.stringify(plan))
  const uncut = cli(file, '--project', path.join(folder, 'uncut.engram'))
  expect(uncut.done).toBe(40)

  const project = path.join(folder, 'cut.engram')
  let before = 0
  for (const way of [[], ['--resume'], ['--resume']]) {
    const running = spawn(
      process.execPath,
      [cliFile(), 'sweep', file, ...way, '--project', project],
      {
        stdio: 'ignore'
      }
    )
    const ended = new Promise((resolve) => running.on('exit', resolve))
    await untilUnderWay(running, project)
    running.kill('SIGKILL')
    await ended
    const done = doneIn(project)
    expect(done).toBeGreaterThanOrEqual(before)
    before = done
  }
  const resumed = cli(file, '--resume', '--project', project)
  expect(resumed).toMatchObject({ state: 'done', done: 40 })
  expect(hashes(resumed)).toEqual(hashes(uncut))
  const check = spawnSync(process.execPath, [cliFile(), 'check', project, '--json'], {
    encoding: 'utf8'
  })
  expect(JSON.parse(check.stdout)).toMatchObject({ ok: true })
})

it('keeps what is done at an interrupt, and goes on when asked', async () => {
  const file = path.join(folder, 'plan.json')
  writeFileSync(file, JSON.stringify(plan))
  const project = path.join(folder, 'interrupted.engram')
  const running = spawn(process.execPath, [cliFile(), 'sweep', file, '--project', project], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const ended = new Promise<number | null>((resolve) => running.on('exit', resolve))
  await untilUnderWay(running, project)
  running.kill('SIGINT')
  const code = await ended
  // A fast machine may have come to the end before.
  expect([0, 4]).toContain(code)
  const resumed = cli(file, '--resume', '--project', project)
  expect(resumed).toMatchObject({ state: 'done', done: 40 })
})
