import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cliFile } from '../setup/places'

/** Kills of a whole program while it records, besides those of the store alone. */
const kills = Math.max(10, Math.round(Number(process.env.ENGRAM_KILLS ?? 50) / 5))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'engram-kill-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A network that records a lot for a few seconds. */
const document = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'Recorded until it is killed',
  simulation: { duration: '60 s', timeStep: '0.1 ms' },
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
  recorders: [
    { name: 'spikes', model: 'spikes', targets: ['n'] },
    { name: 'v', model: 'state', targets: ['n'], parameters: { interval: '1 ms' } }
  ]
}

interface Listed {
  runs: { number: number; state: string }[]
}

const cli = (...words: string[]): string =>
  execFileSync(process.execPath, [cliFile(), ...words, '--json'], { encoding: 'utf8' })

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Bytes of a project with its write-ahead log. */
const written = (project: string): number =>
  ['', '-wal'].reduce(
    (bytes, ending) => bytes + (statSync(project + ending, { throwIfNoEntry: false })?.size ?? 0),
    0
  )

test(`keeps every earlier run through ${kills} kills of a recording program`, async () => {
  const file = path.join(folder, 'document.json')
  const short = path.join(folder, 'short.json')
  const project = path.join(folder, 'project.engram')
  writeFileSync(file, JSON.stringify(document))
  writeFileSync(short, JSON.stringify({ ...document, simulation: { duration: '100 ms' } }))
  cli('run', short, '--project', project)

  for (let kill = 0; kill < kills; kill++) {
    const running = spawn(process.execPath, [cliFile(), 'run', file, '--project', project], {
      stdio: 'ignore'
    })
    const ended = new Promise((resolve) => running.on('exit', resolve))
    // Every other one while it records, however slowly the program starts; the others from its first moment on.
    const before = written(project)
    const isRecording = (): boolean => written(project) > before + 200_000
    while (kill % 2 === 1 && running.exitCode === null && !isRecording()) await wait(5)
    await wait((kill * 137) % 900)
    running.kill('SIGKILL')
    await ended

    const listed: Listed = JSON.parse(cli('runs', '--project', project))
    expect(listed.runs.filter(({ state }) => state === 'done')).toHaveLength(1)
    expect(listed.runs.filter(({ state }) => state === 'running')).toHaveLength(0)
  }
  const interrupted = (JSON.parse(cli('runs', '--project', project)) as Listed).runs.filter(
    ({ state }) => state === 'interrupted'
  )
  expect(interrupted.length).toBeGreaterThanOrEqual(Math.floor(kills / 2))
  const check = spawnSync(process.execPath, [cliFile(), 'check', project, '--json'], {
    encoding: 'utf8'
  })
  expect(check.status, check.stdout).toBe(0)
  expect(JSON.parse(check.stdout)).toMatchObject({ ok: true })
})
