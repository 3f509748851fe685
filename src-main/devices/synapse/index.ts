export { deviceSynapse, synapsePresets, type DeviceSynapse } from './device-synapse'
export { pulseLawKinds, type DriftLaw, type PulseLaw } from './pulse-law'
