import { z } from 'zod'
import { runIdSchema } from './common'
import { query } from './method'

/** What there is of each cell, with its unit: columns of a run's curve set `cells`, one curve a row of the array. */
export const cellMaps = {
  conductance: 'S',
  word: 'V',
  bit: 'V',
  drop: 'V',
  current: 'A',
  /** Of the current, relative to an array without wire resistance; NaN where it carries none. */
  error: '1'
} as const
export type CellMap = keyof typeof cellMaps
export const cellMapNames = ['conductance', 'word', 'bit', 'drop', 'current', 'error'] as const

const floats = z.instanceof(Float64Array)

export const crossbarMapSchema = z.object({
  rows: z.int(),
  columns: z.int(),
  unit: z.string(),
  /** Row after row. */
  values: floats
})
export type CrossbarMap = z.output<typeof crossbarMapSchema>

export const crossbarLinesSchema = z.object({
  /** Out of each bit line: as it is, and without wire resistance; A. */
  currents: floats,
  idealCurrents: floats,
  /** (as it is − ideal) / ideal; NaN where there is no ideal current. */
  errors: floats,
  /** Into each word line, A. */
  wordCurrents: floats
})
export type CrossbarLines = z.output<typeof crossbarLinesSchema>

const run = { id: runIdSchema }

export const crossbarMethods = {
  /** One map of the cells of a run; `matrix` is what the array as a whole does to its inputs, in S. */
  'crossbars.map': query(
    z.strictObject({ ...run, map: z.enum([...cellMapNames, 'matrix']) }),
    crossbarMapSchema
  ),
  /** Currents of the lines of a run. */
  'crossbars.lines': query(z.strictObject(run), crossbarLinesSchema)
}
