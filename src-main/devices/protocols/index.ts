import { foundModels } from '../../../src-shared/catalogue/found-models'
import type { Protocol } from './protocol'

/** Every protocol: one file each. */
export const protocols = foundModels<Protocol>(
  import.meta.glob(
    ['./*.ts', '!./index.ts', '!./protocol.ts', '!./grid.ts', '!./programming-pulses.ts'],
    { eager: true }
  )
)
