import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { isJsonArray, isJsonObject, type Json } from '../../../src-shared/experiments/json'
import type { Path } from '../../../src-shared/experiments/problem'
import type { RunDetail } from '../../../src-shared/contract/runs'
import { flatten } from './flatten'

export interface Difference {
  readonly path: Path
  /** One value a run, in the runs' order; undefined where the document does not state it. */
  readonly values: readonly (Json | undefined)[]
}

/** Runs whose documents are alike enough to be told apart by a short table. */
export interface Family {
  readonly runs: readonly RunDetail[]
  readonly differences: readonly Difference[]
}

const mostDifferences = 40

/** @returns the values in which the documents are not all equal */
export function differencesOf(documents: readonly Json[]): readonly Difference[] {
  const flat = documents.map(flatten)
  const keys = new Set(flat.flatMap((leaves) => [...leaves.keys()]))
  const differences: Difference[] = []
  for (const key of keys) {
    const leaves = flat.map((one) => one.get(key))
    const texts = new Set(leaves.map((leaf) => leaf && canonicalJson(leaf.value)))
    const path = leaves.find((leaf) => leaf !== undefined)?.path
    if (texts.size > 1 && path)
      differences.push({ path, values: leaves.map((leaf) => leaf?.value) })
  }
  return differences
}

/** What a characterisation is made of: with other devices and protocols it is another one. */
function partsOf({ kind, document }: RunDetail): string {
  if (kind !== 'characterisation' || !isJsonObject(document)) return ''
  const named = (list: Json | undefined): Json[] =>
    isJsonArray(list)
      ? list.map((one) =>
          isJsonObject(one) ? [one.name ?? '', one.model ?? one.preset ?? ''] : ''
        )
      : []
  return canonicalJson([named(document.devices), named(document.protocols)])
}

/** Puts runs together that differ in few values; each of the others stands alone. */
export function familiesOf(runs: readonly RunDetail[]): readonly Family[] {
  const families: RunDetail[][] = []
  for (const run of runs) {
    const family = families.find(
      ([first]) =>
        first?.kind === run.kind &&
        partsOf(first) === partsOf(run) &&
        differencesOf([first.document, run.document]).length <= mostDifferences
    )
    if (family) family.push(run)
    else families.push([run])
  }
  return families.map((members) => ({
    runs: members,
    differences: differencesOf(members.map((run) => run.document))
  }))
}
