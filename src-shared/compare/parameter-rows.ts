import type { ParameterCell, ParameterRow } from '../contract/comparisons'
import { isJsonArray, type Json } from '../experiments/json'
import { parseUnit } from '../units'
import type { Leaf, LeafValue } from './leaf'
import { startsWith } from './leaves'

/** Leaves of one run's document, by their key. */
export type Leaves = ReadonlyMap<string, Leaf>

/**
 * Every parameter that any of the runs has, in the order of their documents, with what each run has and how that
 * differs from the baseline.
 * @param baseline which of the runs the others are held against
 * @param ignore places whose differences do not count
 */
export function parameterRows(
  runs: readonly Leaves[],
  baseline: number,
  ignore: readonly (readonly string[])[]
): ParameterRow[] {
  const keys = orderedKeys(runs)
  return keys.flatMap((key) => {
    const leaves = runs.map((run) => run.get(key))
    const known = leaves.find((leaf) => leaf !== undefined)
    if (!known) return []
    const base = leaves[baseline]?.value
    const unit = base?.unit ?? known.value.unit
    const cells = leaves.map((leaf, i): ParameterCell | null =>
      leaf === undefined
        ? null
        : { ...shown(leaf.value), change: i === baseline ? null : changeOf(leaf.value, base, unit) }
    )
    const identities = new Set(leaves.map((leaf) => leaf?.value.identity))
    return [
      {
        path: [...known.path],
        label: leaves.find((leaf) => leaf?.label)?.label ?? null,
        unit,
        cells,
        isEqual: identities.size === 1,
        isIgnored: ignore.some((place) => startsWith(known.path, place))
      }
    ]
  })
}

const shown = ({ text, base, unit, list, isDefault }: LeafValue) => ({
  text,
  base,
  unit,
  list,
  isDefault
})

/** Keys of all runs; what only a later run has stands behind the key that comes before it there. */
function orderedKeys(runs: readonly Leaves[]): readonly string[] {
  const order: string[] = []
  const known = new Set<string>()
  for (const run of runs) {
    const fresh = new Map<string | undefined, string[]>()
    let before: string | undefined
    for (const key of run.keys()) {
      if (known.has(key)) before = key
      else fresh.set(before, [...(fresh.get(before) ?? []), key])
    }
    if (fresh.size === 0) continue
    const merged = [undefined, ...order].flatMap((key) => [
      ...(key === undefined ? [] : [key]),
      ...(fresh.get(key) ?? [])
    ])
    order.splice(0, order.length, ...merged)
    for (const key of order) known.add(key)
  }
  return order
}

function changeOf(
  value: LeafValue,
  base: LeafValue | undefined,
  unit: string
): ParameterCell['change'] {
  if (!base || value.identity === base.identity) return null
  const differing = differingItems(value, base)
  if (value.base === null || base.base === null || !sameKind(value, base)) {
    return differing === null ? null : { absolute: null, relative: null, differing }
  }
  const scale = parseUnit(unit)?.scale ?? 1
  const difference = value.base - base.base
  return {
    absolute: rounded(difference / scale),
    relative: base.base === 0 ? null : rounded(difference / Math.abs(base.base)),
    differing: null
  }
}

/** Without the last bits that subtraction leaves: 0.3 − 0.2 is 0.1. */
const rounded = (value: number): number => Number(value.toPrecision(12))

const sameKind = (a: LeafValue, b: LeafValue): boolean => {
  const [left, right] = [parseUnit(a.unit), parseUnit(b.unit)]
  return left !== undefined && right !== undefined && `${left.dimension}` === `${right.dimension}`
}

function differingItems(a: LeafValue, b: LeafValue): number | null {
  if (!a.list || !b.list || a.list.count !== b.list.count) return null
  const [one, other] = [itemsOf(a), itemsOf(b)]
  return one.length === other.length ? one.filter((item, i) => item !== other[i]).length : null
}

/** The identity of a list is its canonical JSON. */
function itemsOf({ identity }: LeafValue): readonly string[] {
  const parsed: Json = JSON.parse(identity)
  return isJsonArray(parsed) ? parsed.flat(3).map((item) => JSON.stringify(item)) : []
}
