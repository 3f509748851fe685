import type { Component } from 'vue'
import type { LocaleKey } from '../../src-shared/locale'
import type { RoomId } from '../stores/rooms'
import type { IconName } from '../ui/icons'

/** Where a panel stands when it is opened and the user has not put it elsewhere. */
export interface PanelPlace {
  /** Lower opens first; a panel can only stand beside one opened before it. */
  readonly order: number
  /** Ids of the panels it may stand beside, the first that is open; absent: the edge of the room. */
  readonly beside?: string | readonly string[]
  /** `within` makes it another tab of the same group. */
  readonly side?: 'left' | 'right' | 'above' | 'below' | 'within'
  /** Where it stands in a room that has none of these neighbours. */
  readonly elsewhere?: 'left' | 'right' | 'above' | 'below'
  /** Width or height at first, in pixels. */
  readonly size?: number
  /** What the panel needs to be of use, in pixels; its neighbours give way. */
  readonly leastWidth?: number
  readonly leastHeight?: number
}

/**
 * A panel: a folder below `panels/` whose `index.ts` exports one descriptor (`export const panel =
 * definePanel({ … })`). The component gets its parameters as props and is loaded when first shown.
 */
export interface PanelDescriptor {
  readonly id: string
  readonly title: LocaleKey
  readonly icon: IconName
  readonly rooms: readonly RoomId[]
  readonly place: PanelPlace
  /** Not in a fresh layout: opened by a command, and closable. */
  readonly onDemand?: boolean
  /** Several at once, one per parameter `key`, as with the page of each run; these are on demand. */
  readonly many?: boolean
  readonly component: () => Promise<{ default: Component }>
}

/** Gives a panel's `index.ts` its types. */
export const definePanel = (panel: PanelDescriptor): PanelDescriptor => panel
