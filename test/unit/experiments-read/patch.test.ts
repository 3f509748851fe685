import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src-shared/experiments/canonical'
import { isJsonArray, isJsonObject, type Json } from '../../../src-shared/experiments/json'
import { applyPatch, type Patch, type PatchStep } from '../../../src-shared/experiments/patch'
import type { Path } from '../../../src-shared/experiments/problem'

const hostile = fc.constantFrom('__proto__', 'constructor', 'toString', '0', '', 'length')
const { tree: document } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json[]>(null, true, 0, -1.5, 'text', ''),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(fc.string({ maxLength: 3 }), hostile), tie('tree')), {
        maxLength: 4
      })
      .map((entries): Json => Object.fromEntries(entries))
  )
}))

/** Makes a step that fits the value, steered by numbers; null where there is none. */
function fittingStep(value: Json, choices: readonly number[], fresh: Json): PatchStep {
  const path: (string | number)[] = []
  let here = value
  for (const choice of choices) {
    if (isJsonArray(here) && here.length > 0 && choice % 4 !== 3) {
      const index = choice % here.length
      path.push(index)
      here = here[index] ?? null
    } else if (isJsonObject(here) && Object.keys(here).length > 0 && choice % 4 !== 3) {
      const keys = Object.keys(here)
      const key = keys[choice % keys.length] ?? ''
      path.push(key)
      here = Object.entries(here).find(([name]) => name === key)?.[1] ?? null
    } else break
  }
  const [first = 0] = choices
  if (first % 3 === 0 && isJsonArray(here)) {
    return { op: 'insert', path: [...path, first % (here.length + 1)], value: fresh }
  }
  if (first % 3 === 1 && isJsonObject(here)) {
    const key = ['__proto__', 'new', 'constructor'][first % 3] ?? ''
    return { op: 'set', path: [...path, key], value: fresh }
  }
  if (first % 2 === 0 && path.length > 0) return { op: 'remove', path }
  return { op: 'set', path, value: fresh }
}

describe('a patch', () => {
  it('and then its inverse give the document back, in the order of its members, too', () => {
    const steps = fc.array(fc.tuple(fc.array(fc.nat(100), { maxLength: 5 }), document), {
      maxLength: 8
    })
    fc.assert(
      fc.property(document, steps, (before, plans) => {
        const text = JSON.stringify(before)
        let value = before
        const patch: PatchStep[] = []
        const inverses: Patch[] = []
        for (const [choices, fresh] of plans) {
          const step = fittingStep(value, choices, fresh)
          const applied = applyPatch(value, [step])
          patch.push(step)
          inverses.unshift(applied.inverse)
          value = applied.value
        }
        const whole = applyPatch(before, patch)
        expect(JSON.stringify(whole.value)).toBe(JSON.stringify(value))
        const restored = applyPatch(whole.value, whole.inverse).value
        expect(canonicalJson(restored)).toBe(canonicalJson(before))
        const stepwise = inverses.reduce((now, inverse) => applyPatch(now, inverse).value, value)
        expect(canonicalJson(stepwise)).toBe(canonicalJson(before))
        expect(JSON.stringify(before)).toBe(text)
      }),
      { numRuns: 500 }
    )
  })

  it('treats "__proto__" as an ordinary name', () => {
    const path = ['members', '__proto__']
    const { value, inverse } = applyPatch({ members: {} }, [
      { op: 'set', path, value: { isAdmin: true } }
    ])
    expect(JSON.stringify(value)).toBe('{"members":{"__proto__":{"isAdmin":true}}}')
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
    const deeper = applyPatch(value, [{ op: 'set', path: [...path, 'isAdmin'], value: false }])
    expect(JSON.stringify(deeper.value)).toBe('{"members":{"__proto__":{"isAdmin":false}}}')
    expect(JSON.stringify(applyPatch(value, inverse).value)).toBe('{"members":{}}')
  })

  it('shares what it does not change, and leaves the old value alone', () => {
    const before = { left: { a: 1 }, right: [1, 2, 3] }
    const { value } = applyPatch(before, [{ op: 'remove', path: ['right', 0] }])
    expect(value).toEqual({ left: { a: 1 }, right: [2, 3] })
    expect(isJsonObject(value) && value['left']).toBe(before.left)
    expect(before.right).toEqual([1, 2, 3])
  })

  it.each<[string, Json, PatchStep]>([
    ['a member that is not there', { a: 1 }, { op: 'remove', path: ['b'] }],
    ['an inherited member', {}, { op: 'set', path: ['constructor', 'name'], value: 1 }],
    ['an item beyond the end', [1], { op: 'set', path: [1], value: 2 }],
    ['a place beyond the end', [1], { op: 'insert', path: [3], value: 2 }],
    ['a place before the start', [1], { op: 'insert', path: [-1], value: 2 }],
    ['an insertion into an object', {}, { op: 'insert', path: ['a'], value: 2 }],
    ['an index of an object', {}, { op: 'set', path: [0], value: 2 }],
    ['a name of an array', [], { op: 'set', path: ['length'], value: 2 }],
    ['the removal of everything', {}, { op: 'remove', path: [] }],
    ['something below a number', { a: 1 }, { op: 'set', path: ['a', 'b'], value: 2 }]
  ])('refuses %s', (_name, value, step) => {
    expect(() => applyPatch(value, [step])).toThrow(RangeError)
  })

  it('is refused whole: the value it was meant for stays as it was', () => {
    const before = { list: [1, 2] }
    const path: Path = ['list', 0]
    expect(() =>
      applyPatch(before, [
        { op: 'set', path, value: 9 },
        { op: 'remove', path: ['nowhere'] }
      ])
    ).toThrow(RangeError)
    expect(before).toEqual({ list: [1, 2] })
  })
})
