import { cellMapNames, cellMaps } from '../../../src-shared/contract/crossbars'
import type { RunId } from '../../../src-shared/ids'
import type { CrossbarOutcome } from '../../devices'
import type { CurveChunk, Store } from '../../store'

/** Curve sets of a crossbar run: what stands for the device, and what for the protocol. */
export const arrayName = 'array'
export const setNames = {
  cells: 'cells',
  bits: 'bit-lines',
  words: 'word-lines',
  matrix: 'matrix'
} as const

/** Numbers in a chunk. */
const numbersPerChunk = 500_000

interface Table {
  readonly name: string
  /** Names, units and numbers of the columns, row after row. */
  readonly columns: readonly (readonly [string, string, Float64Array])[]
  readonly rows: number
}

/** Keeps what came out of a crossbar as curves: one for each row of the array. @returns whether it is on the disk */
export async function keepOutcome(
  store: Store,
  run: RunId,
  outcome: CrossbarOutcome
): Promise<boolean> {
  const { rows, maps, currents, idealCurrents, errors, wordCurrents, matrix } = outcome
  const tables: Table[] = [
    {
      name: setNames.cells,
      columns: cellMapNames.map((name) => [name, cellMaps[name], maps[name]]),
      rows
    },
    {
      name: setNames.bits,
      columns: [
        ['current', 'A', currents],
        ['idealCurrent', 'A', idealCurrents],
        ['error', '1', errors]
      ],
      rows: 1
    },
    { name: setNames.words, columns: [['current', 'A', wordCurrents]], rows: 1 },
    ...(matrix
      ? [{ name: setNames.matrix, columns: [['conductance', 'S', matrix] as const], rows }]
      : [])
  ]
  for (const table of tables) if (!(await keepTable(store, run, table))) return false
  return true
}

async function keepTable(
  store: Store,
  run: RunId,
  { name, columns, rows }: Table
): Promise<boolean> {
  const created = await store.curves.create(run, {
    device: arrayName,
    protocol: name,
    content: 'curves',
    columns: columns.map(([column, unit]) => ({ name: column, unit }))
  })
  if (!created.ok) return false
  const width = (columns[0]?.[2].length ?? 0) / rows
  const rowsPerChunk = Math.max(1, Math.floor(numbersPerChunk / (width * columns.length)))
  for (let first = 0; first < rows; first += rowsPerChunk) {
    const count = Math.min(rowsPerChunk, rows - first)
    const chunk: CurveChunk = {
      devices: Uint32Array.from({ length: count }, (_, i) => first + i),
      repeats: new Uint32Array(count),
      points: new Uint32Array(count).fill(width),
      columns: columns.map(([, , values]) => values.slice(first * width, (first + count) * width))
    }
    const appended = await store.curves.append(created.value, chunk)
    if (!appended.ok) return false
  }
  return true
}
