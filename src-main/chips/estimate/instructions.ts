import type { Constant, Reader } from './reader'
import { exactly } from './range'
import { weakest } from './worth'

/** How often each instruction is executed for one operation. */
export type Instructions = Readonly<Record<string, number>>

/**
 * Loop for one synaptic operation on SENECA: weights are pairs of 8 bits in a word of 16, so that one load and one
 * addition serve two synapses, and the state stays in a register. With the prices of Tang et al. 2023 (table 8) that
 * is 3.7/2 + 1.2/2 = 2.45 pJ, where the paper says about 2.8 pJ for the whole operation. The mix is ours: the paper
 * prints prices of instructions, not how often each is executed.
 */
export const referenceLoop: Instructions = { load16: 0.5, '2xINT8': 0.5 }

/** Update of one neuron with something to do: state in, leak, threshold, state out. The mix is ours as well. */
export const updateLoop: Instructions = {
  load16: 1,
  FP16_add_sub_mul: 1,
  compare: 1,
  store16: 1
}

/**
 * pJ of an operation from the entry's table of instructions.
 * @returns null where there is no table, or an instruction is not in it
 */
export function synopByInstructions(reader: Reader, loop: Instructions): Constant | null {
  const found = reader.entry.props['energy_per_instruction_pj']?.best
  const table = found?.value
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return null
  const parts = Object.entries(loop).map(([name, times]) => {
    const price = table[name]
    return typeof price === 'number' ? price * times : null
  })
  if (parts.some((part) => part === null)) return null
  reader.mark('energy_per_instruction_pj')
  const pj = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  return {
    range: exactly(pj),
    source: found?.source ?? null,
    // Prices are the paper's, the mix is not.
    confidence: weakest([found?.confidence ?? 'derived', 'derived'])
  }
}

export const updateByInstructions = (reader: Reader): Constant | null =>
  synopByInstructions(reader, updateLoop)
