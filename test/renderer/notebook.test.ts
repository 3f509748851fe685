import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import NotebookPanel from '../../src-renderer/panels/notebook/NotebookPanel.vue'
import { useNotebookView } from '../../src-renderer/stores/notebook-view'
import { useNotices } from '../../src-renderer/stores/notices'
import { useRuns } from '../../src-renderer/stores/runs'
import { useSelection } from '../../src-renderer/stores/selection'
import { useWorkbench } from '../../src-renderer/stores/workbench'
import { setLanguage } from '../../src-renderer/ui/text'
import { fakeBridge, type FakeBridge } from './fake-bridge'
import { fakeRun, idOf } from './fake-runs'
import { openWindow, settle, show } from './open-window'

let panel: VueWrapper
let bridge: FakeBridge

async function open(count: number): Promise<void> {
  bridge = fakeBridge(count)
  panel = show(NotebookPanel, openWindow(bridge))
  await settle()
}

const numbers = () => panel.findAll('[data-run]').map((row) => Number(row.attributes('data-run')))
const lists = () => bridge.calls.filter(({ method }) => method === 'runs.list')
const press = (key: string, options = {}) => panel.get('[data-test="runs"]').trigger('keydown', { key, ...options }) // prettier-ignore

describe('the notebook', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    panel.unmount()
    vi.useRealTimers()
  })

  it(
    'draws only what is visible of 100,000 runs, and asks only for that',
    { timeout: 60_000 },
    async () => {
      await open(100_000)
      expect(panel.get('[data-test="runs"]').attributes('aria-rowcount')).toBe('100001')
      expect(numbers()[0]).toBe(100_000)
      expect(numbers().length).toBeLessThan(60)
      expect(lists().map(({ request }) => request)).toEqual([
        expect.objectContaining({ offset: 0, limit: 200 })
      ])
    }
  )

  it('searches after typing stops, once', async () => {
    await open(60)
    const field = panel.get<HTMLInputElement>('[data-test="run-search"] input')
    for (const typed of ['c', 'cu', 'cuba']) await field.setValue(typed)
    expect(lists()).toHaveLength(1)
    vi.advanceTimersByTime(200)
    await settle()
    expect(lists()).toHaveLength(2)
    expect(numbers()).not.toContain(60)
    expect(numbers()).toContain(58)
    expect(panel.text()).toContain('20 runs')
  })

  it('filters by star, and shows all again', async () => {
    await open(40)
    await panel.get('[data-test="filter-star"]').trigger('click')
    await settle()
    expect(numbers()).toEqual([40, 35, 30, 25, 20, 15, 10, 5])
    await useRuns().clearFilters()
    await settle()
    expect(numbers()).toContain(39)
  })

  it('says that nothing was found rather than that there is nothing', async () => {
    await open(5)
    await useRuns().search({ text: 'no such run' })
    await settle()
    expect(panel.text()).toContain('No run matches')
    expect(panel.find('[data-test="empty-open-sample"]').exists()).toBe(false)
  })

  it('sorts by a column, the other way round at the second click', async () => {
    await open(30)
    const head = panel.get('[data-sort="spikes"]')
    await head.trigger('click')
    await settle()
    expect(numbers()[0]).toBe(30)
    await head.trigger('click')
    await settle()
    expect(numbers()[0]).toBe(1)
    expect(head.element.parentElement?.getAttribute('aria-sort')).toBe('ascending')
  })

  it('is worked with keys alone', async () => {
    await open(30)
    await press('ArrowDown')
    await press('ArrowDown')
    expect(useSelection().current).toBe(2)
    await press(' ')
    await settle()
    expect(bridge.runs.find(({ number }) => number === 28)?.star).toBe(true)
    await press('ArrowDown', { shiftKey: true })
    await press('ArrowDown', { shiftKey: true })
    expect(useSelection().count).toBe(3)
    const opened = vi.spyOn(useWorkbench(), 'open')
    await press('Enter')
    expect(opened).toHaveBeenCalledWith(expect.objectContaining({ panel: 'run-page' }))
  })

  it('follows a run that starts', async () => {
    await open(3)
    const end = useRuns().listen()
    bridge.runs.push(fakeRun(4, { state: 'running' }))
    bridge.emit('runs.changed', { id: idOf(4), state: 'running' })
    vi.advanceTimersByTime(200)
    await settle()
    expect(numbers()).toEqual([4, 3, 2, 1])
    end()
  })

  it('shows each word and condition as a chip that can be taken out', async () => {
    await open(60)
    await useRuns().search({ text: 'cuba bench', states: ['done'], star: true })
    await settle()
    const chips = () => panel.findAll('[role="listitem"]').map((chip) => chip.text())
    expect(chips()).toEqual(['cuba', 'bench', 'Done', 'Starred only'])
    await panel.findAll('[data-test="chip-drop"]')[1]?.trigger('click')
    await settle()
    expect(chips()).toEqual(['cuba', 'Done', 'Starred only'])
    expect(useRuns().filter.text).toBe('cuba')
    await panel.get('[data-test="clear-filters"]').trigger('click')
    await settle()
    expect(chips()).toEqual([])
  })

  it('shows ranges of parameters in the unit of the documents', async () => {
    await open(5)
    const key = 'parameter:populations.E.parameters.tauM' as const
    await useRuns().search({ ranges: [{ key, min: 0.01, max: 0.0255 }] })
    await settle()
    expect(panel.get('[role="listitem"]').text()).toBe(
      '10 ms ≤ populations.E.parameters.tauM ≤ 25.5 ms'
    )
  })

  it('keeps filters in the project and applies nothing else with them', async () => {
    await open(60)
    await useRuns().search({ text: 'cuba' })
    await useNotebookView().save('CUBA runs', useRuns().present())
    expect(bridge.view.filters).toEqual([{ name: 'CUBA runs', filter: { text: 'cuba' } }])
    await useRuns().search({ text: '', star: true })
    const [saved] = useNotebookView().view.filters
    await useRuns().apply(saved?.filter ?? {})
    expect(useRuns().present()).toEqual({ text: 'cuba' })
  })

  it('chooses all runs, moves them to the trash, and undoes that from the notice', async () => {
    await open(250)
    const end = useRuns().listen()
    await press('a', { ctrlKey: true })
    await settle()
    expect(useSelection().count).toBe(250)
    await press('Delete')
    await settle()
    expect(bridge.runs).toHaveLength(0)
    const [notice] = useNotices().shown
    expect(notice?.action?.label).toBe('app.actions.undo')
    await useNotices().act(notice?.id ?? 0)
    expect(bridge.runs).toHaveLength(250)
    end()
  })

  it('shows a metric and a parameter as columns', async () => {
    await open(20)
    await useNotebookView().change({
      columns: ['number', 'name'],
      values: ['metric:rate/E', 'parameter:populations.E.parameters.tauM']
    })
    await useRuns().refresh()
    await settle()
    const heads = panel.findAll('[role="columnheader"]').map((head) => head.text())
    expect(heads[2]).toContain('E')
    expect(heads[3]).toBe('E tauM')
    expect(lists().at(-1)?.request).toMatchObject({
      values: ['metric:rate/E', 'parameter:populations.E.parameters.tauM']
    })
  })

  it('offers a sample where there are no runs', async () => {
    await open(0)
    await panel.get('[data-test="empty-open-sample"]').trigger('click')
    expect(useWorkbench().samplesOpen).toBe(true)
  })

  it('changes its language at once', async () => {
    await open(3)
    expect(panel.text()).toContain('Synapses')
    setLanguage('ko')
    await settle()
    expect(panel.text()).toContain('시냅스 수')
    expect(panel.text()).not.toContain('Synapses')
  })
})
