import type { Json } from '../../../../src-shared/experiments/json'
import type { Path } from '../../../../src-shared/experiments/problem'
import { changed } from '../documents'

export interface BadDocument {
  readonly name: string
  readonly document: Json
  /** Each problem: its place, and its English text. */
  readonly says: readonly (readonly [path: string, text: string])[]
}

/** The good document with changes, and what is said of them. */
export const bad = (
  name: string,
  changes: readonly (readonly [Path, Json | undefined])[],
  ...says: readonly (readonly [string, string])[]
): BadDocument => ({ name, document: changed(...changes), says })
