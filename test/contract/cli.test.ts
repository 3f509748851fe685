import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { cliFile, projectRoot } from '../setup/places'
import { untilLarger } from './until-larger'

// The built command line as others see it: words in, one JSON object and an exit code out.

const example = (name: string): string => path.join(projectRoot, 'resources/examples', name)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'engram-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Running {
  readonly ended: Promise<Ended>
  readonly child: ReturnType<typeof spawn>
}

function start(args: readonly string[], variables: Record<string, string> = {}): Running {
  const env = { ...process.env, LC_ALL: 'C', ENGRAM_DATA: path.join(folder, 'data'), ...variables }
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

const engram = (...args: string[]): Promise<Ended> => start(args).ended
const json = ({ stdout }: Ended): Record<string, unknown> => JSON.parse(stdout)

/** A small network that takes a moment, with one thing changed. */
async function document(name: string, changes: Record<string, unknown> = {}): Promise<string> {
  const whole = JSON.parse(
    await readFile(example('brunel-regimes-3-asynchronous-irregular.json'), 'utf8')
  )
  const file = path.join(folder, name)
  await writeFile(file, JSON.stringify({ ...whole, ...changes }))
  return file
}

const fields = [
  'status',
  'engineVersion',
  'seed',
  'threads',
  'neurons',
  'synapses',
  'simulatedMs',
  'buildSeconds',
  'simulateSeconds',
  'realTimeFactor',
  'bytesPerSynapse',
  'peakMemoryMB',
  'spikes',
  'populations',
  'hash'
]

describe('engram run', () => {
  it('gives every promised field, the same hash with any number of threads, and another with another seed', async () => {
    const project = path.join(folder, 'threads.engram')
    const run = async (...more: string[]) => {
      const ended = await engram(
        'run',
        example('lif-step-current.json'),
        '--project',
        project,
        '--json',
        ...more
      )
      expect(ended).toMatchObject({ code: 0, stderr: '' })
      return json(ended)
    }
    const one = await run('--threads', '1')
    const two = await run('--threads', '2')
    const other = await run('--seed', '77')
    for (const field of fields) expect(one).toHaveProperty(field)
    expect(one).toMatchObject({
      status: 'done',
      threads: 1,
      neurons: 1,
      number: 1,
      project,
      out: null
    })
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(two).toMatchObject({ threads: 2, number: 2, hash: one.hash, spikes: one.spikes })
    expect(other).toMatchObject({ seed: 77, number: 3 })
    expect(other.hash).not.toBe(one.hash)
    const { runs } = json(await engram('runs', '--project', project, '--json')) as {
      runs: { number: number; experimentId: string }[]
    }
    expect(runs.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(new Set(runs.map(({ experimentId }) => experimentId)).size).toBe(1)
  })

  it('writes report, document and every spike into --out', async () => {
    const out = path.join(folder, 'out')
    const ended = await engram('run', example('lif-step-current.json'), '--out', out, '--json')
    const { spikes, hash } = json(ended)
    expect(json(ended).out).toBe(out)
    const written = (...parts: string[]): Promise<string> =>
      readFile(path.join(out, ...parts), 'utf8')
    expect(await written('report.html')).toContain(String(hash))
    expect(JSON.parse(await written('document.json'))).toEqual(
      JSON.parse(await readFile(example('lif-step-current.json'), 'utf8'))
    )
    const lines = (await written('recordings', 'spikes-neuron.csv')).trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + Number(spikes))
    const samples = (await written('recordings', 'voltage-neuron.csv')).trimEnd().split('\r\n')
    expect(samples).toHaveLength(1 + 8000)
  })

  it('is cancelled by Ctrl+C: 4, marked, what was recorded is kept', async () => {
    const simulation = { duration: '3600 s', warmup: '0 ms', timeStep: '0.1 ms', seed: 1 }
    const file = await document('long.json', { simulation })
    const project = path.join(folder, 'cancel.engram')
    const { child, ended } = start(['run', file, '--project', project, '--json'])
    // Making the project takes 1.13 MB: samples are being kept.
    await untilLarger(`${project}-wal`, 1_250_000)
    child.kill('SIGINT')
    const result = await ended
    expect(result.code).toBe(4)
    expect(json(result)).toMatchObject({ status: 'cancelled', failure: { code: 'cancelled' } })
    expect(json(result).spikes).toBeGreaterThan(0)
    const runs = json(await engram('runs', '--project', project, '--json'))
    expect(runs).toMatchObject({ total: 1, runs: [{ state: 'cancelled' }] })
  })

  it('fails with 3 and its cause when the activity runs away', async () => {
    const whole = JSON.parse(
      await readFile(example('brunel-regimes-3-asynchronous-irregular.json'), 'utf8')
    )
    const populations = whole.populations.map((population: Record<string, unknown>) => ({
      ...population,
      parameters: { ...(population.parameters as object), tauRef: '0.1 ms' }
    }))
    const stimuli = whole.stimuli.map((stimulus: Record<string, unknown>) => ({
      ...stimulus,
      weight: '50 mV'
    }))
    const ended = await engram(
      'run',
      await document('wild.json', { populations, stimuli }),
      '--json'
    )
    expect(ended.code).toBe(3)
    expect(json(ended)).toMatchObject({
      status: 'failed',
      failure: { code: 'failed', key: 'failures.run.runaway' }
    })
  })
})

describe('bad input leaves with 2 and says what to do', () => {
  const invalid = async (...args: string[]) => {
    const ended = await engram(...args, '--json')
    expect(ended).toMatchObject({ code: 2, stderr: '' })
    const { status, failure, problems } = json(ended) as {
      status: string
      failure: { code: string; key: string; message: string }
      problems?: { path: string; severity: string; message: string }[]
    }
    expect(status).toBe('invalid')
    expect(failure.message).not.toBe(failure.key)
    expect(failure.message).not.toMatch(/\{\w+\}/)
    const words = await engram(...args)
    expect(words).toMatchObject({ code: 2, stdout: '' })
    // Free memory is another number each time.
    const plain = (text: string): string => text.replace(/\d+ MB/g, 'N MB')
    expect(plain(words.stderr)).toContain(plain(failure.message))
    for (const { path: place, message } of problems ?? []) {
      expect(words.stderr).toContain(`${place}: ${message}`)
      expect(message).not.toMatch(/^problems\.|\{\w+\}/)
    }
    return { failure, problems: problems ?? [] }
  }

  it('a unit of the wrong kind, an unknown key and a missing population, all at once', async () => {
    const file = await document('wrong.json', {
      simulation: { duration: '1 mV' },
      projektions: [],
      recorders: [{ name: 'r', model: 'spikes', targets: ['nobody'] }]
    })
    const { problems } = await invalid('validate', file)
    const places = problems.map((problem) => problem.path)
    expect(places).toContain('projektions')
    const fixed = await document('less-wrong.json', {
      simulation: { duration: '1 mV' },
      recorders: [{ name: 'r', model: 'spikes', targets: ['nobody'] }]
    })
    const rest = (await invalid('run', fixed)).problems.map((problem) => problem.path)
    expect(rest).toContain('simulation.duration')
    expect(rest.some((place) => place.startsWith('recorders[0].targets'))).toBe(true)
  })

  it.each([
    ['an unknown version', { version: 99 }],
    ['another format', { format: 'something-else' }],
    ['an unknown kind', { kind: 'opera' }],
    ['a number that is no number', { simulation: { duration: 'NaN ms' } }],
    ['an infinite quantity', { simulation: { duration: 'Infinity ms' } }],
    ['a list where an object belongs', { simulation: [] }],
    ['no populations', { populations: [] }]
  ])('%s', async (_name, changes) => {
    const { problems } = await invalid('validate', await document('bad.json', changes))
    expect(problems.length).toBeGreaterThan(0)
  })

  it('a document that is no object at all', async () => {
    for (const text of ['null', '42', '"text"', '[]']) {
      await writeFile(path.join(folder, 'odd.json'), text)
      await invalid('validate', 'odd.json')
    }
  })

  it('broken JSON, with line and column', async () => {
    await writeFile(path.join(folder, 'broken.json'), '{\n  "a": 1,\n  "b" 2\n}')
    const { failure } = await invalid('run', 'broken.json')
    expect(failure.message).toContain('line 3, column 7')
  })

  it('a missing file, a folder, a binary file, an endless number', async () => {
    await writeFile(path.join(folder, 'binary.json'), new Uint8Array([0xff, 0xfe, 0, 1]))
    await writeFile(path.join(folder, 'huge.json'), '{"a": 1e400}')
    for (const file of ['missing.json', '.', 'binary.json', 'huge.json']) await invalid('run', file)
  })

  it('a network that no memory holds', async () => {
    const whole = JSON.parse(await readFile(example('brunel.json'), 'utf8'))
    const populations = whole.populations.map((one: Record<string, unknown>) => ({
      ...one,
      size: 90_000_000
    }))
    const { failure } = await invalid('run', await document('vast.json', { ...whole, populations }))
    expect(failure.key).toMatch(/^failures\.run\./)
  })

  it('a project that is none, or is in use by another program', async () => {
    await writeFile(path.join(folder, 'none.engram'), 'this is not a database at all, only text')
    for (const args of [
      ['run', example('lif-step-current.json'), '--project', 'none.engram'],
      ['runs', '--project', 'none.engram'],
      ['check', 'none.engram'],
      ['runs', '--project', 'missing.engram']
    ]) {
      await invalid(...args)
    }
    const file = await document('long-2.json', { simulation: { duration: '3600 s' } })
    const { child, ended } = start(['run', file, '--project', 'busy.engram'])
    await untilLarger(path.join(folder, 'busy.engram-wal'), 0)
    const { failure } = await invalid('runs', '--project', 'busy.engram')
    expect(failure.key).toBe('failures.project.locked')
    child.kill('SIGINT')
    expect((await ended).code).toBe(4)
  })

  it('words that are no command, option or number', async () => {
    await invalid('rnu')
    await invalid('run')
    await invalid('run', 'x.json', '--thread', '2')
    await invalid('run', 'x.json', '--threads', 'two')
    await invalid('bench', 'nothing')
    await invalid('report', '1')
  })
})

describe('the others', () => {
  it('report finds runs, writes HTML and a bundle, and refuses an unknown run', async () => {
    const project = path.join(folder, 'report.engram')
    await engram('run', example('lif-step-current.json'), '--project', project)
    const page = path.join(folder, 'page.html')
    const made = await engram(
      'report',
      '1',
      '--project',
      project,
      '--out',
      page,
      '--language',
      'ko',
      '--json'
    )
    expect(json(made)).toMatchObject({ status: 'done', out: page, format: 'html', runs: [1] })
    expect(await readFile(page, 'utf8')).toContain('매개변수')
    const unknown = await engram('report', '5', '--project', project, '--out', page, '--json')
    expect(unknown.code).toBe(2)
    expect(json(unknown)).toMatchObject({ failure: { code: 'not-found' } })
  })

  it('check and backup work on a whole project', async () => {
    const project = path.join(folder, 'whole.engram')
    await engram('run', example('lif-step-current.json'), '--project', project)
    const copy = path.join(folder, 'copy.engram')
    const backup = await engram('backup', copy, '--project', project, '--json')
    expect(json(backup)).toMatchObject({ status: 'done', file: copy })
    const checked = await engram('check', copy, '--json')
    expect(checked.code).toBe(0)
    expect(json(checked)).toMatchObject({ status: 'done', ok: true, counts: { runs: 1 } })
  })

  it('a read-only or missing place is a fault of the machine, and named', async () => {
    await writeFile(path.join(folder, 'a-file'), '')
    const ended = await start(['run', example('lif-step-current.json'), '--json'], {
      ENGRAM_DATA: path.join(folder, 'a-file', 'data')
    }).ended
    expect(ended.code).toBe(3)
    expect(json(ended)).toMatchObject({ status: 'failed', failure: { code: 'unavailable' } })
  })

  it('help and version answer with 0, in Korean too', async () => {
    expect(await engram('--version')).toMatchObject({ code: 0, stderr: '' })
    const help = await start(['run', '--help'], { LC_ALL: 'ko_KR.UTF-8' }).ended
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toContain('사용법:')
  })

  it('a reader that leaves early is no failure', async () => {
    const { child, ended } = start(['--help'])
    child.stdout?.destroy()
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
  })

  it('validate touches no project', async () => {
    const data = path.join(folder, 'untouched')
    await mkdir(data)
    const ended = await start(['validate', example('brunel.json'), '--json'], { ENGRAM_DATA: data })
      .ended
    expect(ended.code).toBe(0)
    expect(json(ended)).toMatchObject({ status: 'done', estimate: { neurons: 10_000 } })
    expect(existsSync(path.join(data, 'default.engram'))).toBe(false)
  })

  it('bench gives the fields of a run', async () => {
    const ended = await engram('bench', 'cuba', '--threads', '1', '--json')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    for (const field of fields) expect(json(ended)).toHaveProperty(field)
  })

  it('bench steps a model built in and from equations, with the same spikes', async () => {
    const ended = await engram('bench', 'equations', '--threads', '1', '--json')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    const { stepNanoseconds, populations } = json(ended) as Readonly<
      Record<string, Readonly<Record<string, unknown>>>
    >
    expect(Object.keys(stepNanoseconds ?? {})).toEqual(['built-in', 'equations'])
    for (const value of Object.values(stepNanoseconds ?? {})) expect(value).toBeGreaterThan(0)
    const rates = Object.values(populations ?? {}).map((one) => (one as { rateHz: number }).rateHz)
    expect(rates[0]).toBeGreaterThan(1)
    expect(rates[1]).toBeCloseTo(rates[0] ?? 0, 0)
  })

  it('bench says what recording and checkpoints cost', async () => {
    const ended = await engram('bench', 'cuba', '--threads', '1', '--costs', '1', '--json')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    type Numbers = Readonly<Record<string, number>>
    const found = json(ended)
    const costs = found['costs'] as Numbers
    const { spikes = NaN, simulatedMs = NaN } = found as Numbers
    expect(costs['recordingRatio']).toBeGreaterThan(0)
    expect(costs['checkpoints']).toBeGreaterThan(0)
    expect(costs['checkpointMB']).toBeGreaterThan(0)
    // Eight bytes a spike, of the same network run for as long or longer.
    const expected = (8 * spikes * (costs['simulatedMs'] ?? NaN)) / simulatedMs
    expect(((costs['recordedMB'] ?? NaN) * 2 ** 20) / expected).toBeCloseTo(1, 0)
  })
})
