import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import RunPage from '../../src-renderer/panels/run-page/RunPage.vue'
import { useJobs } from '../../src-renderer/stores/jobs'
import { useProject } from '../../src-renderer/stores/project'
import { ok } from '../../src-shared/result'
import { fakeBridge, type FakeBridge } from './fake-bridge'
import { fakeDetail, fakeRun, idOf } from './fake-runs'
import { openWindow, settle, show } from './open-window'

vi.mock('../../src-renderer/panels/run-page/RunPlots.vue', () => ({
  default: { props: ['recordings'], template: '<div data-test="plots" />' }
}))

let page: VueWrapper

async function open(number: number, bridge: FakeBridge = fakeBridge(12)): Promise<FakeBridge> {
  const pinia = openWindow(bridge)
  await useProject().load()
  useJobs().listen()
  page = show(RunPage, pinia, { id: idOf(number) })
  await settle()
  return bridge
}

const rowsOf = (test: string) =>
  page.findAll(`[data-test="${test}"] tr`).map((row) => row.findAll('th, td').map((c) => c.text()))

describe('the page of a run', () => {
  afterEach(() => {
    page.unmount()
    vi.useRealTimers()
  })

  it('shows metrics by population, with units in the head and a dash for none', async () => {
    await open(1)
    expect(rowsOf('metrics')).toEqual([
      ['Population', 'Spikes', 'Mean rate / Hz', 'CV of intervals'],
      ['Whole network', '381,204', '38.12', '–'],
      ['E', '–', '37.00', '0.5712'],
      ['I', '–', '38.96', '–']
    ])
  })

  it('shows where the result came from', async () => {
    await open(1)
    const provenance = Object.fromEntries(rowsOf('provenance'))
    expect(provenance['Hash of the result']).toBe('ab'.padEnd(64, '1'))
    expect(provenance['Engine version']).toBe('1.0.0')
    expect(provenance['Machine']).toContain('2 cores')
  })

  it('says why a run failed', async () => {
    await open(4)
    expect(page.get('[role="alert"]').text()).toContain('The disk is full')
  })

  it('offers to resume a run that was cut off and has a checkpoint', async () => {
    const cut = fakeDetail(fakeRun(1, { state: 'interrupted' }))
    const asked: unknown[] = []
    const bridge = fakeBridge(12, {
      'runs.get': () => ok({ ...cut, checkpointMs: 4200 }),
      'runs.continue': (request) => {
        asked.push(request)
        return ok({ id: cut.id, number: cut.number })
      }
    })
    await open(1, bridge)
    expect(page.text()).toContain('It can be resumed from 4,200 ms.')
    await page.get('[data-test="run-resume"]').trigger('click')
    await settle()
    expect(asked).toEqual([{ id: cut.id }])
  })

  it('does not offer it where there is no checkpoint', async () => {
    const cut = fakeDetail(fakeRun(1, { state: 'interrupted' }))
    await open(1, fakeBridge(12, { 'runs.get': () => ok(cut) }))
    expect(page.find('[data-test="run-resume"]').exists()).toBe(false)
    expect(page.find('[data-test="plots"]').exists()).toBe(true)
  })

  it('says that nothing was recorded yet, instead of showing silence', async () => {
    const cut = fakeDetail(fakeRun(1, { state: 'cancelled', simulatedMs: 0 }))
    const recordings = cut.recordings.map((recording) => ({ ...recording, count: 0 }))
    await open(1, fakeBridge(12, { 'runs.get': () => ok({ ...cut, recordings }) }))
    expect(page.text()).toContain('Nothing had been recorded yet.')
    expect(page.find('[data-test="plots"]').exists()).toBe(false)
  })

  it('shows both hashes when a run is verified', async () => {
    const other = 'cd'.padEnd(64, '2')
    const kept = 'ab'.padEnd(64, '1')
    const bridge = fakeBridge(12, {
      'runs.verify': () => ok({ matches: false, expected: kept, found: other })
    })
    await open(1, bridge)
    await page.get('[data-test="run-verify"]').trigger('click')
    await settle()
    const result = page.get('[data-test="verification"]')
    expect(result.attributes('data-matches')).toBe('false')
    expect(result.text()).toContain(kept)
    expect(result.text()).toContain(other)
  })

  it('keeps a note by itself, and what was typed when the page is closed', async () => {
    vi.useFakeTimers()
    const bridge = await open(1)
    await page.get('[data-test="note-edit"]').trigger('click')
    const note = page.get('[data-test="note-field"]')
    await note.setValue('first')
    expect(bridge.runs[0]?.note).toBe('')
    vi.advanceTimersByTime(800)
    await settle()
    expect(bridge.runs[0]?.note).toBe('first')
    await note.setValue('second')
    page.unmount()
    await settle()
    expect(bridge.runs[0]?.note).toBe('second')
  })

  it('follows the run and its progress', async () => {
    const bridge = fakeBridge(12)
    bridge.runs[0] = fakeRun(1, { state: 'running' })
    await open(1, bridge)
    bridge.emit('runs.progress', {
      id: idOf(1),
      phase: 'simulate',
      paused: false,
      fraction: 0.425,
      secondsLeft: 75,
      simulatedMs: 425,
      totalMs: 1000,
      spikes: 1234,
      realTimeFactor: 0.5
    })
    await settle()
    const progress = page.get('[data-test="run-progress"]').text()
    for (const part of ['Simulating', '42 %', '425 / 1,000 ms', '1 min 15 s left'])
      expect(progress).toContain(part)
    expect(page.find('[data-test="plots"]').exists()).toBe(false)
    bridge.runs[0] = fakeRun(1, { state: 'done' })
    bridge.emit('runs.changed', { id: idOf(1), state: 'done' })
    await settle()
    expect(page.find('[data-test="run-progress"]').exists()).toBe(false)
    expect(page.find('[data-test="plots"]').exists()).toBe(true)
  })

  it('changes nothing in a project that is open for reading only', async () => {
    const bridge = fakeBridge(12)
    bridge.project = { ...bridge.project, mode: 'repair' }
    await open(1, bridge)
    for (const action of ['run-star', 'run-repeat', 'run-verify', 'run-duplicate'])
      expect(page.get(`[data-test="${action}"]`).attributes()).toHaveProperty('disabled')
    expect(page.find('[data-test="note-edit"]').exists()).toBe(false)
    expect(page.get('[data-test="run-report"]').attributes()).not.toHaveProperty('disabled')
  })

  it('says so when the run is not in this project', async () => {
    await open(99)
    expect(page.text()).toContain('This run cannot be shown')
    expect(page.text()).toContain('This run is not in the project')
  })
})
