export type * from './model'
export type * from './parameter'
