/** Rooms that work; the order is that of the activity bar. */
export const roomIds = [
  'notebook',
  'networks',
  'devices',
  'crossbars',
  'hardware',
  'sweeps',
  'compare',
  'reports'
] as const
export type RoomId = (typeof roomIds)[number]

/** The room in which experiments of a kind are worked on. */
const roomOfKind: Readonly<Record<string, RoomId>> = {
  network: 'networks',
  characterisation: 'devices',
  crossbar: 'crossbars',
  mapping: 'hardware',
  sweep: 'sweeps'
}

export const roomOf = (kind: string): RoomId => roomOfKind[kind] ?? 'networks'
