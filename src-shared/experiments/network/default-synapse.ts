import type { SynapseDescription } from '../../catalogue'

/** The synapse of a projection that names none: its weights stay as they are. */
export const defaultSynapse = 'static'

/** What that is in a catalogue; the first one where it is not known. */
export const usualSynapse = (
  synapses: readonly SynapseDescription[]
): SynapseDescription | undefined => synapses.find(({ id }) => id === defaultSynapse) ?? synapses[0]
