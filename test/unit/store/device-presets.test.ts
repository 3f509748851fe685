import path from 'node:path'
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NewPreset } from '../../../src-shared/contract/presets'
import { projectRoot } from '../../setup/places'
import { newProject, open, reason, temporaryFolder, value } from './temporary-project'

const preset = (name: string): NewPreset => ({
  name,
  model: 'yakopcic',
  technology: 'rram',
  note: 'second sample',
  values: {
    a1: {
      value: 0.17,
      trust: 'fitted',
      source: 'loop.csv',
      standardError: 0.01,
      low: 0.15,
      high: 0.19
    },
    b: { value: null, trust: 'unknown', source: '' }
  },
  provenance: {
    file: 'loop.csv',
    sha256: 'a'.repeat(64),
    fittedAt: '2026-01-31T09:30:00.000Z',
    columns: ['V (V)', 'I (uA)'],
    confidence: 0.95,
    goodness: { rSquared: 0.99, aic: -12 },
    appVersion: '0.1.0'
  }
})

const documentUsing = (id: string) => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'characterisation',
  name: 'Loop again',
  devices: [{ preset: id }]
})

describe('device presets', () => {
  it('are kept with their provenance and found by name', async () => {
    const store = await newProject()
    const saved = value(await store.presets.save(preset('Sample 2')))
    value(await store.presets.save(preset('a first one')))
    expect(saved).toMatchObject({ ...preset('Sample 2'), removedAt: null })
    expect(value(await store.presets.list()).map(({ name }) => name)).toEqual([
      'a first one',
      'Sample 2'
    ])
    await store.close()
    const again = value(await open(store.file))
    expect(value(await again.presets.get(saved.id))).toEqual(saved)
  })

  it('refuse a name that is taken, whatever its case', async () => {
    const store = await newProject()
    value(await store.presets.save(preset('Sample')))
    expect(reason(await store.presets.save(preset('SAMPLE'))).key).toBe('failures.preset.nameTaken')
    const other = value(await store.presets.save(preset('Other')))
    expect(reason(await store.presets.rename(other.id, 'sample')).key).toBe(
      'failures.preset.nameTaken'
    )
    expect(value(await store.presets.rename(other.id, 'OTHER')).name).toBe('OTHER')
  })

  it('cannot vanish from under an experiment, and stay readable when they are removed', async () => {
    const store = await newProject()
    const { id } = value(await store.presets.save(preset('Sample')))
    const experiment = value(await store.experiments.create(documentUsing(id)))
    const refused = reason(await store.presets.remove(id))
    expect(refused).toMatchObject({
      code: 'conflict',
      key: 'failures.preset.inUse',
      details: { name: 'Sample', experiment: 'Loop again', count: 1 }
    })
    value(await store.experiments.remove(experiment.id))
    value(await store.presets.remove(id))
    expect(value(await store.presets.list())).toEqual([])
    expect(value(await store.presets.get(id)).removedAt).not.toBeNull()
    expect(value(await store.presets.save(preset('Sample'))).id).not.toBe(id)
  })

  it('an unknown one is named', async () => {
    const store = await newProject()
    const absent = '01890000-0000-7000-8000-000000000000'
    expect(reason(await store.presets.get(absent)).key).toBe('failures.preset.none')
    expect(reason(await store.presets.remove(absent)).key).toBe('failures.preset.none')
  })

  it('a project of the first format gets the table when it is opened', async () => {
    const file = path.join(temporaryFolder(), 'old.engram')
    const database = new Database(file)
    const first = 'src-main/store/migrations/0001-project.sql'
    database.exec(readFileSync(path.join(projectRoot, first), 'utf8'))
    database.pragma(`application_id = ${0x456e6772}`)
    database.pragma('user_version = 1')
    database.close()
    const store = value(await open(file))
    expect(value(await store.project()).mode).toBe('normal')
    expect(value(await store.presets.list())).toEqual([])
    value(await store.presets.save(preset('Sample')))
    expect(value(await store.check()).counts).toMatchObject({ devicePresets: 1 })
  })
})
