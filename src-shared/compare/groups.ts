import type { ComparedGroup } from '../contract/comparisons'
import type { Leaves } from './parameter-rows'
import { startsWith } from './leaves'

interface Groupable {
  readonly id: string
  readonly kind: string
  readonly leaves: Leaves
}

/**
 * Runs whose documents are the same but for the seed and what is ignored, together; where the user named a group,
 * the runs of that name. In the order in which they first come.
 * @param baseline id of a run; its group is the baseline, the first without it
 */
export function groupsOf(
  runs: readonly Groupable[],
  names: Readonly<Record<string, string>>,
  ignore: readonly (readonly string[])[],
  baseline: string | undefined
): ComparedGroup[] {
  const groups = new Map<string, { name: string | null; runs: number[] }>()
  runs.forEach((run, i) => {
    const name = Object.hasOwn(names, run.id) ? names[run.id] : undefined
    const key = name === undefined ? `same ${sameness(run, ignore)}` : `named ${name}`
    const group = groups.get(key) ?? { name: name ?? null, runs: [] }
    group.runs.push(i)
    groups.set(key, group)
  })
  const all = [...groups.values()]
  const found = all.findIndex((group) => group.runs.some((i) => runs[i]?.id === baseline))
  const base = Math.max(0, found)
  return all.map((group, i) => ({ ...group, isBaseline: i === base }))
}

/** Equal for runs that differ in nothing that counts. */
function sameness({ kind, leaves }: Groupable, ignore: readonly (readonly string[])[]): string {
  const parts = [...leaves.values()]
    .filter(({ path }) => path[0] !== 'seed' && path[0] !== 'engineVersion')
    .filter(({ path }) => !ignore.some((place) => startsWith(path, place)))
    .map(({ path, value }) => JSON.stringify([path, value.identity]))
  return [kind, ...parts.sort()].join('\n')
}
