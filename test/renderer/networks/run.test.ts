import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runId } from '../../../src-shared/ids'
import { ok } from '../../../src-shared/result'
import { setValue } from '../../../src-shared/experiments/network/edits'
import { canRun, runCommand } from '../../../src-renderer/commands/registry'
import { readSeed, threadChoices } from '../../../src-renderer/panels/networks-run/logic'
import RunPanel from '../../../src-renderer/panels/networks-run/RunPanel.vue'
import { useJobs } from '../../../src-renderer/stores/jobs'
import { useRunSetup } from '../../../src-renderer/stores/run-setup'
import { passTime, setUp } from './set-up'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const id = runId('00000000-0000-7000-8000-000000000007')

async function show() {
  const window = await setUp({
    'runs.start': () => ok({ id, number: 7 }),
    'runs.cancel': () => ok({}),
    'runs.pause': () => ok({})
  })
  useJobs().listen()
  const panel = mount(RunPanel, { global: { plugins: [window.pinia] } })
  await passTime(300)
  return { ...window, panel, setup: useRunSetup() }
}

const progress = {
  id,
  phase: 'simulate' as const,
  paused: false,
  fraction: 0.25,
  secondsLeft: 12,
  simulatedMs: 250,
  totalMs: 1000,
  spikes: 12_345,
  realTimeFactor: 0.5
}

describe('run control', () => {
  it('stores the last edit before it starts, and starts with what was chosen', async () => {
    const { open, setup, bridge } = await show()
    if (open.document !== null) {
      open.edit(setValue(open.document, ['simulation', 'seed'], 9, 'Seed'))
    }
    setup.seed = 42
    setup.threads = 2
    await passTime(0)
    const starting = runCommand('run.start')
    await passTime(0)
    await starting
    const order = bridge.calls.map(({ method }) => method)
    expect(order.indexOf('experiments.applyEdit')).toBeGreaterThan(0)
    expect(order.indexOf('experiments.applyEdit')).toBeLessThan(order.indexOf('runs.start'))
    expect(bridge.calls.find(({ method }) => method === 'runs.start')?.request).toEqual({
      id: open.id,
      seed: 42,
      threads: 2
    })
  })

  it('shows phase, time left and spikes, and lets the run be paused and cancelled', async () => {
    const { panel, bridge, sent } = await show()
    await runCommand('run.start')
    bridge.emit('runs.progress', progress)
    await nextTick()
    const shown = panel.get('[data-region="progress"]').text()
    expect(shown).toContain('Simulating')
    expect(shown).toContain('25 %')
    expect(shown).toContain('12 s left')
    expect(shown).toContain('12,345 spikes')
    expect(panel.get('[role="progressbar"]').attributes('aria-valuenow')).toBe('25')
    await panel.get('[data-action="pause"]').trigger('click')
    expect(sent('runs.pause')[0]?.request).toEqual({ id })
    bridge.emit('runs.progress', { ...progress, paused: true })
    await nextTick()
    expect(panel.get('[data-action="pause"]').text()).toBe('Resume')
    await panel.get('[data-action="cancel"]').trigger('click')
    expect(sent('runs.cancel')[0]?.request).toEqual({ id })
  })

  it('offers the page of the run at its end, and a new start', async () => {
    const { panel, bridge } = await show()
    await runCommand('run.start')
    expect(canRun('run.start')).toBe(false)
    bridge.emit('runs.changed', { id, state: 'done' })
    await nextTick()
    expect(panel.text()).toContain('Run 7')
    expect(panel.find('[data-action="open-run"]').exists()).toBe(true)
    expect(canRun('run.start')).toBe(true)
  })

  it('does not start a document with errors, and says so', async () => {
    const { panel, open } = await show()
    const path = ['populations', 0, 'parameters', 'width']
    if (open.document !== null) open.edit(setValue(open.document, path, '12 nS', 'Width'))
    await passTime(300)
    expect(canRun('run.start')).toBe(false)
    expect(panel.get('[data-action="run"]').attributes('disabled')).toBeDefined()
    expect(panel.text()).toContain('errors in the document (1)')
  })

  it('takes only whole numbers of 32 bits as seeds', () => {
    expect(readSeed('17')).toBe(17)
    expect(readSeed('')).toBeNull()
    expect(readSeed('-1')).toBeNull()
    expect(readSeed('1.5')).toBeNull()
    expect(readSeed('4294967296')).toBeNull()
  })

  it('offers threads up to the number of cores', () => {
    expect(threadChoices(6)).toEqual([0, 1, 2, 4, 6])
    expect(threadChoices(1)).toEqual([0, 1])
  })
})
