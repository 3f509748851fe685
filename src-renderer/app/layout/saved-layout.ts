import type { SerializedDockview } from 'dockview-vue'
import { isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { panelOf } from './placement'

/**
 * A layout as it was kept, if it can still be used: every panel in it has to exist. The rest of its
 * shape is dockview's own matter, which throws when it cannot read it.
 */
export function readLayout(
  saved: Json | undefined,
  isKnown: (panel: string) => boolean
): SerializedDockview | undefined {
  if (!isJsonObject(saved)) return undefined
  const { panels, grid } = saved
  if (!isJsonObject(panels) || !isJsonObject(grid)) return undefined
  const ids = Object.keys(panels)
  if (ids.length === 0 || !ids.every((id) => isKnown(panelOf(id)))) return undefined
  return JSON.parse(JSON.stringify(saved))
}

/** A layout as plain JSON, for the settings. */
export const writeLayout = (layout: SerializedDockview): Json => JSON.parse(JSON.stringify(layout))
