import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import AxisCard from '../../src-renderer/panels/sweeps-plan/AxisCard.vue'
import FieldPicker from '../../src-renderer/panels/sweeps-plan/FieldPicker.vue'
import PlanPanel from '../../src-renderer/panels/sweeps-plan/PlanPanel.vue'
import QueuePanel from '../../src-renderer/panels/sweeps-queue/QueuePanel.vue'
import ResultTable from '../../src-renderer/panels/sweeps-results/ResultTable.vue'
import {
  heatMap,
  sweepLines,
  tellingMetrics,
  varyingAxes
} from '../../src-renderer/panels/sweeps-results/logic'
import { asKind, asValue } from '../../src-renderer/panels/sweeps-plan/axis-text'
import { useOpenExperiment } from '../../src-renderer/stores/open-experiment'
import { useSweepPlan } from '../../src-renderer/stores/sweep-plan'
import type { SweepPoint, SweepSummary } from '../../src-shared/contract/sweeps'
import type { Json } from '../../src-shared/experiments/json'
import { experimentId, runId, sweepId } from '../../src-shared/ids'
import { ok } from '../../src-shared/result'
import { fakeBridge, type FakeBridge } from './fake-bridge'
import { openWindow, settle, show } from './open-window'

const fields = [
  {
    field: 'populations/E/size',
    path: ['populations', 0, 'size'],
    value: '80',
    unit: '',
    isDefault: false
  },
  {
    field: 'populations/E/parameters/tauM',
    path: ['populations', 0, 'parameters', 'tauM'],
    value: '20 ms',
    unit: 'ms',
    isDefault: true
  }
]
const base: Json = { name: 'Network', kind: 'network' }
const sweep: Json = {
  format: 'engram-experiment',
  version: 1,
  kind: 'sweep',
  name: 'Plan',
  experiment: base,
  axes: [],
  seeds: { repeats: 3, base: 1 }
}
const id = experimentId('00000000-0000-7000-8000-000000000001')
const summary = (state: SweepSummary['state']): SweepSummary => ({
  id: sweepId('00000000-0000-7000-8000-000000000002'),
  number: 4,
  experimentId: id,
  name: 'Plan',
  kind: 'network',
  state,
  priority: 0,
  startedAt: '2026-01-01T00:00:00Z',
  finishedAt: null,
  points: 4,
  skipped: 0,
  runs: 8,
  done: 3,
  failed: 1
})
const preview = {
  problems: [],
  plan: {
    experiment: 'Network',
    kind: 'network',
    axes: [],
    points: 1,
    repeats: 3,
    runs: 3,
    parallel: 2,
    seconds: 2.5,
    memoryMB: 30,
    availableMB: 1000,
    checked: 1,
    bad: [],
    first: [[]]
  }
}

let bridge: FakeBridge
let pinia: ReturnType<typeof openWindow>
beforeEach(() => {
  vi.useFakeTimers()
  bridge = fakeBridge(0, {
    'sweeps.fields': () => ok(fields),
    'sweeps.preview': () => ok(preview),
    'sweeps.list': () => ok([summary('running')]),
    'sweeps.pause': () => ok({}),
    'experiments.applyEdit': ({ position }) => ok({ position: position + 1 })
  })
  pinia = openWindow(bridge)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

const adopt = (document: Json): void =>
  useOpenExperiment().adopt({
    id,
    kind: 'sweep',
    name: 'Plan',
    createdAt: '',
    changedAt: '',
    runs: 0,
    document,
    position: 0,
    edits: []
  })
const calls = (method: string): unknown[] =>
  bridge.calls.filter((call) => call.method === method).map(({ request }) => request)

describe('the plan', () => {
  it('adds an axis for a field that was searched, and takes it back', async () => {
    adopt(sweep)
    const panel = show(PlanPanel, pinia)
    await settle()
    expect(panel.text()).toContain('No axis yet')
    await panel.find('[data-action="add-axis"]').trigger('click')
    await panel
      .find(
        '[data-field="search-fields"] input, input[aria-label="Search the fields of the experiment"]'
      )
      .setValue('tau')
    expect(panel.findAll('[data-sweep-field]')).toHaveLength(1)
    await panel.find('[data-sweep-field="populations/E/parameters/tauM"]').trigger('click')
    const { document } = useSweepPlan()
    expect(document?.axes).toEqual([
      {
        fields: ['populations/E/parameters/tauM'],
        values: { from: '10 ms', to: '30 ms', count: 5 }
      }
    ])
    expect(panel.find('[data-axis="0"]').text()).toContain('now 20 ms')
    useOpenExperiment().moveTo(0)
    await settle()
    expect(panel.find('[data-axis="0"]').exists()).toBe(false)
  })

  it('shows what it will be a moment after each edit', async () => {
    adopt(sweep)
    const panel = show(PlanPanel, pinia)
    await vi.advanceTimersByTimeAsync(300)
    await settle()
    expect(panel.find('[data-value="runs"]').text()).toBe('3 (1 × 3 seeds)')
    expect(panel.find('[data-region="sweep-preview"]').text()).toContain('2.5 s')
    expect(calls('sweeps.preview')).toHaveLength(1)
  })

  it('asks before it leaves bad points out', async () => {
    const bad = {
      point: 2,
      values: [{ axis: 'tau', text: '-1 ms' }],
      problems: [
        {
          severity: 'error' as const,
          path: [],
          key: 'problems.notAbove',
          details: { limit: '0 ms' }
        }
      ]
    }
    bridge = fakeBridge(0, {
      'sweeps.fields': () => ok(fields),
      'sweeps.preview': () => ok(preview),
      'sweeps.start': ({ skipBad }) =>
        ok({
          sweep: skipBad ? { id: summary('running').id, number: 4 } : null,
          badCount: 1,
          bad: [bad]
        }),
      'sweeps.list': () => ok([summary('running')])
    })
    pinia = openWindow(bridge)
    adopt(sweep)
    const panel = show(PlanPanel, pinia)
    await vi.advanceTimersByTimeAsync(300)
    await settle()
    await panel.find('[data-action="start-sweep"]').trigger('click')
    await settle()
    expect(panel.find('[role="alert"]').text()).toContain('tau = -1 ms')
    await panel.find('[data-action="start-skipping"]').trigger('click')
    await settle()
    expect(calls('sweeps.start')).toEqual([
      { id, skipBad: false },
      { id, skipBad: true }
    ])
  })
})

describe('an axis', () => {
  const card = (axis: object) =>
    show(AxisCard, pinia, { axis, index: 0, count: 2, fields, problems: [], groups: ['a'] })

  it('completes a bare number with the unit of its field', async () => {
    const panel = card({
      fields: ['populations/E/parameters/tauM'],
      values: { from: '1 ms', to: '2 ms', count: 3 }
    })
    const inputs = panel.findAll('input[type="text"]')
    const from = inputs.find((input) => (input.element as HTMLInputElement).value === '1 ms')
    await from?.setValue('5')
    await from?.trigger('change')
    expect(panel.emitted('change')?.[0]?.[0]).toMatchObject({ values: { from: '5 ms' } })
  })

  it('keeps what it can when its kind changes', () => {
    const range = { from: '1 ms', to: '4 ms', count: 3 }
    expect(asKind(range, 'list', '')).toEqual({ list: ['1 ms', '4 ms'] })
    expect(asKind(range, 'uniform', '')).toEqual({
      distribution: 'uniform',
      low: '1 ms',
      high: '4 ms'
    })
    expect(asKind({ list: [] }, 'range', '10 mV')).toEqual({ from: '5 mV', to: '15 mV', count: 5 })
    const factor = {
      fields: [{ path: 'populations/E/parameters/tauM', times: '1 ms' }],
      values: range
    }
    expect(asValue('3', factor, fields)).toBe(3)
  })

  it('lists fields by any of their words, and takes one by key', async () => {
    const picker = show(FieldPicker, pinia, { fields, taken: new Set(['populations/E/size']) })
    await picker.find('input').setValue('e param')
    await picker.find('.picker').trigger('keydown', { key: 'Enter' })
    expect(picker.emitted('choose')?.[0]).toEqual([fields[1]])
  })
})

it('the queue shows how far a sweep is, and pauses it', async () => {
  const panel = show(QueuePanel, pinia)
  await settle()
  const row = panel.find('[data-sweep="4"]')
  expect(row.text()).toContain('4 of 8 runs')
  expect(row.text()).toContain('1 failed')
  bridge.emit('sweeps.progress', {
    id: summary('running').id,
    state: 'running',
    total: 8,
    done: 6,
    failed: 1,
    running: 1,
    secondsLeft: 12
  })
  await settle()
  expect(row.text()).toContain('7 of 8 runs')
  expect(row.text()).toContain('12 s left')
  await panel.find('[data-action="pause-sweep"]').trigger('click')
  expect(calls('sweeps.pause')).toEqual([{ id: summary('running').id }])
})

const axes = ['a', 'b'].map((name) => ({
  name,
  unit: '',
  fields: [name],
  isDrawn: false,
  together: null
}))
const metrics = [
  { name: 'rate', population: '', unit: 'Hz' },
  { name: 'spikes', population: '', unit: '' }
]
/** A 2 × 3 grid whose rate is 10 a + b, with two seeds that differ by 2. */
const points = [0, 1].flatMap((a) =>
  [0, 1, 2].map((b): SweepPoint => {
    const rate = 10 * a + b
    return {
      point: 3 * a + b,
      numbers: [a, b],
      skipped: null,
      runs: [-1, 1].map((side, repeat) => ({
        repeat,
        seed: repeat,
        runId: runId(`00000000-0000-7000-8000-0000000001${a}${b}`),
        number: 2 * (3 * a + b) + repeat + 1,
        state: 'done',
        values: [rate + side, 5],
        hash: null,
        failure: null
      })),
      mean: [rate, 5],
      sd: [Math.SQRT2, 0],
      count: [2, 2]
    }
  })
)

describe('results', () => {
  it('make a heat map with the largest value of the second axis at the top', () => {
    const map = heatMap(points, 0, 0, 1)
    expect([map.across, map.down]).toEqual([
      [0, 1],
      [2, 1, 0]
    ])
    expect([...map.values]).toEqual([2, 12, 1, 11, 0, 10])
    expect(map.points[1]?.[0]?.point).toBe(5)
  })

  it('make lines with the spread of the seeds, or of all that a line takes together', () => {
    const [first, second] = sweepLines(points, axes, 0, 1, 0)
    expect(first).toMatchObject({ name: 'a = 0', x: [0, 1, 2], y: [0, 1, 2] })
    expect(second?.sd).toEqual([Math.SQRT2, Math.SQRT2, Math.SQRT2])
    const [all] = sweepLines(points, axes, 0, 1, null)
    expect(all?.y).toEqual([5, 6, 7])
    // Of -1, 1, 9 and 11 about 5: the root of 104 / 3.
    expect(all?.sd[0]).toBeCloseTo(Math.sqrt(104 / 3), 12)
  })

  it('put metrics first that differ between points', () => {
    expect(tellingMetrics(metrics, points)).toEqual([0])
    expect(varyingAxes(axes, points)).toEqual([0, 1])
    expect(varyingAxes(axes, points.slice(0, 3))).toEqual([1])
  })

  it('are a table that sorts by any column and leads to every run', async () => {
    const table = show(ResultTable, pinia, {
      axes,
      order: [0],
      points,
      titleOf: () => 'Rate',
      unitOf: () => 'Hz'
    })
    await settle()
    const rows = () => table.findAll('tr[data-point]').map((row) => row.attributes('data-point'))
    expect(rows()).toEqual(['0', '1', '2', '3', '4', '5'])
    expect(table.find('tr[data-point="4"]').text()).toContain('11 ± 1.4')
    const heading = table.findAll('th button').find((button) => button.text() === 'Rate (Hz)')
    await heading?.trigger('click')
    await heading?.trigger('click')
    expect(rows()).toEqual(['5', '4', '3', '2', '1', '0'])
    await table.find('[data-run="10"]').trigger('click')
    expect(table.emitted('open')?.[0]).toEqual([points[4]?.runs[1]?.runId])
  })
})
