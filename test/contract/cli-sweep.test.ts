import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cliFile, projectRoot } from '../setup/places'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-cli-sweep-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

interface SweepReply {
  readonly status: string
  readonly state: string
  readonly done: number
  readonly metrics: readonly { readonly name: string; readonly population: string }[]
  readonly points: readonly {
    readonly parameters: Readonly<Record<string, { readonly value: number; readonly unit: string }>>
    readonly mean: readonly (number | null)[]
    readonly runs: readonly {
      readonly seed: number | null
      readonly number: number
      readonly hash: string
    }[]
  }[]
  readonly failure?: { readonly key: string; readonly message: string }
  readonly problems?: readonly { readonly path: string; readonly message: string }[]
}

function sweep(...words: string[]): { code: number | null; reply: SweepReply; stderr: string } {
  const ran = spawnSync(process.execPath, [cliFile(), 'sweep', ...words, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C' }
  })
  return { code: ran.status, reply: JSON.parse(ran.stdout), stderr: ran.stderr }
}

const write = (name: string, content: unknown): string => {
  const file = path.join(folder, name)
  fs.writeFileSync(file, JSON.stringify(content))
  return file
}

const example = (name: string): string =>
  path.join(projectRoot, 'resources/examples/sweeps', `${name}.json`)

const network = {
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name: 'One neuron',
  simulation: { duration: '200 ms', seed: 2 },
  populations: [{ name: 'n', model: 'lif-exp', size: 1, parameters: { current: '500 pA' } }]
}
const plan = {
  format: 'engram-experiment',
  version: 1,
  kind: 'sweep',
  name: 'Current',
  experiment: 'network.json',
  axes: [
    {
      name: 'I',
      fields: ['populations/n/parameters/current'],
      values: { list: ['400 pA', '0.6 nA'] }
    }
  ],
  seeds: { repeats: 2, base: 7 }
}

describe('the example of the f–I curve', () => {
  it('follows the closed form within the step of counting spikes', () => {
    const project = path.join(folder, 'f-i.engram')
    const { code, reply } = sweep(example('sweep-f-i-curve'), '--project', project)
    expect(code).toBe(0)
    expect(reply).toMatchObject({ status: 'done', state: 'done', done: 63 })
    const rate = reply.metrics.findIndex(
      ({ name, population }) => name === 'rate' && population === ''
    )
    const seconds = 2
    for (const { parameters, mean } of reply.points) {
      const drive = ((parameters['I']?.value ?? 0) * 40) / 1000
      const refractory = parameters['t_ref']?.value ?? 0
      const wanted = drive > 15 ? 1000 / (refractory + 10 * Math.log(drive / (drive - 15))) : 0
      // Whole spikes are counted, and each interval ends at a step of 0.1 ms.
      const grid = (wanted * wanted * 0.1) / 1000
      expect(Math.abs((mean[rate] ?? NaN) - wanted)).toBeLessThanOrEqual(1 / seconds + grid + 1e-9)
    }
  })
})

describe('the example of the yield', () => {
  it('falls along 100 % less the share of stuck cells', () => {
    const project = path.join(folder, 'yield.engram')
    const { code, reply } = sweep(example('sweep-device-yield'), '--project', project)
    expect(code).toBe(0)
    const at = reply.metrics.findIndex(({ name }) => name === 'yield')
    expect(at).toBeGreaterThanOrEqual(0)
    for (const { parameters, mean } of reply.points) {
      const share = parameters['stuck cells']?.value ?? NaN
      // 500 cells in five arrays: four standard errors of a binomial share.
      const error = 4 * Math.sqrt((share * (1 - share)) / 500)
      const found = mean[at] ?? NaN
      expect(Math.abs((found > 1 ? found / 100 : found) - (1 - share))).toBeLessThanOrEqual(
        error + 1e-9
      )
    }
  })
})

describe('engram sweep', () => {
  it('reads the experiment from a file beside it, and gives parameters, seeds, runs and hashes', () => {
    write('network.json', network)
    const file = write('sweep.json', plan)
    const project = path.join(folder, 'p.engram')
    const { code, reply } = sweep(file, '--project', project)
    expect(code).toBe(0)
    expect(reply.points.map(({ parameters }) => parameters['I'])).toEqual([
      { value: 400, unit: 'pA' },
      { value: 600, unit: 'pA' }
    ])
    expect(reply.points[0]?.runs.map(({ seed }) => seed)).toEqual([7, 8])
    // The same sweep again gives the same, also as runs of their own.
    const again = sweep(file, '--project', path.join(folder, 'again.engram'))
    const hashes = ({ points }: SweepReply) =>
      points.flatMap(({ runs }) => runs.map(({ hash }) => hash))
    expect(hashes(again.reply)).toEqual(hashes(reply))
    const single = write('single.json', {
      ...network,
      populations: [{ name: 'n', model: 'lif-exp', size: 1, parameters: { current: '600 pA' } }]
    })
    const ran = spawnSync(
      process.execPath,
      [cliFile(), 'run', single, '--seed', '8', '--threads', '2', '--project', project, '--json'],
      { encoding: 'utf8' }
    )
    expect(JSON.parse(ran.stdout).hash).toBe(hashes(reply)[3])
  })

  it('resumes one that is done without running anything', () => {
    const project = path.join(folder, 'p.engram')
    const { code, reply } = sweep(path.join(folder, 'sweep.json'), '--resume', '--project', project)
    expect(code).toBe(0)
    expect(reply.done).toBe(4)
    expect(
      Math.max(...reply.points.flatMap(({ runs }) => runs.map(({ number }) => number)))
    ).toBeLessThanOrEqual(4)
  })

  it('writes its results as a table', () => {
    const out = path.join(folder, 'out.csv')
    const project = path.join(folder, 'csv.engram')
    expect(sweep(path.join(folder, 'sweep.json'), '--out', out, '--project', project).code).toBe(0)
    expect(fs.readFileSync(out, 'utf8')).toContain('Point,I (pA),Runs,')
  })

  it.each([
    [
      'an unknown field',
      { axes: [{ ...plan.axes[0], fields: ['populations/m/parameters/current'] }] },
      /axes\[0\]/
    ],
    ['a wrong unit', { axes: [{ ...plan.axes[0], values: { list: ['1 mV'] } }] }, /axes\[0\]/],
    [
      'a billion points',
      { axes: [{ ...plan.axes[0], values: { from: '1 pA', to: '2 pA', count: 1e9 } }] },
      /count/
    ],
    ['seeds that repeat', { seeds: { list: [3, 3] } }, /seeds\.list\[1\]/]
  ])('names %s', (_, change, place) => {
    const file = write('bad.json', { ...plan, ...change })
    const { code, reply } = sweep(file, '--project', path.join(folder, 'bad.engram'))
    expect(code).toBe(2)
    expect(reply.problems?.[0]?.path).toMatch(place)
    expect(reply.problems?.[0]?.message).toMatch(/\w{3,}/)
  })

  it('names what is no sweep, and an experiment that is not there', () => {
    expect(sweep(path.join(folder, 'network.json')).reply.failure?.key).toBe('sweeps.cli.otherKind')
    const file = write('gone.json', { ...plan, experiment: 'nowhere.json' })
    const { code, reply } = sweep(file)
    expect(code).toBe(2)
    expect(reply.failure?.message).toContain('nowhere.json')
    const never = sweep(
      path.join(folder, 'sweep.json'),
      '--resume',
      '--project',
      path.join(folder, 'new.engram')
    )
    expect(never.reply.failure?.key).toBe('sweeps.cli.nothingToResume')
  })

  it('starts nothing where a point is bad, unless such points are left out', () => {
    const sizes = { fields: ['populations/n/size'], values: { list: [1, 1.5] } }
    const file = write('half.json', { ...plan, axes: [sizes] })
    const project = path.join(folder, 'half.engram')
    const refused = sweep(file, '--project', project)
    expect(refused.code).toBe(2)
    expect(refused.reply.failure?.message).toContain('1.5')
    const skipped = sweep(file, '--skip-bad', '--project', project)
    expect(skipped.code).toBe(0)
    expect(skipped.reply).toMatchObject({ done: 2, skipped: 1 })
  })
})
