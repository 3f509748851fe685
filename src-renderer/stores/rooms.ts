/** Rooms that work; the order is that of the activity bar. */
export const roomIds = ['notebook', 'networks'] as const
export type RoomId = (typeof roomIds)[number]
