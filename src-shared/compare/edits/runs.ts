import type { EditDraft } from '../../experiments/network/edits/draft'
import { mostCompared, type ComparisonDocument } from '../schema'
import { draft, member } from './edit'

/** Adds runs that are not in it yet, up to the most that a comparison takes. */
export function addRuns(document: ComparisonDocument, runs: readonly string[]): EditDraft {
  const fresh = [...new Set(runs)]
    .filter((run) => !document.runs.includes(run))
    .slice(0, Math.max(0, mostCompared - document.runs.length))
  const patch = fresh.map((run, i) => ({
    op: 'insert' as const,
    path: ['runs', document.runs.length + i],
    value: run
  }))
  return draft('addRuns', { count: fresh.length }, patch)
}

/** Takes a run out, with what the comparison knows of it. @param name what people call the run */
export function removeRun(document: ComparisonDocument, run: string, name: string): EditDraft {
  const at = document.runs.indexOf(run)
  if (at < 0) return draft('removeRun', { name })
  const { [run]: _own, ...groups } = document.groups ?? {}
  return draft(
    'removeRun',
    { name },
    [{ op: 'remove', path: ['runs', at] }],
    document.baseline === run ? [{ op: 'remove', path: ['baseline'] }] : [],
    Object.hasOwn(document.groups ?? {}, run) ? member(document, 'groups', groups) : []
  )
}

/** Holds all others against the group of this run; adds the run where it is not in yet. */
export function pinBaseline(document: ComparisonDocument, run: string, name: string): EditDraft {
  if (document.baseline === run) return draft('pinBaseline', { name })
  const added = document.runs.includes(run) ? [] : addRuns(document, [run]).patch
  return draft('pinBaseline', { name }, added, member(document, 'baseline', run))
}

/** The first run's group is the baseline again. */
export const unpinBaseline = (document: ComparisonDocument): EditDraft =>
  draft('unpinBaseline', {}, member(document, 'baseline', undefined))

/** Puts runs into a group of that name; an empty name leaves them to what they share. */
export function groupRuns(
  document: ComparisonDocument,
  runs: readonly string[],
  name: string
): EditDraft {
  const wanted = name.trim()
  const others = Object.entries(document.groups ?? {}).filter(([run]) => !runs.includes(run))
  const own = wanted === '' ? [] : runs.map((run) => [run, wanted] as const)
  const groups = Object.fromEntries([...others, ...own])
  const isSame = JSON.stringify(groups) === JSON.stringify(document.groups ?? {})
  const details = { name: wanted, count: runs.length }
  return draft(
    wanted === '' ? 'ungroup' : 'group',
    details,
    isSame ? [] : member(document, 'groups', groups)
  )
}
