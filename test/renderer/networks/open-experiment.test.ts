import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setValue } from '../../../src-shared/experiments/network/edits'
import { failure } from '../../../src-shared/result'
import { useHistory } from '../../../src-renderer/stores/history'
import { useNotices } from '../../../src-renderer/stores/notices'
import { passTime, setUp } from './set-up'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const setSize = (open: Awaited<ReturnType<typeof setUp>>['open'], index: number, size: number) => {
  if (open.document !== null) {
    open.edit(setValue(open.document, ['populations', index, 'size'], size, 'Neurons'))
  }
}

describe('an open experiment', () => {
  it('shows an edit at once and has it stored within a second', async () => {
    const { open, stored } = await setUp()
    setSize(open, 0, 500)
    expect(open.network?.populations[0]?.size).toBe(500)
    expect(stored()?.edits).toHaveLength(0)
    await passTime(1000)
    expect(stored()?.edits).toHaveLength(1)
    expect(stored()?.document).toEqual(open.document)
  })

  it('stores within a second even while the edits do not stop', async () => {
    const { open, stored } = await setUp()
    for (let i = 0; i < 9; i++) {
      setSize(open, i % 2, 100 + i)
      await passTime(120)
    }
    expect(stored()?.edits.length).toBeGreaterThan(0)
  })

  it('makes one step of what changes the same field in one go', async () => {
    const { open, stored } = await setUp()
    for (const size of [81, 82, 83]) setSize(open, 0, size)
    setSize(open, 1, 21)
    await passTime(1000)
    expect(stored()?.edits).toHaveLength(2)
    open.moveTo(0)
    expect(open.network?.populations.map(({ size }) => size)).toEqual([80, 20])
    open.moveTo(1)
    expect(open.network?.populations.map(({ size }) => size)).toEqual([83, 20])
  })

  it('undoes and redoes through the history in front, and the store follows', async () => {
    const { open, stored } = await setUp()
    const history = useHistory()
    setSize(open, 0, 500)
    await history.undo()
    await passTime(10)
    expect(open.network?.populations[0]?.size).toBe(80)
    expect(stored()).toMatchObject({ position: 0, document: open.document })
    expect(history.canRedo).toBe(true)
    expect(history.redoLabel?.key).toBe('networks.edits.set')
    await history.redo()
    await passTime(10)
    expect(stored()).toMatchObject({ position: 1, document: open.document })
    expect(open.network?.populations[0]?.size).toBe(500)
  })

  it('drops what could be redone when something else is edited', async () => {
    const { open, stored } = await setUp()
    setSize(open, 0, 500)
    open.moveTo(0)
    setSize(open, 1, 7)
    await passTime(1000)
    expect(open.canRedo).toBe(false)
    expect(stored()?.edits.map(({ patch }) => patch[0]?.path)).toEqual([['populations', 1, 'size']])
  })

  it('shows what is stored again, and says why, when an edit is refused', async () => {
    const { open, stored } = await setUp({
      'experiments.applyEdit': () => failure('unavailable', 'failures.store.diskFull')
    })
    setSize(open, 0, 500)
    await passTime(1000)
    expect(open.document).toEqual(stored()?.document)
    expect(open.network?.populations[0]?.size).toBe(80)
    expect(useNotices().all.map(({ key }) => key)).toContain('failures.store.diskFull')
  })

  it('sends nothing for an edit that changes nothing', async () => {
    const { open, sent } = await setUp()
    if (open.document !== null) {
      open.edit(setValue(open.document, ['simulation', 'warmup'], undefined, 'Warm-up'))
    }
    await passTime(1000)
    expect(sent('experiments.applyEdit')).toHaveLength(0)
    expect(open.canUndo).toBe(false)
  })

  it('stays in step with what another window does to the same experiment', async () => {
    const { open, stored, bridge } = await setUp()
    const shown = stored()
    if (!shown) throw new Error('nothing is open')
    // The other window renames it: the store has it, and tells.
    const edit = {
      label: 'networks.edits.renameExperiment',
      details: { name: 'Renamed elsewhere' },
      patch: [{ op: 'set' as const, path: ['name'], value: 'Renamed elsewhere' }],
      inverse: [{ op: 'set' as const, path: ['name'], value: shown.name }]
    }
    await bridge.call('experiments.applyEdit', { id: shown.id, position: 0, edit })
    bridge.emit('experiments.changed', { id: shown.id, position: 1 })
    await passTime(500)
    expect(open.network?.name).toBe('Renamed elsewhere')
    expect(open.position).toBe(1)
    expect(useHistory().undoLabel?.key).toBe('networks.edits.renameExperiment')
    setSize(open, 0, 333)
    await passTime(1000)
    expect(stored()?.edits).toHaveLength(2)
  })

  it('does not fetch again what it has done itself', async () => {
    const { open, stored, bridge } = await setUp()
    setSize(open, 0, 500)
    await passTime(1000)
    const id = stored()?.id
    if (id === undefined) throw new Error('nothing is open')
    const before = bridge.calls.filter(({ method }) => method === 'experiments.get').length
    bridge.emit('experiments.changed', { id, position: 1 })
    await passTime(500)
    expect(bridge.calls.filter(({ method }) => method === 'experiments.get')).toHaveLength(before)
    expect(open.position).toBe(1)
  })
})
