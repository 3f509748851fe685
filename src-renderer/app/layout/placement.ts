import type { AddPanelOptions } from 'dockview-vue'
import type { PanelDescriptor, PanelPlace } from '../../panels/panel'
import { dockComponents } from './dock-components'

/** What dockview keeps with a panel; it has to be plain JSON. */
export interface HostedParams {
  readonly panel: string
  readonly props: Readonly<Record<string, string>>
}

/** The dock's id of a panel: its own id, with the key of the copy where there are several. */
export const dockId = (panel: string, key: string): string =>
  key === '' ? panel : `${panel}:${key}`

/** Id of the panel that a dock id belongs to. */
export const panelOf = (id: string): string => id.split(':')[0] ?? id

/**
 * Says where dockview should put a panel: as a tab beside a copy of itself, else where its
 * descriptor wants it as far as the neighbour is there, else at the right edge.
 * @param open dock ids of the panels already there
 */
export function placePanel(
  panel: PanelDescriptor,
  key: string,
  props: Readonly<Record<string, string>>,
  open: readonly string[]
): AddPanelOptions<HostedParams> {
  const id = dockId(panel.id, key)
  const { leastWidth, leastHeight } = panel.place
  const base = {
    id,
    component: dockComponents.panel,
    params: { panel: panel.id, props },
    ...(leastWidth === undefined ? {} : { minimumWidth: leastWidth }),
    ...(leastHeight === undefined ? {} : { minimumHeight: leastHeight })
  }
  const copy = open.find((other) => panelOf(other) === panel.id)
  if (copy !== undefined) {
    return { ...base, position: { referencePanel: copy, direction: 'within' } }
  }
  if (open.length === 0) return base
  const { beside, side = 'right', elsewhere } = panel.place
  const neighbour = [beside ?? []]
    .flat()
    .flatMap((wanted) => open.find((other) => panelOf(other) === wanted) ?? [])[0]
  const direction = neighbour === undefined ? (elsewhere ?? alone(side)) : side
  const position = neighbour
    ? { referencePanel: neighbour, direction }
    : direction === 'within'
      ? undefined
      : { direction }
  return {
    ...base,
    ...sizeOf(panel.place, direction),
    ...(position ? { position } : {})
  }
}

const alone = (side: NonNullable<PanelPlace['side']>) => (side === 'within' ? 'right' : side)

function sizeOf(place: PanelPlace, direction: string) {
  if (place.size === undefined || direction === 'within') return {}
  return direction === 'left' || direction === 'right'
    ? { initialWidth: place.size }
    : { initialHeight: place.size }
}
