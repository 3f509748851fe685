import type { DockviewApi } from 'dockview-vue'
import type { RoomId } from '../../stores/rooms'
import type { PanelRequest, RoomPort } from '../../stores/workbench'
import { freshPanels, isClosable, panels } from '../panels'
import { dockId, panelOf, placePanel } from './placement'

const ids = (api: DockviewApi): readonly string[] => api.panels.map((panel) => panel.id)

const focusable = 'input, button, select, textarea, a[href], [tabindex="0"]'

/** Puts the focus on the first thing in a panel that takes it. */
function focusInside(id: string | undefined): void {
  const host = [...document.querySelectorAll<HTMLElement>('[data-dock]')].find(
    (element) => element.dataset['dock'] === id
  )
  host?.querySelector<HTMLElement>(focusable)?.focus()
}

/** Opens and closes panels in the dock of one room. */
export function createRoomPort(api: DockviewApi, room: RoomId): Omit<RoomPort, 'keep' | 'reload'> {
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
    closeFront(): void {
      const front = api.activePanel
      if (front && isClosable(panelOf(front.id))) api.removePanel(front)
    },
    closeOthers(): void {
      const front = api.activePanel
      for (const panel of [...api.panels]) {
        if (panel !== front && isClosable(panelOf(panel.id))) api.removePanel(panel)
      }
    },
    step(by: 1 | -1): void {
      const shown = api.groups.flatMap((group) => group.activePanel ?? [])
      const now = shown.findIndex((panel) => panel.id === api.activePanel?.id)
      const next = shown[(now + by + shown.length) % shown.length]
      next?.api.setActive()
      focusInside(next?.id)
    },
    reset(): void {
      api.clear()
      for (const panel of freshPanels(room)) {
        // Of panels that share a group the first stays in front.
        const inactive = panel.place.side === 'within'
        api.addPanel({ ...placePanel(panel, '', {}, ids(api)), inactive })
      }
      api.getPanel(freshPanels(room)[0]?.id ?? '')?.api.setActive()
    }
  }
}
