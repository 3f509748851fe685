import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { cliFile } from '../setup/places'
import { untilLarger } from './until-larger'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'engram-cli-devices-'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(...args: readonly string[]) {
  const env = { ...process.env, LC_ALL: 'C', ENGRAM_DATA: path.join(folder, 'data') }
  const child = spawn(process.execPath, [cliFile(), ...args], { cwd: folder, env })
  onTestFinished(() => void child.kill('SIGKILL')) // only if it is still there: a test that fails leaves nothing behind
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { ended, child }
}

const engram = (...args: readonly string[]): Promise<Ended> => start(...args).ended

async function file(name: string, changes: object = {}): Promise<string> {
  const document = {
    format: 'engram-experiment',
    version: 1,
    kind: 'characterisation',
    name,
    devices: [{ name: 'A', model: 'pulse-exponential', spread: { conductanceMax: '10 %' } }],
    population: { devices: 40, repeats: 2 },
    protocols: [
      { name: 'train', model: 'pulse-train', parameters: { pulsesUp: 20, pulsesDown: 20 } }
    ],
    ...changes
  }
  const place = path.join(folder, `${name}.json`)
  await writeFile(place, JSON.stringify(document))
  return place
}

describe('engram characterize', () => {
  it('prints every curve, figures of merit and a hash that does not depend on the threads', async () => {
    const document = await file('train')
    const outputs = []
    for (const threads of ['1', '4']) {
      const ended = await engram('characterize', document, '--json', '--threads', threads)
      expect(ended.code, ended.stdout + ended.stderr).toBe(0)
      outputs.push(JSON.parse(ended.stdout))
    }
    const [one, four] = outputs
    expect(one.status).toBe('done')
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(four.hash).toBe(one.hash)
    expect(four.curves).toEqual(one.curves)
    expect(four.figures).toEqual(one.figures)
    expect(one.curves).toHaveLength(80)
    expect(one.curvesLeftOut).toBe(0)
    expect(one.curves[79]).toMatchObject({ device: 'A', index: 39, protocol: 'train', repeat: 1 })
    const columns = one.curves[0].columns as { name: string; unit: string; values: number[] }[]
    const conductance = columns.find(({ name }) => name === 'conductance')
    expect(conductance?.unit).toBe('S')
    expect(conductance?.values).toHaveLength(41)
    const range = one.figures.find(({ figure }: { figure: string }) => figure === 'dynamicRange')
    expect(range).toMatchObject({ device: 'A', protocol: 'train', of: 'device', count: 40 })
    expect(range.value).toBeGreaterThan(1)
  })

  it('does the same as engram run, and shows a table to people', async () => {
    const document = await file('same')
    const run = await engram('run', document, '--json')
    const characterize = await engram('characterize', document, '--json', '--curves', '3')
    expect(JSON.parse(run.stdout).hash).toBe(JSON.parse(characterize.stdout).hash)
    expect(JSON.parse(characterize.stdout).curves).toHaveLength(3)
    expect(JSON.parse(characterize.stdout).curvesLeftOut).toBe(77)
    const shown = await engram('characterize', document)
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('A · train')
    expect(shown.stdout).toContain('Dynamic range')
  })

  it.each([
    ['model', { devices: [{ name: 'A', model: 'vteem' }] }, 'devices[0].model', 'vteam'],
    ['preset', { devices: [{ name: 'A', preset: 'nothing-like-it' }] }, 'devices[0].preset', ''],
    ['neither', { devices: [{ name: 'A' }] }, 'devices[0]', 'preset'],
    [
      'parameter',
      { devices: [{ name: 'A', model: 'vteam', parameters: { resistanceOnn: '50 Ohm' } }] },
      'devices[0].parameters.resistanceOnn',
      'resistanceOn'
    ],
    [
      'unit',
      { devices: [{ name: 'A', model: 'vteam', parameters: { resistanceOn: '50 V' } }] },
      'devices[0].parameters.resistanceOn',
      'Ohm'
    ],
    [
      'protocol',
      { protocols: [{ name: 'P', model: 'iv-swep' }] },
      'protocols[0].model',
      'iv-sweep'
    ],
    ['population', { population: { devices: 0 } }, 'population.devices', '1'],
    ['limit', { limits: [{ figure: 'dynamicRang', min: 2 }] }, 'limits[0].figure', 'dynamicRange'],
    ['key', { protocol: [] }, 'protocol', 'protocols']
  ])('names a wrong %s', async (name, changes, place, hint) => {
    const ended = await engram('characterize', await file(`wrong-${name}`, changes), '--json')
    expect(ended.code).toBe(2)
    const { status, problems } = JSON.parse(ended.stdout)
    expect(status).toBe('invalid')
    expect(problems.map(({ path: at }: { path: string }) => at)).toContain(place)
    const said = problems.find(({ path: at }: { path: string }) => at === place)
    expect(said.message).toContain(hint)
  })

  it('refuses another kind of document', async () => {
    const network = await file('network', {
      kind: 'network',
      devices: undefined,
      protocols: undefined,
      population: undefined,
      simulation: { duration: '1 ms' },
      populations: [{ name: 'n', model: 'lif-exp', size: 1 }]
    })
    const ended = await engram('characterize', network, '--json')
    expect(ended.code).toBe(2)
    expect(JSON.parse(ended.stdout).failure.key).toBe('cli.failures.otherKind')
  })

  it('keeps what it has when it is cancelled', async () => {
    const document = await file('long', {
      devices: [{ name: 'A', model: 'vteam' }],
      population: { devices: 3000, repeats: 20 },
      protocols: [{ name: 'loop', model: 'iv-sweep' }]
    })
    const project = path.join(folder, 'cancel.engram')
    const words = ['characterize', document, '--project', project, '--json', '--curves', '1']
    const { ended, child } = start(...words)
    await untilLarger(`${project}-wal`, 4_000_000)
    child.kill('SIGINT')
    const { code, stdout } = await ended
    expect(code, stdout.slice(0, 2000)).toBe(4)
    const { status, hash, curvesLeftOut } = JSON.parse(stdout)
    expect([status, hash]).toEqual(['cancelled', null])
    expect(curvesLeftOut).toBeGreaterThan(0)
  })
})
