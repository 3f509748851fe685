import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
    // From before the run's row is there until well into its recording.
    const killAfterMs = 250 + ((kill * 137) % 900)
    const timer = setTimeout(() => running.kill('SIGKILL'), killAfterMs)
    await ended
    clearTimeout(timer)

    const listed: Listed = JSON.parse(cli('runs', '--project', project))
    expect(listed.runs.filter(({ state }) => state === 'done')).toHaveLength(1)
    expect(listed.runs.filter(({ state }) => state === 'running')).toHaveLength(0)
  }
  const interrupted = (JSON.parse(cli('runs', '--project', project)) as Listed).runs.filter(
    ({ state }) => state === 'interrupted'
  )
  expect(interrupted.length).toBeGreaterThan(kills / 4)
  const check = spawnSync(process.execPath, [cliFile(), 'check', project, '--json'], {
    encoding: 'utf8'
  })
  expect(check.status, check.stdout).toBe(0)
  expect(JSON.parse(check.stdout)).toMatchObject({ ok: true })
})
