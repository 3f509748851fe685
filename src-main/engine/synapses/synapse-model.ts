import type { SynapseDescription } from '../../../src-shared/catalogue'

/** A synapse model: its description; plastic ones add the kernel they need. */
export type SynapseModel = SynapseDescription

export const defineSynapse = (model: SynapseModel): SynapseModel => model
