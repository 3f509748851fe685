import type { NonidealityStage } from '../../../src-shared/catalogue'
import { foundModels } from '../../../src-shared/catalogue/found-models'
import type { Nonideality } from './nonideality'

const stages: readonly NonidealityStage[] = ['device', 'update', 'time', 'cell', 'current', 'read']

/** Every non-ideality, in the order in which they are put around a device. */
export const nonidealities: readonly Nonideality[] = foundModels<Nonideality>(
  import.meta.glob(['./effects/*.ts'], { eager: true })
).toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
