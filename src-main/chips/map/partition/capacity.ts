/** What one core holds; Infinity where there is no limit. */
export interface Capacity {
  /** In units of a vertex' size: neurons, or circuits of them. */
  readonly neurons: number
  /** Bits for synapses and states. */
  readonly memoryBits: number
  readonly synapses: number
  /** Different sources that reach the core. */
  readonly axonsIn: number
  /** Cores that the neurons of the core have to reach, added up over them. */
  readonly axonsOut: number
  /** Populations with parameters of their own. */
  readonly configurations: number
  /** Bits that a source takes with so many synapses on a core. */
  readonly axonBits: (synapses: number) => number
  /** Bits of a vertex' states for each unit of its size. */
  readonly stateBits: number
}

/** No limits; for tests and for chips that are one core. */
export const unlimited: Capacity = {
  neurons: Infinity,
  memoryBits: Infinity,
  synapses: Infinity,
  axonsIn: Infinity,
  axonsOut: Infinity,
  configurations: Infinity,
  axonBits: () => 0,
  stateBits: 0
}

/** How much of a core is in use. */
export interface CoreUse {
  neurons: number
  memoryBits: number
  synapses: number
  axonsIn: number
  axonsOut: number
  configurations: number
}

export const emptyUse = (): CoreUse => ({
  neurons: 0,
  memoryBits: 0,
  synapses: 0,
  axonsIn: 0,
  axonsOut: 0,
  configurations: 0
})

const useNames = [
  'neurons',
  'memoryBits',
  'synapses',
  'axonsIn',
  'axonsOut',
  'configurations'
] as const

export type UseName = (typeof useNames)[number]

/** The first limit that is exceeded; null where none is. */
export const exceeded = (use: CoreUse, capacity: Capacity): UseName | null =>
  useNames.find((name) => use[name] > capacity[name]) ?? null
