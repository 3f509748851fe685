import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import MetricsPanel from '../../../src-renderer/panels/compare-metrics/MetricsPanel.vue'
import ParametersPanel from '../../../src-renderer/panels/compare-parameters/ParametersPanel.vue'
import RunsPanel from '../../../src-renderer/panels/compare-runs/RunsPanel.vue'
import { meanAndSd, readableUnit } from '../../../src-renderer/panels/compare-metrics/logic'
import { plotsOf, spanOf } from '../../../src-renderer/panels/compare-plots/plots'
import { pinBaseline, showEqual } from '../../../src-shared/compare/edits'
import { useCompared } from '../../../src-renderer/stores/compared'
import { useComparison } from '../../../src-renderer/stores/comparison'
import { useHistory } from '../../../src-renderer/stores/history'
import { useWorkbench } from '../../../src-renderer/stores/workbench'
import { idOf } from '../fake-runs'
import { openWindow, settle, show } from '../open-window'
import { comparisonBridge, details } from './fake-comparisons'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function open(runs?: readonly number[]) {
  const fake = comparisonBridge(runs)
  const pinia = openWindow(fake.bridge)
  const comparison = useComparison()
  const compared = useCompared()
  await comparison.open(fake.id)
  await settle()
  return { ...fake, pinia, comparison, compared }
}

describe('the panel of differences', () => {
  it('shows what differs and nothing else, and what changed in a sentence a group', async () => {
    const { pinia } = await open([1, 2, 3, 4])
    const panel = show(ParametersPanel, pinia)
    await settle()
    const rows = panel.findAll('tbody tr').map((row) => row.attributes('data-path'))
    expect(rows).toEqual(['populations/E/parameters/tau', 'seed'])
    const sentence = panel.get('[data-test="what-changed"]').text()
    expect(sentence.replaceAll('\u00a0', ' ')).toBe(
      'Tau of E 20 ms → 10 ms (−50 %); mean rate of E rises by 35 %.'
    )
    panel.unmount()
  })

  it('takes an ignored difference out, in one step that is undone', async () => {
    const { pinia, comparison, compared } = await open([1, 2, 3, 4])
    useWorkbench().goTo('compare')
    const panel = show(ParametersPanel, pinia)
    await settle()
    await panel.get('[data-path="populations/E/parameters/tau"] button').trigger('click')
    await settle()
    document.querySelector<HTMLButtonElement>('[role="menuitem"]')?.click()
    await settle()
    expect(compared.differing.map(({ path }) => path.join('/'))).toEqual(['seed'])
    // Without that parameter the four runs differ in the seed alone.
    expect(compared.result?.groups).toHaveLength(1)
    expect(useHistory().undoLabel?.key).toBe('compare.edits.ignore')
    await useHistory().undo()
    await settle()
    expect(compared.differing).toHaveLength(2)
    expect(comparison.position).toBe(0)
    panel.unmount()
  })
})

describe('the table of results', () => {
  it('has mean, deviation and effect size of finished runs, and none of a single one', async () => {
    const { pinia } = await open()
    const panel = show(MetricsPanel, pinia)
    await settle()
    const cell = (group: string) => panel.get(`[data-group="${group}"] td`).text()
    expect(cell('#1, #2')).toMatch(/^31\.0 ± 1\.4$/)
    expect(cell('#3, #4')).toMatch(/^42\.0 ± 2\.8\+35 %g [\d.]+ \[/)
    expect(cell('#5')).toBe('–')
    panel.unmount()
  })

  it('shows small quantities with a prefix', () => {
    expect(readableUnit({ unit: 'S', values: [6e-5, null, 1e-7] })).toEqual({
      unit: 'µS',
      factor: 1e-6
    })
    expect(readableUnit({ unit: 'Hz', values: [1e-7] })).toEqual({ unit: 'Hz', factor: 1 })
    expect(readableUnit({ unit: 'A', values: [0, null] })).toEqual({ unit: 'A', factor: 1 })
  })

  it('prints a mean as far as its deviation allows', () => {
    expect(meanAndSd(31.26, 0.412, 'en')).toBe('31.26 ± 0.41')
    expect(meanAndSd(-12345, 678, 'en')).toMatch(/^−12,3\d\d ± 680$/)
    expect(meanAndSd(5, null, 'en')).toBe('5')
    expect(meanAndSd(null, null, 'en')).toBe('–')
  })
})

describe('the list of runs', () => {
  it('says which runs do not count and which are gone', async () => {
    const { pinia } = await open([1, 2, 5, 9])
    const panel = show(RunsPanel, pinia)
    await settle()
    expect(panel.get('[data-run="5"]').text()).toContain('not finished')
    expect(panel.text()).toContain('1 runs of this comparison are no longer in the project')
    panel.unmount()
  })

  it('pins a baseline by its button', async () => {
    const { pinia, comparison, compared } = await open([1, 2, 3, 4])
    const panel = show(RunsPanel, pinia)
    await settle()
    await panel.get('[data-run="3"] [aria-label="Pin as baseline"]').trigger('click')
    await settle()
    expect(comparison.document?.baseline).toBe(idOf(3))
    expect(compared.result?.groups.map(({ isBaseline }) => isBaseline)).toEqual([false, true])
    panel.unmount()
  })
})

describe('a comparison in front', () => {
  it('is kept within a second, steps and all', async () => {
    const { comparison, stored } = await open()
    const document = comparison.document
    if (!document) throw new Error('nothing is open')
    comparison.edit(showEqual(document, true))
    comparison.edit(pinBaseline(document, idOf(2), '#2'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(stored().document).toMatchObject({ showEqual: true, baseline: idOf(2) })
    expect(stored()).toMatchObject({ position: 2 })
    expect(stored().edits).toHaveLength(2)
  })

  it('adds runs once, and takes no notice of those it has', async () => {
    const { comparison } = await open([1, 2])
    await comparison.add([idOf(2), idOf(3)])
    expect(comparison.document?.runs).toEqual([idOf(1), idOf(2), idOf(3)])
    expect(comparison.steps.map(({ key }) => key)).toEqual(['compare.edits.addRuns'])
  })
})

describe('plots of several runs', () => {
  const runs = details.map((one) => ({
    run: one,
    failure: null,
    recordings: one.recordings,
    curves: [],
    isRepeat: false
  }))

  it('put recordings of one name together, and name the runs that lack one', () => {
    const lacking = runs.map((one, i) => (i === 1 ? { ...one, recordings: [] } : one))
    const plots = plotsOf(lacking)
    expect(plots.map(({ kind }) => kind)).toEqual(['rasters', 'rate', 'isi', 'spectrum'])
    expect(plots[0]?.members.map(({ at }) => at)).toEqual([0, 2, 3, 4])
    expect(plots[0]?.lacking.map(({ number }) => number)).toEqual([2])
    expect(spanOf(plots)).toEqual({ fromMs: 200, toMs: 1200 })
    expect(spanOf([])).toBeNull()
  })
})
