type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array

/** Where sums that are gathered over a run are kept when it is to go on another time. */
export interface MemoryBook {
  /** Keeps a copy of an array under a name. */
  put(name: string, array: Numbers): void
  putNumbers(name: string, numbers: readonly number[]): void
  /** Puts what is kept under a name into an array of the same kind and length. */
  copyTo(name: string, target: Numbers): void
  numbers(name: string): readonly number[]
}
