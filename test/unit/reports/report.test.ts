import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeReport } from '../../../src-main/reports'
import type { ReportDocument } from '../../../src-shared/reports/schema'
import { newReport } from '../../../src-shared/reports/templates'
import { fakeClient, fakeRun, network, picture, png, spikes, voltage } from './fake-runs'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'engram-report-'))
})
afterAll(() => rm(folder, { recursive: true }))

const evil = `<script>alert("x")</script> & 'q'`
const one = fakeRun(12, [spikes(1, 'E', 80), spikes(2, 'I', 20, 99), voltage(3)], {
  note: evil,
  log: [
    { at: '2026-03-05T14:02:11.000Z', level: 'warning', key: 'reports.axes.time', details: {} },
    { at: '2026-03-05T14:02:11.000Z', level: 'info', key: 'reports.axes.count', details: {} }
  ]
})
const two = fakeRun(13, [spikes(1, 'E', 900)], { document: network('-0.6 mV'), name: '=SUM(A1)' })
const tools = { client: fakeClient([one, two]), now: () => new Date('2026-03-06T09:00:00Z') }

const reportOf = (runs: string[], language: 'en' | 'ko' = 'en'): ReportDocument =>
  newReport({ of: 'runs', runs }, language)

async function html(
  changes: Partial<ReportDocument> = {},
  runs = [one.detail.id]
): Promise<string> {
  const place = path.join(folder, 'r.html')
  const request = { ...reportOf(runs), ...changes }
  expect(await writeReport(tools, request, 'html', place)).toEqual({ ok: true, value: place })
  return readFile(place, 'utf8')
}

const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('an HTML report', () => {
  it('holds the notes of its runs, with formulas and pictures, and no markup that they bring', async () => {
    const noted = fakeRun(14, [], {
      note: `# Why\n\nDecay $\\tau = RC$, **slow**.\n\n![Plot](picture:${picture.id})\n\n${evil}`
    })
    const place = path.join(folder, 'noted.html')
    const client = fakeClient([noted])
    const request = reportOf([noted.detail.id])
    expect((await writeReport({ ...tools, client }, request, 'html', place)).ok).toBe(true)
    const page = await readFile(place, 'utf8')
    expect(page).toContain('<h3>Why</h3>')
    expect(page).toContain('<strong>slow</strong>')
    expect(page).toContain('aria-label="\\tau = RC"')
    expect(page).toContain(`src="data:image/png;base64,${Buffer.from(png).toString('base64')}"`)
    expect(page).not.toContain('<script>alert')
  })

  it('holds parameters, metrics with units, figures, equations, sources, provenance and warnings', async () => {
    const text = textOf(await html({ title: 'My title', summary: 'First.\n\nSecond.' }))
    for (const part of [
      'My title',
      'Second.',
      'Irregular firing near 40 Hz.',
      'Membrane time constant',
      'uniform (from 0 mV, to 20 mV)',
      'Mean rate (Hz)',
      '40.12',
      'Figure 1.',
      'Figure 5.',
      'Brunel (2000) J. Comput. Neurosci. 8:183–208',
      'A source of &lt;the&gt; document',
      'a'.repeat(64),
      'warning Time (ms)'
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('escapes everything that came from outside', async () => {
    const page = await html({ title: evil, summary: evil })
    expect(page).not.toContain('<script')
    expect(
      page.match(/&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt; &amp; &#39;q&#39;/g)
    ).toHaveLength(2)
    expect(
      page.match(/&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt; &amp; 'q'/g)
    ).toHaveLength(2)
  })

  it('asks nobody for anything: policy, fonts and pictures are inside', async () => {
    const page = await html()
    expect(page).toContain(
      'default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:; font-src data:'
    )
    expect(page).toMatch(
      /@font-face\{font-family:'Inter Variable'[^}]*url\(data:font\/woff2;base64,/
    )
    expect(page).not.toMatch(/(?:src|href)="(?!data:|#)/)
    expect(page).not.toMatch(/url\((?!data:)/)
  })

  it('brings Korean letters along only where they occur', async () => {
    const faces = (page: string): number => page.split("family:'Noto Sans KR Variable'").length - 1
    expect(faces(await html())).toBeLessThan(3)
    const korean = await html({ language: 'ko' })
    expect(faces(korean)).toBeGreaterThan(5)
    expect(korean.includes('<html lang="ko">')).toBe(true)
    const ranges = [
      ...korean.matchAll(/'Noto Sans KR Variable';[^}]*unicode-range:([^}]+)\}/g)
    ].flatMap(([, range = '']) => range.split(',').map((part) => part.replace('U+', '').split('-')))
    const has = (letter: string): boolean =>
      ranges.some(([from = '', to = from]) => {
        const point = letter.codePointAt(0) ?? 0
        return point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16)
      })
    for (const letter of new Set(textOf(korean).match(/[가-힣]/g)))
      expect(has(letter), letter).toBe(true)
  })

  it('brings the typesetting of its equations', async () => {
    const page = await html()
    expect(page.includes('.katex .mathnormal{font-family:KaTeX_Math')).toBe(true)
    expect(/font-family:KaTeX_Main;[^}]*url\(data:font\/woff2;base64,/.test(page)).toBe(true)
    expect(page.includes('font-family:KaTeX_Fraktur;font-style')).toBe(false)
  })

  it('of several runs has contents, and tells where they differ', async () => {
    const page = await html({}, [one.detail.id, two.detail.id, one.detail.id])
    const text = textOf(page)
    expect(text).toContain('Contents')
    expect(text).toContain('What differs')
    expect(text).toContain('I → E · Weight projections[0].weight −0.5 mV −0.6 mV')
    expect(page).toContain('<mark>−0.5 mV</mark>')
    expect(text.match(/Figure \d+\./g)).toHaveLength(7)
    expect(page).toContain('<image') // 900 neurons have too many spikes for single marks
  })
})

describe('a PDF report', () => {
  it('is what the printer makes of the page', async () => {
    const place = path.join(folder, 'r.pdf')
    const request = reportOf([one.detail.id])
    let seen = ''
    const printHtml = async (page: string) => {
      seen = page
      return new TextEncoder().encode('%PDF')
    }
    expect(await writeReport({ ...tools, printHtml }, request, 'pdf', place)).toMatchObject({
      ok: true
    })
    expect(seen).toContain('<!doctype html>')
    expect(await readFile(place, 'utf8')).toBe('%PDF')
  })

  it('says so where nothing can print, and leaves no file', async () => {
    const place = path.join(folder, 'none.pdf')
    const request = reportOf([one.detail.id])
    expect(await writeReport(tools, request, 'pdf', place)).toMatchObject({
      failure: { code: 'unavailable', key: 'reports.failures.noPrinter' }
    })
    const printHtml = () => Promise.reject(new Error('no display'))
    expect(await writeReport({ ...tools, printHtml }, request, 'pdf', place)).toMatchObject({
      failure: { key: 'reports.failures.notPrinted', details: { reason: 'no display' } }
    })
    expect(existsSync(place)).toBe(false)
  })
})

describe('a bundle', () => {
  const read = (...parts: string[]): Promise<string> =>
    readFile(path.join(folder, ...parts), 'utf8')

  it('of one run holds every spike and sample, the document and the metrics', async () => {
    const request = reportOf([one.detail.id])
    await writeReport(tools, request, 'bundle', path.join(folder, 'one'))
    expect((await readdir(path.join(folder, 'one'))).sort()).toEqual([
      'README.txt',
      'document.json',
      'metrics.csv',
      'recordings',
      'report.html',
      'run.json'
    ])
    expect(JSON.parse(await read('one', 'document.json'))).toEqual(one.detail.document)
    expect(JSON.parse(await read('one', 'run.json'))).toEqual(one.detail)
    const [head, ...lines] = (await read('one', 'recordings', 'spikes-E.csv'))
      .trimEnd()
      .split('\r\n')
    expect(head).toBe('time [ms],neuron')
    const { timesMs, neurons } = one.recordings[0] ?? { timesMs: [], neurons: [] }
    expect(lines).toEqual(Array.from(timesMs, (time, i) => `${time},${neurons[i]}`))
    const samples = (await read('one', 'recordings', '=voltage-E.csv')).trimEnd().split('\r\n')
    expect(samples[0]).toBe('time [ms],neuron,v [mV]')
    expect(samples).toHaveLength(1 + 801 * 3)
    expect(samples[1]?.startsWith('100,0,')).toBe(true)
    expect(samples.at(-1)?.startsWith('500,9,')).toBe(true)
    expect(await read('one', 'README.txt')).toContain('recordings/spikes-E.csv')
  })

  it('of several runs gives each a folder, and never a formula to a spreadsheet', async () => {
    const request = reportOf([one.detail.id, two.detail.id], 'ko')
    await writeReport(tools, request, 'bundle', path.join(folder, 'two'))
    expect(existsSync(path.join(folder, 'two', 'run-12', 'document.json'))).toBe(true)
    expect(existsSync(path.join(folder, 'two', 'run-13', 'recordings', 'spikes-E.csv'))).toBe(true)
    const metrics = await read('two', 'metrics.csv')
    expect(metrics).toContain("13,'=SUM(A1),13,E,rate,40.1234,Hz")
    expect(metrics).toContain('12,Brunel,12,E,correlation,,1')
  })
})

describe('places that cannot be written', () => {
  it('are named, and the old file stays', async () => {
    const request = reportOf([one.detail.id])
    await mkdir(path.join(folder, 'taken.html'))
    expect(
      await writeReport(tools, request, 'html', path.join(folder, 'taken.html'))
    ).toMatchObject({
      failure: { code: 'bad-input', key: 'reports.failures.isFolder' }
    })
    await writeFile(path.join(folder, 'file'), 'old')
    expect(await writeReport(tools, request, 'bundle', path.join(folder, 'file'))).toMatchObject({
      failure: { code: 'bad-input', key: 'reports.failures.isFile' }
    })
    expect(await readFile(path.join(folder, 'file'), 'utf8')).toBe('old')
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('passes on that a run is unknown', async () => {
    const request = reportOf([fakeRun(99, []).detail.id])
    expect(await writeReport(tools, request, 'html', path.join(folder, 'x.html'))).toMatchObject({
      failure: { code: 'not-found' }
    })
  })
})
