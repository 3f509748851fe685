/** Static current-voltage curves of all cells of an array, in their present states. */
export interface CellLaw {
  /**
   * @param drops    voltage across each cell, V
   * @param currents takes the currents, A
   * @param slopes   takes their derivatives, S: positive wherever a cell conducts
   */
  evaluate(drops: Float64Array, currents: Float64Array, slopes: Float64Array): void
}
