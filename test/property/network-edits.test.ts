import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src-shared/experiments/canonical'
import { applyPatch, type Patch } from '../../src-shared/experiments/patch'
import type { Json } from '../../src-shared/experiments/json'
import {
  addDefinition,
  addPopulation,
  addProjection,
  addRecorder,
  addStimulus,
  attachTarget,
  changeModel,
  collapseGroup,
  detachTarget,
  drawnKinds,
  duplicateItem,
  groupItems,
  groupsOf,
  itemKinds,
  itemsOf,
  pasteItems,
  placeItems,
  removeItem,
  removeItems,
  renameExperiment,
  renameGroup,
  renameItem,
  renameSymbol,
  setMany,
  setValue,
  ungroup,
  type EditDraft
} from '../../src-shared/experiments/network/edits'
import { copyItems } from '../../src-shared/experiments/network/fragment'
import { networkSchema, type NetworkDocument } from '../../src-shared/experiments/network/schema'
import {
  connector,
  json,
  network,
  neuron,
  spikeSource,
  stateRecorder
} from '../unit/experiments/network/edits/network'

type Step = readonly [choice: number, a: number, b: number, name: string]

/** One of all edits, aimed at whatever the document holds at that moment. */
function edit(document: NetworkDocument, [choice, a, b, name]: Step): EditDraft | undefined {
  const population = (n: number) =>
    document.populations[n % Math.max(1, document.populations.length)]?.name ?? 'E'
  const kind = itemKinds[a % itemKinds.length] ?? 'populations'
  const items = itemsOf(document, kind)
  const place = { kind, index: items.length === 0 ? 0 : b % items.length }
  const isThere = items.length > 0
  const chosen = itemKinds
    .filter((one) => one !== 'definitions')
    .flatMap((one) =>
      itemsOf(document, one).flatMap((_, index) =>
        (a + index) % 3 === 0 ? [{ kind: one, index }] : []
      )
    )
  const drawn = drawnKinds.flatMap((one) =>
    (document[one] ?? []).flatMap((item, i) =>
      (b + i) % 2 === 0 ? [{ kind: one, name: item.name }] : []
    )
  )
  const group = b % Math.max(1, groupsOf(document).length)
  const attaching = { kind: a % 2 ? ('stimuli' as const) : ('recorders' as const), index: b % 3 }
  const isEmpty = document.populations.length === 0
  const all: readonly (() => EditDraft | undefined)[] = [
    () => addPopulation(document, neuron, name),
    () => (isEmpty ? undefined : addStimulus(document, spikeSource, name, population(a), neuron)),
    () =>
      isEmpty
        ? undefined
        : addProjection(document, connector, population(a), population(b), neuron),
    () => (isEmpty ? undefined : addRecorder(document, stateRecorder, name, population(a), neuron)),
    () => (isThere ? duplicateItem(document, place) : undefined),
    () => (isThere ? removeItem(document, place) : undefined),
    // Ids have no spaces; the form refuses others.
    () => (isThere && kind !== 'definitions' ? renameItem(document, place, name) : undefined),
    () => addDefinition(document, name, ['my-neuron']),
    () =>
      kind === 'definitions' && isThere
        ? renameItem(document, place, `neuron-${a % 7}`)
        : undefined,
    () => {
      const index = b % Math.max(1, document.definitions?.length ?? 0)
      const state = Object.keys(document.definitions?.[index]?.state ?? {})[0]
      return state ? renameSymbol(document, index, state, `s${a % 9}`) : undefined
    },
    () => renameExperiment(name),
    () => (isEmpty ? undefined : changeModel(json(document), ['populations', 0], neuron, 'x')),
    () =>
      isEmpty
        ? undefined
        : setValue(json(document), ['populations', 0, 'parameters', name], '1 mV', 'x'),
    () => setValue(json(document), ['populations', 0, 'parameters', name], undefined, 'x'),
    () => setValue(json(document), ['simulation', 'seed'], a % 2 ? b : undefined, 'x'),
    () =>
      placeItems(
        document,
        drawn.map((item, i) => ({ ...item, x: i + a, y: b / 7 })),
        'arrange'
      ),
    () => addPopulation(document, neuron, name, { x: a, y: b }),
    () => addStimulus(document, spikeSource, name, undefined, undefined, { x: a, y: b }),
    () => removeItems(document, chosen),
    () => groupItems(document, drawn, name),
    () => ungroup(document, group),
    () => collapseGroup(document, group, a % 2 === 0),
    () => renameGroup(document, group, name),
    () =>
      isEmpty ? undefined : attachTarget(document, attaching, population(a), stateRecorder, neuron),
    () => detachTarget(document, attaching, population(a)),
    () => pasteItems(document, copyItems(document, chosen), { x: 24, y: 24 }).draft,
    () =>
      setMany(
        json(document),
        document.populations.map((_, i) => ['populations', i, 'parameters', 'tau']),
        a % 2 ? '3 ms' : undefined,
        'tau'
      )
  ]
  return all[choice % all.length]?.()
}

const step = fc.tuple(
  fc.nat(),
  fc.nat(),
  fc.nat(),
  fc.constantFrom('E', 'I', 'E 2', '__proto__', 'tau', 'constructor', '새 집단')
)

describe('a history of edits', () => {
  it('goes back and forth without a trace, through valid documents only', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const first: Json = json(network)
        const states: Json[] = [first]
        const done: { patch: Patch; inverse: Patch }[] = []
        for (const chosen of steps) {
          const now = states.at(-1) ?? first
          const draft = edit(networkSchema.parse(now), chosen)
          if (!draft) continue
          const { value, inverse } = applyPatch(now, draft.patch)
          expect(networkSchema.safeParse(value).success).toBe(true)
          states.push(value)
          done.push({ patch: draft.patch, inverse })
        }
        let current = states.at(-1) ?? first
        for (let i = done.length - 1; i >= 0; i--) {
          current = applyPatch(current, done[i]?.inverse ?? []).value
          expect(canonicalJson(current)).toBe(canonicalJson(states[i] ?? null))
        }
        for (const { patch } of done) current = applyPatch(current, patch).value
        expect(canonicalJson(current)).toBe(canonicalJson(states.at(-1) ?? null))
      }),
      { numRuns: 300 }
    )
  })

  it('never leaves a reference to a population that is gone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let document = network
        for (const chosen of steps) {
          const draft = edit(document, chosen)
          // Two populations of one name are the user's to put right; the check names them.
          if (!draft || draft.label === 'networks.edits.rename') continue
          document = networkSchema.parse(applyPatch(json(document), draft.patch).value)
        }
        const names = new Set(document.populations.map(({ name }) => name))
        const used = [
          ...(document.projections ?? []).flatMap(({ source, target }) => [source, target]),
          ...(document.stimuli ?? []).flatMap(({ targets }) => targets),
          ...(document.recorders ?? []).flatMap(({ targets }) => targets)
        ]
        expect(used.filter((name) => !names.has(name))).toEqual([])
      })
    )
  })
})
