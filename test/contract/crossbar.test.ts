import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunDetail } from '../../src-shared/contract/runs'
import type { Json } from '../../src-shared/experiments/json'
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

const array = {
  format: 'engram-experiment',
  version: 1,
  kind: 'crossbar',
  name: 'Array',
  seed: 4,
  rows: 6,
  columns: 5,
  wire: { word: '20 ohm', bit: '10 ohm' },
  cells: {
    from: 'distribution',
    conductance: { distribution: 'uniform', low: '1 uS', high: '100 uS' }
  },
  inputs: { voltage: '0.2 V' },
  effectiveMatrix: true
}

async function solved(document: Json, seed?: number): Promise<RunDetail> {
  const { client } = open.host
  const { id } = value(await client.call('experiments.create', { document }))
  const run = await runToEnd(open.host, () => client.call('runs.start', { id, seed }))
  return value(await client.call('runs.get', { id: run }))
}

describe('a crossbar', () => {
  it('is kept as a run with its maps, lines and metrics', async () => {
    const { client } = open.host
    const run = await solved(array)
    expect(run).toMatchObject({ state: 'done', kind: 'crossbar', synapses: 30, failure: null })
    const map = async (name: 'conductance' | 'word' | 'bit' | 'drop' | 'current' | 'matrix') =>
      value(await client.call('crossbars.map', { id: run.id, map: name }))
    const [conductance, word, bit, drop, current, matrix] = [
      await map('conductance'),
      await map('word'),
      await map('bit'),
      await map('drop'),
      await map('current'),
      await map('matrix')
    ]
    expect([drop.rows, drop.columns, drop.unit]).toEqual([6, 5, 'V'])
    const lines = value(await client.call('crossbars.lines', { id: run.id }))
    for (let j = 0; j < 5; j++) {
      let [ofCells, ofMatrix] = [0, 0]
      for (let i = 0; i < 6; i++) {
        const k = i * 5 + j
        expect(drop.values[k]).toBeCloseTo((word.values[k] ?? NaN) - (bit.values[k] ?? NaN), 14)
        ofCells += (conductance.values[k] ?? NaN) * (drop.values[k] ?? NaN)
        ofMatrix += (matrix.values[k] ?? NaN) * 0.2
      }
      expect(ofCells / (lines.currents[j] ?? NaN)).toBeCloseTo(1, 10)
      expect(ofMatrix / (lines.currents[j] ?? NaN)).toBeCloseTo(1, 10)
      expect(lines.errors[j]).toBeCloseTo(
        (lines.currents[j] ?? NaN) / (lines.idealCurrents[j] ?? NaN) - 1,
        12
      )
    }
    expect(current.values).toHaveLength(30)
    const power = run.metrics.find(({ name }) => name === 'power')?.value ?? NaN
    const delivered = lines.wordCurrents.reduce((sum, one) => sum + 0.2 * one, 0)
    expect(power / delivered).toBeCloseTo(1, 12)
  })

  it('gives the same again, and something else with another seed', async () => {
    const { client } = open.host
    const [one, other] = [await solved(array), await solved(array, 5)]
    const verified = value(await client.call('runs.verify', { id: one.id }))
    expect(verified.matches).toBe(true)
    expect(other.seed).toBe(5)
    expect(other.resultHash).not.toBe(one.resultHash)
  })

  it('can be cancelled while its effective matrix is made', async () => {
    const { client } = open.host
    const document = { ...array, rows: 600, columns: 600 }
    const { id } = value(await client.call('experiments.create', { document }))
    let isCancelled = false
    const stop = client.subscribe('runs.progress', (progress) => {
      if (isCancelled || progress.phase === 'queued') return
      isCancelled = true
      void client.call('runs.cancel', { id: progress.id })
    })
    const run = await runToEnd(open.host, () => client.call('runs.start', { id }))
    stop()
    const detail = value(await client.call('runs.get', { id: run }))
    expect(detail.state).toBe('cancelled')
    expect(detail.resultHash).toBeNull()
  })

  it('is checked with an estimate of its memory and time', async () => {
    const checked = value(
      await open.host.client.call('experiments.check', {
        document: { ...array, rows: 1024, columns: 1024 }
      })
    )
    expect(checked.problems).toEqual([])
    expect(checked.estimate?.memoryMB).toBeGreaterThan(100)
    expect(checked.estimate?.cells).toBe(1024 * 1024)
    expect(checked.estimate?.seconds).toBeGreaterThan(0.5)
    expect(checked.estimate?.seconds).toBeLessThan(300)
  })
})

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function engram(...args: string[]): Promise<Ended> {
  const env = { ...process.env, LC_ALL: 'C', ENGRAM_DATA: path.join(open.folder, 'data') }
  const child = spawn(process.execPath, [cliFile(), ...args], { cwd: open.folder, env })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}

const written = (name: string, document: Json): string => {
  const file = path.join(open.folder, name)
  fs.writeFileSync(file, JSON.stringify(document))
  return file
}

describe('engram crossbar', () => {
  it('prints everything as one JSON object', async () => {
    const ended = await engram('crossbar', written('array.json', array), '--json')
    expect(ended.code).toBe(0)
    const result = JSON.parse(ended.stdout)
    expect(result).toMatchObject({ status: 'done', rows: 6, columns: 5, newtonSteps: null })
    expect(result.currents).toHaveLength(5)
    for (const map of ['conductance', 'wordVoltages', 'bitVoltages', 'drops', 'cellErrors']) {
      expect(result.maps[map]).toHaveLength(6)
      expect(result.maps[map][0]).toHaveLength(5)
    }
    expect(result.effectiveMatrix[0]).toHaveLength(5)
    expect(result.seconds).toBeGreaterThan(0)
    expect(result.residual).toBeLessThan(1e-9)
    const kept = value(await open.host.client.call('runs.list', {}))
    expect(kept.total).toBeGreaterThan(0)
  })

  it('prints a table for people', async () => {
    const ended = await engram('crossbar', written('array.json', array))
    expect(ended.code).toBe(0)
    expect(ended.stdout).toMatch(/Column +Current \(A\)/)
    expect(ended.stdout).toMatch(/Mean error of the columns/)
  })

  it('names a mistake with its place and remedy, and exits with 2', async () => {
    const bad = written('bad.json', { ...array, wire: { word: '20 V', bit: '10 ohm' } })
    const ended = await engram('crossbar', bad)
    expect(ended.code).toBe(2)
    expect(ended.stderr).toMatch(/wire\.word: 20 V is not a resistance; use ohm/)
    const other = written('other.json', {
      format: 'engram-experiment',
      version: 1,
      kind: 'network'
    })
    const refused = await engram('crossbar', other, '--json')
    expect(refused.code).toBe(2)
    expect(JSON.parse(refused.stdout).failure.message).toMatch(/kind “network”/)
    expect((await engram('crossbar', 'nowhere.json')).code).toBe(2)
  })
})
