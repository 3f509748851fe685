import type { ResolvedDevice } from '../characterisation/resolved'
import type { Law } from '../network/law'
import type { CellPattern, ReadScheme } from './schema'

/** What the cells are to conduct, S; matrices row after row. */
export type ResolvedCells =
  | { readonly from: 'values'; readonly conductance: Float64Array }
  | { readonly from: 'law'; readonly law: Law }
  | {
      readonly from: 'pattern'
      readonly pattern: CellPattern
      readonly on: number
      readonly off: number
      readonly share: number
    }
  | {
      readonly from: 'weights'
      readonly weights: Float64Array | Law
      /** Weights stored as the lowest and highest conductance; null for those that are found. */
      readonly lowest: number | null
      readonly highest: number | null
      /** S; null for the reach of the device. */
      readonly low: number | null
      readonly high: number | null
    }

export type ResolvedDrive =
  | {
      readonly kind: 'inputs'
      /** V, one a word line, or a law. */
      readonly voltage: Float64Array | Law
      /** Word lines that get it; null for all. */
      readonly active: readonly number[] | null
    }
  | {
      readonly kind: 'read'
      readonly row: number
      readonly column: number
      /** V */
      readonly voltage: number
      readonly scheme: ReadScheme
      /** S */
      readonly margin: { readonly on: number; readonly off: number } | null
    }

export type ResolvedNonlinearity =
  | { readonly law: 'sinh'; readonly characteristic: number; readonly read: number }
  | { readonly law: 'selector'; readonly slope: number; readonly current: number }
  | { readonly law: 'device' }

/** What happens to cells, as shares of all cells or of the range of conductances. */
export interface ResolvedFaults {
  readonly stuckOn: number
  readonly stuckOff: number
  /** Cells mirrored in the range. */
  readonly flips: number
  /** Standard deviation of a displacement of every cell. */
  readonly shift: number
  /** S; null for the reach of the device, or what is aimed at without one. */
  readonly low: number | null
  readonly high: number | null
  /** Of a cell as a share of the range, of a column relative to its current. */
  readonly tolerance: number
}

/** A crossbar with every name looked up and every quantity a number in SI units: plain data, for any worker. */
export interface ResolvedCrossbar {
  readonly seed: number
  readonly rows: number
  readonly columns: number
  /** ohm */
  readonly wire: {
    readonly word: number
    readonly bit: number
    readonly driver: number
    readonly sense: number
    readonly drivenAtBothEnds: boolean
    readonly sensedAtBothEnds: boolean
  }
  readonly openWords: readonly number[]
  readonly openBits: readonly number[]
  readonly cells: ResolvedCells
  /** Null for plain conductances. */
  readonly device: ResolvedDevice | null
  /** Null where none are injected. */
  readonly faults: ResolvedFaults | null
  readonly drive: ResolvedDrive
  readonly nonlinearity: ResolvedNonlinearity | null
  readonly effectiveMatrix: boolean
}
