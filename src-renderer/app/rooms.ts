import type { LocaleKey } from '../../src-shared/locale'
import type { RoomId } from '../stores/rooms'
import type { IconName } from '../ui/icons'

/** One button of the activity bar. Which panels a room has is said by the panels themselves. */
export interface Room {
  readonly id: RoomId
  readonly title: LocaleKey
  readonly icon: IconName
}

export const rooms: readonly Room[] = [
  { id: 'notebook', title: 'app.rooms.notebook', icon: 'notebook' },
  { id: 'networks', title: 'app.rooms.networks', icon: 'networks' },
  { id: 'devices', title: 'app.rooms.devices', icon: 'devices' },
  { id: 'crossbars', title: 'app.rooms.crossbars', icon: 'crossbars' },
  { id: 'hardware', title: 'hardware.title', icon: 'hardware' },
  { id: 'sweeps', title: 'sweeps.queue.title', icon: 'sweeps' },
  { id: 'compare', title: 'compare.title', icon: 'compare' },
  { id: 'reports', title: 'reporting.title', icon: 'report' }
]
