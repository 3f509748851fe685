import type { Path } from '../../problem'
import { partsOf, type Expression, type Flaw } from './expression'

/** A name for a part that several equations need: `iLeak = g * (v - E)`. */
export interface Intermediate {
  readonly name: string
  readonly expression: Expression
  readonly at: Path
  readonly text: string
}

/**
 * Sorts intermediates so that each needs only those before it.
 * @param refuse is told of names defined twice or by themselves
 * @returns null when something was refused
 */
export function inOrder(
  intermediates: readonly Intermediate[],
  refuse: (path: Path, flaw: Flaw) => void
): readonly Intermediate[] | null {
  const byName = new Map<string, Intermediate>()
  let isRight = true
  for (const one of intermediates) {
    if (byName.has(one.name)) {
      isRight = false
      const at = one.text.search(/\S/)
      refuse(one.at, { key: 'problems.equationTwice', at, details: { name: one.name } })
    } else byName.set(one.name, one)
  }
  const sorted: Intermediate[] = []
  const done = new Set<string>()
  const visit = (one: Intermediate, chain: readonly string[]): void => {
    if (done.has(one.name)) return
    for (const { name, start } of usesIn(one.expression)) {
      const needed = byName.get(name)
      if (!needed || done.has(name)) continue
      const from = [...chain, one.name].indexOf(name)
      if (from < 0) {
        visit(needed, [...chain, one.name])
        continue
      }
      isRight = false
      const cycle = [...[...chain, one.name].slice(from), name].join(' → ')
      const details = { name, cycle }
      refuse(one.at, { key: 'problems.equationRecursive', at: start, details })
    }
    done.add(one.name)
    sorted.push(one)
  }
  for (const one of byName.values()) visit(one, [])
  return isRight ? sorted : null
}

function usesIn(expression: Expression): readonly { name: string; start: number }[] {
  const own = expression.kind === 'name' ? [{ name: expression.name, start: expression.start }] : []
  return [...own, ...partsOf(expression).flatMap(usesIn)]
}
