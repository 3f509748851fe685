import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src-shared/experiments/json'
import {
  renameExperiment,
  setValue,
  type EditDraft
} from '../../src-shared/experiments/network/edits'
import { applyPatch } from '../../src-shared/experiments/patch'
import * as sweeps from '../../src-shared/experiments/sweep/edits'
import { sweepSchema, type SweepAxis } from '../../src-shared/experiments/sweep/schema'
import { newSweep } from '../../src-shared/experiments/sweep/sweep-base'
import { expectUndoneAndRedone, type Step } from './undo-and-redo'

const experiments = ['01890000-0000-7000-8000-000000000000', '01890000-0000-7000-8000-000000000001']
const first: Json = JSON.parse(JSON.stringify(newSweep('Seeds', experiments[0] ?? '')))
const fields = [
  { field: 'populations.E.parameters.tauM', value: '20 ms' },
  { field: 'populations.I.size', value: '2' },
  { field: 'projections.0.weight', value: '-5 pA' },
  { field: 'simulation.duration', value: '0 ms' },
  { field: '__proto__', value: 'none' }
]

/** An axis of each kind of values. */
const axisOf = (a: number, b: number, name: string): SweepAxis => ({
  name,
  fields: [fields[a % fields.length]?.field ?? '', { path: 'simulation.seed', times: b }],
  values: [
    { from: '1 mV', to: '9 mV', count: 3, spacing: 'logarithmic' as const },
    { list: [a, '2 mV', b] },
    { distribution: 'uniform' as const, low: 0, high: '3 mV' },
    { distribution: 'integer' as const, low: 0, high: b + 1 }
  ][b % 4] ?? { list: [1] },
  ...(a % 2 === 0 ? {} : { together: name })
})

/** One edit that a user could make of the document as it stands now. */
function editOf(document: Json, [choice, a, b, name]: Step): EditDraft | undefined {
  const parsed = sweepSchema.safeParse(document)
  if (!parsed.success) return undefined
  const sweep = parsed.data
  const at = sweep.axes.length === 0 ? 0 : a % sweep.axes.length
  const field = fields[a % fields.length] ?? { field: 'seed', value: '1' }
  const table = sweeps.readTable(`${field.field}\tg\n${a}\t${b} mV\n1\t2 mV`)
  const edits: readonly (() => EditDraft | undefined)[] = [
    () => sweeps.addAxis(sweep, field),
    () => sweeps.changeAxis(at, axisOf(a, b, name)),
    () => sweeps.removeAxis(sweep, at),
    () => sweeps.moveAxis(sweep, at, b % 2 === 0 ? 1 : -1),
    () => sweeps.changeSeeds(sweep, b % 3 === 0 ? undefined : { repeats: (a % 20) + 1 }),
    () => sweeps.changeSeeds(sweep, { list: [a % 100, b % 100] }),
    () => sweeps.changeDraws(sweep, b % 3 === 0 ? undefined : { points: (a % 50) + 1, method: 'random' }), // prettier-ignore
    () => sweeps.chooseExperiment(experiments[a % 2] ?? ''),
    () => (table ? sweeps.useTable(sweep, table) : undefined),
    () => renameExperiment(name),
    () => setValue(document, ['description'], name, 'description')
  ]
  const isOfNothing = sweep.axes.length === 0 && [1, 2, 3].includes(choice % edits.length)
  return isOfNothing ? undefined : edits[choice % edits.length]?.()
}

describe('edits of a sweep', () => {
  const steps = fc.array(
    fc.tuple(
      fc.nat(),
      fc.nat({ max: 1000 }),
      fc.nat({ max: 1000 }),
      fc.constantFrom('A', 'B', '__proto__', 'constructor', '축', 'g')
    ),
    { maxLength: 40 }
  )

  it('are undone and redone to the letter, in any order', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(steps, (list) => {
        for (const label of expectUndoneAndRedone(first, list, editOf)) seen.add(label)
      }),
      { numRuns: 300 }
    )
    expect([...seen].sort().length, [...seen].join(', ')).toBeGreaterThanOrEqual(9)
  })

  it('keep the document one of its kind', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let document = first
        for (const step of list) {
          const draft = editOf(document, step)
          if (!draft) continue
          document = applyPatch(document, draft.patch).value
          expect(sweepSchema.safeParse(document).success, draft.label).toBe(true)
        }
      }),
      { numRuns: 200 }
    )
  })
})
