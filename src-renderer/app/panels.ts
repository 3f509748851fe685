import type { PanelDescriptor } from '../panels/panel'
import type { RoomId } from '../stores/rooms'

const files = import.meta.glob<{ panel: PanelDescriptor }>('../panels/*/index.ts', { eager: true })

/** Every panel by id; found by looking into `panels/`. The components load when first shown. */
export const panels: ReadonlyMap<string, PanelDescriptor> = new Map(
  Object.values(files).map(({ panel }) => [panel.id, panel])
)

/** The panels of a fresh layout, in the order in which they open. */
export const freshPanels = (room: RoomId): readonly PanelDescriptor[] =>
  [...panels.values()]
    .filter((panel) => panel.rooms.includes(room) && !panel.onDemand && !panel.many)
    .sort((a, b) => a.place.order - b.place.order)

/** Whether a panel can be closed: those that belong to a fresh layout stay. */
export function isClosable(id: string): boolean {
  const panel = panels.get(id)
  return panel?.many === true || panel?.onDemand === true
}
