import type { Text } from '../locale/text'

/** A list in a few numbers, since a thousand values say nothing in a table. */
export interface ListSummary {
  readonly count: number
  /** Of lists of numbers; null of any other. */
  readonly least: number | null
  readonly most: number | null
  readonly mean: number | null
}

/** One value of a document. */
export interface LeafValue {
  /** As it stands in the document; lists are cut to their beginning. */
  readonly text: string
  /** Quantities in coherent base units, plain numbers as they are; null of anything else. */
  readonly base: number | null
  /** Unit as written; empty for plain numbers, words and lists. */
  readonly unit: string
  readonly list: ListSummary | null
  /** Texts of equal values are equal: "20 mV" and "0.02 V" share one. */
  readonly identity: string
  /** Not written in the document: the model's default holds. */
  readonly isDefault: boolean
}

/** A value with its place. */
export interface Leaf {
  /** Names of what it lies in, `populations`, `E`, `parameters`, `tauM`. */
  readonly path: readonly string[]
  /** The model's own word for it, where it is a parameter of a model. */
  readonly label: Text | null
  readonly value: LeafValue
}

/** The text under which a path is known: equal for equal paths only. */
export const pathKey = (path: readonly string[]): string => JSON.stringify(path)
