import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FitReport } from '../../src-shared/contract/fit'
import { languages, translator } from '../../src-shared/locale'
import { cliFile, projectRoot } from '../setup/places'
import { openTemporaryHost, value, type OpenHost } from './host'

const gong = path.join(
  projectRoot,
  'resources/examples/devices/measurements/reram-pulses-gong-2018.csv'
)
const settings = {
  columns: [
    { role: 'conductance' as const, unit: '1', direction: 'up' as const },
    { role: 'conductance' as const, unit: '1', direction: 'down' as const }
  ]
}

let open: OpenHost
beforeAll(async () => {
  open = await openTemporaryHost()
})
afterAll(async () => {
  await open.close()
  fs.rmSync(open.folder, { recursive: true, force: true })
})

const source = (file: string) => ({ from: 'file' as const, file, settings })
const write = (name: string, text: string): string => {
  const file = path.join(open.folder, name)
  fs.writeFileSync(file, text)
  return file
}

describe('the measured pulses of Gong et al. (2018)', () => {
  let report: FitReport
  beforeAll(async () => {
    report = value(
      await open.host.client.call('fit.run', {
        id: 'gong',
        source: source(gong),
        models: ['pulse-exponential', 'step-soft-bounds', 'step-constant'],
        starts: 4
      })
    )
  })

  it('are two series of a thousand, and the law of NeuroSim describes them', () => {
    expect(report.data.stretches.map(({ direction, to }) => [direction, to])).toEqual([
      ['up', 1000],
      ['down', 1000]
    ])
    const law = report.results.find(({ model }) => model === 'pulse-exponential')
    const found = Object.fromEntries((law?.estimates ?? []).map((one) => [one.name, one.value]))
    expect(law?.goodness.rSquared).toBeGreaterThan(0.91)
    // Potentiation is nearly straight, depression falls fast first.
    expect(found['nonlinearityUp']).toBeCloseTo(0.48, 1)
    expect(found['nonlinearityDown']).toBeCloseTo(-3.72, 1)
    expect(law?.starts.every(({ isConverged }) => isConverged)).toBe(true)
    expect(law?.findings).toEqual([])
  })

  it('rank models by the evidence', () => {
    const weights = report.results.map(({ weight }) => weight)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
    expect(report.results.map(({ deltaAicc }) => deltaAicc)[0]).toBe(0)
    expect(report.results.at(-1)?.model).toBe('step-constant')
  })

  it('residuals are the difference of fitted and measured', () => {
    const [best] = report.results
    const span = Math.max(...report.data.measured) - Math.min(...report.data.measured)
    best?.curve.residuals.forEach((residual, n) => {
      const difference = (best.curve.fitted[n] ?? 0) - (report.data.measured[n] ?? 0)
      expect(residual).toBeCloseTo(difference / span, 10)
    })
  })
})

it('gives the same numbers on any number of threads', async () => {
  const results: string[] = []
  for (const threads of [1, 2, 3]) {
    value(await open.host.client.call('settings.set', { threads }))
    const report = value(
      await open.host.client.call('fit.run', {
        id: `on ${threads}`,
        source: source(gong),
        models: ['pulse-exponential', 'step-constant'],
        starts: 3
      })
    )
    results.push(JSON.stringify(report.results))
  }
  expect(new Set(results).size).toBe(1)
})

it('tells how far it is, and ends when it is cancelled', async () => {
  const fractions: number[] = []
  const stop = open.host.client.subscribe('fit.progress', ({ id, fraction }) => {
    if (id !== 'long') return
    fractions.push(fraction)
    if (fractions.length === 1) void open.host.client.call('fit.cancel', { id: 'long' })
  })
  const reply = await open.host.client.call('fit.run', {
    id: 'long',
    source: source(gong),
    models: ['step-power', 'step-exponential', 'step-linear'],
    starts: 64
  })
  stop()
  expect(reply).toMatchObject({
    ok: false,
    failure: { code: 'cancelled', key: 'failures.fit.cancelled' }
  })
  expect(fractions.length).toBeGreaterThan(0)
  expect(fractions.every((fraction) => fraction > 0 && fraction < 1)).toBe(true)
  expect(open.defects).toEqual([])
})

describe('what cannot be fitted is refused in words', () => {
  const loop = Array.from({ length: 30 }, (_, n) => `${Math.sin(n / 4)},${Math.sin(n / 4) ** 3}`)
  it.each<[string, string, object, string]>([
    ['no time', `V (V),I (uA)\n${loop.join('\n')}`, {}, 'failures.fit.needsTime'],
    ['arbitrary current', `V (V),I (a.u.)\n${loop.join('\n')}`, {}, 'failures.fit.needsAmperes'],
    ['one point', 'V (V),I (uA)\n1,2\n', {}, 'failures.measurement.tooFewRows'],
    ['another group', `V (V),I (uA)\n${loop.join('\n')}`, { group: 7 }, 'failures.fit.noGroup'],
    ['no curve', 'T (K),cycle\n1,2\n2,3\n3,4\n4,5\n', {}, 'failures.fit.noCurve'],
    [
      'an unknown model',
      'pulse,G (uS)\n0,1\n1,2\n2,3\n3,4\n4,5\n',
      { models: ['x'] },
      'failures.fit.noModel'
    ],
    [
      'drift below zero',
      't (s),G (uS)\n1,-1\n2,2\n3,3\n4,4\n5,1\n',
      { kind: 'drift' },
      'failures.fit.needsPositive'
    ],
    ['text', 'pulse,G (uS)\n0,1\n1,two\n2,3\n', {}, 'failures.measurement.notANumber']
  ])('%s', async (name, text, wishes, key) => {
    const file = write(`${name.replaceAll(' ', '-')}.csv`, text)
    const request = { id: 'x', source: { from: 'file' as const, file }, ...wishes }
    const reply = await open.host.client.call('fit.run', request)
    if (reply.ok) throw new Error('it was fitted')
    expect(reply.failure).toMatchObject({ code: 'bad-input', key })
    for (const language of languages) {
      const said = translator(language).dynamic(reply.failure.key, reply.failure.details)
      expect(said).not.toMatch(/[{}@]|^failures/)
    }
  })
})

interface Ended {
  readonly code: number | null
  readonly stdout: string
}

function engram(...args: string[]): Promise<Ended> {
  const env = { ...process.env, LC_ALL: 'C', ENGRAM_DATA: path.join(open.folder, 'data') }
  const child = spawn(process.execPath, [cliFile(), ...args], { cwd: open.folder, env })
  let stdout = ''
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout }))
  })
}

describe('engram fit', () => {
  const pulses = Array.from(
    { length: 41 },
    (_, n) => `${n};${String(1 + 9 * (1 - Math.exp(-n / 15))).replace('.', ',')}`
  )
  const text = `Pulse;G [uS]\n${pulses.join('\n')}\n`

  it('prints raw data, curve, residuals, estimates and ranking, and keeps the best as a preset', async () => {
    write('pulses.csv', text)
    const args = [
      'fit',
      'pulses.csv',
      '--model',
      'auto',
      '--starts',
      '3',
      '--json',
      '--save',
      'Cell 1',
      '--project',
      'own.engram',
      '--pulses',
      '1.2 V, 100 us, -1 V, 0.2 ms'
    ]
    const { code, stdout } = await engram(...args)
    expect(code).toBe(0)
    const said = JSON.parse(stdout)
    expect(said).toMatchObject({
      status: 'done',
      source: { name: 'pulses.csv', columns: ['Pulse (1)', 'G [uS] (S)'] }
    })
    expect(said.data.measured).toHaveLength(41)
    expect(said.data.measured[0]).toBe(1e-6)
    expect(said.results[0].model).toBe('pulse-exponential')
    expect(said.results[0].fitted).toHaveLength(41)
    expect(said.results[0].goodness.rSquared).toBeGreaterThan(1 - 1e-9)
    const estimates = Object.fromEntries(
      said.results[0].estimates.map((one: { name: string }) => [one.name, one])
    )
    // G(n) = 1 + 9 (1 - e^(-n/15)) uS is the law itself, with 40 pulses and A = 15 / 40.
    const top = 1e-6 * (1 + 9 * (1 - Math.exp(-40 / 15)))
    expect(estimates.conductanceMax.value / top).toBeCloseTo(1, 6)
    expect(estimates.conductanceMax.unit).toBe('S')
    expect(1 / said.results[0].derived[0].value).toBeCloseTo(15 / 40, 6)
    expect(said.ranking.length).toBeGreaterThan(3)
    expect(said.preset).toMatchObject({
      name: 'Cell 1',
      model: 'pulse-exponential',
      values: {
        nonlinearityUp: { trust: 'fitted', source: 'pulses.csv' },
        levelsUp: { value: 40, trust: 'chosen' }
      },
      pulses: { set: { amplitude: 1.2, width: 1e-4 }, reset: { amplitude: -1, width: 2e-4 } },
      provenance: { file: 'pulses.csv', sha256: said.source.sha256, confidence: 0.95 }
    })
    const again = await engram(...args)
    expect(again.code).toBe(2)
    expect(JSON.parse(again.stdout).failure.key).toBe('failures.preset.nameTaken')
  })

  it('names what is wrong with the pulses of a preset, and keeps nothing', async () => {
    write('pulses.csv', text)
    const fit = ['fit', 'pulses.csv', '--model', 'pulse-exponential', '--json']
    const keep = [...fit, '--save', 'Cell 2', '--project', 'own.engram', '--pulses']
    for (const [args, key, words] of [
      [[...fit, '--pulses', '1 V, 1 us, -1 V, 1 us'], 'pulsesWithoutSave', {}],
      [[...keep, '1 V, 1 us'], 'badPulses', { text: '1 V, 1 us' }],
      [[...keep, '1 V, 1 us, 0 V, 1 us'], 'badPulse', { field: '@fitting.pulses.resetAmplitude' }],
      [[...keep, '1 V, 1 mV, -1 V, 1 us'], 'badPulse', { field: '@fitting.pulses.setWidth' }]
    ] as const) {
      const { code, stdout } = await engram(...args)
      const { failure } = JSON.parse(stdout)
      expect([code, failure.key]).toEqual([2, `measurements.cli.${key}`])
      expect(failure.details).toMatchObject(words)
    }
  })

  it('prints words for people, in their language', async () => {
    write('pulses.csv', text)
    const { code, stdout } = await engram(
      'fit',
      'pulses.csv',
      '--model',
      'pulse-exponential',
      '--language',
      'ko'
    )
    expect(code).toBe(0)
    expect(stdout).toContain('nonlinearityUp')
    expect(stdout).toContain('표준 오차')
    expect(fs.existsSync(path.join(open.folder, 'data/default.engram'))).toBe(false)
  })

  it.each([
    [['fit', 'absent.csv', '--model', 'auto'], 'failures.file.missing'],
    [['fit', 'pulses.csv', '--model', 'nothing'], 'failures.fit.noModel'],
    [['fit', 'pulses.csv', '--model', 'auto', '--columns', 'length'], 'measurements.cli.badColumn'],
    [
      ['fit', 'pulses.csv', '--model', 'auto', '--interval', 'soon'],
      'measurements.cli.badInterval'
    ],
    [['fit', 'pulses.csv', '--model', 'auto', '--fix', 'nonsense'], 'measurements.cli.badFix'],
    [['fit', 'pulses.csv'], 'cli.usage.missingOption']
  ])('%j ends with exit code 2', async (args, key) => {
    write('pulses.csv', text)
    const { code, stdout } = await engram(...args, '--json')
    expect(code).toBe(2)
    const { failure } = JSON.parse(stdout)
    expect(failure.key).toBe(key)
    expect(failure.message).not.toMatch(/[{}]/)
  })
})
