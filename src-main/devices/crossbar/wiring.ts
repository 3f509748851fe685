import type {
  ResolvedCrossbar,
  ResolvedDrive
} from '../../../src-shared/experiments/crossbar/resolved'
import { drawLaw } from '../measure/draw-law'
import { randomStream } from '../random'
import { openEnd, wayIn, type Circuit, type LineEnd } from './circuit'
import { purposes } from './purposes'

/** Voltage of each line's source; null for a line that is left open. */
export interface Bias {
  readonly words: readonly (number | null)[]
  readonly bits: readonly (number | null)[]
}

/** What a crossbar's lines are driven with, V. */
export function biasOf(crossbar: ResolvedCrossbar): Bias {
  const { rows, columns, drive, seed, openWords, openBits } = crossbar
  const openWord = new Set(openWords)
  const openBit = new Set(openBits)
  const words = drive.kind === 'inputs' ? inputsOf(drive, rows, seed) : null
  return {
    words: Array.from({ length: rows }, (_, i) => {
      if (openWord.has(i)) return null
      return drive.kind === 'read' ? readBias(drive, 'word', i) : (words?.[i] ?? 0)
    }),
    bits: Array.from({ length: columns }, (_, j) => {
      if (openBit.has(j)) return null
      return drive.kind === 'read' ? readBias(drive, 'bit', j) : 0
    })
  }
}

type Read = Extract<ResolvedDrive, { kind: 'read' }>

/** Selected word line at V, selected bit line at 0 V; the others as the scheme has them. */
function readBias(
  { row, column, voltage, scheme }: Read,
  side: 'word' | 'bit',
  line: number
): number | null {
  if (side === 'word' && line === row) return voltage
  if (side === 'bit' && line === column) return 0
  switch (scheme) {
    case 'grounded':
      return 0
    case 'floating':
      return null
    case 'half':
      return voltage / 2
    case 'third':
      return side === 'word' ? voltage / 3 : (2 * voltage) / 3
  }
}

function inputsOf(
  { voltage, active }: Extract<ResolvedDrive, { kind: 'inputs' }>,
  rows: number,
  seed: number
): Float64Array {
  if (voltage instanceof Float64Array) return voltage
  const chosen = active && new Set(active)
  return Float64Array.from({ length: rows }, (_, i) =>
    chosen && !chosen.has(i) ? 0 : drawLaw(voltage, randomStream(seed, purposes.inputs, i))
  )
}

/** The circuit of a crossbar; `ideal` leaves out the resistance of all wires, drivers and sense amplifiers. */
export function circuitOf(
  { rows, columns, wire }: ResolvedCrossbar,
  bias: Bias,
  { ideal = false } = {}
): Circuit {
  const ohms = ideal ? { ...wire, word: 0, bit: 0, driver: 0, sense: 0 } : wire
  const end = (voltages: readonly (number | null)[], way: number): LineEnd => ({
    voltage: Float64Array.from(voltages, (voltage) => voltage ?? 0),
    conductance: Float64Array.from(voltages, (voltage) => (voltage === null ? 0 : way))
  })
  const driven = (): LineEnd => end(bias.words, wayIn(ohms.word, ohms.driver))
  const sensed = (): LineEnd => end(bias.bits, wayIn(ohms.bit, ohms.sense))
  return {
    rows,
    columns,
    words: {
      wire: 1 / ohms.word,
      first: driven(),
      last: wire.drivenAtBothEnds ? driven() : openEnd(rows)
    },
    bits: {
      wire: 1 / ohms.bit,
      first: wire.sensedAtBothEnds ? sensed() : openEnd(columns),
      last: sensed()
    }
  }
}
