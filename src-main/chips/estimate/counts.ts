import type { OperationCounts } from '../../../src-shared/hardware/operation-counts'

const noLoad = { updates: 0, synops: 0, spikes: 0, hopsMax: 0, tiles: 0 }

/** Counts in which nothing happens but what is given: for workloads that are known by their numbers only. */
export const countsOf = (given: Partial<OperationCounts>): OperationCounts => ({
  simulatedMs: 1000,
  chipSteps: 1000,
  basis: 'measured',
  neuronUpdatesActive: 0,
  neuronUpdatesIdle: 0,
  synopsDense: 0,
  synopsSparse: 0,
  synopsConvolutional: 0,
  spikes: 0,
  messages: 0,
  hopsEastWest: 0,
  hopsNorthSouth: 0,
  interChipMessages: 0,
  plasticityUpdates: 0,
  offChipBits: 0,
  coresUsed: 1,
  chips: 1,
  synapses: 0,
  neurons: 0,
  synapseBytes: 0,
  step: { median: noLoad, p95: noLoad, max: noLoad },
  dense: { macsPerStep: 0, weightBytes: 0, activationBytes: 0 },
  ...given
})
