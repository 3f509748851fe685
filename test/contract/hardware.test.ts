import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { best } from '../../src-shared/hardware/best'
import { openTemporaryHost, value, type OpenHost } from './host'

let host: OpenHost
beforeAll(async () => {
  host = await openTemporaryHost()
})
afterAll(() => host.close())

const catalogue = async () => value(await host.host.client.call('hardware.catalogue', {}))
const loihi = async () => {
  const found = (await catalogue()).catalogue.entries.find(({ id }) => id === 'loihi')
  if (!found) throw new Error('no loihi')
  return found
}
const write = (name: string, content: unknown): string => {
  const file = path.join(host.folder, name)
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('the catalogue of hardware', () => {
  it('comes with sources and projects', async () => {
    const list = await catalogue()
    expect(list.catalogue.entries.length).toBeGreaterThan(60)
    expect(list.projects.length).toBeGreaterThan(18)
    expect(list.catalogue.sources['nengo-loihi']?.url).toContain('github.com')
  })

  it('takes own values, keeps them with the settings and gives the published ones back', async () => {
    const values = { loihi: { energy_per_synop_pj: { value: 30, note: 'my board' } } }
    value(await host.host.client.call('hardware.setOwn', { values, chips: [] }))
    expect(best(await loihi(), 'energy_per_synop_pj')).toMatchObject({
      value: 30,
      confidence: 'own'
    })
    const settings = value(await host.host.client.call('settings.get', {}))
    expect(settings.hardware.values).toEqual(values)
    value(await host.host.client.call('hardware.setOwn', { values: {}, chips: [] }))
    expect(best(await loihi(), 'energy_per_synop_pj')?.value).toBe(23.6)
  })

  it.each([
    [{ loihi3: { cores: { value: 1, note: '' } } }, 'failures.hardware.noEntry'],
    [{ loihi: { colour: { value: 1, note: '' } } }, 'failures.hardware.noField'],
    [{ loihi: { cores: { value: 'many', note: '' } } }, 'failures.hardware.notANumber']
  ])('refuses own values that fit nothing: %j', async (values, key) => {
    const reply = await host.host.client.call('hardware.setOwn', { values, chips: [] })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'bad-input', key } })
  })

  it('reads a chip, keeps it, writes it out and refuses it twice', async () => {
    const file = write('mine.json', {
      id: 'mine',
      name: 'Mine',
      kind: 'digital-spiking',
      sources: { sheet: 'Data sheet' },
      mapper: { support: 'spiking' },
      props: { neurons_total: 4096 }
    })
    const reading = value(await host.host.client.call('hardware.readChip', { file }))
    expect(reading?.problems.map(({ key }) => key)).toEqual(['noEnergy'])
    const { chip } = reading ?? {}
    if (!chip) throw new Error('not read')
    value(await host.host.client.call('hardware.setOwn', { values: {}, chips: [chip] }))
    const mine = (await catalogue()).catalogue.entries.find(({ id }) => id === 'mine')
    expect(mine).toMatchObject({ isOwn: true, name: { en: 'Mine', ko: 'Mine' } })
    expect(
      await host.host.client.call('hardware.setOwn', { values: {}, chips: [chip, chip] })
    ).toMatchObject({
      ok: false,
      failure: { key: 'failures.hardware.idTaken', details: { id: 'mine' } }
    })
    const out = path.join(host.folder, 'out.json')
    value(
      await host.host.client.call('hardware.saveChip', { name: 'mine', content: '{}', file: out })
    )
    expect(fs.readFileSync(out, 'utf8')).toBe('{}')
    value(await host.host.client.call('hardware.setOwn', { values: {}, chips: [] }))
  })

  it('says what is wrong with a file, and that there is none', async () => {
    const reading = value(
      await host.host.client.call('hardware.readChip', { file: write('bad.json', '{ nonsense') })
    )
    expect(reading).toMatchObject({ chip: null, problems: [{ severity: 'error', key: 'notJson' }] })
    expect(await host.host.client.call('hardware.readChip', { file: '/none.json' })).toMatchObject({
      ok: false,
      failure: { key: 'failures.file.missing' }
    })
  })
})
