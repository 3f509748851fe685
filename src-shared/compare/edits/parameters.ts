import type { EditDraft } from '../../experiments/network/edits/draft'
import type { ComparisonDocument } from '../schema'
import { draft, member } from './edit'

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** Lets differences at a place, and in all that lies in it, not count. */
export function ignorePath(document: ComparisonDocument, path: readonly string[]): EditDraft {
  const details = { field: path.join(' › ') }
  return document.ignore.some((one) => same(one, path))
    ? draft('ignore', details)
    : draft('ignore', details, [
        { op: 'insert', path: ['ignore', document.ignore.length], value: [...path] }
      ])
}

/** Lets them count again. */
export function heedPath(document: ComparisonDocument, path: readonly string[]): EditDraft {
  const at = document.ignore.findIndex((one) => same(one, path))
  const details = { field: path.join(' › ') }
  return at < 0
    ? draft('heed', details)
    : draft('heed', details, [{ op: 'remove', path: ['ignore', at] }])
}

/** Whether parameters that are the same in all runs are shown too. */
export const showEqual = (document: ComparisonDocument, isShown: boolean): EditDraft =>
  draft(isShown ? 'showEqual' : 'hideEqual', {}, member(document, 'showEqual', isShown))

/** Gives the comparison another name. */
export const renameComparison = (document: ComparisonDocument, name: string): EditDraft =>
  draft('rename', { name }, name === document.name ? [] : member(document, 'name', name))
