import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import EditorPanel from '../../../src-renderer/panels/reports-editor/EditorPanel.vue'
import { runCommand } from '../../../src-renderer/commands/registry'
import { useHistory } from '../../../src-renderer/stores/history'
import { useReportDrafts } from '../../../src-renderer/stores/report-drafts'
import { useReportPreview } from '../../../src-renderer/stores/report-preview'
import { useWorkbench } from '../../../src-renderer/stores/workbench'
import { idOf } from '../fake-runs'
import { openWindow, settle, show } from '../open-window'
import { reportBridge } from './fake-reports'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function open() {
  const fake = reportBridge()
  const id = fake.keep()
  const pinia = openWindow(fake.bridge)
  const drafts = useReportDrafts()
  await drafts.open(id)
  useReportPreview()
  await settle()
  await vi.advanceTimersByTimeAsync(10)
  return { ...fake, pinia, drafts }
}

describe('the editor of a report', () => {
  it('makes one step of what is typed in one go, keeps it, and undoes it', async () => {
    const { pinia, drafts, saved } = await open()
    useWorkbench().goTo('reports')
    const panel = show(EditorPanel, pinia)
    await settle()
    const title = panel.get('[data-test="report-title"]')
    for (const text of ['제', '제목', '제목 하나']) await title.setValue(text)
    await vi.advanceTimersByTimeAsync(1000)
    expect(drafts.steps).toHaveLength(1)
    expect(saved.at(-1)?.title).toBe('제목 하나')
    await vi.advanceTimersByTimeAsync(2000)
    await title.setValue('다른 제목')
    expect(drafts.steps).toHaveLength(2)
    expect(useHistory().undoLabel?.key).toBe('reporting.edits.title')
    await useHistory().undo()
    expect(drafts.document?.title).toBe('제목 하나')
    panel.unmount()
  })

  it('leaves parts out, moves them with Alt and an arrow, and says which have nothing to say', async () => {
    const { pinia, drafts } = await open()
    const panel = show(EditorPanel, pinia)
    await settle()
    expect(panel.get('[data-section="metrics"]').text()).not.toContain('nothing to say')
    expect(panel.get('[data-section="log"]').text()).toContain('nothing to say')
    await panel.get('[data-section="metrics"] input[type="checkbox"]').setValue(false)
    const off = drafts.document?.sections.find(({ id }) => id === 'metrics')
    expect(off?.isOff).toBe(true)
    const before = drafts.document?.sections.findIndex(({ id }) => id === 'metrics') ?? 0
    await panel
      .get('[data-section="metrics"] .name')
      .trigger('keydown', { key: 'ArrowUp', altKey: true })
    expect(drafts.document?.sections.findIndex(({ id }) => id === 'metrics')).toBe(before - 1)
    panel.unmount()
  })

  it('offers what a text can point at', async () => {
    const { pinia, drafts } = await open()
    await runCommand('report.addText')
    const panel = show(EditorPanel, pinia)
    await settle()
    const own = panel.get('[data-section="text-1"]')
    await own.get('.below button').trigger('click')
    await settle()
    const items = [...document.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')]
    expect(items.map(({ textContent }) => textContent?.trim())).toEqual([
      'Table 1. Metrics',
      'Figure 1. Activity'
    ])
    items[1]?.click()
    await settle()
    expect(drafts.document?.sections.find(({ id }) => id === 'text-1')?.text).toBe('[@figures.f1]')
    panel.unmount()
  })
})

describe('a plot that is sent to a report', () => {
  const figure = {
    title: 'Rate of E',
    caption: 'Mean rate',
    png: new Uint8Array([1, 2, 3]),
    csv: 't,r',
    runIds: [idOf(1)]
  }

  it('becomes a figure of the report in front, in one step', async () => {
    const { drafts, pictures } = await open()
    expect(await drafts.addFigure(figure)).toBe(true)
    expect(pictures).toMatchObject([{ title: 'Rate of E', media: 'png', csv: 't,r' }])
    const own = drafts.document?.sections.find(({ kind }) => kind === 'picture')
    expect(own).toMatchObject({ id: 'figure-1', caption: 'Mean rate' })
    drafts.moveTo(0)
    expect(drafts.document?.sections.some(({ kind }) => kind === 'picture')).toBe(false)
  })

  it('makes a report on its runs where there is none, and comes from the plot that offers itself', async () => {
    const fake = reportBridge()
    openWindow(fake.bridge)
    const drafts = useReportDrafts()
    expect(await runCommand('report.addFigure')).toBe(false)
    const withdraw = drafts.offer(() => Promise.resolve(figure))
    expect(await runCommand('report.addFigure')).toBe(true)
    await settle()
    expect(drafts.document?.subject).toEqual({ of: 'runs', runs: [idOf(1)] })
    expect(drafts.document?.sections.filter(({ kind }) => kind === 'picture')).toHaveLength(1)
    withdraw()
    expect(await runCommand('report.addFigure')).toBe(false)
  })
})
