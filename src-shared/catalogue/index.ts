export type * from './device'
export type * from './model'
export type * from './parameter'
