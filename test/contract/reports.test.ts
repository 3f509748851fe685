import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newComparison } from '../../src-shared/compare/schema'
import { newSweep } from '../../src-shared/experiments/sweep/sweep-base'
import type { Json } from '../../src-shared/experiments/json'
import type { RunId } from '../../src-shared/ids'
import type { ReportSubject } from '../../src-shared/reports/schema'
import { newReport } from '../../src-shared/reports/templates'
import { openTemporaryHost, runToEnd, smallNetwork, sweepToEnd, value, type OpenHost } from './host'

let open: OpenHost
const runs: RunId[] = []
const subjects: Record<string, ReportSubject> = {}

const withCurrent = (current: string): Json => ({
  ...(smallNetwork as object),
  sources: ['Someone (2001) A source'],
  populations: [{ name: 'n', model: 'lif-exp', size: 20, parameters: { current } }],
  recorders: [{ name: 'spikes', model: 'spikes', targets: ['n'] }]
})

beforeAll(async () => {
  open = await openTemporaryHost()
  const { client } = open.host
  for (const current of ['600 pA', '900 pA']) {
    const { id } = value(
      await client.call('experiments.create', { document: withCurrent(current) })
    )
    for (const seed of [1, 2]) {
      runs.push(
        await runToEnd(open.host, () => client.call('runs.start', { id, seed, threads: 1 }))
      )
    }
  }
  const document = newComparison('Currents', runs)
  const comparison = value(await client.call('comparisons.create', { document })).id
  const base = value(await client.call('experiments.list', {}))[0]?.id ?? ''
  const plan = value(
    await client.call('experiments.create', {
      document: {
        ...(newSweep('Swept', base) as object),
        axes: [
          { name: 'current', fields: ['populations/n/parameters/current'], values: { list: ['600 pA', '800 pA', '1000 pA'] } } // prettier-ignore
        ],
        seeds: { repeats: 2 }
      } as Json
    })
  ).id
  const sweep = await sweepToEnd(open.host, plan)
  const sample = value(await client.call('experiments.openSample', { sample: 'device-pcm' }))
  const measured = await runToEnd(open.host, () => client.call('runs.start', { id: sample.id }))
  const preset = value(await client.call('catalogue.list', {})).presets.find(
    ({ technology }) => technology === 'pcram'
  )
  subjects['runs'] = { of: 'runs', runs: runs.slice(0, 1) }
  subjects['comparison'] = { of: 'comparison', id: comparison }
  subjects['sweep'] = { of: 'sweep', id: sweep }
  subjects['device'] = { of: 'device', preset: preset?.id ?? null, runs: [measured] }
}, 120_000)

afterAll(async () => {
  await open.close()
  fs.rmSync(open.folder, { recursive: true, force: true })
})

const subject = (name: string): ReportSubject => {
  const found = subjects[name]
  if (!found) throw new Error(name)
  return found
}

const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const preview = async (name: string, language: 'en' | 'ko') =>
  value(
    await open.host.client.call('reports.preview', {
      document: newReport(subject(name), language)
    })
  )

describe('every template', () => {
  it.each(['runs', 'comparison', 'sweep', 'device'])(
    'of a %s is written in both languages, with numbered figures, tables and sources',
    async (name) => {
      for (const [language, figure, references] of [
        ['en', 'Figure 1.', 'References'],
        ['ko', '그림 1.', '참고 문헌']
      ] as const) {
        const { html, labels } = await preview(name, language)
        const text = textOf(html)
        expect(text).toContain(figure)
        expect(text).toContain(references)
        expect(text).toContain('[1]')
        expect(text).not.toMatch(/undefined|NaN|\[object|reports\.\w+/)
        expect(labels.some(({ kind }) => kind === 'table')).toBe(true)
        expect(html).not.toMatch(/data-(?:ref|cite)=/)
      }
    }
  )

  it('of a comparison says what changed, and gives means with effect sizes', async () => {
    const text = textOf((await preview('comparison', 'en')).html)
    expect(text).toMatch(/600 pA → 900 pA/)
    expect(text).toMatch(/± [\d.]+/)
    expect(text).toMatch(/Rate of n in 4 runs/)
  })

  it('of a sweep has the mean of each point, as the service calculates it', async () => {
    const { client } = open.host
    const about = subject('sweep')
    if (about.of !== 'sweep') throw new Error('no sweep')
    const text = textOf((await preview('sweep', 'en')).html)
    const file = path.join(open.folder, 'swept')
    const made = await client.call('reports.make', { subject: about, format: 'bundle', language: 'en', file }) // prettier-ignore
    value(made)
    const csv = fs.readFileSync(path.join(file, 'results.csv'), 'utf8').trim().split('\r\n')
    expect(csv).toHaveLength(4)
    expect(csv[0]).toContain('current [pA]')
    expect(csv.slice(1).map((line) => line.split(',')[1])).toEqual(['600', '800', '1000'])
    expect(text).toContain('600, 800, 1000 pA')
    expect(fs.existsSync(path.join(file, 'sweep.json'))).toBe(true)
  })

  it('is refused where what it is about is gone', async () => {
    const gone = '00000000-0000-7000-8000-000000000001'
    for (const about of [
      { of: 'comparison' as const, id: gone },
      { of: 'sweep' as const, id: gone },
      { of: 'device' as const, preset: 'no-such-preset', runs: [] },
      { of: 'runs' as const, runs: [gone] }
    ]) {
      const reply = await open.host.client.call('reports.preview', {
        document: newReport(about, 'en')
      })
      expect(reply).toMatchObject({ ok: false, failure: { code: 'not-found' } })
    }
    const nothing = await open.host.client.call('reports.make', { format: 'html', language: 'en', file: 'x' }) // prettier-ignore
    expect(nothing).toMatchObject({ failure: { key: 'reports.failures.noSubject' } })
  })
})

describe('a plot that was sent to a report', () => {
  it('stands in it with its caption, and lies in the folder with its numbers', async () => {
    const { client } = open.host
    const { id } = value(
      await client.call('reports.create', { document: newReport(subject('runs'), 'ko', '보고서') })
    )
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    const picture = value(
      await client.call('reports.addPicture', {
        id,
        picture: {
          title: 'Rate',
          media: 'svg',
          data: new TextEncoder().encode(svg),
          csv: 'time [ms],rate [Hz]\r\n0,5\r\n',
          runs: runs.slice(0, 1)
        }
      })
    ).id
    const kept = value(await client.call('reports.get', { id })).document
    const section = { id: 'figure-1', kind: 'picture', picture, caption: '**발화율**, $r$' }
    const document = { ...kept, sections: [...kept.sections, section] }
    const { html, labels } = value(await client.call('reports.preview', { document }))
    const label = labels.find(({ key }) => key === 'figure-1')
    expect(textOf(html)).toContain(`그림 ${label?.number}. 발화율`)
    expect(html).toContain(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`)
    const file = path.join(open.folder, 'with-figure')
    value(await client.call('reports.write', { document, format: 'bundle', file }))
    expect(fs.readdirSync(path.join(file, 'figures')).sort()).toEqual([
      'figure-1-Rate.csv',
      'figure-1-Rate.svg'
    ])
    expect(fs.readFileSync(path.join(file, 'figures', 'figure-1-Rate.csv'), 'utf8')).toContain(
      '0,5'
    )
  })
})
