import { readFileSync } from 'node:fs'
import {
  openEnd,
  wayIn,
  type Circuit,
  type LineEnd,
  type WireResistances
} from '../../../../src-main/devices/crossbar/circuit'
import { wasmFile } from '../../../setup/places'

export const kernel = new WebAssembly.Module(readFileSync(wasmFile))

/** 32-bit integer hash in [0, 1): the rule by which the larger reference arrays are made. */
export function hash(k: number): number {
  let x = Math.imul(k + 1, 2_654_435_761) >>> 0
  x ^= x >>> 16
  x = Math.imul(x >>> 0, 2_246_822_519) >>> 0
  x ^= x >>> 13
  x = Math.imul(x >>> 0, 3_266_489_917) >>> 0
  x ^= x >>> 16
  return (x >>> 0) / 2 ** 32
}

export const doubles = (count: number, at: (k: number) => number): Float64Array =>
  Float64Array.from({ length: count }, (_, k) => at(k))

/** The same conductance at the ends of all lines. */
export const endOf = (voltage: Float64Array, conductance: number): LineEnd => ({
  voltage,
  conductance: new Float64Array(voltage.length).fill(conductance)
})

/** Word lines driven from the left, bit lines sensed at the bottom. */
export function plainCircuit(
  voltages: Float64Array,
  columns: number,
  { word, bit, driver, sense }: WireResistances
): Circuit {
  return {
    rows: voltages.length,
    columns,
    words: {
      wire: 1 / word,
      first: endOf(voltages, wayIn(word, driver)),
      last: openEnd(voltages.length)
    },
    bits: {
      wire: 1 / bit,
      first: openEnd(columns),
      last: endOf(new Float64Array(columns), wayIn(bit, sense))
    }
  }
}
