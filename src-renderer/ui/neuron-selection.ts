import type { NeuronSelection } from '../../src-shared/experiments/network/schema'

export type { NeuronSelection } from '../../src-shared/experiments/network/schema'
export type SelectionKind = 'all' | 'range' | 'list'

export const selectionKind = (value: NeuronSelection): SelectionKind =>
  value === 'all' ? 'all' : Array.isArray(value) ? 'list' : 'range'

/** "0, 1, 5"; empty where it is no list. */
export const listText = (value: NeuronSelection): string =>
  Array.isArray(value) ? value.join(', ') : ''

/** Reads "0, 1, 5-8"; undefined when it is no list of neurons. */
export function readList(text: string): number[] | undefined {
  const parts = text.split(/[,\s]+/).filter((part) => part !== '')
  const numbers: number[] = []
  for (const part of parts) {
    const [, first, last] = /^(\d{1,9})(?:[-–](\d{1,9}))?$/.exec(part) ?? []
    if (first === undefined) return undefined
    const from = Number(first)
    const to = last === undefined ? from : Number(last)
    if (to < from || numbers.length + to - from > 1_000_000) return undefined
    for (let neuron = from; neuron <= to; neuron++) numbers.push(neuron)
  }
  return numbers.length === 0 ? undefined : numbers
}
