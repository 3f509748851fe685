import type { DockviewApi } from 'dockview-vue'
import type { RoomId } from '../../stores/rooms'
import type { PanelRequest, RoomPort } from '../../stores/workbench'
import { freshPanels, panels } from '../panels'
import { dockId, panelOf, placePanel } from './placement'

const ids = (api: DockviewApi): readonly string[] => api.panels.map((panel) => panel.id)

/** Opens and closes panels in the dock of one room. */
export function createRoomPort(api: DockviewApi, room: RoomId): RoomPort {
  return {
    open({ panel: id, key, params }: PanelRequest): void {
      const known = api.getPanel(dockId(id, key))
      if (known) return known.api.setActive()
      const panel = panels.get(id)
      if (panel) api.addPanel(placePanel(panel, key, params, ids(api)))
    },
    close(id: string, key?: string): void {
      for (const panel of [...api.panels]) {
        const isMeant = key === undefined ? panelOf(panel.id) === id : panel.id === dockId(id, key)
        if (isMeant) api.removePanel(panel)
      }
    },
    reset(): void {
      api.clear()
      for (const panel of freshPanels(room)) api.addPanel(placePanel(panel, '', {}, ids(api)))
      api.getPanel(freshPanels(room)[0]?.id ?? '')?.api.setActive()
    }
  }
}
