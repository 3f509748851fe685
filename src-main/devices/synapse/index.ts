export { deviceSynapse, synapsePresets, type DeviceSynapse, type Unfit } from './device-synapse'
export { pulseLawKinds, type DriftLaw, type PulseLaw } from './pulse-law'
