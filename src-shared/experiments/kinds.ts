import type { z } from 'zod'
import { characterisationSchema } from './characterisation/schema'
import { crossbarSchema } from './crossbar/schema'
import { mappingSchema } from './mapping/schema'
import { networkSchema } from './network/schema'
import { sweepSchema } from './sweep/schema'

/** A kind of experiment document: its newest version and that version's schema. */
export interface ExperimentKind {
  readonly version: number
  readonly schema: z.ZodType
}

/** Every kind of experiment, by the name that a document's `kind` says. */
export const experimentKinds: Readonly<Record<string, ExperimentKind>> = {
  network: { version: 1, schema: networkSchema },
  characterisation: { version: 1, schema: characterisationSchema },
  crossbar: { version: 1, schema: crossbarSchema },
  mapping: { version: 1, schema: mappingSchema },
  sweep: { version: 1, schema: sweepSchema }
}

export const documentFormat = 'engram-experiment'
