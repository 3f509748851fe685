/**
 * One end of all parallel lines, for instance where the word lines are driven. One entry a line: the voltage
 * of the source, and the conductance between source and first node, S: 0 leaves the end open, Infinity puts
 * the source right at the node.
 */
export interface LineEnd {
  readonly voltage: Float64Array
  readonly conductance: Float64Array
}

/** Parallel lines across an array, each with one node a cell. */
export interface Lines {
  /** Conductance of the wire between neighbouring nodes, S; Infinity for a wire without resistance. */
  readonly wire: number
  /** Left end of word lines, top end of bit lines. */
  readonly first: LineEnd
  /** Right end of word lines, bottom end of bit lines. */
  readonly last: LineEnd
}

/** The wiring of an array of `rows` word lines and `columns` bit lines with a cell wherever they cross. */
export interface Circuit {
  readonly rows: number
  readonly columns: number
  readonly words: Lines
  readonly bits: Lines
}

/** Node voltages, V, row after row: what both lines have at each cell. */
export interface NodeVoltages {
  readonly word: Float64Array
  readonly bit: Float64Array
}

export interface LinearSolution extends NodeVoltages {
  /** Steps of the conjugate gradients. */
  readonly iterations: number
  /** Length of what is left of the equations, relative to their right-hand side, in the solver's own norm. */
  readonly residual: number
}

/** An end that is not connected to anything. */
export const openEnd = (lines: number): LineEnd => ({
  voltage: new Float64Array(lines),
  conductance: new Float64Array(lines)
})

/** Resistances in ohm; anything without resistance conducts infinitely well. */
export interface WireResistances {
  /** Of each wire segment, between neighbouring cells and up to the first. */
  readonly word: number
  readonly bit: number
  /** In series with each driver and each sense amplifier. */
  readonly driver: number
  readonly sense: number
}

/** Conductance of the way from a source to the first node: one segment and what is in series with it. */
export const wayIn = (segment: number, series: number): number => 1 / (segment + series)
