import { isJsonArray, isJsonObject, type Json } from './json'
import type { Path } from './problem'

/**
 * One step of an edit. `set` makes or replaces a member (of an object) or an item (of an array),
 * `remove` takes it out, and `insert` puts an item before the one at that place.
 */
export type PatchStep =
  | { readonly op: 'set'; readonly path: Path; readonly value: Json }
  | { readonly op: 'insert'; readonly path: Path; readonly value: Json }
  | { readonly op: 'remove'; readonly path: Path }

export type Patch = readonly PatchStep[]

/**
 * Applies a patch and gives the new value with the patch that takes it back. The old value is
 * untouched; what did not change is shared between both.
 * @throws RangeError when a path leads nowhere: patches are made by our own edits
 */
export function applyPatch<T extends Json>(
  value: T,
  patch: Patch
): { value: Json; inverse: Patch } {
  let current: Json = value
  const inverse: PatchStep[] = []
  for (const step of patch) {
    const result = applyStep(current, step, step.path, [])
    current = result.value
    inverse.unshift(result.inverse)
  }
  return { value: current, inverse }
}

interface Applied {
  readonly value: Json
  readonly inverse: PatchStep
}

function applyStep(container: Json, step: PatchStep, rest: Path, done: Path): Applied {
  const [head, ...tail] = rest
  if (head === undefined) {
    if (step.op !== 'set') throw new RangeError('only "set" can replace a whole document')
    return { value: step.value, inverse: { op: 'set', path: done, value: container } }
  }
  const path = [...done, head]
  if (tail.length > 0) {
    const inner = applyStep(member(container, head, path), step, tail, path)
    return { value: withMember(container, head, inner.value), inverse: inner.inverse }
  }
  if (isJsonArray(container) && typeof head === 'number')
    return onArray(container, head, step, path)
  if (isJsonObject(container) && typeof head === 'string')
    return onObject(container, head, step, path)
  throw new RangeError(`nothing to change at ${path.join('/')}`)
}

function onArray(items: readonly Json[], index: number, step: PatchStep, path: Path): Applied {
  const before = items[index]
  if (step.op === 'insert') {
    if (index < 0 || index > items.length) throw new RangeError(`no place ${path.join('/')}`)
    return { value: items.toSpliced(index, 0, step.value), inverse: { op: 'remove', path } }
  }
  if (before === undefined) throw new RangeError(`no item at ${path.join('/')}`)
  if (step.op === 'remove') {
    return { value: items.toSpliced(index, 1), inverse: { op: 'insert', path, value: before } }
  }
  return { value: items.with(index, step.value), inverse: { op: 'set', path, value: before } }
}

function onObject(
  object: { readonly [key: string]: Json },
  key: string,
  step: PatchStep,
  path: Path
): Applied {
  const before = Object.hasOwn(object, key) ? object[key] : undefined
  if (step.op === 'remove') {
    if (before === undefined) throw new RangeError(`no member ${path.join('/')}`)
    const entries = Object.entries(object).filter(([name]) => name !== key)
    return { value: Object.fromEntries(entries), inverse: { op: 'set', path, value: before } }
  }
  if (step.op === 'insert') throw new RangeError(`"insert" needs an array at ${path.join('/')}`)
  const value = withMember(object, key, step.value)
  return {
    value,
    inverse: before === undefined ? { op: 'remove', path } : { op: 'set', path, value: before }
  }
}

function member(container: Json, key: string | number, path: Path): Json {
  const found =
    isJsonArray(container) && typeof key === 'number'
      ? container[key]
      : isJsonObject(container) && typeof key === 'string' && Object.hasOwn(container, key)
        ? container[key]
        : undefined
  if (found === undefined) throw new RangeError(`nothing at ${path.join('/')}`)
  return found
}

function withMember(container: Json, key: string | number, value: Json): Json {
  if (isJsonArray(container) && typeof key === 'number') return container.with(key, value)
  if (isJsonObject(container) && typeof key === 'string') {
    // Built from entries, so that a key such as "__proto__" stays an ordinary member.
    const entries = Object.entries(container).filter(([name]) => name !== key)
    const at = Object.keys(container).indexOf(key)
    return Object.fromEntries(entries.toSpliced(at < 0 ? entries.length : at, 0, [key, value]))
  }
  throw new RangeError(`no member ${key}`)
}
