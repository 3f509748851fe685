/**
 * How a population is dealt out: neuron `index` lives on worker `index mod workers`, as its local
 * neuron `floor(index / workers)`. Every worker gets the same mix of every population.
 */
export interface Share {
  readonly worker: number
  readonly workers: number
}

/** Neurons of a population of `size` on this worker. */
export const localSize = (size: number, { worker, workers }: Share): number =>
  Math.max(0, Math.ceil((size - worker) / workers))

/** The next multiple of the eight neurons that kernels advance at most at a time. */
export const padded = (count: number): number => Math.ceil(count / 8) * 8

/** What a random stream is for: its first index. */
export const purposes = {
  connect: 1,
  initial: 2,
  drive: 3,
  synapse: 5,
  position: 6,
  split: 7,
  /** Of each synapse by itself; synapses/synapse-random.as.ts has the same number. */
  ownSynapse: 8,
  /** Of a chip: gains of synapses and, one more, of neurons; parameters; leaks; thresholds; deliveries. */
  chipSynapse: 20,
  chipGain: 21,
  chipNeuron: 22,
  chipLeak: 23,
  chipThreshold: 24,
  chipDelivery: 25
} as const
