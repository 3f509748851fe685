import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunState } from '../../../src-shared/contract/runs'
import { experimentId } from '../../../src-shared/ids'
import { failure, ok } from '../../../src-shared/result'
import { fakeRun, network, spikes } from '../reports/fake-runs'
import { currentProject, fakeClient, jsonOf, run, type FakeClient } from './fake-environment'

let folder = ''
const file = (name: string): string => path.join(folder, name)
const experiment = experimentId('0198a1b2-0000-7000-8000-0000000000ee')

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'engram-cli-'))
  await writeFile(file('good.json'), JSON.stringify(network('-0.5 mV')))
  await writeFile(file('broken.json'), '{\n  "format": "engram-experiment",\n  oops\n}')
  await writeFile(file('infinite.json'), '{"weight": 1e999}')
  await writeFile(file('binary.json'), new Uint8Array([0x89, 0x50, 0xff, 0, 1]))
  await writeFile(file('empty.json'), '  \n')
  await writeFile(file('p.engram'), 'a project')
})
afterAll(() => rm(folder, { recursive: true }))

const good = { problems: [], estimate: null }

/** A client with one run that ends in `state` once it is asked for a second time, or cancelled. */
function runningClient(state: RunState, waitsForCancel = false): FakeClient {
  const { metrics, ...rest } = fakeRun(12, [spikes(1, 'E', 5)], {
    state,
    failure: state === 'failed' ? failure('failed', 'failures.run.x', {}).failure : null
  }).detail
  const fano = { name: 'fano', population: 'E', value: 0.25, unit: '' }
  const ended = { ...rest, metrics: [...metrics, fano] }
  let hasEnded = false
  const end = (): void => {
    hasEnded = true
    client.emit('runs.changed', { id: ended.id, state })
  }
  const client: FakeClient = fakeClient({
    'projects.current': () => ok(currentProject),
    'experiments.check': () => ok(good),
    'experiments.list': () => ok([]),
    'experiments.create': () =>
      ok({
        id: experiment,
        kind: 'network',
        name: 'Brunel',
        createdAt: '',
        changedAt: '',
        runs: 0,
        document: {},
        position: 0,
        edits: []
      }),
    'runs.start': () => {
      if (!waitsForCancel) setTimeout(end, 5)
      return ok({ id: ended.id, number: 12 })
    },
    'runs.cancel': () => {
      setTimeout(end, 5)
      return ok({})
    },
    'runs.get': () => ok({ ...ended, state: hasEnded ? state : 'running' }),
    'reports.make': ({ file: place }) => ok({ file: place ?? '' })
  })
  return client
}

const none = {
  rateHz: null,
  cvIsi: null,
  lv: null,
  fano: null,
  correlation: null,
  synchrony: null
}

describe('engram run', () => {
  it('prints one object with every promised field and leaves with 0', async () => {
    const client = runningClient('done')
    const argv = [
      'run',
      file('good.json'),
      '--json',
      '--threads',
      '2',
      '--seed',
      '5',
      '--out',
      'here'
    ]
    const ran = await run(argv, { client, cwd: folder })
    expect(ran).toMatchObject({ code: 0, stderr: '', closed: 1 })
    expect(jsonOf(ran)).toMatchObject({
      status: 'done',
      engineVersion: '0.1.0',
      seed: 12,
      threads: 2,
      neurons: 100,
      synapses: 1600,
      simulatedMs: 500,
      buildSeconds: 0.8,
      simulateSeconds: 7.1,
      realTimeFactor: 14.2,
      bytesPerSynapse: 8.25,
      peakMemoryMB: 321.4,
      populations: {
        E: { ...none, rateHz: 40.1234, cvIsi: 0.36, fano: 0.25 },
        I: { ...none, rateHz: 40.1234, cvIsi: 0.36 }
      },
      hash: 'a'.repeat(64),
      number: 12,
      out: path.join(folder, 'here')
    })
    const started = client.calls.find(({ method }) => method === 'runs.start')
    expect(started?.request).toEqual({ id: experiment, seed: 5, threads: 2 })
  })

  it('leaves with 3 for a run that failed, with its fields and its cause', async () => {
    const ran = await run(['run', file('good.json'), '--json'], { client: runningClient('failed') })
    expect(ran.code).toBe(3)
    expect(jsonOf(ran)).toMatchObject({ status: 'failed', number: 12, failure: { code: 'failed' } })
  })

  it('cancels on Ctrl+C, keeps what there is and leaves with 4', async () => {
    const client = runningClient('cancelled', true)
    const onInterrupt = (listener: () => void): (() => void) => {
      setTimeout(listener, 20)
      return () => undefined
    }
    const ran = await run(['run', file('good.json'), '--json', '--out', file('x')], {
      client,
      onInterrupt
    })
    expect(ran.code).toBe(4)
    expect(jsonOf(ran)).toMatchObject({ status: 'cancelled', number: 12, out: file('x') })
  })

  it('shows people a table and the place of the run', async () => {
    const ran = await run(['run', file('good.json')], { client: runningClient('done') })
    expect(ran.stdout).toContain('Run #12 “Brunel”: done')
    expect(ran.stdout).toMatch(/Population +Mean rate \(Hz\) +CV of intervals/)
    expect(ran.stdout).toContain('run #12 in')
  })

  it('runs the experiment that the project has already', async () => {
    const client = runningClient('done')
    const known = experimentId('0198a1b2-0000-7000-8000-0000000000aa')
    const entry = {
      id: known,
      kind: 'network',
      name: 'Brunel',
      createdAt: '',
      changedAt: '',
      runs: 1
    }
    const kept = fakeClient({
      'experiments.list': () => ok([entry]),
      'experiments.get': () =>
        ok({ ...entry, document: network('-0.5 mV'), position: 0, edits: [] })
    })
    const both: FakeClient = {
      ...client,
      call: (method, request) =>
        (method === 'experiments.list' || method === 'experiments.get' ? kept : client).call(
          method,
          request
        )
    }
    await run(['run', file('good.json'), '--json'], { client: both })
    expect(client.calls.map(({ method }) => method)).not.toContain('experiments.create')
    expect(client.calls.find(({ method }) => method === 'runs.start')?.request).toMatchObject({
      id: known
    })
  })
})

describe('bad input', () => {
  it('names every problem of a document with its path, and leaves with 2', async () => {
    const problems = [
      { severity: 'error' as const, path: ['projections', 2, 'weight'], key: 'one', details: {} },
      { severity: 'warning' as const, path: [], key: 'two', details: {} }
    ]
    const client = fakeClient({
      'projects.current': () => ok(currentProject),
      'experiments.check': () => ok({ problems, estimate: null })
    })
    for (const command of ['run', 'validate']) {
      const ran = await run([command, file('good.json'), '--json'], { client })
      expect(ran).toMatchObject({ code: 2, stderr: '' })
      expect(jsonOf(ran)).toMatchObject({
        status: 'invalid',
        problems: [
          { path: 'projections[2].weight', severity: 'error', message: 'one' },
          { path: '', severity: 'warning', message: 'two' }
        ],
        failure: { code: 'bad-input', details: { count: 1 } }
      })
      const plain = await run([command, file('good.json')], { client })
      expect(plain.stdout).toBe('')
      expect(plain.stderr).toContain('error: projections[2].weight: one\n')
    }
  })

  it.each([
    ['missing.json', 'noFile', {}],
    ['', 'isFolder', {}],
    ['broken.json', 'notJson', { line: 3, column: 3, near: 'oops' }],
    ['infinite.json', 'notFinite', { line: 1, column: 12 }],
    ['binary.json', 'notText', {}],
    ['empty.json', 'empty', {}]
  ])('says what is wrong with the file %j', async (name, key, details) => {
    const ran = await run(['validate', file(name), '--json'])
    expect(ran.code).toBe(2)
    expect(jsonOf(ran)).toMatchObject({
      status: 'invalid',
      failure: { code: 'bad-input', key: `cli.failures.${key}`, details }
    })
    expect(String((jsonOf(ran).failure as { message: string }).message)).not.toMatch(/\{\w+\}/)
  })

  it.each([
    [['run', '--json'], 'missingArgument'],
    [['run', 'a', 'b', '--json'], 'excessArguments'],
    [['run', 'a', '--sed', '1', '--json'], 'unknownOption'],
    [['run', 'a', '--threads', 'x', '--json'], 'invalidValue'],
    [['run', 'a', '--threads', '0', '--json'], 'invalidValue'],
    [['run', 'a', '--seed', '4294967296', '--json'], 'invalidValue'],
    [['run', 'a', '--json', '--seed'], 'optionMissingArgument'],
    [['rnu', '--json'], 'unknownCommand'],
    [['report', '1', '--json'], 'missingOption'],
    [['runs', '--language', 'fr', '--json'], 'invalidValue']
  ])('refuses %j in words, with 2', async (argv, key) => {
    const ran = await run(argv)
    expect(ran).toMatchObject({ code: 2, stderr: '' })
    expect(jsonOf(ran)).toMatchObject({ status: 'invalid', failure: { key: `cli.usage.${key}` } })
    const plain = await run(
      argv.filter((word) => word !== '--json'),
      { variables: { LANG: 'ko_KR' } }
    )
    expect(plain).toMatchObject({ code: 2, stdout: '' })
    expect(plain.stderr).toMatch(/^오류: /)
    expect(plain.stderr).not.toMatch(/\{\w+\}/)
  })

  it('says what to do when nothing is asked for', async () => {
    expect(await run([])).toMatchObject({ code: 2, stdout: '' })
  })

  it('leaves with 2 for a project in use and with 3 for a full disk', async () => {
    const full = async () => failure('unavailable', 'failures.store.diskFull', { file: 'p' })
    const argv = ['run', file('good.json'), '--project', file('p.engram'), '--json']
    expect(await run(argv)).toMatchObject({ code: 2 })
    expect(await run(argv, { open: full })).toMatchObject({ code: 3 })
  })

  it('refuses to write into a project that is open for repair', async () => {
    const cause = failure('failed', 'failures.project.damaged', { file: 'p' }).failure
    const client = fakeClient({
      'projects.current': () => ok({ ...currentProject, mode: 'repair', cause })
    })
    const ran = await run(['run', file('good.json'), '--json'], { client })
    expect(ran).toMatchObject({ code: 2, closed: 1 })
    expect(jsonOf(ran)).toMatchObject({ failure: { key: 'failures.project.damaged' } })
  })

  it('makes no project for commands that only read', async () => {
    for (const argv of [['runs'], ['report', '1', '--out', 'x.html'], ['check'], ['backup', 'b']]) {
      const ran = await run([...argv, '--json'], { dataFolder: folder })
      expect(ran.code).toBe(2)
      expect(jsonOf(ran)).toMatchObject({ failure: { key: 'cli.failures.noDefaultProject' } })
    }
  })

  it('says of a defect that it is one, with the place of the log and no trace', async () => {
    const ran = await run(['runs', '--project', file('p.engram'), '--json'], {
      client: fakeClient({
        'projects.current': () => ok(currentProject),
        'runs.list': () => {
          throw new Error('boom')
        }
      })
    })
    expect(ran).toMatchObject({ code: 3, stderr: '', closed: 1 })
    expect(ran.stdout).not.toContain('.ts:')
    expect(jsonOf(ran)).toMatchObject({
      status: 'failed',
      failure: { code: 'defect', details: { log: '/data/logs/command-line.log' } }
    })
  })
})

describe('engram report', () => {
  const runs = [3, 2, 1].map((number) => fakeRun(number, []).detail)
  const client = fakeClient({
    'projects.current': () => ok(currentProject),
    'runs.list': () => ok({ total: 3, runs }),
    'reports.make': ({ file: place }) => ok({ file: place ?? '' })
  })
  const report = (...words: string[]) =>
    run(['report', ...words, '--project', file('p.engram'), '--json'], { client, cwd: folder })

  it('finds runs by number and by the beginning of their id', async () => {
    const whole = runs[0]?.id ?? ''
    const ran = await report('2', '#1', whole, '--out', 'r.pdf', '--title', 'T', '--language', 'ko')
    expect(ran.code).toBe(0)
    expect(jsonOf(ran)).toMatchObject({ format: 'pdf', runs: [2, 1, 3] })
    expect(client.calls.at(-1)?.request).toMatchObject({
      runs: [runs[1]?.id, runs[2]?.id, whole],
      format: 'pdf',
      language: 'ko',
      title: 'T',
      file: file('r.pdf')
    })
  })

  it('takes the format from the name of the file', async () => {
    expect(jsonOf(await report('1', '--out', 'r.HTM'))).toMatchObject({ format: 'html' })
    expect(jsonOf(await report('1', '--out', 'folder'))).toMatchObject({ format: 'bundle' })
  })

  it('refuses unknown and ambiguous runs, and a file in the way', async () => {
    expect(await report('99', '--out', 'r.html')).toMatchObject({ code: 2 })
    expect(jsonOf(await report('0198a1b2', '--out', 'r.html'))).toMatchObject({
      failure: { key: 'cli.failures.ambiguousRun', details: { numbers: '#3, #2, #1' } }
    })
    expect(jsonOf(await report('1', '--out', 'p.engram'))).toMatchObject({
      failure: { key: 'cli.failures.outIsFile' }
    })
  })
})

describe('the others', () => {
  it('help and version leave with 0, in the user’s language', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: '1.2.3\n', stderr: '' })
    const help = await run(['--help'], { variables: { LANG: 'ko_KR.UTF-8' } })
    expect(help.code).toBe(0)
    expect(help.stdout).toContain('사용법:')
    for (const command of ['run', 'validate', 'runs', 'report', 'bench', 'check', 'backup']) {
      expect(help.stdout).toContain(`  ${command} `)
      const own = await run([command, '--help'])
      expect(own).toMatchObject({ code: 0, stderr: '' })
      expect(own.stdout).toContain('--json')
    }
  })

  it('bench passes its options on and knows its names', async () => {
    expect(jsonOf(await run(['bench', 'cuba', '--threads', '2', '--json']))).toMatchObject({
      status: 'done',
      name: 'cuba',
      threads: 2
    })
    expect(await run(['bench', 'nothing', '--json'])).toMatchObject({ code: 2 })
    expect(await run(['bench', 'cuba', '--costs', '0', '--json'])).toMatchObject({ code: 2 })
  })

  it('bench measures the costs of keeping things in a folder that is gone afterwards', async () => {
    const found = jsonOf(await run(['bench', 'cuba', '--costs', '3', '--json']))
    expect(found).toMatchObject({ name: 'cuba', costs: { rounds: 3 } })
    const { folder } = found['costs'] as { folder: string }
    expect(path.isAbsolute(folder)).toBe(true)
    expect(existsSync(folder)).toBe(false)
  })

  it('check leaves with 2 for a project that is not intact', async () => {
    const client = (isIntact: boolean) =>
      fakeClient({
        'projects.check': () =>
          ok({ file: 'p', ok: isIntact, schemaVersion: 1, findings: [], counts: { runs: 2 } })
      })
    const argv = ['check', file('p.engram'), '--json']
    expect(await run(argv, { client: client(true) })).toMatchObject({ code: 0 })
    const bad = await run(argv, { client: client(false) })
    expect(bad.code).toBe(2)
    expect(jsonOf(bad)).toMatchObject({ status: 'invalid', ok: false, counts: { runs: 2 } })
  })
})
