import { describe, expect, it } from 'vitest'
import { previewReport } from '../../../src-main/reports'
import {
  addSection,
  moveSection,
  setSummary,
  switchSection
} from '../../../src-shared/reports/edits'
import { reportSchema, type ReportDocument } from '../../../src-shared/reports/schema'
import { newReport } from '../../../src-shared/reports/templates'
import { applyPatch } from '../../../src-shared/experiments/patch'
import type { EditDraft } from '../../../src-shared/experiments/network/edits'
import type { Json } from '../../../src-shared/experiments/json'
import { fakeClient, fakeRun, spikes, voltage } from './fake-runs'

const run = fakeRun(12, [spikes(1, 'E', 80), spikes(2, 'I', 20, 99), voltage(3)])
const tools = { client: fakeClient([run]), now: () => new Date('2026-03-06T09:00:00Z') }
const first = newReport({ of: 'runs', runs: [run.detail.id] }, 'en')

const edited = (document: ReportDocument, edit: EditDraft): ReportDocument =>
  reportSchema.parse(applyPatch(JSON.parse(JSON.stringify(document)) as Json, edit.patch).value)

async function page(document: ReportDocument) {
  const made = await previewReport(tools, document)
  if (!made.ok) throw new Error(made.failure.key)
  const text = made.value.html
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  return { ...made.value, text }
}

describe('a report as it is arranged', () => {
  it('numbers figures and tables one after the other, each with an id that texts can point at', async () => {
    const { html, labels } = await page(first)
    for (const kind of ['figure', 'table', 'section'] as const) {
      const numbers = labels.filter((one) => one.kind === kind).map(({ number }) => number)
      expect(numbers.length).toBeGreaterThan(1)
      expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    }
    for (const { key } of labels) expect(html.split(`id="${key}"`)).toHaveLength(2)
    expect(html.match(/<table(?! class="plain")/g)).toHaveLength(
      labels.filter(({ kind }) => kind === 'table').length
    )
  })

  it('points at what moved by its new number, and shows what is gone as it was written', async () => {
    const written = edited(first, setSummary(first, 'See [@figures.f2] and [@nothing.t9].'))
    expect((await page(written)).text).toContain('See figure 2 and [@nothing.t9] .')
    const more = { id: 'text-1', kind: 'text', title: 'Before', text: 'Compare [@metrics.t1].' }
    const withText = edited(written, addSection(written, more, 'summary', 'Before'))
    const before = await page(withText)
    const number = before.labels.find(({ key }) => key === 'metrics.t1')?.number ?? 0
    expect(before.text).toContain(`Compare table ${number} .`)
    const up = edited(withText, moveSection(withText, 'metrics', 2, 'Metrics'))
    const after = await page(up)
    const moved = after.labels.find(({ key }) => key === 'metrics.t1')?.number ?? 0
    expect(moved).toBeLessThan(number)
    expect(after.text).toContain(`Compare table ${moved} .`)
  })

  it('lists sources once, in the order in which they are named', async () => {
    const { html, text } = await page(first)
    expect(text).toContain('[1] Brunel (2000)')
    expect(html).toContain('href="#reference-1"')
    expect(html.match(/id="reference-\d+"/g)).toEqual(['id="reference-1"', 'id="reference-2"'])
    const without = edited(first, switchSection(first, 'references', false, 'References'))
    const plain = await page(without)
    expect(plain.html).not.toContain('id="reference-1"')
    expect(plain.text).toContain('Brunel (2000) J. Comput. Neurosci. 8:183–208')
  })

  it('takes formulas and tables in texts, and no markup', async () => {
    const text =
      'Decay $\\tau = RC$.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script>'
    const { html, labels } = await page(edited(first, setSummary(first, text)))
    expect(html).toContain('aria-label="\\tau = RC"')
    expect(html).toContain('<table class="plain">')
    expect(labels.filter(({ section, kind }) => section === 'summary' && kind === 'table')).toEqual([]) // prettier-ignore
    expect(html).not.toContain('<script')
  })

  it('says so where a figure is no longer there', async () => {
    const picture = '01890000-0000-7000-8000-000000000000'
    const section = { id: 'figure-1', kind: 'picture', picture, caption: 'Rate' }
    const { text } = await page(edited(first, addSection(first, section, null, 'Rate')))
    expect(text).toContain('A figure that stood here is no longer in the project.')
  })
})
