import type { Analysis } from './analysis'
import { avalanches } from './avalanches'
import { byNeuron } from './by-neuron'
import { correlogram } from './correlogram'
import { crossCorrelogram } from './cross-correlogram'
import { psth } from './psth'
import { spectrum } from './spectrum'

/** All analyses of spikes that a run page offers, in the order in which it does. */
export const analyses: readonly Analysis[] = [
  spectrum,
  psth,
  correlogram,
  crossCorrelogram,
  avalanches,
  byNeuron
]
