import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeDevices } from '../../src-main/devices'
import type { NewPreset } from '../../src-shared/contract/presets'
import type { RunDetail } from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
import type { ExperimentId } from '../../src-shared/ids'
import { languages, translator } from '../../src-shared/locale'
import { cliFile } from '../setup/places'
import { openTemporaryHost, runToEnd, value, type OpenHost } from './host'

let open: OpenHost
beforeAll(async () => {
  open = await openTemporaryHost()
})
afterAll(async () => {
  await open.close()
  expect(open.defects).toEqual([])
  fs.rmSync(open.folder, { recursive: true, force: true, maxRetries: 3 })
})

const fitted = (name: string, changes: Partial<NewPreset> = {}): NewPreset => ({
  name,
  model: 'pulse-exponential',
  technology: '',
  note: '',
  values: Object.fromEntries(
    Object.entries({
      conductanceMin: 3.0769e-9,
      conductanceMax: 3.8462e-8,
      levelsUp: 97,
      levelsDown: 100,
      nonlinearityUp: 2.4,
      nonlinearityDown: -4.88,
      cycleSpread: 0.035
    }).map(([key, number]) => [key, { value: number, trust: 'fitted', source: 'train.csv' }])
  ),
  provenance: {
    file: 'train.csv',
    sha256: 'c'.repeat(64),
    fittedAt: '2026-05-01T10:00:00.000Z',
    columns: ['G (S)'],
    confidence: 0.95,
    goodness: { rSquared: 0.99 },
    appVersion: '0.1.0'
  },
  ...changes
})

/** Forty neurons that drive twenty, through devices of a preset. */
const network = (preset: string, name = 'Learning', more: object = {}): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'network',
  name,
  simulation: { duration: '400 ms', timeStep: '0.5 ms', seed: 5 },
  populations: [
    { name: 'in', model: 'lif-delta', size: 40 },
    { name: 'out', model: 'lif-exp', size: 20, parameters: { current: '350 pA' } }
  ],
  stimuli: [
    {
      name: 'noise',
      model: 'poisson',
      targets: ['in'],
      weight: '100 mV',
      parameters: { rate: '40 Hz' }
    }
  ],
  projections: [
    {
      name: 'learning',
      source: 'in',
      target: 'out',
      connector: { model: 'all-to-all' },
      synapse: { model: 'device-backed', parameters: { preset, rate: 0.1 } },
      weight: '40 pA',
      delay: '1.5 ms'
    }
  ],
  recorders: [
    { name: 'weights', model: 'weights', targets: ['learning'], parameters: { interval: '50 ms' } }
  ],
  ...more
})

const create = async (document: Json): Promise<ExperimentId> =>
  value(await open.host.client.call('experiments.create', { document })).id

async function run(id: ExperimentId, threads = 2): Promise<RunDetail> {
  const { client } = open.host
  const started = await runToEnd(open.host, () => client.call('runs.start', { id, threads }))
  return value(await client.call('runs.get', { id: started }))
}

const save = async (preset: NewPreset): Promise<string> =>
  value(await open.host.client.call('presets.save', { preset })).id

const problemsOf = async (document: Json) =>
  value(await open.host.client.call('experiments.check', { document })).problems

/** What a recorder of weights has at the end. */
async function weightsOf({ id, recordings }: RunDetail) {
  const recording = recordings.find(({ name }) => name === 'weights')
  if (!recording) throw new Error('no weights were recorded')
  return value(
    await open.host.client.call('runs.view', {
      id,
      recording: recording.id,
      view: {
        kind: 'weights',
        atMs: 400,
        fromMs: 0,
        toMs: 400,
        bins: 40,
        columns: 8,
        rows: 40
      }
    })
  )
}

describe('the energy of a run with a kept preset', () => {
  const energyOf = async (name: string, changes: Partial<NewPreset>): Promise<number | null> => {
    const { metrics } = await run(await create(network(await save(fitted(name, changes)))))
    const energy = metrics.filter((metric) => metric.name === 'deviceEnergy')
    expect(energy).toHaveLength(1)
    return energy[0]?.value ?? null
  }
  const pulses = (amplitude: number, width: number): NewPreset['pulses'] => ({
    set: { amplitude, width },
    reset: { amplitude: -amplitude, width }
  })

  it('is not known without its pulses; with them it goes as voltage squared and width', async () => {
    expect(await energyOf('without pulses', {})).toBeNull()
    const one = await energyOf('1 V', { pulses: pulses(1, 1e-6) })
    expect(one).toBeGreaterThan(0)
    const strong = await energyOf('2 V', { pulses: pulses(2, 1e-6) })
    const long = await energyOf('3 us', { pulses: pulses(1, 3e-6) })
    expect((strong ?? NaN) / (one ?? NaN)).toBeCloseTo(4, 6)
    expect((long ?? NaN) / (one ?? NaN)).toBeCloseTo(3, 6)
  })
})

describe('a preset that the project keeps', () => {
  it('is a synapse like one that comes with the program', async () => {
    const kept = await save(fitted('As NeuroSim has it'))
    const own = await run(await create(network(kept)))
    const builtIn = await run(await create(network('neurosim-device')))
    expect(own).toMatchObject({ state: 'done', failure: null })
    expect(own.spikes).toBeGreaterThan(100)
    expect(own.spikes).toBe(builtIn.spikes)
    expect(await weightsOf(own)).toEqual(await weightsOf(builtIn))
    const { values } = fitted('')
    const steep = {
      ...values,
      nonlinearityUp: { value: 0.5, trust: 'fitted', source: '' } as const
    }
    const other = await run(await create(network(await save(fitted('Steep', { values: steep })))))
    expect(await weightsOf(other)).not.toEqual(await weightsOf(builtIn))
  })

  it('gives the same bits on any number of threads, and once it was renamed and removed', async () => {
    const { client } = open.host
    const kept = await save(fitted('Short-lived'))
    const experiment = await create(network(kept))
    const [one, three] = [await run(experiment, 1), await run(experiment, 3)]
    expect(one.resultHash).toMatch(/^[0-9a-f]{64}$/)
    expect(three.resultHash).toBe(one.resultHash)
    const { id: _, ...content } = { id: kept, ...fitted('Short-lived') }
    expect(one.document).toMatchObject({ presets: [{ id: kept, ...content }] })

    value(await client.call('presets.rename', { id: kept, name: 'Another name' }))
    const refused = await client.call('presets.remove', { id: kept })
    expect(refused).toMatchObject({
      ok: false,
      failure: { key: 'failures.preset.inUse', details: { experiment: 'Learning', count: 1 } }
    })
    value(await client.call('experiments.remove', { id: experiment }))
    value(await client.call('presets.remove', { id: kept }))
    expect(value(await client.call('presets.list', {})).map(({ id }) => id)).not.toContain(kept)
    expect(value(await client.call('runs.verify', { id: one.id })).matches).toBe(true)
    // What is made of such a run has the preset itself, and does not need the project's.
    const again = value(await client.call('runs.duplicate', { id: one.id })).experimentId
    expect((await run(again)).resultHash).toBe(one.resultHash)
  })

  it('is part of what is exported', async () => {
    const { client } = open.host
    const kept = await save(fitted('For elsewhere'))
    const id = await create(network(kept, 'Exported'))
    const file = path.join(open.folder, 'exported.json')
    value(await client.call('experiments.export', { id, file }))
    const document: Json = JSON.parse(fs.readFileSync(file, 'utf8'))
    expect(document).toMatchObject({ presets: [{ id: kept, name: 'For elsewhere' }] })
    expect(await problemsOf(document)).toEqual([])
    const ended = await engram('run', file, '--json', '--threads', '2')
    expect(ended.code, ended.stdout + ended.stderr).toBe(0)
    expect(JSON.parse(ended.stdout)).toMatchObject({
      status: 'done',
      hash: (await run(id)).resultHash
    })
  })

  it('can be what the cells of a crossbar are, and what is measured', async () => {
    const kept = await save(fitted('A cell'))
    const crossbar = {
      format: 'engram-experiment',
      version: 1,
      kind: 'crossbar',
      name: 'Array',
      rows: 4,
      columns: 4,
      wire: { word: '1 ohm', bit: '1 ohm' },
      cells: { from: 'weights', weights: [1, 2, 3, 4].map((a) => [a, a + 1, a + 2, a + 3]) },
      device: { preset: kept },
      inputs: { voltage: '0.1 V' }
    }
    const solved = await run(await create(crossbar))
    expect(solved).toMatchObject({
      state: 'done',
      document: { presets: [{ id: kept, name: 'A cell' }] }
    })
    const map = await open.host.client.call('crossbars.map', { id: solved.id, map: 'conductance' })
    const cells = [...(value(map)?.values ?? [])]
    expect(Math.min(...cells)).toBeCloseTo(3.0769e-9, 15)
    expect(Math.max(...cells)).toBeCloseTo(3.8462e-8, 15)
    const measured = await run(
      await create({
        format: 'engram-experiment',
        version: 1,
        kind: 'characterisation',
        name: 'Train',
        devices: [{ name: 'Cell', preset: kept }],
        protocols: [{ name: 'train', model: 'pulse-train' }]
      })
    )
    expect(measured).toMatchObject({ state: 'done', document: { presets: [{ id: kept }] } })
    expect(value(await open.host.client.call('runs.verify', { id: measured.id })).matches).toBe(
      true
    )
  })
})

describe('a preset that cannot be used', () => {
  const path = ['projections', 0, 'synapse', 'parameters', 'preset']

  it('is named with what was probably meant', async () => {
    const kept = await save(fitted('Gong cell'))
    expect(await problemsOf(network('Gong cel'))).toMatchObject([
      {
        path,
        key: 'problems.unknownPresetKept',
        details: { name: 'Gong cel', suggestion: 'Gong cell', id: kept }
      }
    ])
    expect(await problemsOf(network('neurosim-devise'))).toMatchObject([
      { path, key: 'problems.unknownPresetNearest', details: { suggestion: 'neurosim-device' } }
    ])
  })

  it('is named with the reason where its model is no law of pulses', async () => {
    const kept = await save(fitted('A loop', { model: 'vteam', values: {} }))
    const [problem, ...others] = await problemsOf(network(kept))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      path,
      key: 'problems.unfitPreset',
      details: { name: 'A loop' }
    })
    for (const language of languages) {
      const text = translator(language).dynamic(problem?.key ?? '', problem?.details)
      expect(text).toContain('A loop')
      expect(text).not.toMatch(/[{}@]/)
    }
  })

  it('is named where its numbers do not fit its model', async () => {
    const values = { conductanceMax: { value: -1, trust: 'chosen', source: '' } as const }
    const kept = await save(fitted('Negative', { values }))
    expect(await problemsOf(network(kept))).toMatchObject([
      { path, key: 'problems.brokenPreset', details: { name: 'Negative', part: 'conductanceMax' } }
    ])
    const inside = { presets: [{ id: 'mine', name: 'Mine', model: 'pulse-exponential', values }] }
    expect(await problemsOf(network('mine', 'Inside', inside))).toMatchObject([
      { path: ['presets', 0, 'values', 'conductanceMax', 'value'] }
    ])
    const unknown = { presets: [{ ...inside.presets[0], values: {}, model: 'pulse-exponentiel' }] }
    expect(await problemsOf(network('mine', 'Inside', unknown))).toMatchObject([
      { path: ['presets', 0, 'model'], key: 'problems.unknownModelNearest' }
    ])
  })

  it('cannot take the place of one that comes with the program', async () => {
    const [{ id } = { id: '' }] = describeDevices().presets
    const presets = [{ id, name: 'Other', model: 'pulse-exponential', values: {} }]
    expect(await problemsOf(network('neurosim-device', 'Taken', { presets }))).toMatchObject([
      { path: ['presets', 0, 'id'], key: 'problems.nameTaken' }
    ])
  })
})

describe('the command line', () => {
  it('runs a file that brings its preset along', async () => {
    const { values, provenance } = fitted('')
    const preset = {
      id: 'my-cell',
      name: 'My cell',
      model: 'pulse-exponential',
      values,
      provenance
    }
    const file = path.join(open.folder, 'own.json')
    fs.writeFileSync(file, JSON.stringify(network('my-cell', 'Own', { presets: [preset] })))
    const outputs = []
    for (const threads of ['1', '2']) {
      const ended = await engram('run', file, '--json', '--threads', threads)
      expect(ended.code, ended.stdout + ended.stderr).toBe(0)
      outputs.push(JSON.parse(ended.stdout))
    }
    expect(outputs[0].hash).toMatch(/^[0-9a-f]{64}$/)
    expect(outputs[1].hash).toBe(outputs[0].hash)
    expect(outputs[1].projections).toEqual(outputs[0].projections)
    const { learning } = outputs[0].projections
    expect(learning).toMatchObject({ devices: 800, devicesStuckOn: 0, deviceEnergy: null })
    expect(learning.deviceConductance).toBeGreaterThan(3.0769e-9)
    expect(learning.devicePulsesUp).toBeGreaterThan(100)
  })
})

async function engram(...args: readonly string[]) {
  const env = { ...process.env, LC_ALL: 'C', ENGRAM_DATA: path.join(open.folder, 'cli') }
  const child = spawn(process.execPath, [cliFile(), ...args], { cwd: open.folder, env })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { code, stdout, stderr }
}
