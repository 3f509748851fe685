import type { Json } from '../../json'
import type { Cells, CrossbarDocument, Nonlinearity } from '../schema'

/** A document to begin with. @param name shown to the user, in the user's language */
export const newCrossbar = (name: string): Json => ({
  format: 'engram-experiment',
  version: 1,
  kind: 'crossbar',
  name,
  rows: 64,
  columns: 64,
  wire: { word: '1 ohm', bit: '1 ohm' },
  cells: startingCells('distribution', 64, 64),
  inputs: { voltage: '0.2 V' }
})

/** What a form of giving the cells begins with. */
export function startingCells(from: Cells['from'], rows: number, columns: number): Json {
  const zeros = (): Json =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0))
  switch (from) {
    case 'values':
      return { from, unit: 'uS', values: zeros() }
    case 'distribution':
      return {
        from,
        conductance: { distribution: 'uniform', low: '1 uS', high: '100 uS' }
      }
    case 'pattern':
      return { from, pattern: 'checkerboard', on: '100 uS', off: '1 uS' }
    case 'weights':
      return {
        from,
        weights: { distribution: 'uniform', low: 0, high: 1 },
        low: '1 uS',
        high: '100 uS'
      }
  }
}

/** Ways to drive an array, as the form offers them. */
export const driveKinds = ['voltage', 'values', 'read'] as const
export type DriveKind = (typeof driveKinds)[number]

export const driveKindOf = ({ inputs }: CrossbarDocument): DriveKind =>
  inputs === undefined ? 'read' : 'values' in inputs ? 'values' : 'voltage'

/** What a way to drive the array begins with, and under which key. */
export function startingDrive(
  kind: DriveKind,
  rows: number
): { key: 'inputs' | 'read'; value: Json } {
  switch (kind) {
    case 'voltage':
      return { key: 'inputs', value: { voltage: '0.2 V' } }
    case 'values':
      return {
        key: 'inputs',
        value: { unit: 'V', values: Array.from({ length: rows }, () => 0.2) }
      }
    case 'read':
      return {
        key: 'read',
        value: {
          row: 0,
          column: 0,
          voltage: '0.2 V',
          scheme: 'half',
          margin: { on: '100 uS', off: '1 uS' }
        }
      }
  }
}

/** What a current-voltage law begins with. */
export function startingLaw(law: Nonlinearity['law']): Json {
  switch (law) {
    case 'sinh':
      return { law, characteristic: '0.25 V', read: '0.2 V' }
    case 'selector':
      return { law, slope: '25 mV', current: '1 pA' }
    case 'device':
      return { law }
  }
}
