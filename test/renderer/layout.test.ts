import { describe, expect, it } from 'vitest'
import { panels, freshPanels } from '../../src-renderer/app/panels'
import { dockId, panelOf, placePanel } from '../../src-renderer/app/layout/placement'
import { readLayout } from '../../src-renderer/app/layout/saved-layout'
import { roomIds } from '../../src-renderer/stores/rooms'
import { useWorkbench, type PanelRequest } from '../../src-renderer/stores/workbench'
import { fakeBridge } from './fake-bridge'
import { openWindow } from './open-window'

const place = (id: string, key: string, open: readonly string[]) => {
  const panel = panels.get(id)
  if (!panel) throw new Error(`no panel ${id}`)
  return placePanel(panel, key, {}, open)
}

describe('where panels go', () => {
  it('puts the first page of a run beside the table and the next ones over it', () => {
    expect(place('run-page', 'a', ['notebook'])).toMatchObject({
      id: 'run-page:a',
      position: { referencePanel: 'notebook', direction: 'right' }
    })
    expect(place('run-page', 'b', ['notebook', 'run-page:a'])).toMatchObject({
      position: { referencePanel: 'run-page:a', direction: 'within' }
    })
  })

  it('finds a place without its neighbour', () => {
    expect(place('run-page', 'a', ['settings'])).toMatchObject({ position: { direction: 'right' } })
    expect(place('run-page', 'a', [])).not.toHaveProperty('position')
  })

  it('puts help below the form that it explains, and at the edge where there is none', () => {
    expect(place('help', '', ['networks-canvas', 'networks-inspector'])).toMatchObject({
      position: { referencePanel: 'networks-inspector', direction: 'below' }
    })
    expect(place('help', '', ['notebook'])).toMatchObject({
      position: { direction: 'right' },
      initialWidth: 460
    })
  })

  it('tells copies of a panel apart', () => {
    expect(panelOf(dockId('run-page', 'a'))).toBe('run-page')
    expect(dockId('notebook', '')).toBe('notebook')
  })

  it('opens each room with its own panels, neighbours first', () => {
    expect(freshPanels('notebook').map(({ id }) => id)).toEqual(['notebook'])
    for (const room of roomIds.filter((one) => one !== 'notebook')) {
      const own = freshPanels(room).map(({ id }) => id)
      expect(own.length, room).toBeGreaterThan(2)
      for (const [i, id] of own.entries()) {
        const { beside } = panels.get(id)?.place ?? {}
        if (beside === undefined) continue
        const before = [beside].flat().filter((neighbour) => own.slice(0, i).includes(neighbour))
        expect(before, id).not.toEqual([])
      }
    }
  })
})

describe('a layout that was kept', () => {
  const saved = { grid: {}, panels: { notebook: {}, 'run-page:a': {} } }

  it('is used while all its panels exist', () => {
    expect(readLayout(saved, () => true)).toEqual(saved)
    expect(readLayout(saved, (id) => id !== 'run-page')).toBeUndefined()
  })

  it.each([
    [undefined],
    [null],
    [[]],
    [{}],
    [{ panels: {}, grid: {} }],
    [{ panels: saved.panels }]
  ])('is given up when it is %j', (broken) =>
    expect(readLayout(broken, () => true)).toBeUndefined()
  )
})

describe('the workbench', () => {
  it('opens a panel later when its room is not there yet', () => {
    openWindow(fakeBridge(0))
    const workbench = useWorkbench()
    const opened: PanelRequest[] = []
    workbench.open({ room: 'networks', panel: 'settings' })
    expect(workbench.room).toBe('networks')
    const port = {
      open: (r: PanelRequest) => void opened.push(r),
      close() {},
      closeFront() {},
      closeOthers() {},
      reset() {},
      keep: async () => {},
      reload() {},
      step() {}
    }
    workbench.attach('notebook', port)
    expect(opened).toEqual([])
    const detach = workbench.attach('networks', port)
    expect(opened).toMatchObject([{ panel: 'settings' }])
    detach()
    workbench.open({ room: 'networks', panel: 'settings' })
    expect(opened).toHaveLength(1)
  })
})
