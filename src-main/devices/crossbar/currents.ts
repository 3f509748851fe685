import type { NodeVoltages } from './circuit'

/** Voltage across each cell, V, from word to bit line. */
export function dropsOf({ word, bit }: NodeVoltages): Float64Array {
  const drops = new Float64Array(word.length)
  for (let k = 0; k < drops.length; k++) drops[k] = (word[k] ?? 0) - (bit[k] ?? 0)
  return drops
}

/** Sums of the cells' currents, A: what leaves each bit line, and what enters each word line. */
export function lineCurrents(
  cells: Float64Array,
  rows: number,
  columns: number
): { readonly word: Float64Array; readonly bit: Float64Array } {
  const word = new Float64Array(rows)
  const bit = new Float64Array(columns)
  for (let i = 0; i < rows; i++) {
    let sum = 0
    for (let j = 0; j < columns; j++) {
      const current = cells[i * columns + j] ?? 0
      sum += current
      bit[j] = (bit[j] ?? 0) + current
    }
    word[i] = sum
  }
  return { word, bit }
}

/** Currents of linear cells, A. */
export function linearCurrents(conductance: Float64Array, drops: Float64Array): Float64Array {
  const currents = new Float64Array(drops.length)
  for (let k = 0; k < drops.length; k++) currents[k] = (conductance[k] ?? 0) * (drops[k] ?? 0)
  return currents
}
