import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EmulationReport } from '../../src-shared/contract/emulation'
import type { Json } from '../../src-shared/experiments/json'
import { cliFile } from '../setup/places'
import { balanced } from '../unit/engine/emulation/fixtures'
import { openTemporaryHost, runToEnd, smallNetwork, value, type OpenHost } from './host'

let open: OpenHost
let host: OpenHost['host']
let folder: string
beforeAll(async () => {
  open = await openTemporaryHost()
  host = open.host
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'engram-emulate-'))
})
afterAll(async () => {
  await open.close()
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

const caseOf = (report: EmulationReport, id: string) => report.cases.find((one) => one.id === id)!

describe('emulation', () => {
  it('compares over seeds, rule by rule, and tells how far it is', async () => {
    const told: number[] = []
    const stop = host.client.subscribe('emulation.progress', ({ done }) => told.push(done))
    const report = value(
      await host.client.call('emulation.run', {
        id: 'a',
        document: balanced,
        chip: 'loihi',
        seeds: 2,
        oneAtATime: true
      })
    )
    stop()
    expect(report.seeds).toEqual([3, 4])
    expect(report.cases.map(({ id }) => id)).toEqual([
      'ideal',
      'chip',
      'model',
      'weights',
      'delays',
      'other-seed'
    ])
    const [ideal, chip] = [caseOf(report, 'ideal'), caseOf(report, 'chip')]
    expect(ideal.populations[0]!.distance).toEqual({ mean: 0, sd: 0 })
    expect(ideal.populations[0]!.rateCorrelation.mean).toBeCloseTo(1)
    expect(chip.populations[0]!.distance.mean).toBeGreaterThan(0.1)
    expect(Math.abs(chip.populations[0]!.spikesChange.mean!)).toBeLessThan(0.1)
    // Delays of up to 30 ms are within the chip's 62 steps or not: 300 steps of 0.1 ms are not.
    expect(caseOf(report, 'delays').populations[0]!.distance.mean).toBeGreaterThan(0.1)
    expect(report.findings.map(({ key }) => key)).toContain('delays')
    expect(report.pictures[0]!.chip.times.length).toBeGreaterThan(100)
    expect(told.at(-1)).toBe(10)
  })

  it('makes a document whose run is verified, and is the ideal one with all rules off', async () => {
    const { client } = host
    const { document } = value(
      await client.call('emulation.document', { document: smallNetwork, chip: 'spinnaker' })
    )
    const hashOf = async (one: Json) => {
      const { id } = value(await client.call('experiments.create', { document: one }))
      const run = await runToEnd(host, () => client.call('runs.start', { id }))
      expect(value(await client.call('runs.verify', { id: run })).matches).toBe(true)
      return value(await client.call('runs.get', { id: run })).resultHash
    }
    const { rules } = value(await client.call('emulation.profile', { chip: 'spinnaker' }))
    const off = Object.fromEntries(
      Object.entries(rules!).map(([id, rule]) => [id, { ...rule, on: false }])
    )
    const idle = value(
      await client.call('emulation.document', {
        document: smallNetwork,
        chip: 'spinnaker',
        rules: off
      })
    )
    const ideal = await hashOf(smallNetwork)
    expect(await hashOf(document)).not.toBe(ideal)
    expect(await hashOf(idle.document)).toBe(ideal)
  })

  it('says in one sentence what does not run, and what does', async () => {
    const { client } = host
    const refused = async (chip: string, document: Json = smallNetwork) => {
      const reply = await client.call('emulation.document', { document, chip })
      return reply.ok ? null : reply.failure.key
    }
    expect(await refused('bayesian-machine')).toBe('emulation.refused.bayesian')
    expect(await refused('northpole')).toBe('emulation.refused.dense')
    expect(await refused('gpu-h100')).toBe('emulation.refused.software')
    expect(await refused('ania')).toBe('emulation.refused.crossbar')
    expect(await refused('loihii')).toBe('failures.emulation.noChipNearest')
    const izhikevich: Json = {
      ...(smallNetwork as Record<string, Json>),
      populations: [{ name: 'n', model: 'izhikevich', size: 5 }],
      recorders: []
    }
    expect(await refused('truenorth', izhikevich)).toBe('failures.emulation.model')
    expect(await refused('spinnaker', izhikevich)).toBeNull()
  })

  it('answers for every chip of the catalogue, with rules or with what runs there instead', async () => {
    const { client } = host
    const { catalogue } = value(await client.call('hardware.catalogue', {}))
    for (const { id } of catalogue.entries) {
      const profile = value(await client.call('emulation.profile', { chip: id }))
      expect(profile.rules === null, id).toBe(profile.refused !== null)
      if (!profile.rules) continue
      const run = await client.call('emulation.run', { id, document: smallNetwork, chip: id })
      expect(run.ok, `${id} ${JSON.stringify(run)}`).toBe(true)
    }
  })

  it('is cancelled', async () => {
    const { client } = host
    const long = {
      ...(balanced as Record<string, Json>),
      simulation: { duration: '1000 s' }
    }
    const stop = client.subscribe('emulation.progress', () => {
      void client.call('emulation.cancel', { id: 'c' })
    })
    const reply = await client.call('emulation.run', { id: 'c', document: long, chip: 'loihi' })
    stop()
    expect(reply.ok ? null : reply.failure.code).toBe('cancelled')
  })
})

describe('engram emulate', () => {
  function emulate(...words: string[]) {
    const ran = spawnSync(process.execPath, [cliFile(), 'emulate', ...words, '--json'], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C' }
    })
    return { code: ran.status, reply: JSON.parse(ran.stdout) }
  }

  it('prints the comparison and keeps a run', () => {
    const file = path.join(folder, 'network.json')
    fs.writeFileSync(file, JSON.stringify(balanced))
    const project = path.join(folder, 'p.engram')
    const { code, reply } = emulate(file, '--chip', 'loihi', '--seeds', '2', '--project', project)
    expect(code).toBe(0)
    expect(reply).toMatchObject({ status: 'done', chip: 'loihi', seeds: [3, 4] })
    expect(reply.run.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(reply.sources).toContainEqual({
      rule: 'delays',
      key: 'most',
      field: 'delay_max_steps',
      confidence: 'primary'
    })
  })

  it('refuses unknown chips and rules as wrong input', () => {
    const file = path.join(folder, 'small.json')
    fs.writeFileSync(file, JSON.stringify(smallNetwork))
    const project = path.join(folder, 'q.engram')
    const unknown = emulate(file, '--chip', 'lohi', '--project', project)
    expect(unknown.code).toBe(2)
    expect(unknown.reply.failure.message).toContain('loihi')
    const rule = emulate(file, '--chip', 'loihi', '--rules', 'wieghts', '--project', project)
    expect(rule.code).toBe(2)
    expect(rule.reply.failure.message).toContain('weights')
  })
})
