import type { ParameterValue } from '../../src-shared/experiments/network/schema'

/** Kinds of list that are written as text, one line or word an entry. */
export type ListKind = 'numbers' | 'trains' | 'events' | 'connections'

/** A line that cannot be read; counted from 1. */
export interface WrongLine {
  readonly line: number
}

const perLine = 16

/** A list as it is edited: numbers in rows, trains a neuron a line, events one a line. */
export function listText(kind: ListKind, value: ParameterValue | undefined): string {
  if (!Array.isArray(value)) return ''
  const words = value.map((entry) =>
    Array.isArray(entry) ? entry.map((part) => part ?? '–').join(', ') : String(entry)
  )
  if (kind !== 'numbers') return words.join('\n')
  const rows = Array.from({ length: Math.ceil(words.length / perLine) }, (_, row) =>
    words.slice(row * perLine, (row + 1) * perLine).join(' ')
  )
  return rows.join('\n')
}

/** Reads what was entered. Units are left to the check of the document. */
export function readList(kind: ListKind, text: string): ParameterValue | WrongLine {
  const lines = text.split('\n')
  switch (kind) {
    case 'numbers': {
      const wrong = lines.findIndex((line) => numbersOf(line).some(Number.isNaN))
      return wrong >= 0 ? { line: wrong + 1 } : lines.flatMap(numbersOf)
    }
    case 'trains':
      // An empty line is a neuron without spikes; those at the end need not be said.
      return withoutEmptyEnd(lines.map((line) => partsOf(line)))
    case 'connections':
      return readConnections(lines)
    case 'events': {
      const events: [string, number][] = []
      for (const [i, line] of lines.entries()) {
        if (line.trim() === '') continue
        const [time, neuron, ...rest] = partsOf(line)
        const index = Number(neuron)
        const isRight = time !== undefined && neuron !== undefined && rest.length === 0
        if (!isRight || !Number.isInteger(index) || index < 0) return { line: i + 1 }
        events.push([time, index])
      }
      return events
    }
  }
}

export const isWrongLine = (read: ParameterValue | WrongLine): read is WrongLine =>
  typeof read === 'object' && 'line' in read

const partsOf = (line: string): string[] =>
  line
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const numbersOf = (line: string): number[] =>
  line
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number)

function withoutEmptyEnd(trains: readonly string[][]): string[][] {
  const last = trains.findLastIndex((train) => train.length > 0)
  return trains.slice(0, last + 1)
}

type Connection =
  [number, number] | [number, number, string | null] | [number, number, string | null, string]

/** Source and target, and after them weight and delay if they are given; a dash stands for none. */
function readConnections(lines: readonly string[]): Connection[] | WrongLine {
  const rows: Connection[] = []
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    const [source = '', target = '', weight, delay, ...rest] = partsOf(line)
    const isIndex = [source, target].every((part) => /^\d+$/.test(part))
    if (!isIndex || rest.length > 0) return { line: i + 1 }
    const own = weight === undefined || weight === '–' || weight === '-' ? null : weight
    const [from, to] = [Number(source), Number(target)]
    if (delay !== undefined) rows.push([from, to, own, delay])
    else rows.push(own === null ? [from, to] : [from, to, own])
  }
  return rows
}
