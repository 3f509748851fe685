import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeReport } from '../../../src-main/reports'
import type { Language } from '../../../src-shared/locale'
import { newReport } from '../../../src-shared/reports/templates'
import type { RunId } from '../../../src-shared/ids'
import { conductance, crossbarRun, deviceClient, deviceRun } from './fake-devices'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'engram-report-'))
})
afterAll(() => rm(folder, { recursive: true }))

const two = deviceRun(3, ['A', 'B'])
const one = deviceRun(4, ['A'])
const array = crossbarRun(5)
const tools = { client: deviceClient([two, one, array]), now: () => new Date('2026-03-06') }

async function html(
  runs: readonly { readonly detail: { readonly id: RunId } }[],
  language: Language = 'en'
) {
  const place = path.join(folder, 'r.html')
  const subject = { of: 'runs' as const, runs: runs.map(({ detail }) => detail.id) }
  const request = newReport(subject, language)
  expect(await writeReport(tools, request, 'html', place)).toEqual({ ok: true, value: place })
  return readFile(place, 'utf8')
}

async function bundle(run: { readonly detail: { readonly id: RunId } }) {
  const place = await mkdtemp(path.join(folder, 'bundle-'))
  const request = newReport({ of: 'runs', runs: [run.detail.id] }, 'en')
  expect((await writeReport(tools, request, 'bundle', place)).ok).toBe(true)
  return place
}

const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const count = (page: string, what: RegExp): number => page.match(what)?.length ?? 0

describe('a report of measured devices', () => {
  it('draws curves with bands, measured points, distributions and the comparison, numbered', async () => {
    const page = await html([two])
    const text = textOf(page)
    expect(text).toContain('Figure 1. 2 devices compared')
    expect(text).toContain('Figure 2. Conductance of A by up and down: median of 24 curves')
    expect(text).toContain('Circles: measured, Lab book (cell.csv).')
    // Radar, a plot for each device, a distribution for each figure.
    expect(count(page, /<figure /g)).toBe(1 + 2 + 3)
    expect(text).toContain('Figure 6.')
    // Two bands for each device, and a measured value that is missing is not drawn.
    expect(count(page, /opacity="0.18"/g)).toBe(4)
    expect(
      count(
        page,
        /<circle class="measured" cx="[^"]+" cy="[^"]+" r="2.1"|<circle\s+cx="[^"]+"\s+cy="[^"]+"\s+r="2.1"/g
      )
    ).toBe(2)
    expect(text).not.toMatch(/undefined|NaN|\[object|\b(reports|devices|crossbars)\.[a-z]/)
  })

  it('puts figures of merit side by side with units and definitions, and says what they rest on', async () => {
    const text = textOf(await html([two]))
    expect(text).toContain('Energy per pulse 1 pJ 0.9 … 1.1 2 pJ 1.8 … 2.2')
    expect(text).toContain('Largest over smallest value.')
    // Of A one parameter was read in a source, one is from the literature; B has a default of ours.
    expect(text).toContain('A 1 1 – – – – B – 1 – 1 – –')
  })

  it('names the source of each parameter with its trust mark', async () => {
    const text = textOf(await html([two]))
    expect(text).toContain('Thickness 9 nm L [1] Barrier 2.8 eV S [2]')
    expect(text).toContain('[1] A handbook [2] Table 2 of a paper [3] A review')
    expect(text).toContain('Endurance 10^6 cycles L [3]')
    expect(text).toContain('not published: Retention.')
    expect(text).toContain('A paper on cells')
  })

  it('compares devices of several runs under names that tell the runs apart', async () => {
    const text = textOf(await html([two, one]))
    expect(text).toContain('#3 A')
    expect(text).toContain('#4 A')
    expect(text).toContain('3 devices compared')
  })

  it('speaks Korean', async () => {
    const text = textOf(await html([two], 'ko'))
    expect(text).toContain('펄스당 에너지')
    expect(text).toContain('소자와 수치의 출처')
    expect(text).not.toMatch(/undefined|NaN|\[object|\b(reports|devices|crossbars)\.[a-z]/)
  })

  it('writes every point of every curve, and every device’s figures', async () => {
    const place = await bundle(two)
    expect((await readdir(path.join(place, 'curves'))).toSorted()).toEqual([
      'A-up-and-down.csv',
      'B-up-and-down.csv'
    ])
    const csv = await readFile(path.join(place, 'curves/B-up-and-down.csv'), 'utf8')
    const lines = csv.trimEnd().split('\r\n')
    expect(lines[0]).toBe('device,repeat,pulse,conductance [S]')
    expect(lines).toHaveLength(1 + 24 * 21)
    expect(lines.slice(1).map((line) => line.split(',').map(Number))).toEqual(
      Array.from({ length: 24 * 21 }, (_, i) => {
        const [curve, pulse] = [Math.floor(i / 21), i % 21]
        const [device, repeat] = [Math.floor(curve / 2), curve % 2]
        return [device, repeat, pulse, conductance(1, device, repeat, pulse)]
      })
    )
    const figures = await readFile(path.join(place, 'figures/A-up-and-down.csv'), 'utf8')
    expect(figures.split('\r\n').slice(0, 2)).toEqual([
      'device,range,energy [J],error',
      '0,3,1e-12,0.1'
    ])
    expect(await readFile(path.join(place, 'figures.csv'), 'utf8')).toContain(
      'A,up and down,energy'
    )
    const readme = await readFile(path.join(place, 'README.txt'), 'utf8')
    expect(readme).toContain('curves/A-up-and-down.csv')
    expect(readme).toContain('SI units')
  })
})

describe('a report of a crossbar', () => {
  it('shows its maps with scales, its currents and its device', async () => {
    const page = await html([array])
    const text = textOf(page)
    expect(text).toContain('3 × 4 cells')
    expect(text).toContain('Power 1.500 µW')
    expect(text).toContain('Conductance. What each cell conducts.')
    // Six maps, each an image and the image of its scale; currents, errors, and those of the word lines.
    expect(count(page, /data:image\/png;base64,/g)).toBe(12)
    expect(count(page, /<figure /g)).toBe(6 + 3)
    expect(text).toContain('0 1.800 2.000 −10.0 1 2.700 3.000 −10.0')
    expect(text).toContain('Known cell')
    expect(text).not.toMatch(/undefined|NaN|\[object|\b(reports|devices|crossbars)\.[a-z]/)
  })

  it('writes maps and currents as tables', async () => {
    const place = await bundle(array)
    const error = await readFile(path.join(place, 'maps/error.csv'), 'utf8')
    expect(error).toBe('-0.1,-0.1,-0.1,-0.1\r\n,,,\r\n-0.1,-0.1,-0.1,-0.1\r\n')
    expect(await readFile(path.join(place, 'bit-lines.csv'), 'utf8')).toBe(
      [
        'line,current [A],ideal current [A],relative error',
        '0,0.0000018,0.000002,-0.1',
        '1,0.0000027,0.000003,-0.1',
        '2,0.0000036,0.000004,-0.1',
        '3,0,0,',
        ''
      ].join('\r\n')
    )
    expect((await readdir(path.join(place, 'maps'))).length).toBe(6)
  })
})
